/// A chart: a title, a description of what it shows, the picture, and its data as a table behind it.
struct ChartFigure: Sendable {
  /// Names the specification, `chart-NAME.json`.
  let chart: String
  let title: String
  /// What to see in it, for those who cannot; also says what its signs mean.
  let description: String
  let table: PageTable
  /// What the specification is told beside the data.
  var parameters: [(name: String, value: String)] = []
  var height: Int?

  var markup: Markup {
    """
    <figure data-chart="\(chart)" data-parameters="\(parameterText)">
    <figcaption><b>\(title).</b> \(description)</figcaption>
    <div class="plot" role="img" aria-label="\(title). \(description)"><div></div></div>
    <details class="data"><summary>The numbers behind it<span class="hidden">: \(title)</span></summary>
    \(table.markup)</details>
    </figure>

    """
  }

  private var parameterText: String {
    let texts = parameters.map { "\(jsonText($0.name)):\(jsonText($0.value))" }
    return "{" + (texts + (height.map { ["\"height\":\($0)"] } ?? [])).joined(separator: ",") + "}"
  }
}

/// A JSON string.
func jsonText(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    // Inside a script no tag may end, and U+2028 once ended lines.
    case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
