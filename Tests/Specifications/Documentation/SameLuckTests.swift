import Foundation
import Testing

/// Documentation/Guides/SameLuck.md says how much the same luck buys. Measuring it anew takes minutes (make same-luck);
/// here the page is held to its shape and to what it says of itself, and a small measurement to the law behind it.
@Suite("Documentation: the same luck")
struct SameLuckTests {
  private struct Row {
    let strategy: String
    let outcome: String
    let factor: Double
  }

  private func rows(_ text: String) -> [Row] {
    text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, let factor = number(cells[5]) else { return nil }
      return Row(strategy: cells[0], outcome: cells[1], factor: factor)
    }
  }

  /// `1,230` or `1.23M`; ∞ where the same luck leaves no noise.
  private func number(_ text: String) -> Double? {
    if text == "∞" { return .infinity }
    let digits = text.replacing(",", with: "")
    let scales: [Character: Double] = ["k": 1e3, "M": 1e6, "B": 1e9]
    guard let last = digits.last else { return nil }
    if let scale = scales[last] { return Double(digits.dropLast()).map { $0 * scale } }
    return Double(digits)
  }

  private func median(_ factors: [Double]) -> Double {
    let sorted = factors.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  @Test("the page has at least eight pairs, buys twenty times as many futures in the median, and says which median")
  func page() throws {
    let path = CommandRunner.repository + "/Documentation/Guides/SameLuck.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let rows = rows(text)
    #expect(Set(rows.map(\.strategy)).count >= 8)
    #expect(Set(rows.map(\.outcome)).count >= 8)
    let stated = try #require(text.firstMatch(of: /need \*\*([0-9.,]+) times\*\*/)?.1)
    let found = median(rows.map(\.factor))
    // Factors are written with three digits.
    #expect(abs((number(String(stated)) ?? 0) - found) <= 0.01 * found)
    #expect(found >= 20)
  }

  @Test("measured small: what changes nothing has no noise at all, a small change has much less than strangers have")
  func measured() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "same-luck", "scenarios/one-program.yaml", "--what-if", "The same: team.overtime=8%", "--what-if",
      "A little less: team.overtime=7%", "--replications", "300", "--quiet")
    #expect(ending.status == 0, "\(ending.errors)")
    let rows = rows(ending.output)
    let same = rows.filter { $0.strategy == "The same" && $0.outcome != "losses" }
    #expect(same.contains { $0.outcome == "spend" } && same.allSatisfy { $0.factor == .infinity })
    let spend = try #require(rows.first { $0.strategy == "A little less" && $0.outcome == "benefit" })
    #expect(spend.factor > 5)
  }
}
