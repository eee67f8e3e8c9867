import AnalyzerKit
import Analyzers
import Records
import Rendering
import ShellTestSupport
import Synchronization
import Testing

@testable import Shell

/// What is still done where nobody reads the results, counted by the stages that begin.
@MainActor @Suite struct UnreadOutputTests {
  /// Returns the commands whose stages begin in a script that nobody reads.
  private func stages(of script: String) -> [String] {
    let test = TestSession(["He said: “No.”", "“Yes,” said Ann Lee."], analyzers: builtInAnalyzers)
    test.output.isClosed = true
    var stages: [String] = []
    test.session.stageBegins = { place in stages.append(String(place.split(separator: "'").last ?? "")) }
    #expect(test.run(script).ending == .finished)
    #expect(test.output.results.isEmpty)
    return stages
  }

  @Test(arguments: [
    ("tokens", []), ("tokens | count", []), ("(tokens) | head 1", []), ("docs | quotes | to csv", []),
    ("for d in (docs) { docs }", []), ("for d in (docs) { tokens $d; quotes }", []),
    ("if (tokens | count) > 3 { docs }", []), ("def all() { tokens; quotes }\nall", []),
    // What takes a moment is done, so that its errors are reported.
    ("docs; show 1", ["docs", "show"]),
    // What does anything else is done.
    ("let t = tokens", ["tokens"]), ("tokens | docs | use", ["tokens", "docs", "use"]),
    ("def all() { tokens; use 1 }\nall", ["all", "use"]),
    ("assert (tokens | count) > 1", ["tokens", "count"]),
    ("for d in (docs) { use $d }", ["docs", "use", "use"]),
    ("for d in (docs) { quotes; assert 1 = 1 }", ["docs"]),
    ("expect error /no document/ { tokens 9 }", ["tokens"]),
    // What is read later is made.
    ("tokens; last | count", ["tokens", "last", "count"]), ("tokens; $_ | count", ["tokens", "count"]),
    ("quotes; why", ["quotes", "why"]),
  ])
  func onlyWhatHasAnEffectIsDone(script: String, expected: [String]) {
    #expect(stages(of: script) == expected)
  }

  private struct CountingAnalyzer: DocumentAnalyzer {
    static let documents = Atomic(0)
    static let info = AnalyzerInfo("counting", summary: "Counts documents.", examples: [])
    struct Row: AnalyzerRow {
      var one = 1
      static let columns: [RowColumn<Self>] = [.integer("one", \.one, help: "One.")]
    }
    let options: NoOptions
    func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
      Self.documents.wrappingAdd(1, ordering: .relaxed)
      return [Row()]
    }
  }

  @Test func analysisEndsSoonAfterTheReader() {
    let texts = (1...100).map { "Text \($0)." }
    let test = TestSession(texts, analyzers: [CountingAnalyzer.self])
    CountingAnalyzer.documents.store(0, ordering: .relaxed)
    test.output.looksUntilClosed = 3
    #expect(test.run("counting; docs 1 | use; docs | count").ending == .finished)
    #expect(CountingAnalyzer.documents.load(ordering: .relaxed) <= 3)
    #expect(test.session.prompt.plain == "test:selection[1]> ")
    // What is named is made whole.
    CountingAnalyzer.documents.store(0, ordering: .relaxed)
    #expect(test.run("use; let all = counting").ending == .finished)
    #expect(CountingAnalyzer.documents.load(ordering: .relaxed) == 100)
  }

  /// A person whose output has gone is not asked for more.
  @Test func aPersonWithoutOutputLeaves() {
    let test = TestSession(["One."], analyzers: [])
    test.output.isClosed = true
    let lines = ScriptedLineSource(["docs; use 1", "use"])
    #expect(Interaction(session: test.session, lines: lines, isPerson: true).run() == ExitCode.done)
    #expect(lines.prompts.count == 1 && test.session.prompt.plain == "test:selection[1]> ")
  }

  @Test func aScriptFromAPipeGoesOn() {
    let test = TestSession(["One."], analyzers: [])
    test.output.isClosed = true
    let lines = ScriptedLineSource(["docs", "assert 1 = 2"])
    #expect(Interaction(session: test.session, lines: lines, isPerson: false).run() == ExitCode.assertion)
  }

  /// Results that could not be written are the first error of a script.
  @Test func aFailureToWriteEndsTheScript() {
    let test = TestSession(["One."], analyzers: [])
    test.output.hasFailed = true
    #expect(test.run("docs; assert 1 = 2").ending == .quit)
  }
}
