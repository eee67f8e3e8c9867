/// A result: typed columns, and rows that know their document.
public struct Table: Hashable, Sendable {
  /// One row of cells, as many as there are columns.
  public struct Row: Hashable, Sendable {
    /// The number of the row's document in the corpus; nil where a row is about none or many.
    public let document: Int?
    /// The cells, in column order.
    public let cells: [Cell]

    /// Creates a row.
    public init(document: Int? = nil, cells: [Cell]) {
      self.document = document
      self.cells = cells
    }
  }

  /// The columns.
  public let columns: [Column]
  /// The rows.
  public var rows: [Row]

  /// Creates a table.
  public init(columns: [Column], rows: [Row] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Returns the position of the column called `name`.
  public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
