import Declarations
import Records
import Testing

@testable import Script

/// Each diagnostic at its place, with the way out.
@Suite struct DiagnosticTests {
  /// What is written, the code, what is marked, and the help; empty where it is not looked at.
  static let cases: [(text: String, code: String, marked: String, help: String)] = [
    (
      "'quotes' | count", "parse.quoted-command", "'quotes'",
      "write: quotes; a text is shown by: (\"quotes\")"
    ),
    ("quotez", "parse.unknown-command", "quotez", "did you mean 'quotes'?"),
    ("exit", "parse.unknown-command", "exit", "'help' lists the commands"),
    ("quotes | ; docs", "parse.expected-command", ";", "'help' lists the commands"),
    (
      "quotes > x.csv", "parse.redirection", ">",
      "write '… | save FILE'; the format is told by the file's extension"
    ),
    ("open <x", "parse.redirection", "<", "open files with 'open PATH'; quote '<' where it is meant as text"),
    ("open (x)", "parse.bracket", "(", "quote it: '('"),
    ("open 'x", "parse.open-quote", "'", "close it with '"),
    ("open “x", "parse.open-quote", "“", "close it with ”"),
    (#"open "\q""#, "parse.escape", "\\q", ""),
    ("open $", "parse.variable-name", "$", "quote a dollar sign: '$'"),
    ("open ${who", "parse.open-brace", "${who", "write ${name}"),
    ("open $whom", "check.unknown-variable", "$whom", "did you mean '$who'?"),
    ("to json", "check.needs-input", "to", ""),
    ("docs | open x", "check.takes-no-input", "open", ""),
    (
      "quotes | summarize", "check.wrong-input", "summarize",
      "put 'docs' between them, to go on with the rows' documents: … | docs | summarize"
    ),
    ("docs | to json | head", "check.wrong-input", "head", ""),
    ("quotes | save", "parse.missing-argument", "e", "usage: save PATH"),
    ("docs | where", "parse.missing-argument", "e", ""),
    ("docs | count by", "parse.missing-argument", "y", "usage: count [by COLUMN…]"),
    ("docs | count name", "parse.missing-keyword", "name", "usage: count [by COLUMN…]"),
    ("docs | head 1 2", "parse.extra-argument", "2", "usage: head [N]"),
    ("docs | head x", "parse.invalid-number", "x", "usage: head [N]"),
    ("quotes --kin direct", "parse.unknown-option", "--kin", "did you mean '--kind'?"),
    ("quotes -k", "parse.unknown-option", "-k", ""),
    ("quotes --kind", "parse.missing-value", "--kind", ""),
    ("quotes --recall --recall", "parse.repeated-option", "--recall", "leave one out"),
    (
      "quotes --kind direct --kind mixed", "parse.repeated-option", "--kind",
      "join its values by commas: '--kind direct,mixed'"
    ),
    ("quotes --recall=1", "parse.invalid-value", "--recall=1", ""),
    ("quotes --kind drect", "parse.invalid-value", "drect", "did you mean 'direct'?"),
    ("quotes --min 77", "parse.invalid-value", "77", ""),
    ("quotes | to jsn", "parse.invalid-choice", "jsn", "did you mean 'json'?"),
    ("quotes 0", "parse.invalid-documents", "0", ""),
    ("quotes 7-2", "parse.invalid-documents", "7-2", ""),
    ("quotes | select speeker", "check.unknown-column", "speeker", "did you mean 'speaker'?"),
    ("quotes | where speeker = 'x'", "check.unknown-column", "speeker", "did you mean 'speaker'?"),
    ("plugins | where meta.x = 'x'", "check.unknown-column", "meta.x", ""),
    ("$_ | count", "check.unknown-variable", "$_", ""),
    ("open $9", "check.unknown-variable", "$9", "give it: lede run FILE -- ARG…"),
    ("let a = docs; $a.nope", "check.unknown-column", "nope", ""),
    ("let a = docs; open $a", "check.not-one-value", "$a", ""),
    ("let a = (quotes | count); docs | $a", "check.needs-constant", "$a", ""),
    (
      "let a = (quotes | count); quotes | select $a", "check.needs-constant", "$a",
      "write it out, or give it on the command line: -D name=value"
    ),
    ("let a = docs; docs | where name in $a", "check.needs-one-column", "$a", "choose it: (… | select name)"),
    ("docs }", "parse.bracket", "}", ""),
    ("docs; }", "parse.bracket", "}", ""),
    ("(docs) )", "parse.stray-bracket", ")", "leave it out, or quote it"),
    ("for d in (docs) { docs ) }", "parse.bracket", ")", ""),
    (
      "(docs) docs", "parse.after-statement", "d",
      "put '|' before a further command, or ';' before a further statement"
    ),
    ("if (docs | count) > 3 { docs", "parse.open-block", "{", "close it with }"),
    (
      "let a = docs; $a union (docs) except (docs)", "parse.mixed-sets", "except",
      "put parentheses around one of them: ($a union $b) except $c"
    ),
    ("let a = (quotes); $a union (docs)", "check.set-needs-documents", "union", ""),
    (
      "(docs) union (quotes)", "check.set-needs-documents", "(quotes)",
      "go from rows to their documents: (… | docs)"
    ),
    ("let", "parse.variable-name", "", ""), ("let 3 = docs", "parse.variable-name", "3", ""),
    ("let $a = docs", "parse.variable-name", "$", "write: let name = …"),
    ("let a docs", "parse.expected", "docs", ""),
    ("let a = 'x'", "parse.value-without-parentheses", "'", ""),
    ("let a = quotes | save x.csv", "check.nothing-to-name", "quotes | save x.csv", ""),
    ("for d (docs) { }", "parse.expected", "(", ""), ("for d in docs { }", "parse.expected", "docs", ""),
    ("for d in (3) { }", "check.cannot-loop", "(3)", ""),
    ("else { }", "parse.stray-else", "else", ""),
    ("if (docs | count) > 1 { def a() { docs } }", "parse.inner-definition", "def", "put it outside"),
    ("if (docs | count) > 1 { source a.lede }", "parse.inner-source", "a.lede", "put it outside"),
    ("def A() { docs }", "parse.definition-name", "A", ""),
    ("def () { docs }", "parse.definition-name", "(", ""),
    ("def docs() { quotes }", "check.defined-already", "docs", "choose another name"),
    ("def let() { quotes }", "check.defined-already", "let", "choose another name"),
    ("def a(b b) { docs }", "parse.repeated-parameter", "b", "rename one"),
    ("source nowhere.lede", "check.unreadable-source", "nowhere.lede", ""),
    ("expect warning /x/ { docs }", "parse.expected", "warning", ""),
    ("let a = (quotes | count); source $a", "check.needs-constant", "$a", ""),
    (
      "let a = (quotes); summarize $a", "check.needs-documents", "$a",
      "go from rows to their documents: (… | docs)"
    ),
    ("quotes | select 3", "parse.no-column", "3", ""),
    ("quotes | count by lower(speaker) lower(text)", "check.repeated-column", "lower(text)", ""),
    ("assert (docs) = 3", "check.not-one-value", "docs", ""),
    ("docs | where lowr(name) = 'a'", "check.unknown-function", "lowr", "did you mean 'lower'?"),
    (
      "docs | where contains(name) = true", "check.argument-count", "contains(name)",
      "usage: contains(text, text)"
    ),
    ("docs | where month(words) = 3", "check.wrong-argument", "words", "usage: month(date)"),
    ("quotes | where score > $who", "check.not-a-number", "$who", "give a number"),
    ("quotes | where date > $who", "check.not-a-date", "$who", Diagnostic.dateForms),
    (
      "quotes | where date in (2016-09, '03/04/2016')", "check.not-a-date", "'03/04/2016'",
      "write it as 2016-03-04 if that is meant"
    ),
    ("let who ?= (2021-04)", "check.not-a-date", "(2021-04)", "give one: -D who=2016-09"),
    ("let who ?= (3)", "check.not-a-number", "(3)", ""),
    ("quotes | where repaired = $who", "check.not-a-boolean", "$who", ""),
    ("why", "check.needs-input", "why", "run something first, such as 'quotes'"),
    ("docs; why", "check.wrong-input", "why", ""),
    ("quotes | where speaker", "parse.expected-comparison", "speaker", ""),
    ("quotes | where speaker = 'a' score", "parse.after-expression", "score", ""),
    ("quotes | where (repaired", "parse.open-parenthesis", "(", "close it with )"),
    ("quotes | where speaker ~ 'x'", "parse.expected-pattern", "'", "write it between slashes: /…/"),
    ("quotes | where speaker ~ /x", "parse.open-pattern", "/", "close it with /"),
    ("quotes | where /x/ = speaker", "parse.pattern", "/", ""),
    ("quotes | where score ~ /x/", "check.pattern-needs-text", "score", ""),
    ("quotes | where score > 1x", "parse.invalid-number", "1x", ""),
    ("quotes | where score > 'x'", "check.cannot-compare", "score > 'x'", ""),
    ("quotes | where repaired > true", "check.cannot-order", "repaired > true", ""),
    ("quotes | where score in 3", "parse.expected", "3", ""),
    ("quotes | where score not 3", "parse.expected", "3", ""),
  ]

  @Test(arguments: cases)
  func isTold(text: String, code: String, marked: String, help: String) throws {
    let found = try #require(TestCommands.diagnostic(text), "\(text) was parsed")
    #expect(found.code == code, "\(text)")
    #expect(found.marked == marked, "\(text)")
    if !help.isEmpty { #expect(found.help == help, "\(text)") }
  }

  @Test func nestingIsBounded() {
    let text = "docs | where " + String(repeating: "not ", count: 100_000) + "words > 3"
    #expect(TestCommands.diagnostic(text)?.code == "parse.too-deep")
  }

  @Test func expressionsMayHoldNewlinesInParentheses() throws {
    #expect(
      try TestCommands.pipeline("docs | where (words > 3 and\n name in ('a',\n 'b'))").stages.count == 2)
  }

  /// Found by fuzzing: the place before the end was one byte, the half of a character.
  @Test func aMissingArgumentIsMarkedAfterAWholeCharacter() throws {
    let put = Signature(
      "put", summary: "P.", arguments: [ArgumentDeclaration("path", .path, help: "P.")],
      options: [OptionDeclaration("note", .text, help: "N.")])
    let source = ScriptSource(name: "test", "put --note né")
    guard case .failure(let errors) = parse(source, commands: CommandTable([put], documentColumns: [])) else {
      Issue.record("it was parsed")
      return
    }
    let found = try #require(errors.diagnostics.first)
    #expect(found.code == "parse.missing-argument")
    #expect(source[found.range] == "é")
  }
}
