internal import Records
internal import Script

/// Documents or rows as a table, for commands that work on either.
@MainActor
struct RowInput {
  let table: Table
  /// Whether documents came in, so that documents go out.
  let areDocuments: Bool

  /// Reads a value as rows; `call` names the metadata columns (`meta.KEY`) that documents must bring along.
  ///
  /// - Throws: only the cancellation of the work.
  init(_ value: Value, call: Call, session: Session) throws {
    switch value {
    case .rows(let table):
      self.table = table
      areDocuments = false
    case .documents(let numbers):
      table = try DocumentTable.table(
        of: numbers, in: session.corpus, extra: Self.metadataColumns(of: call.stage),
        checkpoint: session.checkpoint)
      areDocuments = true
    case .nothing, .text:
      table = Table(columns: [])
      areDocuments = false
    }
  }

  /// Returns some of the rows as what came in: documents stay documents.
  func value(_ rows: [Table.Row]) -> Value {
    areDocuments ? .documents(rows.compactMap(\.document)) : .rows(Table(columns: table.columns, rows: rows))
  }

  private static func metadataColumns(of stage: Stage) -> [String] {
    var names: [String] = []
    func add(_ name: String) {
      if name.hasPrefix("meta."), !names.contains(name) { names.append(name) }
    }
    func add(_ operand: Expression.Operand) {
      if case .column(let column) = operand { add(column.name) }
    }
    func visit(_ expression: Expression) {
      switch expression {
      case .and(let left, let right), .or(let left, let right):
        visit(left)
        visit(right)
      case .not(let inner): visit(inner)
      case .truth(let operand), .match(let operand, _, _): add(operand)
      case .comparison(let left, _, let right):
        add(left)
        add(right)
      case .membership(let operand, let items, _):
        add(operand)
        items.forEach(add)
      }
    }
    for argument in stage.arguments {
      switch argument.value {
      case .column(let name): add(name)
      case .expression(let expression): visit(expression)
      default: break
      }
    }
    return names
  }
}
