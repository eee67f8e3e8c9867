import Records
import ShellTestSupport
import Testing

@testable import Script

/// No message stands in the language's sources that no test reaches.
@Suite struct DiagnosticReachTests {
  /// What is wrong in other ways than ``DiagnosticTests/cases`` tell.
  private static let others = [
    String(repeating: "(", count: 200) + "3" + String(repeating: ")", count: 200)
  ]

  /// Files that include others.
  private static let files = [
    "circle.lede": "source circle.lede", "many.lede": String(repeating: "source empty.lede\n", count: 1_001),
    "empty.lede": "",
  ]

  private var found: [(code: String, message: String)] {
    var table = TestCommands.table
    table.read = { (name: String, _: String) throws(CommandTable.UnreadableSource) in
      guard let text = Self.files[name] else {
        throw CommandTable.UnreadableSource("there is no such file or folder", help: nil)
      }
      return ScriptSource(name: name, text)
    }
    let texts = DiagnosticTests.cases.map(\.text) + Self.others + Self.files.keys.map { "source \($0)" }
    return texts.flatMap { text -> [(code: String, message: String)] in
      guard case .failure(let errors) = parse(ScriptSource(name: "test", text), commands: table) else {
        return []
      }
      return errors.diagnostics.map { ($0.code, $0.message) }
    }
  }

  @Test func everyMessageIsReached() throws {
    let sites = try DiagnosticSite.all(in: "Sources/Script")
    #expect(sites.count > 60)
    let found = found
    for site in sites { #expect(site.missing(among: found) == [], "\(site)") }
  }

  @Test func whatIsNotReachedIsFound() throws {
    let site = try #require(
      try DiagnosticSite.all(in: "Sources/Script").first { $0.code == "parse.unknown-command" })
    #expect(site.missing(among: []) == ["parse.unknown-command: there is no command '…'"])
    #expect(site.missing(among: [("parse.unknown-command", "there is no command 'x'")]) == [])
    #expect(site.missing(among: [("parse.unknown-command", "there is no command x")]) != [])
  }
}
