public import Records

/// What flows between stages, and what variables hold.
public enum ValueType: Hashable, Sendable {
  /// Nothing.
  case nothing
  /// Documents.
  case documents
  /// Rows with these columns; `ofDocuments` tells whether each row comes from one document.
  case rows([Column], ofDocuments: Bool)
  /// Text.
  case text
  /// One value of the kind that a column of the type holds.
  case scalar(ColumnType)

  /// The type in words, for messages.
  public var description: String {
    switch self {
    case .nothing: "nothing"
    case .documents: "documents"
    case .rows: "rows"
    case .text: "text"
    case .scalar(let type): type == .value ? "a value" : "a \(type.rawValue)"
    }
  }

  /// Whether it is kept as the last result, `$_`: text is only looked at, so that `why 2` may follow `why 1`.
  public var isResult: Bool {
    switch self {
    case .documents, .rows, .scalar: true
    case .nothing, .text: false
    }
  }

  /// The type of the one value that this stands for in an expression or a word; nil where it is none.
  ///
  /// Rows with one column are their only value where there is only one row.
  var scalar: ColumnType? {
    switch self {
    case .scalar(let type): type
    case .text: .text
    case .rows(let columns, _): columns.count == 1 ? columns[0].type : nil
    case .nothing, .documents: nil
    }
  }
}
