import Analyzers
import Foundation
import Records
import Rendering
import ShellTestSupport
import Testing

@testable import Script
@testable import Shell

/// What scripts do when they run: variables, sets, control flow, definitions, assertions.
@MainActor @Suite struct LanguageTests {
  nonisolated private static let texts = [
    "Ann Lee said: “We will stay.” Bob Roe met her in Paris.", "Bob Roe said: “No.”",
    "Nothing is said in this one.",
  ]

  private func session() -> TestSession { TestSession(Self.texts, analyzers: builtInAnalyzers) }

  /// Runs a script over the three texts, and returns its results as lines.
  private func lines(_ text: String) -> [String] {
    let outcome = session().run(text)
    #expect(outcome.ending == .finished, "\(text): \(outcome.messages)")
    return outcome.results.split(separator: "\n").map(String.init)
  }

  private func failure(_ text: String) -> (messages: String, code: Int32?) {
    let outcome = session().run(text)
    if case .failed(let code) = outcome.ending { return (outcome.messages, code) }
    return (outcome.messages, nil)
  }

  @Test(
    arguments: [
      ("let a = docs 1-2; $a | count", ["count", "2"]),
      (
        "let a = docs 1; let b = docs 3; $b union $a union (docs 1) | select name",
        ["name", "3.txt", "1.txt"]
      ),
      ("(docs 1-2) intersect (docs 2-3) | select name", ["name", "2.txt"]),
      ("(docs) except (docs *2*) | select name", ["name", "1.txt", "3.txt"]),
      ("((docs) except (docs 1)) union (docs 1) | count", ["count", "3"]),
      ("let n = (2); docs | head $n | count", ["count", "2"]),
      ("let n = (docs | count); docs | where number = $n | select name", ["name", "3.txt"]),
      ("for d in (docs 1-2) { show $d.name }", [texts[0] + texts[1]]),
      ("for q in (quotes | select speaker) { ($q) }", ["Ann Lee", "Bob Roe"]),
      ("for q in (quotes) { ($q.speaker) }", ["Ann Lee", "Bob Roe"]),
      ("if (quotes | count) = 2 { (1) } else { (2) }", ["1"]),
      ("if (quotes | count) = 9 { (1) } else if (docs | count) = 3 { (3) } else { (2) }", ["3"]),
      (
        "def by(who) { quotes | where speaker = $who | select text }; by 'Ann Lee'",
        ["text", "We will stay."]
      ),
      ("def many() { quotes | count }; docs 2-3 | many; many", ["count", "1", "count", "2"]),
      ("let x = (1); def f(x) { ($x) }; f 2; ($x)", ["2", "1"]),
      ("quotes | select document name words | head 1", ["document\tname\twords", "1.txt\t1.txt\t12"]),
      (
        "quotes | where speaker in (entities --type person | where name ~ /^Bob/ | select name) | select text",
        ["text", "No."]
      ),
      ("quotes | unique document | count", ["count", "2"]),
      ("docs | sample 2 --seed 5 | count", ["count", "2"]),
      ("use 2; docs | select name; use; docs | count", ["name", "2.txt", "count", "3"]),
      ("docs 2-3 | use; quotes | count", ["count", "1"]),
      ("expect error /no document 99/ { show 99 }; (1)", ["1"]),
      ("expect error /no command/ { nope }; (1)", ["1"]),
    ] as [(String, [String])])
  func gives(script: String, expected: [String]) {
    #expect(lines(script) == expected, "\(script)")
  }

  @Test(
    arguments: [
      (
        "assert (docs | count) = 4 \"four\"", 3, "the assertion failed: four",
        "it is 3 on the left, and 4 on the right"
      ),
      ("expect error /x/ { docs }", 3, "nothing failed here", ""),
      (
        "expect error /^x$/ { show 99 }", 3, "another one than was expected", "it is: there is no document 99"
      ),
      ("let q = quotes; show \"$q.text\"", 1, "'$q' holds 2 where one is needed", "for x in $q"),
      ("let q = quotes | select text; show \"$q\"", 1, "gives 2 rows where one value is needed", "head 1"),
      ("def f(n) { docs | head $n }; f x", 1, "must be a whole number of at least 0, and is 'x'", ""),
      ("def f(n) { summarize --sentences $n }; f x", 1, "'x' does not fit '--sentences'", ""),
      ("use (docs | where words > 1000)", 1, "there is no document in this selection", ""),
      ("quotes | why 9", 1, "there is no row 9", "rows 1 to 2"),
      ("docs | sql 'select count(*) from other'", 2, "no such table", "the only table is 'rows'"),
      ("docs | sql 'delete from rows'", 2, "only 'select' is allowed", ""),
      ("docs | sql 'attach \"/tmp/x\" as y'", 2, "only 'select' is allowed", ""),
      ("docs | sql 'pragma journal_mode'", 2, "only 'select' is allowed", ""),
      ("docs | sql 'select 1; select 2'", 2, "something after the query", ""),
      ("docs | sql ''", 2, "there is no query", ""),
      ("out 9", 2, "there is no result 9", ""),
      ("!true", 2, "a script may not run other programs", "--allow-shell"),
      ("keep 'a b'", 2, "is no name for a selection", ""),
    ] as [(String, Int32, String, String)])
  func fails(script: String, code: Int32, message: String, help: String) {
    let found = failure(script)
    #expect(found.code == code, "\(script): \(found.messages)")
    #expect(found.messages.contains(message), "\(found.messages)")
    #expect(help.isEmpty || found.messages.contains(help), "\(found.messages)")
  }

  @Test func errorsInDefinitionsTellTheCall() {
    let messages = failure("def f() {\n  show 99\n}\ndocs 1 | f\n").messages
    #expect(messages.contains("test:2:8: error: there is no document 99"))
    #expect(messages.contains("from: test:4:10"))
  }

  @Test func aScriptStopsWhereItFails() {
    let outcome = session().run("docs 1 | select name\nshow 99\ndocs | count\n")
    #expect(outcome.results == "name\n1.txt\n")
    #expect(outcome.messages.contains("test:2:6: error"))
  }

  @Test func nothingRunsBeforeAllIsChecked() {
    let outcome = session().run("docs\nquotes | where text ~ /(/\n")
    #expect(outcome.results.isEmpty && outcome.ending == .failed(2))
    #expect(session().run("docs\nfor d in (docs) { quotes | where nope = 3 }").results.isEmpty)
  }

  @Test func laterInputsKnowEarlierOnes() {
    let test = session()
    #expect(test.run("let a = docs 1-2").ending == .finished)
    #expect(test.run("def f() { quotes | count }").ending == .finished)
    #expect(test.run("$a | f").results == "count\n2\n")
    #expect(test.run("$_ | select count").results == "count\n2\n")
    #expect(test.run("last").results == "count\n2\n")
    #expect(test.run("out 1 | count").results == "count\n1\n")
    #expect(test.run("use $a").ending == .finished)
    #expect(test.session.prompt.plain == "test:a[2]> ")
    #expect(test.run("docs 3 | use").ending == .finished)
    #expect(test.session.prompt.plain == "test:selection[1]> ")
  }

  @Test func otherDocumentsTakeTheVariablesAway() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("One.".utf8).write(to: folder.appending(path: "a.txt"))
    let test = session()
    _ = test.run("let a = docs; let n = (3); use 1")
    let outcome = test.run("let b = docs; open '\(folder.path)'; ($n); $b | count")
    #expect(outcome.messages.contains("'$b' held documents or rows of what was open before"))
    #expect(outcome.results == "3\n")
    #expect(test.run("$a").messages.contains("there is no variable '$a'"))
    #expect(test.run("docs | count").results == "count\n1\n")
  }

  @Test func selectionsAreKept() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    let data = folder.appending(path: "data").path
    let corpus = folder.appending(path: "corpus")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["a.txt", "b\nc.txt", "#d.txt"] {
      try Data("Text.".utf8).write(to: corpus.appending(path: name))
    }
    func open() -> TestSession {
      let test = TestSession([], analyzers: builtInAnalyzers, dataFolder: data)
      #expect(test.run("open '\(corpus.path)'").ending == .finished)
      return test
    }
    #expect(open().run("docs 1-2 | keep mine; keep").results == "name\tdocuments\tmissing\nmine\t2\t0\n")
    #expect(open().run("$mine | count").results == "count\n2\n")
    try FileManager.default.removeItem(at: corpus.appending(path: "a.txt"))
    #expect(open().run("keep").results == "name\tdocuments\tmissing\nmine\t1\t1\n")
    #expect(open().run("keep mine --remove; keep").results == "name\tdocuments\tmissing\n")
    #expect(open().run("keep mine --remove").messages.contains("no selection of that name is kept"))
    // Nobody else may read what a person keeps.
    try FileManager.default.createDirectory(
      at: corpus.appending(path: ".lede"), withIntermediateDirectories: true)
    #expect(open().run("docs | keep all").ending == .finished)
    let kept = corpus.appending(path: ".lede/selections/all.txt").path
    #expect(
      (try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int).map { $0 & 0o077 }
        == 0)
  }

  @Test func contextAndWhyShowTheSentence() {
    #expect(session().run("quotes 2 | context").results == "1  2.txt\n⟦Bob Roe⟧ ⟦said⟧: “⟦No.⟧”\n\n")
    let why = session().run("quotes 2; why").results
    #expect(why.contains("row 1 of 1") && why.contains("rule") && why.contains("⟦No.⟧"))
    let test = session()
    _ = test.run("quotes")
    for row in 1...2 { #expect(test.run("why \(row)").results.contains("row \(row) of 2")) }
    #expect(test.run("last; last; out | count").results.hasSuffix("count\n1\n"))
    #expect(session().run("docs | count; context").messages.contains("come from no place in a document"))
  }

  @Test func queriesSeeTheRows() {
    #expect(
      lines("docs | sql 'select name, words * 2 as twice from rows where words > 5 order by twice desc'")
        == ["name\ttwice", "1.txt\t24", "3.txt\t12"])
    #expect(
      lines("docs | sql 'select words, count(*) as n from rows group by words' | where n > 5") == ["words\tn"]
    )
    #expect(
      lines("quotes | sql 'select repaired, speaker, speaker from rows' | head 1") == [
        "repaired\tspeaker\tspeaker2", "false\tAnn Lee\tAnn Lee",
      ])
  }

  @Test func samplesAreTheSameForTheSameSeed() {
    let test = TestSession((0..<50).map { "Text \($0)." }, analyzers: [])
    let first = test.run("docs | sample 5 --seed 3 | select name").results
    #expect(test.run("docs | sample 5 --seed 3 | select name").results == first)
    #expect(test.run("docs | sample 5 --seed 4 | select name").results != first)
    #expect(test.run("docs | sample 99 | count").results == "count\n50\n")
  }

  @Test func aPersonMayRunPrograms() {
    let test = session()
    test.session.commandTable.shellUse = .typed
    #expect(test.run("!exit 3").messages.contains("the program ended with 3"))
    #expect(test.run("docs | !test \"$(wc -l)\" = 4").ending == .finished)
  }
}

/// The functions of the expression language.
@MainActor @Suite struct FunctionTests {
  @Test(arguments: [
    ("lower('ÄB')", "äb"), ("upper('äb')", "ÄB"), ("trim('  a b ')", "a b"), ("length('aé')", "2"),
    ("words('a  b\tc ')", "3"), ("contains('abc', 'bc')", "true"), ("contains('abc', '')", "true"),
    ("starts('abc', 'ab')", "true"), ("ends('abc', 'bc')", "true"), ("ends('abc', 'ab')", "false"),
    ("replace('abab', 'b', 'cc')", "accacc"), ("replace('ab', '', 'x')", "ab"), ("year(2021-04-13)", "2021"),
    ("month(2021-04-13)", "2021-04"), ("month('2021')", ""), ("day('2021-04-13T10:00:00')", "2021-04-13"),
    ("weekday(2021-04-13)", "Tuesday"), ("weekday(2000-02-29)", "Tuesday"),
    ("weekday('1900-01-01')", "Monday"),
    ("weekday(2021-04)", ""), ("number(' 3.5 ')", "3.5"), ("number('x')", ""), ("text(3)", "3"),
    ("date('2021-04')", "2021-04"),
    ("date('soon')", ""), ("date('2021-13')", ""), ("coalesce(null, 'x')", "x"),
    ("coalesce(lower(null), 3)", "3"),
    ("lower(null)", ""), ("3 in (1, 3)", "true"), ("3 in (1, null)", ""), ("3 not in (1, 2)", "true"),
    ("null = null", "true"), ("not (null > 3)", ""), ("null > 3 or true", "true"),
    ("'b' > 'a' and 2 <= 2", "true"),
  ])
  func gives(expression: String, expected: String) {
    let outcome = TestSession(["x"], analyzers: []).run("(\(expression))")
    #expect(outcome.ending == .finished, "\(outcome.messages)")
    #expect(outcome.results == expected + "\n", "\(expression)")
  }
}

/// What `why` shows on a terminal.
@MainActor @Suite struct WhyTests {
  @Test func longCellsGoOnBelowThemselves() {
    let said =
      "“We will stay here until the very last of them has gone, and then we will stay a little longer.”"
    let test = TestSession(
      ["Ann Lee said: \(said)"], analyzers: builtInAnalyzers, isTerminal: true, width: 50)
    let lines = test.run("quotes | why").results.split(separator: "\n")
    #expect(lines.count > 6 && lines.allSatisfy { $0.unicodeScalars.count <= 50 }, "\(lines)")
  }
}
