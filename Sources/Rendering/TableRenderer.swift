public import Records

/// A format that writes tables: one conforming type a file.
public protocol TableRenderer {
  /// Returns what stands before the rows.
  mutating func begin(_ columns: [Column]) -> StyledText
  /// Returns one row; `number` counts from 0.
  mutating func row(_ row: Table.Row, number: Int) -> StyledText
  /// Returns what stands after the rows.
  mutating func end() -> StyledText
  /// How many cells so far were cut to fit.
  var cutCells: Int { get }
}

extension TableRenderer {
  /// None: nothing is cut.
  public var cutCells: Int { 0 }
}

/// What a renderer may need to know besides the table.
public struct RenderContext {
  /// The width in columns that a fitted table may take.
  public var width: Int
  /// The unit of the offsets in JSON.
  public var offsets: OffsetUnit
  /// Whether start and end columns are added for each span column (`--spans`).
  public var showsSpans: Bool
  /// Whether cells are guarded that a spreadsheet would run (`--spreadsheet`).
  public var guardsSpreadsheets = false
  /// Whether the edges of a network have a direction (`--directed`).
  public var isDirected = false
  /// Returns the text of a document by its number, for other units than bytes.
  public var text: (Int) -> SourceText?

  /// Creates a context.
  public init(
    width: Int = 80, offsets: OffsetUnit = .bytes, showsSpans: Bool = false,
    text: @escaping (Int) -> SourceText? = { _ in nil }
  ) {
    self.width = width
    self.offsets = offsets
    self.showsSpans = showsSpans
    self.text = text
  }
}

extension OutputFormat {
  /// Writes a whole table, piece by piece.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - context: what the format may need to know besides.
  ///   - checkpoint: called from time to time while nothing can be written yet; what it throws ends the writing.
  ///   - sink: takes each piece.
  /// - Returns: how many cells were cut to fit.
  /// - Throws: what `checkpoint` or `sink` throws.
  @discardableResult
  public func write(
    _ table: Table, context: RenderContext, checkpoint: () throws -> Void,
    to sink: (StyledText) throws -> Void
  ) rethrows -> Int {
    let addsSpans = context.showsSpans && self != .json && self != .jsonl
    let table = try addsSpans ? table.withSpanColumns(checkpoint) : table
    var renderer: any TableRenderer =
      switch self {
      case .table: try FittedTableRenderer(table, width: context.width, checkpoint)
      case .tsv: DelimitedRenderer(.tabs, isForSpreadsheets: context.guardsSpreadsheets)
      case .csv: DelimitedRenderer(.commas, isForSpreadsheets: context.guardsSpreadsheets)
      case .json: JSONRenderer(lines: false, context: context)
      case .jsonl: JSONRenderer(lines: true, context: context)
      case .md: MarkdownRenderer()
      case .html: HTMLRenderer()
      case .dot: DOTRenderer(table, isDirected: context.isDirected)
      case .graphml: GraphMLRenderer(table, isDirected: context.isDirected)
      }
    try sink(renderer.begin(table.columns))
    for (number, row) in table.rows.enumerated() { try sink(renderer.row(row, number: number)) }
    try sink(renderer.end())
    return renderer.cutCells
  }

  /// Returns a whole table as plain text.
  public func text(of table: Table, context: RenderContext) -> String {
    var text = ""
    write(table, context: context, checkpoint: {}) { piece in
      for run in piece.runs { text += run.text }
    }
    return text
  }
}

extension Table {
  /// Returns the table with `<column>Start` and `<column>End` after each span column.
  func withSpanColumns(_ checkpoint: () throws -> Void) rethrows -> Table {
    var wide: [Column] = []
    for column in columns {
      wide.append(column)
      guard column.type == .span else { continue }
      wide.append(Column(column.name + "Start", .number))
      wide.append(Column(column.name + "End", .number))
    }
    let rows = try rows.map { row in
      try checkpoint()
      var cells: [Cell] = []
      for (column, cell) in zip(columns, row.cells) {
        cells.append(cell)
        guard column.type == .span else { continue }
        cells.append(cell.firstSpan.map { .integer($0.start) } ?? .null)
        cells.append(cell.firstSpan.map { .integer($0.end) } ?? .null)
      }
      return Row(document: row.document, cells: cells)
    }
    return Table(columns: wide, rows: rows)
  }
}
