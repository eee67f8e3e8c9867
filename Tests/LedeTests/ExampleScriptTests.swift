import Foundation
import ShellTestSupport
import Testing

/// The scripts of `Examples/` run as their headers say.
@Suite struct ExampleScriptTests {
  private static let folder = BuiltBinary.repository.appending(path: "Examples")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".lede") }.map { String($0.dropLast(5)) }.sorted()

  /// Runs a script over a folder of these documents, by name.
  private func run(
    _ name: String, over documents: [String: String], _ variables: String...
  ) throws -> BuiltBinary.Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in documents {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    return try BuiltBinary.run(
      ["run", "Examples/\(name).lede", folder.path] + variables.flatMap { ["-D", $0] })
  }

  private static func document(_ title: String, _ date: String, _ source: String, _ text: String) -> String {
    "---\ntitle: \(title)\ndate: \(date)\nsource: \(source)\n---\n\n\(text)\n"
  }

  private static let press = [
    "a.md": document(
      "The port", "2021-04-12", "Herald",
      "Ann Lee came early. “The port is a wonderful success,” Ann Lee said. The town is happy."),
    "b.md": document(
      "The strike", "2021-05-03", "Courier",
      "Workers fear the worst. “The port is a terrible disaster,” Bob Roe said. The strike was violent."),
    "c.md": document(
      "The vote", "2021-05-04", "Herald", "Bob Roe said: “We will fight for the port.” Ann Lee left."),
  ]

  /// Every script tells how it is run, and what it tells runs as it stands.
  @Test(arguments: names) func headersAreTrue(name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).lede"), encoding: .utf8)
    #expect(text.hasPrefix("#!/usr/bin/env -S lede run\n# "))
    guard name != "tour" else { return }
    let header = text.split(separator: "\n\n", maxSplits: 1)[0]
    #expect(header.contains("lede run Examples/\(name).lede seeds"))
    // Each parameter is told, and has a default.
    let parameters = text.matches(of: #/(?m)^let (\w+) \?= /#).map { String($0.1) }
    #expect(!parameters.isEmpty)
    for parameter in parameters { #expect(header.contains("#   \(parameter) "), "\(parameter)") }
    for line in header.split(separator: "\n") where line.hasPrefix("#   lede run") && line.contains(" -D ") {
      for use in line.matches(of: /-D (\w+)=/) { #expect(parameters.contains(String(use.1))) }
    }
  }

  @Test(arguments: names.filter { $0 != "tour" }) func runsOverTheSeeds(name: String) throws {
    let outcome = try BuiltBinary.run(["run", "Examples/\(name).lede", "seeds"])
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let expectation = BuiltBinary.repository.appending(path: "Tests/LedeTests/ExampleOutputs/\(name).out")
    if Recording.isOn {
      try outcome.output.write(to: expectation, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: expectation, encoding: .utf8)
    let difference = LineDifference.between(expected: expected, found: outcome.output)
    #expect(difference.isEmpty, "\(difference)")
  }

  @Test func theBriefIsOfWhatIsNew() throws {
    let brief = try run("brief", over: Self.press, "since=2021-05", "sentences=1", "voices=1", "most=1")
    #expect(brief.code == 0 && brief.errors.isEmpty, "\(brief.errors)")
    #expect(brief.output.hasPrefix("# Morning brief: documents 2\n\n## The vote\n\n*Herald 2021-05-04*\n\n"))
    #expect(brief.output.contains("- **Bob Roe**: “We will fight for the port.”\n"))
    #expect(!brief.output.contains("## The port") && !brief.output.contains("## The strike"))
    #expect(brief.output.contains("| Bob Roe | person | 2 |"))
    let nothing = try run("brief", over: Self.press, "since=2022")
    #expect(nothing.code == 0 && nothing.output == "# Morning brief: nothing new since 2022\n")
    #expect(try run("brief", over: Self.press, "sentences=many").code == 2)
  }

  @Test func topicsAreByMonth() throws {
    let said = try run("topic-by-month", over: Self.press, "topic=PORT")
    #expect(said.code == 0 && said.errors.isEmpty, "\(said.errors)")
    #expect(
      said.output == """
        # Who said what on PORT: statements 3

        | month | speaker | count |
        | --- | --- | ---: |
        | 2021-04 | Ann Lee | 1 |
        | 2021-05 | Bob Roe | 2 |

        ## 2021-04

        - Ann Lee: “The port is a wonderful success,” (a.md)

        ## 2021-05

        - Bob Roe: “The port is a terrible disaster,” (b.md)
        - Bob Roe: “We will fight for the port.” (c.md)

        """)
    #expect(try run("topic-by-month", over: Self.press, "topic=it's").code == 0)
  }

  @Test func theIndexIsSaved() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try run("entity-index", over: Self.press, "least=2", "file=\(file.path)")
    #expect(outcome.code == 0 && outcome.output.isEmpty, "\(outcome.errors)")
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == "name,type,mentions,documents,first\r\nAnn Lee,person,3,2,a.md\r\nBob Roe,person,2,2,b.md\r\n")
    #expect(try run("entity-index", over: Self.press, "least=2;drop").code == 2)
  }

  @Test func tonesAreCompared() throws {
    let outcome = try run("tone", over: Self.press, "target=port")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("# The tone of Herald and of Courier\n"))
    let rows = outcome.output.split(separator: "\n").filter { $0.hasPrefix("| Courier | 1 |") }
    #expect(rows.count == 2 && rows.allSatisfy { $0.contains("| -") }, "\(outcome.output)")
    #expect(outcome.output.contains("| Herald | 2 |") && outcome.output.contains("## Towards port"))
    let chosen = try run("tone", over: Self.press, "first=Courier", "second=Herald")
    #expect(chosen.output.hasPrefix("# The tone of Courier and of Herald\n"))
    #expect(!chosen.output.contains("## Towards"))
  }

  @Test(arguments: [
    (["documents=4"], "there are too few documents"), (["words=22"], "have fewer than 22 words"),
    (["words=5", "attributed=101"], "too few quotations have a speaker: of a hundred, 100"),
  ])
  func theCheckFails(variables: [String], message: String) throws {
    let outcome = try run("ci-check", over: Self.press, variables[0], variables.last ?? "")
    #expect(outcome.code == 3 && outcome.errors.contains("the assertion failed: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func theCheckPassesAndSeesTwins() throws {
    let fine = try run("ci-check", over: Self.press, "words=5")
    #expect(fine.code == 0 && fine.output == "checked: documents 3, quotations with a speaker 100 of 100\n")
    var twins = Self.press
    twins["d.md"] = twins["a.md"]
    let outcome = try run("ci-check", over: twins, "words=5")
    #expect(outcome.code == 3 && outcome.output.contains("The port\t2"), "\(outcome.output)")
  }

  @Test func thereAreFiveScripts() { #expect(Self.names.count >= 6) }
}
