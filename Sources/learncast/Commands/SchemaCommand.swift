import ArgumentParser
import Scenarios

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of the scenario file, for editors.",
    discussion: """
      Example: learncast schema > learncast.schema.json

      An editor with a YAML language server completes and checks a scenario that begins with the line
      # yaml-language-server: $schema=learncast.schema.json
      """)

  func run() throws { try Terminal.write(try JSONSchema.text()) }
}
