import Testing

@testable import Script

/// What is nearly right is suggested: swapped letters, and beginnings first.
@Suite struct SuggestionTests {
  @Test(arguments: [
    ("qoutes", "did you mean 'quotes'?"), ("summ", "did you mean 'summarize'?"),
    ("lte a = docs", "did you mean 'let'?"), ("sourec a.lede", "did you mean 'source'?"),
    ("let crisis = docs; $crsiis | quotes", "did you mean '$crisis'?"),
    ("for row in (docs) { open $rwo }", "did you mean '$row'?"),
    ("quotes | where spaeker = 'x'", "did you mean 'speaker'?"),
    ("quotes | select spe", "did you mean 'speaker'?"), ("docs | count by wrods", "did you mean 'words'?"),
    ("let q = quotes; open $q.spaeker", "did you mean 'speaker'?"),
    ("quotes --recal", "did you mean '--recall'?"), ("quotes --knid direct", "did you mean '--kind'?"),
    ("quotes --kind dierct", "did you mean 'direct'?"), ("quotes --kind direct,mix", "did you mean 'mixed'?"),
    ("docs | to sjon", "did you mean 'json'?"), ("(lowre('A'))", "did you mean 'lower'?"),
    ("docs | where starst(name, 'a')", "did you mean 'starts'?"),
  ])
  func isSuggested(text: String, help: String) {
    #expect(TestCommands.diagnostic(text)?.help == help, "\(text)")
  }
}
