internal import AnalyzerKit
internal import Corpus
internal import Declarations
internal import Discourse
internal import Engine
internal import Linguistics
internal import Records
internal import Script

extension AnalyzerCommand {
  /// Whether a stage asks for the table of joins.
  nonisolated static func listsJoins(_ options: [String: OptionValue]) -> Bool {
    options[JoinTable.option.name] == .flag(true)
  }

  /// Runs the analyzer, and returns the joins of what its rows name, in the order of the documents.
  ///
  /// - Throws: ``ShellError``; the cancellation of the work.
  func joins(_ analyzer: PreparedAnalyzer, over documents: some Sequence<Document>, _ session: Session)
    throws -> Value
  {
    var names = NameJoining(entry.columns, session)
    var listed: [(document: Document, starts: Set<Int>)] = []
    try session.engine.run(analyzer, over: documents, joinsNames: true) { result in
      names.add(result)
      switch result.outcome {
      case .output(.rows(let cells)):
        let kept = try analyzer.kept(cells, session.engine.cancellation)
        listed.append((result.document, Set(kept.compactMap { $0.first?.spans.first?.start })))
      case .output(.part): break
      case .fault(let fault):
        session.failedDocuments += 1
        session.output.reportError(
          "\(result.document.name): \(fault.message)", code: fault.code, help: fault.help)
      }
    }
    let identity = try names.identity()
    defer { names.remember(identity) }
    var rows: [Table.Row] = []
    for (document, starts) in listed {
      for join in identity.joins(in: document.number) where starts.contains(join.span.start) {
        if let row = JoinTable.row(join, of: document, identity) { rows.append(row) }
      }
    }
    return .rows(Table(columns: JoinTable.columns, rows: rows), ofDocuments: true)
  }
}
