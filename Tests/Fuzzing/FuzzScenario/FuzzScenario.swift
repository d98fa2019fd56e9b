import LearningModel
import Scenarios

/// Any text is a scenario or is told what is wrong with it; a scenario without faults can be planned, and its resolved text
/// is a scenario again.
enum FuzzScenario {
  static func read(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let read = readScenario(SourceText(name: "fuzzed.yaml", text: text, origin: .scenario))
    _ = FaultReport(read.faults).text
    guard let scenario = read.value else {
      precondition(read.faults.contains { !$0.problem.isWarning }, "no scenario, and nothing says why")
      return
    }
    do {
      _ = try scenario.plan()
    } catch {
      preconditionFailure("a scenario without faults cannot be planned: \(error)")
    }
    let resolved = SourceText(name: "resolved.yaml", text: scenario.resolved.yaml(), origin: .scenario)
    let again = readScenario(resolved)
    precondition(again.value != nil, "the resolved text has faults: \(again.faults.map(\.sentence))")
  }
}

/// Called by libFuzzer, whose `main` it is that runs.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  if let data = unsafe data { FuzzScenario.read(unsafe Array(UnsafeBufferPointer(start: data, count: size))) }
  return 0
}
