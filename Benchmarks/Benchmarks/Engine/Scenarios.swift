import Foundation
import LearningModel
import Scenarios

/// The scenarios that ship, found from this file.
enum Shipped {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../scenarios")
    .standardized.path

  static func path(_ name: String) -> String { folder + "/" + name + ".yaml" }

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func scenario(_ name: String) throws -> Scenario {
    guard let scenario = readScenario(path: path(name)).value else { throw NoScenario(name: name) }
    return scenario
  }

  struct NoScenario: Error { let name: String }
}
