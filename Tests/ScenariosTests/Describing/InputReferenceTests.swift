import Foundation
import Scenarios
import Testing

@Suite("Documentation/Reference/Inputs.md") struct InputReferenceTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Documentation/Reference/Inputs.md").standardized

  @Test("the committed page is what the declarations and the library say; if not, run `make reference`")
  func isFresh() throws {
    let committed = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(committed == InputReference.markdown())
  }

  @Test("every input and everything that the library says of single things has a row")
  func isComplete() {
    let page = InputReference.markdown()
    for input in DeclaredInput.all where !input.path.text.contains(".new_program.") {
      #expect(page.contains("| `\(input.path)` |"), "\(input.path)")
    }
    for statement in AssumptionLibrary.shipped.statements.all where !statement.isOfAll {
      #expect(page.contains("| `\(statement.path)` |"), "\(statement.path)")
    }
  }
}
