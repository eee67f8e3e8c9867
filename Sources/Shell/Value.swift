public import Records
public import Rendering
public import Script

/// What flows from one command to the next, and what variables hold.
public enum Value {
  /// Nothing.
  case nothing
  /// Documents of the corpus, by number, in order.
  case documents([Int])
  /// A table.
  case rows(Table, ofDocuments: Bool)
  /// Text, such as a whole document or a written format.
  case text(StyledText)
  /// One value.
  case scalar(Cell, ColumnType)

  /// What the parser is told of it.
  public var type: ValueType {
    switch self {
    case .nothing: .nothing
    case .documents: .documents
    case .rows(let table, let ofDocuments): .rows(table.columns, ofDocuments: ofDocuments)
    case .text: .text
    case .scalar(_, let type): .scalar(type)
    }
  }

  /// Rows about no document in particular.
  static func rows(_ table: Table) -> Value { .rows(table, ofDocuments: false) }
}
