/// A JSON document whose members keep the order in which they were given, so that the same run gives the same bytes.
package indirect enum JSONDocument: Equatable, Sendable {
  case text(String)
  /// `null` if it is not a finite number.
  case number(Double)
  case count(Int)
  case truth(Bool)
  case null
  case list([JSONDocument])
  case members([Member])

  package struct Member: Equatable, Sendable {
    package var name: String
    package var value: JSONDocument

    package init(_ name: String, _ value: JSONDocument) {
      self.name = name
      self.value = value
    }
  }

  /// Indented by two spaces, in UTF-8, with LF at the end of each line.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indentation: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func append(to bytes: inout [UInt8], indentation: Int) {
    switch self {
    case .text(let text): appendJSONText(text, to: &bytes)
    case .number(let number): appendJSONNumber(number, to: &bytes)
    case .count(let count): appendCount(count, to: &bytes)
    case .truth(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    case .list(let elements):
      appendBlock(elements, between: "[]", to: &bytes, indentation) { $0.append(to: &$1, indentation: indentation + 2) }
    case .members(let members):
      appendBlock(members, between: "{}", to: &bytes, indentation) { member, bytes in
        appendJSONText(member.name, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.value.append(to: &bytes, indentation: indentation + 2)
      }
    }
  }

  private func appendBlock<Element>(
    _ elements: [Element], between brackets: StaticString, to bytes: inout [UInt8], _ indentation: Int,
    _ appendElement: (Element, inout [UInt8]) -> Void
  ) {
    let ends = Array(brackets.description.utf8)
    bytes.append(ends[0])
    for (index, element) in elements.enumerated() {
      bytes.append(contentsOf: index == 0 ? "\n".utf8 : ",\n".utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation + 2))
      appendElement(element, &bytes)
    }
    if !elements.isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
    }
    bytes.append(ends[1])
  }
}

extension Table {
  /// The table as a list of objects, a row a line; what is absent is `null`.
  package var json: [UInt8] {
    let names = columns.map { column in
      var name: [UInt8] = []
      appendJSONText(column, to: &name)
      return name
    }
    var bytes = Array("[".utf8)
    for (index, row) in rows.enumerated() {
      bytes.append(contentsOf: index == 0 ? "\n{".utf8 : ",\n{".utf8)
      for (column, cell) in row.enumerated() {
        if column > 0 { bytes.append(contentsOf: ", ".utf8) }
        bytes.append(contentsOf: names[column])
        bytes.append(contentsOf: ": ".utf8)
        appendJSON(cell, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(contentsOf: "\n]\n".utf8)
    return bytes
  }
}

private func appendJSON(_ cell: Cell, to bytes: inout [UInt8]) {
  switch cell {
  case .text(let text): appendJSONText(text, to: &bytes)
  case .number(let number): appendJSONNumber(number, to: &bytes)
  case .count(let count): appendCount(count, to: &bytes)
  case .nothing: bytes.append(contentsOf: "null".utf8)
  }
}

private func appendJSONNumber(_ number: Double, to bytes: inout [UInt8]) {
  if number.isFinite {
    appendNumber(number, to: &bytes)
  } else {
    bytes.append(contentsOf: "null".utf8)
  }
}

/// Text between quotation marks (RFC 8259): control characters escaped, all else as it is.
private func appendJSONText(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case 0..<0x20, 0x7f:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
