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
  /// Whether the rows have their cells.
  private let hasCells: Bool

  /// Reads a value as rows.
  ///
  /// - Parameters:
  ///   - value: what came in.
  ///   - session: what has the documents.
  ///   - readsCells: whether the rows of documents have their cells; without them, ``context(of:)`` reads those that
  ///     are asked for. Finding a title takes longer than most conditions.
  /// - Throws: only the cancellation of the work.
  init(_ value: Value, session: Session, readsCells: Bool = true) throws {
    corpus = session.corpus
    hasCells = if case .documents = value { readsCells } else { true }
    switch value {
    case .rows(let table, let ofDocuments):
      self.table = table
      areDocuments = false
      areOfDocuments = ofDocuments
    case .documents(let numbers):
      table =
        readsCells
        ? try DocumentTable.table(of: numbers, in: session.corpus, checkpoint: session.checkpoint)
        : Table(
          columns: DocumentTable.columns,
          rows: numbers.filter { session.corpus.document($0) != nil }.map {
            Table.Row(document: $0, cells: [])
          })
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
    ExpressionNode.RowContext(cells: hasCells ? row.cells : nil, document: row.document, corpus: corpus)
  }

  /// Returns some of the rows as what came in: documents stay documents.
  func value(_ rows: [Table.Row]) -> Value {
    areDocuments
      ? .documents(rows.compactMap(\.document))
      : .rows(Table(columns: table.columns, rows: rows), ofDocuments: areOfDocuments)
  }
}
