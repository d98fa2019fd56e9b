import Reports

/// What the page may do: run its own scripts and show its own styles, known by their digests, and nothing else. No request
/// leaves it, and nothing that a scenario says can become a script.
package struct PagePolicy: Sendable {
  let styles: [Markup]
  let scripts: [Markup]

  package init(styles: [Markup], scripts: [Markup]) {
    self.styles = styles
    self.scripts = scripts
  }

  package var text: String {
    "default-src 'none'; base-uri 'none'; form-action 'none'; script-src \(sources(scripts)); style-src \(sources(styles))"
  }

  private func sources(_ parts: [Markup]) -> String {
    parts.map { "'sha256-\(base64(SHA256.digest(of: Array($0.source.utf8))))'" }.joined(separator: " ")
  }
}

extension SHA256 {
  /// The 32 bytes that `hexadecimal` writes.
  static func digest(of bytes: [UInt8]) -> [UInt8] {
    let digits = Array(hexadecimal(of: bytes).utf8).map { $0 <= UInt8(ascii: "9") ? $0 - 48 : $0 - 87 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

/// RFC 4648, with padding.
package func base64(_ bytes: [UInt8]) -> String {
  let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var text = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = Array(bytes[start..<min(start + 3, bytes.count)])
    let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
    for place in 0..<4 { text.append(place <= group.count ? signs[bits >> (18 - 6 * place) & 63] : "=") }
  }
  return text
}
