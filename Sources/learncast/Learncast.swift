import ArgumentParser

@main
struct Learncast: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "learncast")
}
