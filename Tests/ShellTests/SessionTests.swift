import AnalyzerKit
import Analyzers
import Records
import ShellTestSupport
import Testing

@testable import Shell

@MainActor @Suite struct SessionTests {
  private func session(_ texts: String...) -> TestSession { TestSession(texts, analyzers: builtInAnalyzers) }

  @Test func pipelinesRun() {
    let test = session("One two three.", "Four five.")
    #expect(test.cells("docs | where words > 2 | select name") == [["1.txt"]])
    #expect(test.cells("docs | sort words | select number") == [["2"], ["1"]])
    #expect(test.cells("docs 2 | count") == [["1"]])
    #expect(test.cells("docs *.txt | tail 1 | select number") == [["2"]])
    #expect(test.cells("tokens 2 | select text | head 2") == [["Four"], ["five"]])
    #expect(test.cells("tokens | docs | count") == [["2"]])
    #expect(test.cells("tokens | count by document") == [["1.txt", "4"], ["2.txt", "3"]])
  }

  @Test func nullIsNeitherTrueNorFalse() {
    let test = session("x")
    #expect(test.cells("docs | where date > 2020-01 | count") == [["0"]])
    #expect(test.cells("docs | where not date > 2020-01 | count") == [["0"]])
    #expect(test.cells("docs | where date = null | count") == [["1"]])
    #expect(test.cells("docs | where date != null or name ~ /TXT$/i | count") == [["1"]])
    #expect(test.cells("docs | where name in ('1.txt', '2.txt') and not name !~ /1/ | count") == [["1"]])
  }

  @Test func errorsTellThePlace() {
    let outcome = session("x").run("docs\ndocs 9")
    #expect(outcome.ending == .failed(ExitCode.failed))
    #expect(
      outcome.messages == """
        test:2:6: error: there is no document 9
          │ docs 9
          │      ^ there is only document 1

        """)
  }

  @Test func nothingRunsWhereSomethingIsWrong() {
    let outcome = session("x").run("docs\nsumarize 1")
    #expect(outcome.results.isEmpty)
    #expect(outcome.ending == .failed(ExitCode.usage))
    #expect(outcome.messages.contains("did you mean 'summarize'?"))
  }

  @Test func badPatternsAreToldBeforeAnythingRuns() {
    let outcome = session("x").run("docs\ndocs | where name ~ /(/")
    #expect(outcome.results.isEmpty)
    #expect(outcome.messages.hasPrefix("test:2:22: error: this pattern is not valid"))
  }

  @Test func optionsThatExcludeEachOtherAreToldBeforeAnythingRuns() {
    let outcome = session("x").run("docs\nsummarize --words 5 --percent 3")
    #expect(outcome.results.isEmpty)
    #expect(outcome.ending == .failed(ExitCode.usage))
    #expect(
      outcome.messages.hasPrefix("test:2:1: error: --sentences, --words and --percent exclude each other"))
  }

  @Test func hostilePatternsEnd() {
    let outcome = session(String(repeating: "a", count: 50_000) + "b").run(
      "tokens | where text ~ /^(a+)+$/ | count")
    #expect(outcome.ending == .failed(ExitCode.failed))
    #expect(outcome.messages.contains("takes too long"))
  }

  @Test func terminalsGetFittedTables() {
    let test = TestSession(["One two three."], analyzers: builtInAnalyzers, isTerminal: true, width: 60)
    #expect(test.run("docs").results.hasPrefix(" number  name"))
    #expect(test.run("docs | where words > 99").messages == "no rows\n")
    #expect(test.run("set width 20; docs").results.split(separator: "\n").allSatisfy { $0.count <= 20 })
  }

  @Test func aWarningOfManyDocumentsIsToldOnce() {
    let test = TestSession(["Jane Roe left.", "It rained.", "It was cold."], analyzers: builtInAnalyzers)
    #expect(
      test.run("sentiment --target Roe").messages
        == "warning: 2.txt and 1 other document: the target 'Roe' does not occur in the text\n")
  }

  @Test func whatIsNotShownIsTold() {
    let test = TestSession(
      ["“\(String(repeating: "No way. ", count: 30))” said Ann Lee."], analyzers: builtInAnalyzers,
      isTerminal: true,
      width: 60)
    #expect(
      test.run("docs | select number language name | head 1").messages.isEmpty)
    #expect(test.run("quotes").messages.contains("(not shown: the columns "))
    #expect(
      test.run("quotes | select text").messages
        == "(not shown: the end of a cell; 'last' shows all, 'select' chooses columns)\n")
    #expect(test.run("quotes | select text content").messages.hasPrefix("(not shown: the ends of 2 cells; "))
    #expect(test.output.shownResults.count == 4)
    // What is shown whole leaves nothing out.
    #expect(test.run("last").messages.isEmpty)
  }

  @Test func settingsAreChecked() {
    let test = session("x")
    let outcome = test.run("docs | count\nset editor ed")
    #expect(outcome.ending == .failed(ExitCode.usage) && outcome.results.isEmpty)
    #expect(
      outcome.messages == """
        test:2:12: error: 'ed' is no value of 'editor'
          │ set editor ed
          │            ^^ it may be emacs|vi

        """)
    // A value that a variable holds is looked at when it is there.
    #expect(test.run("let w = (3); set width $w").messages.contains("'3' is no value of 'width'"))
    #expect(test.run("set pager auto; set pager never").ending == .finished)
    #expect(test.run("let p = ('more'); set pager $p").messages.contains("--allow-shell"))
    #expect(test.run("set editr vi").messages.contains("did you mean 'editor'?"))
    #expect(test.cells("set editor vi; set editor").map { Array($0.prefix(2)) } == [["editor", "vi"]])
  }

  @Test func faultsAreCountedAndTold() {
    struct FailAnalyzer: DocumentAnalyzer {
      struct Row: AnalyzerRow { static let columns: [RowColumn<Self>] = [] }
      static let info = AnalyzerInfo("fail", summary: "Fails on some.", examples: [])
      let options: NoOptions
      func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
        if document.number == 1 { throw AnalysisError(code: "x", "it cannot", help: "leave it out") }
        return [Row()]
      }
    }
    let test = TestSession(["a", "b"], analyzers: [FailAnalyzer.self])
    let outcome = test.run("fail | count")
    #expect(outcome.ending == .finished)
    #expect(outcome.messages == "error: 1.txt: it cannot\n  = help: leave it out\n")
    #expect(test.session.failedDocuments == 1)
  }

  @Test func nothingIsLostWhereOpeningFails() {
    let test = session("x")
    #expect(test.run("open /nowhere/at/all").ending == .failed(ExitCode.failed))
    #expect(test.cells("docs | count") == [["1"]])
  }
}
