import Foundation
import ReducedWork
import Testing

/// What learncast is measured by (Benchmarks/Peers): our program of the reduced work and the one in C have to do the same
/// work, or their times say nothing.
@Suite("The reduced work of Benchmarks/Peers") struct ReducedWorkTests {
  @Test(
    "a hundred replications in C have every bit of ours, for any processor and for this one",
    .enabled(if: compiler != nil, "there is no C compiler"), arguments: [[], ["-march=native"]])
  func sameBitsInC(processor: [String]) throws {
    let compiler = try #require(Self.compiler)
    let program = FileManager.default.temporaryDirectory.appending(path: "reduced-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: program) }
    let source = CommandRunner.repository + "/Benchmarks/Peers/C/reduced.c"
    let flags = ["-std=gnu11", "-O2", "-w", "-Wno-psabi", "-ffp-contract=off", "-lgsl", "-lgslcblas", "-lm"]
    _ = try output(of: compiler, [source, "-o", program] + flags + processor)
    let printed = try output(of: program, ["100", "7"])
    let ours = try playReducedWork(replications: 100, seed: 7, threads: 1)
    let hex = String(digest(of: ours), radix: 16)
    let padded = String(repeating: "0", count: 16 - hex.count) + hex
    #expect(printed.contains("\"digest\": \"\(padded)\""), "ours: \(padded), in C: \(printed)")
  }

  @Test("two threads play what one plays")
  func sameOnTwoThreads() throws {
    let one = try playReducedWork(replications: 1000, seed: 3, threads: 1)
    let two = try playReducedWork(replications: 1000, seed: 3, threads: 2)
    #expect(digest(of: one) == digest(of: two))
  }

  /// 14 members in 104 weeks, each away with probability 8 %: 116.48 absences, with variance 1456 · 0.08 · 0.92 = 107.2,
  /// so that the mean of 4,000 replications lies within 4 · √(107.2 / 4000) = 0.65 of it.
  @Test("members are away 116.48 weeks on average")
  func absencesAreBinomial() throws {
    let outcomes = try playReducedWork(replications: 4000, seed: 1, threads: 1)
    let mean = outcomes.reduce(0) { $0 + $1.absences } / 4000
    #expect(abs(mean - 116.48) < 0.65)
  }

  private static let compiler = ["/usr/bin/gcc", "/usr/bin/cc", "/usr/bin/clang"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let read = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let status = process.terminationStatus
    try #require(status == 0, "\(program) ended with \(status)")
    return String(decoding: read, as: UTF8.self)
  }
}
