import Foundation
import Support
import Testing

@Suite("learncast run")
struct RunCommandTests {
  private static let files = [
    "assumptions.csv", "disruptions.csv", "programs.csv", "projection.csv", "run.json", "summary.csv",
  ]

  @Test("writes outputs/NAME, prints the summary to standard output and everything else to standard error; status 0")
  func runs() throws {
    let runner = try CommandRunner()
    let ending = try runner.run("run", "scenarios/calm.yaml", "--replications", "20")
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("Calm\n20 futures, 4 Jan 2027 to 4 Jul 2027, seed 1\n"))
    #expect(ending.errors == "Written: outputs/calm\n")
    #expect(runner.files(in: "outputs/calm") == Self.files)
    for name in Self.files where name.hasSuffix(".csv") {
      let text = try #require(runner.read("outputs/calm/" + name))
      #expect(CSVText(text) != nil, "\(name)")
    }
  }

  @Test("the same seed gives the same bytes, whatever the number of threads; another seed gives others")
  func sameBytes() throws {
    let runner = try CommandRunner()
    let scenario = "scenarios/one-program.yaml"
    for (threads, seed, out) in [("1", "7", "one"), ("2", "7", "two"), ("7", "7", "seven"), ("1", "8", "other")] {
      let ending = try runner.run(
        "run", scenario, "--replications", "300", "--threads", threads, "--seed", seed, "--out", out, "--samples")
      #expect(ending.status == 0)
    }
    #expect(runner.files(in: "one") == (Self.files + ["samples.csv"]).sorted())
    for name in runner.files(in: "one") {
      #expect(runner.read("one/" + name) == runner.read("two/" + name), "\(name)")
      #expect(runner.read("one/" + name) == runner.read("seven/" + name), "\(name)")
    }
    #expect(runner.read("one/samples.csv") != runner.read("other/samples.csv"))
  }

  @Test("--set changes an input, and run.json and assumptions.csv say so")
  func overrides() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "run", "scenarios/calm.yaml", "--replications", "2", "--set", "funding.licences=$104k per year", "--quiet")
    #expect(ending.status == 0)
    // $2,000 a week for 26 weeks instead of $1,000.
    let summary = try #require(runner.read("outputs/calm/summary.csv").flatMap(CSVText.init))
    #expect(summary.row(["metric": "spend", "subject": "licences"])?["mean"] == "52000")
    let assumptions = try #require(runner.read("outputs/calm/assumptions.csv").flatMap(CSVText.init))
    let licences = try #require(assumptions.row(["path": "funding.licences"]))
    #expect(licences["from"] == "command line" && licences["written"] == "$104k per year")
    #expect(licences["mean"] == "104000" && licences["kind"] == "fixed")
    #expect(runner.read("outputs/calm/run.json")?.contains("licences: $104k per year") == true)
  }

  @Test("what run.json holds of the scenario gives the same forecast again")
  func resolvedText() throws {
    let runner = try CommandRunner()
    _ = try runner.run("run", "scenarios/one-program.yaml", "--replications", "20", "--out", "first", "--quiet")
    let manifest = try #require(runner.read("first/run.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any])
    let text = try #require((json["scenario"] as? [String: String])?["text"])
    try runner.write(text, to: "one-program.yaml")
    let ending = try runner.run("run", "one-program.yaml", "--replications", "20", "--out", "again", "--quiet")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(runner.read("first/projection.csv") == runner.read("again/projection.csv"))
    #expect(runner.read("first/summary.csv") == runner.read("again/summary.csv"))
  }

  @Test("each of several files gets its folder, below --out if it is given")
  func severalFiles() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "run", "scenarios/calm.yaml", "scenarios/one-program.yaml", "--replications", "5", "--out", "all")
    #expect(ending.status == 0)
    #expect(runner.files(in: "all") == ["calm", "one-program"])
    #expect(runner.files(in: "all/one-program") == Self.files)
    let hint = "Compare them under the same luck: learncast compare scenarios/calm.yaml scenarios/one-program.yaml\n"
    #expect(ending.errors.hasSuffix(hint), "\(ending.errors)")
  }

  @Test("the line that compares them can be typed as it stands, with names and changes that a shell would take apart")
  func hintForAShell() throws {
    let runner = try CommandRunner()
    for (name, copy) in [("calm", "it's calm.yaml"), ("calm", "calmer.yaml")] {
      let text = try String(contentsOfFile: CommandRunner.repository + "/scenarios/\(name).yaml", encoding: .utf8)
      try runner.write(text, to: copy)
    }
    let run = try runner.run(
      "run", "it's calm.yaml", "calmer.yaml", "--replications", "2", "--set", "funding.licences=$9k per year")
    #expect(run.status == 0, "\(run.errors)")
    let line = try #require(run.errors.split(separator: "\n").last?.split(separator: "luck: ").last)
    let compared = try runner.shell(line + " --replications 2")
    #expect(compared.status == 0, "\(line): \(compared.errors)")
  }

  @Test("the futures of one file are let go before the next is played: three files take the memory of one")
  func memoryOfSeveralFiles() throws {
    let runner = try CommandRunner()
    let text = try String(contentsOfFile: CommandRunner.repository + "/scenarios/one-program.yaml", encoding: .utf8)
    for name in ["a", "b", "c"] { try runner.write(text, to: name + ".yaml") }
    func peak(_ files: String) throws -> Int {
      let ending = try runner.shell(
        "learncast run \(files) --replications 20000 --quiet --out out --force & "
          + "while kill -0 $! 2> /dev/null; do grep VmHWM /proc/$!/status; sleep 0.01; done 2> /dev/null")
      return ending.output.split(separator: "\n").compactMap { Int($0.split(separator: " ").dropLast().last ?? "") }
        .max() ?? 0
    }
    let (one, three) = (try peak("a.yaml"), try peak("a.yaml b.yaml c.yaml"))
    // Half as much again is left for what the allocator keeps; all three together would take nearly three times as much.
    #expect(one > 0 && Double(three) < 1.5 * Double(one), "\(one) kB, \(three) kB")
  }

  @Test("--as-planned writes a folder of its own, whose run.json says that it is a plan")
  func asPlanned() throws {
    let runner = try CommandRunner()
    #expect(try runner.run("run", "scenarios/calm.yaml", "--replications", "2").status == 0)
    let ending = try runner.run("run", "scenarios/calm.yaml", "--as-planned")
    #expect(ending.status == 0 && ending.errors == "Written: outputs/calm-as-planned\n", "\(ending.errors)")
    #expect(runner.files(in: "outputs/calm-as-planned") == Self.files)
    func isPlan(_ folder: String) throws -> Bool? {
      let manifest = try #require(runner.read(folder + "/run.json"))
      return try #require(try JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any])["as_planned"]
        as? Bool
    }
    let (plan, forecast) = (try isPlan("outputs/calm-as-planned"), try isPlan("outputs/calm"))
    #expect(plan == true && forecast == false)
  }

  @Test("--format csv prints summary.csv, json the same rows; --quiet prints no table")
  func formats() throws {
    let runner = try CommandRunner()
    let csv = try runner.run("run", "scenarios/calm.yaml", "--replications", "5", "--format", "csv", "--quiet")
    #expect(csv.output == runner.read("outputs/calm/summary.csv") && csv.errors == "")
    let json = try runner.run("run", "scenarios/calm.yaml", "--replications", "5", "--format", "json")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(rows.count == CSVText(csv.output)?.rows.count)
    let quiet = try runner.run("run", "scenarios/calm.yaml", "--replications", "5", "--quiet")
    #expect(quiet.output == "" && quiet.errors == "" && quiet.status == 0)
  }

  @Test(
    "--by says what a period of projection.csv is",
    arguments: [("week", 26), ("month", 6), ("quarter", 2), ("year", 1)])
  func periods(length: String, count: Int) throws {
    let runner = try CommandRunner()
    _ = try runner.run("run", "scenarios/calm.yaml", "--replications", "2", "--by", length, "--quiet")
    let projection = try #require(runner.read("outputs/calm/projection.csv").flatMap(CSVText.init))
    #expect(Set(projection.rows.compactMap { $0["period"] }).count == count)
  }

  @Test("- is standard input")
  func standardInput() throws {
    let runner = try CommandRunner()
    let text = try String(contentsOfFile: CommandRunner.repository + "/scenarios/calm.yaml", encoding: .utf8)
    let ending = try runner.run("run", "-", "--replications", "2", input: text)
    #expect(ending.status == 0 && ending.errors == "Written: outputs/standard-input\n")
  }

  @Test("text of a scenario cannot steer the terminal")
  func hostileText() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "run", "scenarios/calm.yaml", "--replications", "2", "--set", "scenario=\"\\e[2Jgone\"",
      "--set", "programs.first.title=\"\\e]0;owned\\a\"")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(!(ending.output + ending.errors).contains("\u{1B}"))
    #expect(ending.output.contains("\\u{1B}[2Jgone"))
  }

  @Test("no line is wider than the terminal says, from 60 columns on", arguments: [60, 72, 80, 120])
  func width(columns: Int) throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "run", "scenarios/calm.yaml", "scenarios/one-program.yaml", "--replications", "40",
      environment: ["COLUMNS": String(columns)])
    #expect(ending.status == 0)
    #expect(ending.output.split(separator: "\n").map(\.count).max() == columns)
  }

  @Test("a terminal without Unicode gets plain characters")
  func ascii() throws {
    let ending = try CommandRunner().run(
      "run", "scenarios/calm.yaml", "--replications", "5", environment: ["LC_ALL": "C"])
    #expect(ending.output.unicodeScalars.allSatisfy { $0.isASCII })
    #expect(ending.output.contains("[-o-]"))
  }

  @Test("colors only on a terminal; CLICOLOR_FORCE asks for them, NO_COLOR and --no-color refuse them")
  func colors() throws {
    let runner = try CommandRunner()
    func hasColor(_ environment: [String: String], _ more: String...) throws -> Bool {
      let arguments = ["run", "scenarios/calm.yaml", "--replications", "2"] + more
      let quoted = arguments.joined(separator: " ")
      let set = environment.map { "export \($0.key)=\($0.value); " }.joined()
      return try runner.shell(set + "learncast " + quoted).output.contains("\u{1B}[")
    }
    #expect(try !hasColor([:]))
    #expect(try hasColor(["CLICOLOR_FORCE": "1"]))
    #expect(try !hasColor(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]))
    #expect(try !hasColor(["CLICOLOR_FORCE": "1"], "--no-color"))
  }
}
