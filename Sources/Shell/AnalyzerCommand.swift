internal import AnalyzerKit
internal import Corpus
internal import Declarations
internal import Engine
internal import Platform
internal import Records
internal import Rendering
internal import Script

/// The command of an analyzer: runs it over documents and gives a table.
struct AnalyzerCommand: StoppableCommand {
  let entry: AnalyzerEntry
  let signature: Signature

  /// The first column of the table of an analyzer whose rows stand in one document each.
  nonisolated static let documentColumn = Column("document", .text, help: "The document's name.")

  init(entry: AnalyzerEntry) {
    self.entry = entry
    let own = entry.signature
    signature = Signature(
      own.name, summary: own.summary, discussion: own.discussion, input: own.input,
      output: .rows(Self.columns(of: entry)), arguments: own.arguments,
      options: own.options.filter { !entry.argumentOptions.contains($0.name) }
        + (JoinTable.isOffered(by: entry) ? [JoinTable.option] : []),
      examples: own.examples, seeAlso: own.seeAlso)
  }

  private nonisolated static func columns(of entry: AnalyzerEntry) -> [Column] {
    (areOfDocuments(entry) ? [documentColumn] : []) + entry.columns
  }

  private nonisolated static func areOfDocuments(_ entry: AnalyzerEntry) -> Bool {
    entry.combination?.areOfDocuments ?? true
  }

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    // What a variable holds is known later; till then it is some word.
    try validate(entry.values(of: stage) { $0 }, of: stage)
    if JoinTable.isAsked(by: stage.options) { return .rows(JoinTable.columns, ofDocuments: true) }
    let columns = Self.columns(of: entry)
    return .rows(shownPlaces(of: stage).map { columns[$0] }, ofDocuments: Self.areOfDocuments(entry))
  }

  private nonisolated func validate(_ options: [String: OptionValue], of stage: Stage) throws(Diagnostic) {
    do throws(AnalysisError) {
      try entry.validate(options)
    } catch {
      throw Self.diagnostic(error, of: stage)
    }
  }

  private nonisolated static func diagnostic(_ error: AnalysisError, of stage: Stage) -> Diagnostic {
    Diagnostic("check.\(error.code)", error.message, at: stage.range, help: error.help)
  }

  /// Returns the analyzer, made for options that are whole: their variables known and their files read.
  private func prepared(_ options: [String: OptionValue], of stage: Stage) throws -> PreparedAnalyzer {
    try validate(options, of: stage)
    do {
      return try entry.prepared(options)
    } catch {
      throw Self.diagnostic(AnalysisError(error, of: entry.name), of: stage)
    }
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let options = try OptionFiles.read(
      entry.values(call.options) { call.words($0).first }, of: entry.signature.options,
      cancellation: session.engine.cancellation)
    let analyzer = try prepared(options, of: call.stage)
    let numbers = try DocumentSelection.numbers(call, input: input, session: session)
    let documents = numbers.lazy.compactMap { session.corpus.document($0) }.filter(analyzer.reads)
    let listsJoins = JoinTable.isAsked(by: call.options)
    let places = shownPlaces(of: call.stage)
    let demand = listsJoins ? nil : call.demand.map { AnalyzerDemand($0, places: places, in: session.corpus) }
    var work = AnalyzerRun(analyzer, count: numbers.count, demand: demand, session)
    defer { work.finish() }
    try session.engine.run(
      analyzer, over: documents, joinsNames: true, until: { try work.hasEnough() },
      each: { try work.take($0) })
    if listsJoins {
      return .rows(Table(columns: JoinTable.columns, rows: try work.joinRows()), ofDocuments: true)
    }
    let columns = Self.columns(of: entry)
    var rows = entry.combination == nil ? try work.joinedRows() : try work.combinedRows()
    if places.count < columns.count {
      rows = try session.collect(rows) { row in
        Table.Row(document: row.document, cells: places.map { row.cells[$0] })
      }
    }
    return .rows(
      Table(columns: places.map { columns[$0] }, rows: rows), ofDocuments: Self.areOfDocuments(entry))
  }

  /// Whether its first rows do not depend on later documents: where it reads one at a time.
  var canStop: Bool { entry.combination == nil }

  /// Returns the positions of the columns that the stage was checked to have.
  private nonisolated func shownPlaces(of stage: Stage) -> [Int] {
    let absent = entry.absentColumns(stage.options)
    let columns = Self.columns(of: entry)
    return columns.indices.filter { !absent.contains(columns[$0].name) }
  }
}

extension AnalyzerEntry {
  /// Returns the options of a stage, with those that are written as arguments.
  ///
  /// - Parameters:
  ///   - stage: the stage.
  ///   - open: the value of an argument that is known only when the stage runs.
  /// - Returns: the values by the names of their options.
  fileprivate func values(
    of stage: Stage, open: (_ name: String) -> String
  ) -> [String: OptionValue] {
    var words = stage.arguments.makeIterator()
    return values(stage.options) { name in
      guard case .word(let word)? = words.next()?.value else { return nil }
      return word.constant ?? open(name)
    }
  }
}
