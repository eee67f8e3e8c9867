public import Records

/// One finding of an analyzer, with its columns declared by key paths.
///
///     struct Row: AnalyzerRow {
///       var text: TextSpan
///       var score: Double
///       static let columns: [RowColumn<Self>] = [
///         .span("text", \.text, help: "The sentence."),
///         .score("score", \.score, help: "Centrality, 0 to 1."),
///       ]
///     }
public protocol AnalyzerRow: Sendable {
  /// The columns, in the order of the output.
  static var columns: [RowColumn<Self>] { get }
}

extension AnalyzerRow {
  /// Returns the row's cells; spans take their text from `text`.
  public func cells(in text: SourceText) -> [Cell] { Self.columns.map { $0.cell(self, text) } }
}

/// One column of an analyzer's rows.
public struct RowColumn<Row: Sendable>: Sendable {
  /// The name, type and help.
  public let column: Column
  let cell: @Sendable (Row, SourceText) -> Cell

  /// The same column, left out where a table does not fit its terminal, unless it was selected.
  public var detail: Self {
    var column = column
    column.isDetail = true
    return Self(column: column, cell: cell)
  }

  /// The same column, whose cells a fitted table shows whole, in several lines, where it is the last one.
  public var prose: Self {
    var column = column
    column.isProse = true
    return Self(column: column, cell: cell)
  }

  /// The same column, whose first span rows are ordered by; without one it is the first span of a row.
  public var leading: Self {
    var column = column
    column.isLeading = true
    return Self(column: column, cell: cell)
  }

  /// The same column, whose cells say something about somebody or something that the document names.
  ///
  /// The shell joins such names across documents, and applies people's corrections to them.
  public func naming(_ naming: Column.Naming) -> Self {
    var column = column
    column.naming = naming
    return Self(column: column, cell: cell)
  }

  /// A column whose cells are made by a function.
  public static func custom(
    _ name: String, _ type: ColumnType, help: String, cell: @escaping @Sendable (Row, SourceText) -> Cell
  ) -> Self {
    Self(column: Column(name, type, help: help), cell: cell)
  }

  /// Words.
  public static func text(
    _ name: String, _ path: any KeyPath<Row, String> & Sendable, help: String
  ) -> Self {
    custom(name, .text, help: help) { row, _ in .text(row[keyPath: path]) }
  }

  /// Words, or unknown.
  public static func text(
    _ name: String, _ path: any KeyPath<Row, String?> & Sendable, help: String
  ) -> Self {
    custom(name, .text, help: help) { row, _ in row[keyPath: path].map(Cell.text) ?? .null }
  }

  /// The word of an enumeration's case.
  public static func choice<Choice: RawRepresentable<String> & SendableMetatype>(
    _ name: String, _ path: any KeyPath<Row, Choice> & Sendable, help: String
  ) -> Self {
    custom(name, .text, help: help) { row, _ in .text(row[keyPath: path].rawValue) }
  }

  /// A whole number.
  public static func integer(
    _ name: String, _ path: any KeyPath<Row, Int> & Sendable, help: String
  ) -> Self {
    custom(name, .number, help: help) { row, _ in .integer(row[keyPath: path]) }
  }

  /// A score or confidence, rounded to four decimals.
  public static func score(
    _ name: String, _ path: any KeyPath<Row, Double> & Sendable, help: String
  ) -> Self {
    custom(name, .number, help: help) { row, _ in .number(Cell.rounded(row[keyPath: path])) }
  }

  /// A score, rounded to four decimals, or unknown.
  public static func score(
    _ name: String, _ path: any KeyPath<Row, Double?> & Sendable, help: String
  ) -> Self {
    custom(name, .number, help: help) { row, _ in
      row[keyPath: path].map { .number(Cell.rounded($0)) } ?? .null
    }
  }

  /// True or false.
  public static func boolean(
    _ name: String, _ path: any KeyPath<Row, Bool> & Sendable, help: String
  ) -> Self {
    custom(name, .boolean, help: help) { row, _ in .boolean(row[keyPath: path]) }
  }

  /// A stretch of the document.
  public static func span(
    _ name: String, _ path: any KeyPath<Row, TextSpan> & Sendable, help: String
  ) -> Self {
    custom(name, .span, help: help) { row, text in .span(.init(row[keyPath: path], of: text)) }
  }

  /// A stretch of the document, or unknown.
  public static func span(
    _ name: String, _ path: any KeyPath<Row, TextSpan?> & Sendable, help: String
  ) -> Self {
    custom(name, .span, help: help) { row, text in
      row[keyPath: path].map { .span(.init($0, of: text)) } ?? .null
    }
  }

  /// Several stretches of the document.
  public static func spans(
    _ name: String, _ path: any KeyPath<Row, [TextSpan]> & Sendable, help: String
  ) -> Self {
    custom(name, .list, help: help) { row, text in
      .list(row[keyPath: path].map { .span(.init($0, of: text)) })
    }
  }
}
