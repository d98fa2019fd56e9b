/// The data files of a scenario, behind `empirical(data/time-to-fill.csv, column: weeks)`. It remembers what it has read:
/// several values may come from one file.
package final class ColumnFiles {
  /// Nil if the scenario is no file.
  private let folder: ScenarioFolder?
  private var files: [String: Result<[UInt8], ColumnProblem>] = [:]
  private var columns: [String: Result<[Double], ColumnProblem>] = [:]
  /// Bytes looked through so far.
  private var searched = 0

  package init(of folder: ScenarioFolder?) { self.folder = folder }

  /// The numbers of a file's column.
  package func read(_ path: String, column: String) -> Result<[Double], ColumnProblem> {
    let name = path + "\u{0}" + column
    if let known = columns[name] { return known }
    let numbers = bytes(of: path).flatMap { bytes in
      searched += bytes.count
      return searched > DocumentLimits.searchedDataBytes
        ? .failure(.notReadable(path: path, why: Self.tooMuch)) : CSVColumn.numbers(in: bytes, column: column)
    }
    columns[name] = numbers
    return numbers
  }

  private static let tooMuch =
    "the data of this scenario come to more than \(DocumentLimits.searchedDataBytes / 1_000_000) MB"

  private func bytes(of path: String) -> Result<[UInt8], ColumnProblem> {
    if let known = files[path] { return known }
    let bytes = Result { () throws(ColumnProblem) in try readBytes(of: path) }
    files[path] = bytes
    return bytes
  }

  private func readBytes(of path: String) throws(ColumnProblem) -> [UInt8] {
    guard let folder else { throw .noFolder }
    switch folder.file(below: [], path) {
    case .outside: throw .outsideFolder(path: path)
    case .missing: throw .fileNotFound(path: path)
    case .found(_, let realPath):
      do throws(FileProblem) {
        return try Scenarios.readBytes(atPath: realPath, limit: DocumentLimits.dataBytes)
      } catch {
        throw ColumnProblem(error, path: path)
      }
    }
  }
}

extension ColumnProblem {
  fileprivate init(_ problem: FileProblem, path: String) {
    self =
      switch problem {
      case .notFound: .fileNotFound(path: path)
      case .tooLarge(let limit): .tooLarge(path: path, limit: limit)
      case .notReadable(let why): .notReadable(path: path, why: why)
      case .isFolder: .notReadable(path: path, why: "it is a folder")
      default: .notReadable(path: path, why: "it is a pipe or a device")
      }
  }
}
