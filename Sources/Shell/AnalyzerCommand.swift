internal import AnalyzerKit
internal import Corpus
internal import Engine
internal import Records
internal import Rendering
internal import Script

/// The command of an analyzer: runs it over documents and gives a table.
struct AnalyzerCommand: Command {
  let entry: AnalyzerEntry
  let signature: Signature

  /// The first column of every analyzer's table.
  nonisolated static let documentColumn = Column("document", .text, help: "The document's name.")

  init(entry: AnalyzerEntry) {
    self.entry = entry
    let own = entry.signature
    signature = Signature(
      own.name, summary: own.summary, discussion: own.discussion, input: own.input,
      output: .rows([Self.documentColumn] + entry.columns), arguments: own.arguments, options: own.options,
      examples: own.examples, seeAlso: own.seeAlso)
  }

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    try validate(stage.options, of: stage)
    return nil
  }

  private nonisolated func validate(_ options: [String: OptionValue], of stage: Stage) throws(Diagnostic) {
    do throws(AnalysisError) {
      try entry.validate(options)
    } catch {
      throw Diagnostic("check.\(error.code)", error.message, at: stage.range, help: error.help)
    }
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    // Options that hold variables are whole only now.
    if !call.stage.openOptions.isEmpty { try validate(call.options, of: call.stage) }
    let numbers = try DocumentSelection.numbers(call, input: input, session: session)
    let documents = numbers.lazy.compactMap { session.corpus.document($0) }
    var rows: [Table.Row] = []
    var names = try NameJoining(entry.columns, session)
    var progress = Progress(total: numbers.count, label: entry.name, output: session.output)
    defer { progress.finish() }
    defer { if session.engine.cancellation.isCancelled { session.engine.leftovers.add(rows) } }
    try session.engine.run(entry, options: call.options, over: documents) { result in
      let document = result.document
      switch result.outcome {
      case .rows(let cells):
        try names?.add(document, cells)
        rows += try session.collect(cells) { cells in
          Table.Row(document: document.number, cells: [.text(document.name)] + cells)
        }
      case .fault(let fault):
        session.failedDocuments += 1
        progress.finish()
        session.output.reportError(
          "\(document.name): \(fault.message)", code: fault.code, help: fault.help)
      }
      for warning in result.warnings {
        progress.finish()
        session.output.reportWarning("\(document.name): \(warning.message)", code: .analysisWarning)
      }
      progress.advance()
    }
    if let names { rows = try names.joined(rows) }
    return .rows(Table(columns: [Self.documentColumn] + entry.columns, rows: rows), ofDocuments: true)
  }
}
