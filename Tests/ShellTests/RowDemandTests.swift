import AnalyzerKit
import Linguistics
import Records
import ShellTestSupport
import Synchronization
import Testing

@testable import Shell

/// How many documents are read for the rows that a pipeline keeps.
@MainActor @Suite(.serialized) struct RowDemandTests {
  /// Lists the words of a text, with the name that the first word is; counts the documents that it reads.
  struct CountedAnalyzer: DocumentAnalyzer {
    struct Row: AnalyzerRow {
      var text: TextSpan
      var name: String?
      static let columns: [RowColumn<Self>] = [
        .span("text", \.text, help: "The word."),
        RowColumn.text("name", \.name, help: "Whom it names.").naming(.subject),
      ]
    }

    static let read = Mutex<[String]>([])
    static let info = AnalyzerInfo("counted", summary: "Lists words.", examples: [])
    static let filters: [RowFilter] = [.words("only", in: "text", help: "Keeps these words.")]
    let options: NoOptions

    func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
      Self.read.withLock { $0.append(document.name) }
      let text = document.text.string
      if text.hasPrefix("bad") { throw AnalysisError(code: "test.bad", "it is bad", help: "mend it") }
      if text.hasPrefix("odd") { context.warn("it is odd", at: TextSpan(0, 0)) }
      let mentions = try context.names.mentions
      return try context.tokens.enumerated().map { index, token in
        let mention = mentions.first { $0.tokens.contains(index) }
        return try Row(
          text: token.span, name: mention.map { try context.names.clusters[$0.cluster].name })
      }
    }
  }

  private let texts = ["one two", "three", "bad", "one four", "odd five", "six one"]

  /// Runs a source; returns the table's cells and the documents that were read.
  private func run(_ source: String, _ test: TestSession) -> (cells: [[String]], read: [String]) {
    CountedAnalyzer.read.withLock { $0 = [] }
    let cells = test.cells(source)
    return (cells, CountedAnalyzer.read.withLock { $0 }.map { String($0.prefix(1)) })
  }

  private func run(_ source: String) -> (cells: [[String]], read: [String]) {
    run(source, TestSession(texts, analyzers: [CountedAnalyzer.self]))
  }

  @Test func headReadsTheDocumentsOfItsRows() {
    let first = run("counted | head 3")
    #expect(first.read == ["1", "2"])
    #expect(first.cells.map { $0[1] } == ["one", "two", "three"])
    #expect(run("counted | head 2").read == ["1"])
    #expect(run("counted | head 0").read == [])
    #expect(run("counted | head 100").read.count == 6)
  }

  @Test func rowWiseStagesPassTheDemandOn() {
    #expect(run("counted | select text | head 3").read == ["1", "2"])
    let where_ = run("counted | where text = 'one' | select text number | head 2")
    #expect(where_.read == ["1", "2", "3", "4"])
    #expect(where_.cells == [["one", "1"], ["one", "4"]])
    #expect(run("counted | where text = 'one' | where number > 1 | head 1").read == ["1", "2", "3", "4"])
    #expect(run("counted --only one | head 2").read == ["1", "2", "3", "4"])
    #expect(run("let n = (2)\ncounted | where number = $n | head 1").read == ["1", "2"])
  }

  @Test(arguments: ["sort text | head 2", "count by text | head 2", "tail 1", "sample 1", "unique | head 2"])
  func stagesThatNeedAllRowsReadAllDocuments(stages: String) {
    #expect(run("counted | \(stages)").read.count == 6)
  }

  @Test func whatComesAfterHeadGetsItsRows() {
    let counted = run("counted | head 3 | sort text --desc | select text")
    #expect(counted.read == ["1", "2"])
    #expect(counted.cells == [["two"], ["three"], ["one"]])
    #expect(run("counted | head 3 | where text = 'six' | count").cells == [["0"]])
  }

  @Test func documentsAreTakenBeforeTheyAreRead() {
    #expect(run("docs | head 1 | counted").read == ["1"])
    #expect(run("docs | tail 1 | counted").read == ["6"])
    #expect(run("docs | where words = 1 | head 1 | counted").read == ["2"])
    #expect(run("for d in (docs | head 2) { $d | counted }").read == ["1", "2"])
    #expect(run("docs | where words = 1 | select name words").cells == [["2.txt", "1"], ["3.txt", "1"]])
  }

  /// Only documents that were read can fail or be warned of.
  @Test func failuresAndWarningsAreThoseOfDocumentsThatWereRead() {
    let test = TestSession(texts, analyzers: [CountedAnalyzer.self])
    #expect(!test.run("counted | head 2").messages.contains("bad"))
    #expect(test.session.failedDocuments == 0)
    let more = test.run("counted | head 5").messages
    #expect(more.contains("3.txt: it is bad") && !more.contains("odd"))
    #expect(test.session.failedDocuments == 1)
    #expect(test.run("counted | head 6").messages.contains("5.txt: it is odd"))
  }

  @Test func theLastResultHasTheRowsThatWereKept() {
    #expect(run("counted | head 2; $_ | count").cells.last == ["2"])
  }

  /// A joined name lets a condition keep fewer rows than the documents by themselves have: reading goes on.
  @Test func joinedNamesAreCountedAgain() {
    let test = TestSession(
      [
        "Jane Roe met Ann Lee. Roe left.", "Roe won.", "Mayor Roe spoke of Jane Roe.", "Ann Lee went.",
        "Jane Roe left.",
      ],
      analyzers: [CountedAnalyzer.self])
    let all = run("counted | where name = 'Jane Roe' | select text document", test)
    for limit in 1...6 {
      let some = run("counted | where name = 'Jane Roe' | select text document | head \(limit)", test)
      #expect(some.cells == Array(all.cells.prefix(limit)))
    }
  }

  /// A pipeline within a condition is run once, not for each document.
  @Test func pipelinesInConditionsRunOnce() {
    let outcome = run("counted | where number in (docs 4 | counted | head 1 | select number) | head 1")
    #expect(outcome.cells.map { $0[1] } == ["one"])
    #expect(outcome.read == ["4", "1", "2", "3", "4"])
  }
}
