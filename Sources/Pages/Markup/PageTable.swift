/// A table of the page. Each number is shown as people say it and carries the exact one of the file (`data-v`): charts
/// are drawn from their table, and a test compares it with the CSV.
struct PageTable: Sendable {
  struct Column: Sendable {
    var title: String
    /// What the chart's specification calls it; empty if it is for readers only.
    var field = ""
    var isNumber = true
  }

  enum Cell: Sendable {
    case text(String)
    /// Shown as a dash, and no number to the chart, if it is not finite.
    case number(Double, String)
    case markup(Markup)
  }

  var caption: String
  var columns: [Column]
  var rows: [[Cell]] = []
  var style = ""

  var markup: Markup {
    let head = columns.map { column -> Markup in
      let field: Markup = column.field.isEmpty ? "" : " data-field=\"\(column.field)\""
      return column.isNumber
        ? "<th scope=\"col\" class=\"n\"\(field)>\(column.title)</th>"
        : "<th scope=\"col\"\(field)>\(column.title)</th>"
    }
    let captionMarkup: Markup = caption.isEmpty ? "" : "<caption>\(caption)</caption>"
    let body = rows.map { row -> Markup in
      "<tr>\(zip(columns, row).enumerated().map { self.cell($1.1, $1.0, $0) })</tr>\n"
    }
    // Wide tables scroll by themselves, also by keyboard.
    return """
      <div class="scroll\(rows.count <= 8 ? " short" : "")" tabindex="0" role="group" aria-label="\(caption.isEmpty ? "Table" : caption)"><table class="\(style)">\(captionMarkup)
      <thead><tr>\(head)</tr></thead>
      <tbody>\(body)</tbody></table></div>

      """
  }

  /// The first cell of a row names it.
  private func cell(_ cell: Cell, _ column: Column, _ index: Int) -> Markup {
    let begin: Markup = index == 0 ? "<th scope=\"row\"" : column.isNumber ? "<td class=\"n\"" : "<td"
    let end: Markup = index == 0 ? "</th>" : "</td>"
    switch cell {
    case .text(let text): return "\(begin)>\(text)\(end)"
    case .markup(let markup): return "\(begin)>\(markup)\(end)"
    case .number(let number, let shown):
      let exact = number.isFinite ? Markup(text: shortest(number)) : ""
      return "\(begin) data-v=\"\(exact)\">\(number.isFinite ? shown : "–")\(end)"
    }
  }
}

/// To a millionth, with the fewest digits that read back the same, as the CSV files have it.
func shortest(_ number: Double) -> String {
  let millionths = (number * 1e6).rounded()
  if millionths.magnitude < 0x1p52 { return shortest(exactly: millionths / 1e6) }
  return shortest(exactly: number)
}

private func shortest(exactly number: Double) -> String {
  if number == number.rounded(), number.magnitude < 1e15 { return String(Int64(number)) }
  return number.description
}
