import Foundation
import LearningModel
import Reports
import Testing

@Suite("Documentation/Reference/Metrics.md")
struct MetricsReferenceTests {
  @Test("has a row for each metric of the catalogue, seven cells each")
  func rows() {
    let rows = metricsReference.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == MetricCatalogue.declarations.count)
    #expect(rows.allSatisfy { $0.split(separator: "|", omittingEmptySubsequences: false).count == 9 })
    #expect(rows[0].hasPrefix("| `released` | – | money | flow |"))
  }

  @Test("is what the program writes: run `make reference` when the catalogue changes")
  func isFresh() throws {
    let repository = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    let written = try String(contentsOfFile: repository + "/Documentation/Reference/Metrics.md", encoding: .utf8)
    #expect(written == metricsReference)
  }
}
