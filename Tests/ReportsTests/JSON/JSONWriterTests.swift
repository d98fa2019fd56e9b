import Foundation
import Reports
import Testing

@Suite("JSON")
struct JSONWriterTests {
  @Test("keeps members in their order, indented, with what is absent as null")
  func document() {
    let document = JSONDocument.members([
      .init("program", .text("learncast")), .init("seed", .count(1)), .init("share", .number(0.25)),
      .init("nan", .number(.nan)), .init("none", .null), .init("yes", .truth(true)), .init("empty", .list([])),
      .init("list", .list([.count(1), .members([.init("a", .text("b"))])])),
    ])
    let expected = """
      {
        "program": "learncast",
        "seed": 1,
        "share": 0.25,
        "nan": null,
        "none": null,
        "yes": true,
        "empty": [],
        "list": [
          1,
          {
            "a": "b"
          }
        ]
      }

      """
    #expect(String(decoding: document.bytes, as: UTF8.self) == expected)
  }

  @Test("a table is a list of objects, a row a line")
  func table() {
    var table = Table(columns: ["metric", "mean", "n"])
    table.append(["=spend", .number(-1234.5), .count(3)])
    table.append(["roi", .number(.nan), .nothing])
    let expected = """
      [
      {"metric": "=spend", "mean": -1234.5, "n": 3},
      {"metric": "roi", "mean": null, "n": null}
      ]

      """
    #expect(String(decoding: table.json, as: UTF8.self) == expected)
  }

  @Test("any text comes back from Foundation's reader as it was")
  func textReadsBack() throws {
    let text = "quote \" backslash \\ slash / tab \t line \n \r bell \u{7} delete \u{7f} null \u{0} Übung 🎓 \u{2028}"
    let bytes = JSONDocument.list([.text(text)]).bytes
    #expect(try JSONDecoder().decode([String].self, from: Data(bytes)) == [text])
  }
}
