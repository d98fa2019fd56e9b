import Foundation

/// What a planner sees: the built `learncast`, run on a terminal of tmux (a Debian package), which is then read.
struct TerminalCapture {
  /// Lines of the screen as text, and with the escapes that color them.
  let lines: [String]
  let painted: String
  /// The lines that the program wrote: fewer than those of the screen where one of them was too long for it.
  let written: [String]

  static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")

  /// - Parameters:
  ///   - command: to a shell; `learncast` is the built program.
  ///   - environment: what the shell sets for it, `NO_COLOR=1`.
  init(_ command: String, columns: Int, environment: String = "") throws {
    let runner = try CommandRunner()
    let line = command.replacing("learncast ", with: "'\(CommandRunner.program)' ")
    let script = """
      cd '\(runner.folder)'
      export LC_ALL=C.UTF-8 \(environment)
      { \(line); } 2>errors
      LC_ALL=C.UTF-8 tmux -L seen wait-for -S over
      exec cat
      """
    try runner.write(script, to: "script")
    let ending = try runner.shell(
      """
      export TMUX_TMPDIR=. LC_ALL=C.UTF-8
      tmux -L seen -f /dev/null new-session -d -x \(columns) -y 400 "sh script" && tmux -L seen wait-for over
      tmux -L seen capture-pane -p >lines; tmux -L seen capture-pane -p -e >painted; tmux -L seen capture-pane -p -J >written
      # Not `kill-server`: the threads of tests block the signals by which tmux notices that its panes are gone.
      kill -9 $(tmux -L seen display-message -p '#{pid}')
      """)
    let errors = (runner.read("errors") ?? "") + ending.errors
    lines = Self.lines(runner.read("lines"))
    written = Self.lines(runner.read("written"))
    painted = runner.read("painted") ?? ""
    try runner.keep(lines, as: "\(command.split(separator: " ").dropFirst().first ?? "")-\(columns)\(environment)")
    guard lines.count > 10 else { throw Unseen(errors: errors) }
  }

  /// Nothing was shown; these are the program's and tmux's own complaints.
  struct Unseen: Error { let errors: String }

  var hasEscapes: Bool { painted.contains("\u{1B}") }

  private static func lines(_ text: String?) -> [String] {
    var lines = (text ?? "").components(separatedBy: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}

extension CommandRunner {
  /// Leaves a capture for eyes to look at, where `LEARNCAST_CAPTURES` names a folder.
  fileprivate func keep(_ lines: [String], as name: String) throws {
    guard let kept = ProcessInfo.processInfo.environment["LEARNCAST_CAPTURES"] else { return }
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: "\(kept)/\(name).txt"))
  }
}
