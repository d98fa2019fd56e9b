import Foundation
import LearningModel
import Scenarios
import Testing

@Suite("Shipped scenarios") struct ShippedScenariosTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../scenarios")
    .standardized

  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  @Test("every shipped scenario is without fault, and a plan can be made from it", arguments: files)
  func isWithoutFault(file: String) throws {
    let read = readScenario(path: Self.folder.path + "/" + file)
    #expect(read.faults.filter { !$0.problem.isWarning }.map { "\($0.place): \($0.path): \($0.problem.message)" } == [])
    let scenario = try #require(read.value)
    _ = try scenario.plan()
  }

  @Test("the resolved text of a shipped scenario is a scenario that says the same", arguments: files)
  func resolvedTextSaysTheSame(file: String) throws {
    let scenario = try #require(readScenario(path: Self.folder.path + "/" + file).value)
    let source = SourceText(name: "resolved", text: scenario.resolved.yaml(), origin: .scenario)
    let again = readScenario(source)
    #expect(
      again.faults.filter { !$0.problem.isWarning }.map { "\($0.place): \($0.path): \($0.problem.message)" } == [])
    #expect(again.value?.resolved.yaml() == scenario.resolved.yaml())
    #expect(again.value?.assumptions.map(\.path) == scenario.assumptions.map(\.path))
  }
}
