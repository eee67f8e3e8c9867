import AnalyzerKit
import Discourse
import Linguistics
import Platform
import Records
import Synchronization
import Testing

@testable import Engine

@Suite struct EngineTests {
  struct Row: AnalyzerRow {
    var text: TextSpan
    static let columns: [RowColumn<Self>] = [.span("text", \.text, help: "The first token.")]
  }

  struct FirstAnalyzer: DocumentAnalyzer {
    typealias Row = EngineTests.Row
    static let info = AnalyzerInfo("first", summary: "Finds the first token.", examples: [])
    let options: NoOptions
    func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
      if document.text.string.hasPrefix("bad") {
        throw AnalysisError(code: "test.bad", "it is bad", help: "mend it")
      }
      context.warn("seen", at: document.text.span)
      return try context.tokens.prefix(1).map { Row(text: $0.span) }
    }
  }

  struct CycleAnalyzer: DocumentAnalyzer {
    typealias Row = EngineTests.Row
    static let info = AnalyzerInfo("cycle", summary: "Asks for itself.", examples: [])
    let options: NoOptions
    func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
      try context.rows(of: CycleAnalyzer.self)
    }
  }

  private func outcomes(_ texts: [String], _ analyzer: AnalyzerEntry, engine: Engine = Engine()) throws
    -> [String]
  {
    var outcomes: [String] = []
    let documents = texts.enumerated().map {
      Document(number: $0 + 1, name: "d\($0 + 1)", text: SourceText($1))
    }
    try engine.run(analyzer.prepared(), over: documents) { result in
      switch result.outcome {
      case .output(.rows(let rows)): outcomes.append(rows.map { $0.map(\.plainText).joined() }.joined())
      case .output(.part): outcomes.append("part")
      case .fault(let fault): outcomes.append("\(fault.document) \(fault.code)")
      }
    }
    return outcomes
  }

  @Test func oneFaultStopsNothing() throws {
    #expect(
      try outcomes(["One two", "bad", "Three"], FirstAnalyzer.entry) == ["One", "d2 test.bad", "Three"])
  }

  struct NamingRow: AnalyzerRow {
    var name: String?
    static let columns: [RowColumn<Self>] = [
      RowColumn.text("name", \.name, help: "The name that the text is.").naming(.subject)
    ]
  }

  /// Names the text as a whole, unless it begins with a small letter; asks for the names of texts that end with a mark.
  struct NamingAnalyzer: DocumentAnalyzer {
    typealias Row = NamingRow
    static let info = AnalyzerInfo("naming", summary: "Names the text.", examples: [])
    let options: NoOptions
    func analyze(_ document: Document, context: AnalysisContext) throws -> [NamingRow] {
      let text = document.text.string
      if text.hasSuffix(".") { _ = try context.names }
      return [NamingRow(name: text.first?.isUppercase == true ? text : nil)]
    }
  }

  private func names(
    _ analyzer: AnalyzerEntry, _ text: String, engine: Engine = Engine(), joinsNames: Bool = true
  ) throws -> [String]? {
    var names: [String]?
    try engine.run(
      analyzer.prepared(), over: [Document(text: SourceText(text))], joinsNames: joinsNames
    ) { names = $0.names?.map(\.name) }
    return names
  }

  /// Also of a text whose layers are too large to be kept.
  @Test(arguments: [0, 4 << 20]) func resultsCarryTheNamesThatAreJoined(cachedTextBytes: Int) throws {
    let engine = Engine(cachedTextBytes: cachedTextBytes)
    #expect(
      try names(NamingAnalyzer.entry, "Jane Roe met Ann Lee", engine: engine) == ["Jane Roe", "Ann Lee"])
    #expect(try names(NamingAnalyzer.entry, "he met Ann Lee", engine: engine) == nil)
    #expect(try names(NamingAnalyzer.entry, "he met Ann Lee.", engine: engine) == ["Ann Lee"])
    #expect(try names(NamingAnalyzer.entry, "Jane Roe", engine: engine, joinsNames: false) == nil)
    #expect(try names(FirstAnalyzer.entry, "Jane Roe left.", engine: engine) == nil)
  }

  /// What was computed before for the same text changes nothing.
  @Test func namesDoNotDependOnWhatIsKept() throws {
    let engine = Engine()
    let text = SourceText("he met Ann Lee")
    let document = Document(text: text)
    let naming = try NamingAnalyzer.entry.prepared()
    var found: [[String]?] = []
    try engine.run(naming, over: [document], joinsNames: true) { found.append($0.names?.map(\.name)) }
    try engine.run(AskingAnalyzer.entry.prepared(), over: [document]) { _ in }
    try engine.run(naming, over: [document], joinsNames: true) { found.append($0.names?.map(\.name)) }
    #expect(found == [nil, nil])
  }

  /// Asks for the names of every text.
  struct AskingAnalyzer: DocumentAnalyzer {
    typealias Row = EngineTests.Row
    static let info = AnalyzerInfo("asking", summary: "Asks for names.", examples: [])
    let options: NoOptions
    func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
      try context.names.mentions.map { Row(text: $0.span) }
    }
  }

  /// An analyzer that counts how often it is made.
  struct CountingAnalyzer: DocumentAnalyzer {
    typealias Row = EngineTests.Row
    static let made = Mutex(0)
    static let info = AnalyzerInfo("counting", summary: "Counts.", examples: [])
    let options: NoOptions
    init(options: NoOptions) {
      self.options = options
      Self.made.withLock { $0 += 1 }
    }
    func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] { [] }
  }

  /// Asks another analyzer, as a host's may.
  struct HostAnalyzer: DocumentAnalyzer {
    typealias Row = EngineTests.Row
    static let info = AnalyzerInfo("host", summary: "Asks another analyzer.", examples: [])
    let options: NoOptions
    func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] {
      try context.rows(of: CountingAnalyzer.self)
    }
  }

  @Test func analyzersAreMadeOnceARun() throws {
    CountingAnalyzer.made.withLock { $0 = 0 }
    _ = try outcomes(["One", "Two", "Three"], CountingAnalyzer.entry)
    #expect(CountingAnalyzer.made.withLock { $0 } == 1)
    _ = try outcomes(["One", "Two", "Three"], HostAnalyzer.entry)
    #expect(CountingAnalyzer.made.withLock { $0 } == 2)
  }

  @Test func circlesAreFaults() throws {
    #expect(try outcomes(["x"], CycleAnalyzer.entry) == ["d1 analyzer.failed"])
  }

  @Test func cancelledRunsThrow() {
    let engine = Engine()
    engine.cancellation.cancel()
    #expect(throws: Cancelled()) { try outcomes(["x"], FirstAnalyzer.entry, engine: engine) }
  }

  /// A run that was stopped leaves nothing half made: the next one returns all rows.
  @Test func stoppedRunsCanBeRepeated() throws {
    let engine = Engine()
    let text = "Jane Roe met Ann Lee."
    engine.cancellation.cancel()
    #expect(throws: Cancelled()) { try outcomes([text], AskingAnalyzer.entry, engine: engine) }
    engine.cancellation.reset()
    #expect(try outcomes([text], AskingAnalyzer.entry, engine: engine) == ["Jane RoeAnn Lee"])
  }

  @Test func aRunEndsWhenItIsFinished() throws {
    let documents = ["One", "Two", "Three"].enumerated().map {
      Document(number: $0 + 1, name: "d\($0 + 1)", text: SourceText($1))
    }
    var read: [String] = []
    try Engine().run(
      FirstAnalyzer.entry.prepared(), over: documents, until: { read.count == 2 },
      each: { read.append($0.document.name) })
    #expect(read == ["d1", "d2"])
  }
}
