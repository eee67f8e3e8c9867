import Analyzers
import ShellTestSupport
import Testing

internal import Records
internal import Rendering
@testable import Script
@testable import Shell

/// `help` in all its forms.
@MainActor @Suite struct HelpTests {
  private func help(_ words: String, after script: String = "") -> (results: String, messages: String) {
    let test = TestSession(["One."], analyzers: builtInAnalyzers)
    if !script.isEmpty { #expect(test.run(script).ending == .finished) }
    let outcome = test.run("help \(words)")
    return (outcome.results, outcome.messages)
  }

  @Test func everyTopicHasAPage() {
    let topics = HelpTopics(TestSession([], analyzers: builtInAnalyzers).session)
    for topic in topics.all {
      for name in topic.names {
        let page = topics.page(about: name)?.plain ?? ""
        #expect(page.contains(" — \(topic.summary)\n"), "\(name)")
        // Signs are words where they stand in quotation marks.
        #expect(help(name.contains("'") ? "\"'\"" : "'\(name)'").results == page, "\(name)")
      }
    }
    // Whatever a script may use has a page.
    let names = Set(topics.all.flatMap(\.names))
    let all = Function.all.map(\.name) + Parser.keywords + SettingDeclaration.all.map(\.name)
    #expect(names.isSuperset(of: all + Expression.Comparison.allCases.map(\.rawValue)))
    #expect(names.isSuperset(of: Pipeline.SetOperator.allCases.map(\.rawValue)))
  }

  /// Arguments, options and columns are told with their types, ranges and defaults.
  @Test(arguments: [
    ("head", "COUNT  How many. (whole number of at least 0; default 10)"),
    ("quotes", "--min-words N  "), ("quotes", "from 1 to 200; default 1)"),
    ("quotes", "default\n                                     direct,mixed)"),
    ("sample", "COUNT  How many. (whole number of at least 0)"), ("save", "PATH  The file. (path)"),
    ("keep", "NAME  The selection's name. (text; may be left out)"),
    ("select", "COLUMN  The columns. (column; one or more)"),
    ("to", "FORMAT  The format. (one of table, tsv,"),
    ("where", "CONDITION  A condition over the columns. (condition)"),
    ("history", "number  The line's number. (number)"), ("month", "(month(2021-04-13))  # 2021-04"),
    ("let", "let NAME ?= (VALUE)"), ("editor", "set editor emacs|vi"), ("keys", "Ctrl-R      Searches"),
    ("language", "coalesce(value, value)  "),
    ("formats", "  pandas       read_csv(\"x.csv\", dtype=str, keep_default_na=False)"),
  ])
  func pagesTell(name: String, text: String) {
    #expect(help(name).results.contains(text), "\(help(name).results)")
  }

  @Test func defaultsOfArgumentsAreWhatHappens() {
    let test = TestSession(Array(repeating: "One.", count: 12), analyzers: builtInAnalyzers)
    #expect(test.cells("docs | head | count") == [["10"]])
    #expect(test.cells("docs | tail | select number | head 1") == [["3"]])
    #expect(test.run("docs | select number; why").results.contains("row 1 of 12"))
  }

  @Test func definitionsAreToldToo() {
    let script = "def voices(who) { quotes | where speaker = $who }"
    #expect(help("voices", after: script).results.contains("voices WHO"))
    #expect(help("", after: script).results.contains("\nDefined here\n  voices"))
    #expect(help("search voic", after: script).results.hasPrefix("voices     definition"))
    #expect(!help("").results.contains("Defined here"))
  }

  @Test(arguments: [
    ("quotez", "did you mean 'quotes'?"), ("mnth", "did you mean 'month'?"), ("lett", "did you mean 'let'?"),
    ("kys", "did you mean 'keys'?"), ("edtor", "did you mean 'editor'?"), ("xxxxxxx", "'help' lists"),
    ("search", "'help search' needs a word"), ("quotes two", "tells about one thing at a time"),
    ("search zzzz", "nothing in help has 'zzzz'"), ("search summrize", "did you mean 'summarize'?"),
  ])
  func unknownTopicsSuggest(words: String, message: String) {
    let outcome = help(words)
    #expect(outcome.results.isEmpty && outcome.messages.contains(message), "\(outcome)")
  }

  /// The names of what is found, in order.
  private func found(_ words: String) -> [String] {
    help("search \(words)").results.split(separator: "\n").filter { !$0.hasPrefix(" ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  @Test func searchRanksNamesFirst() {
    // The command of that name, then a name that begins so, then what only mentions it.
    #expect(found("sort").first == "sort")
    #expect(found("sent").first == "sentiment")
    #expect(found("tone").first == "sentiment")
    #expect(found("speaker").contains("quotes") && !found("speaker").contains("tokens"))
    #expect(found("DESCENDING").isEmpty || found("largest first") == ["sort"])
    // All words must be there.
    #expect(found("date month").first == "month")
    #expect(found("select column").contains("select"))
    #expect(!found("quotes libedit").contains("quotes"))
  }

  @Test func searchSaysWhere() {
    #expect(help("search recall").results.contains("option --recall: Lists doubtful ones"))
    #expect(help("search lowevidence").results.contains("column lowEvidence: "))
    #expect(help("search Ctrl-R").results.contains("Ctrl-R: Searches the history"))
    #expect(help("search weekday").results.hasPrefix("weekday  function"))
    #expect(help("search libsqlite").results.isEmpty)
  }

  @Test(arguments: [
    ("help mon", ["month"]), ("help unio", ["union"]), ("help sear", ["search"]), ("help lang", ["language"]),
    ("help wher", ["where"]), ("help edi", ["editor"]),
  ])
  func topicsComplete(line: String, expected: [String]) {
    let test = TestSession(["One."], analyzers: builtInAnalyzers)
    let completions = Completer(session: test.session).completions(line, cursor: line.utf8.count)
    #expect(completions.candidates.map(\.text) == expected)
    #expect(completions.candidates.allSatisfy { !$0.help.isEmpty })
  }

  /// No line of a page is wider than it should be, but for titles, usages and examples, which are never broken.
  @Test func pagesFit() {
    let topics = HelpTopics(TestSession([], analyzers: builtInAnalyzers).session)
    for topic in topics.all {
      var isVerbatim = false
      for line in topic.page.plain.split(separator: "\n").dropFirst() {
        if !line.hasPrefix(" ") { isVerbatim = line == "Usage" || line == "Examples" }
        let isName = line.hasPrefix("  --") || line.hasPrefix("  V") || line.hasPrefix("  if")
        #expect(isVerbatim || isName || DisplayWidth.of(String(line)) <= HelpText.lineWidth, "\(line)")
      }
    }
  }
}
