internal import Corpus
internal import Platform
internal import Records

/// Documents or rows as a table, for commands that work on either.
@MainActor
struct RowInput {
  let table: Table
  /// Whether documents came in, so that documents go out.
  let areDocuments: Bool
  /// Whether each row comes from one document.
  let areOfDocuments: Bool
  private let corpus: Corpus

  /// Reads a value as rows.
  ///
  /// - Throws: only the cancellation of the work.
  init(_ value: Value, session: Session) throws {
    corpus = session.corpus
    switch value {
    case .rows(let table, let ofDocuments):
      self.table = table
      areDocuments = false
      areOfDocuments = ofDocuments
    case .documents(let numbers):
      table = try DocumentTable.table(of: numbers, in: session.corpus, checkpoint: session.checkpoint)
      areDocuments = true
      areOfDocuments = true
    case .nothing, .text, .scalar:
      table = Table(columns: [])
      areDocuments = false
      areOfDocuments = false
    }
  }

  /// What an expression is computed for.
  func context(of row: Table.Row) -> ExpressionNode.RowContext {
    ExpressionNode.RowContext(cells: row.cells, document: row.document, corpus: corpus)
  }

  /// Returns some of the rows as what came in: documents stay documents.
  func value(_ rows: [Table.Row]) -> Value {
    areDocuments
      ? .documents(rows.compactMap(\.document))
      : .rows(Table(columns: table.columns, rows: rows), ofDocuments: areOfDocuments)
  }
}
