extension ColumnProblem {
  /// The problem in whole sentences for a planner.
  package var message: String {
    switch self {
    case .noFolder: "A file can be named only in a scenario that is itself a file."
    case .outsideFolder(let path):
      "\(quoted(path)) lies outside the scenario's folder; data are read only from below it."
    case .fileNotFound(let path): "There is no file \(quoted(path)) below the scenario's folder."
    case .notReadable(let path, let why): "\(quoted(path)) cannot be read: \(clipped(why))."
    case .tooLarge(let path, let limit): "\(quoted(path)) is larger than \(PlainNumber.text(Double(limit))) bytes."
    case .notUTF8: "The file is not text in UTF-8."
    case .noHeader: "The file is empty; its first line has to name the columns."
    case .noColumn(let read, let columns, let nearest):
      "The file has no column \(quoted(read))."
        + (didYouMean(nearest).isEmpty ? " Its columns are \(list(columns.map(quoted), "and"))." : didYouMean(nearest))
    case .columnNamedTwice(let name): "The file has two columns \(quoted(name))."
    case .missingValues(let column, let lines, let count):
      "The column \(quoted(column)) has no value in \(self.lines(lines, count)). Fill it in, or leave the line out if the case does not count."
    case .notANumber(let line, let read): "Line \(line) of the file has \(quoted(read)) where a number is expected."
    case .fieldCount(let line, let fields, let columns):
      "Line \(line) of the file has \(fields) \(fields == 1 ? "field" : "fields"), but there are \(columns) columns."
    case .quoteNotClosed(let line): "The quotation mark in line \(line) of the file is not closed."
    case .textBehindQuote(let line): "In line \(line) of the file there is text behind a closing quotation mark."
    case .noValues(let column): "The column \(quoted(column)) has no values."
    }
  }

  /// `line 4`, `lines 4, 9 and 12`, `lines 4, 9, 12, 13, 20 and 31 more`
  private func lines(_ lines: [Int], _ count: Int) -> String {
    if count == 1 { return "line \(lines.first ?? 0)" }
    let numbers = lines.map(String.init)
    if count > lines.count { return "lines \(numbers.joined(separator: ", ")) and \(count - lines.count) more" }
    return "lines \(list(numbers, "and"))"
  }
}
