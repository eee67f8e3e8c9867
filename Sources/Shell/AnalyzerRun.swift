internal import AnalyzerKit
internal import Corpus
internal import Declarations
internal import Discourse
internal import Engine
internal import Linguistics
internal import Platform
internal import Records

/// One run of an analyzer's command: takes the results of the documents, and makes the table of them.
@MainActor
struct AnalyzerRun {
  private let analyzer: PreparedAnalyzer
  private let session: Session
  private var progress: Progress
  private var names: NameJoining
  private var rows: [Table.Row] = []
  private var parts: [AnyCorpusPart] = []
  /// What was warned of, in order, with the first document and how many others.
  private var warnings: [(message: String, document: String, others: Int)] = []
  private var warned: [String: Int] = [:]
  /// What is taken of the rows; nil where that may be all.
  private var demand: AnalyzerDemand?
  /// The rows that were found to be enough.
  private var enough: [Table.Row]?

  init(_ analyzer: PreparedAnalyzer, count: Int, demand: AnalyzerDemand? = nil, _ session: Session) {
    self.analyzer = analyzer
    self.session = session
    self.demand = demand
    progress = Progress(
      total: demand == nil ? count : nil, label: analyzer.entry.name, output: session.output)
    names = NameJoining(analyzer.entry.columns, session)
  }

  /// Takes one document's result; a fault is told, and the others go on.
  ///
  /// - Throws: the cancellation of the work.
  mutating func take(_ result: AnalysisResult) throws {
    try session.checkReader()
    let document = result.document
    names.add(result)
    switch result.outcome {
    case .output(.rows(let cells)):
      let new = try session.collect(cells) { cells in
        Table.Row(document: document.number, cells: [.text(document.name)] + cells)
      }
      rows += new
      if demand != nil {
        let kept = try kept(new)
        try demand?.add(kept)
      }
    case .output(.part(let part)):
      parts.append(AnyCorpusPart(document: document.number, metadata: document.metadata, part: part))
    case .fault(let fault):
      session.failedDocuments += 1
      progress.finish()
      session.output.reportError("\(document.name): \(fault.message)", code: fault.code, help: fault.help)
    }
    for warning in result.warnings { note(warning.message, document.name) }
    progress.advance()
  }

  /// Returns whether the stages after the analyzer have all the rows that they take.
  ///
  /// - Throws: ``ShellError``; the cancellation of the work.
  mutating func hasEnough() throws -> Bool {
    guard let demand, demand.mayBeMet else { return false }
    progress.finish()
    let joined = try kept(names.joined(rows))
    guard try self.demand?.isMet(by: joined) ?? false else { return false }
    enough = joined
    return true
  }

  private func kept(_ rows: [Table.Row]) throws -> [Table.Row] {
    try analyzer.kept(
      rows, session.engine.cancellation, cells: { Array($0.cells.dropFirst()) },
      replacing: { Table.Row(document: $0.document, cells: $0.cells.prefix(1) + $1) })
  }

  private mutating func note(_ message: String, _ document: String) {
    if let place = warned[message] {
      warnings[place].others += 1
    } else {
      warned[message] = warnings.count
      warnings.append((message, document, 0))
    }
  }

  /// Tells what was warned of, each message once, however many documents it is about.
  private mutating func tellWarnings() {
    if !warnings.isEmpty { progress.finish() }
    for (message, document, others) in warnings {
      let more = others == 0 ? "" : " and \(others) other document\(others == 1 ? "" : "s")"
      session.output.reportWarning("\(document)\(more): \(message)", code: .analysisWarning)
    }
    warnings = []
    warned = [:]
  }

  /// Returns the rows with the names of the corpus, those that the filters keep.
  ///
  /// - Throws: ``ShellError``; the cancellation of the work.
  mutating func joinedRows() throws -> [Table.Row] {
    tellWarnings()
    if let enough { return enough }
    rows = try names.joined(rows)
    return try kept(rows)
  }

  /// Returns the rows of ``JoinTable``: the joins of what the rows name that the filters keep, in the order of the
  /// documents.
  ///
  /// - Throws: ``ShellError``; the cancellation of the work.
  mutating func joinRows() throws -> [Table.Row] {
    tellWarnings()
    let identity = try names.identity()
    defer { names.remember(identity) }
    var documents: [Int] = []
    var starts: [Int: Set<Int>] = [:]
    for row in try kept(rows) {
      guard let document = row.document, let start = row.cells.dropFirst().first?.spans.first?.start else {
        continue
      }
      if starts[document] == nil { documents.append(document) }
      starts[document, default: []].insert(start)
    }
    var joins: [Table.Row] = []
    for number in documents {
      guard let document = session.corpus.document(number), let starts = starts[number] else { continue }
      joins += identity.joins(in: number).filter { starts.contains($0.span.start) }
        .compactMap { JoinTable.row($0, of: document, identity) }
    }
    return joins
  }

  /// Returns the rows that the analyzer makes of all parts.
  ///
  /// - Throws: ``ShellError``; the cancellation of the work.
  mutating func combinedRows() throws -> [Table.Row] {
    tellWarnings()
    let identity = try names.identity()
    let documents = session.corpus
    let context = CombineContext(
      cancellation: session.engine.cancellation, text: { documents.document($0)?.text }
    ) { name, type, document in
      identity.found(CorpusIdentity.Found(name: name, type: type), in: document).map {
        .init($0.name, $0.type ?? type ?? .other)
      }
    }
    defer { names.remember(identity) }
    let rows = try analyzer.combine(parts, context)
    for warning in context.warnings {
      progress.finish()
      session.output.reportWarning(warning, code: .analysisWarning)
    }
    let areOfDocuments = analyzer.entry.combination?.areOfDocuments ?? true
    let kept = try analyzer.kept(
      rows, session.engine.cancellation, cells: \.cells, replacing: { $0.replacing($1) })
    return kept.map { row in
      guard areOfDocuments else { return Table.Row(document: row.document, cells: row.cells) }
      let name = row.document.flatMap { documents.document($0)?.name }
      return Table.Row(document: row.document, cells: [name.map { .text($0) } ?? .null] + row.cells)
    }
  }

  /// Takes the progress away, and leaves what a stopped run has made to be freed later.
  mutating func finish() {
    progress.finish()
    if session.engine.cancellation.isCancelled {
      session.engine.releaseLater(rows)
      session.engine.releaseLater(parts)
    }
  }
}
