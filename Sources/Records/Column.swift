/// A named, typed column of a table.
public struct Column: Hashable, Sendable {
  /// The header and the JSON key: lower camel case.
  public let name: String
  /// What its cells hold.
  public let type: ColumnType
  /// One short sentence for help.
  public let help: String
  /// Whether a table that does not fit its terminal leaves the column out, unless it was selected.
  public var isDetail: Bool

  /// Whether rows are ordered by the first span of this column.
  public var isLeading = false

  /// Creates a column.
  public init(_ name: String, _ type: ColumnType, help: String = "", isDetail: Bool = false) {
    self.name = name
    self.type = type
    self.help = help
    self.isDetail = isDetail
  }
}

/// What the cells of a column hold, besides null.
public enum ColumnType: String, Hashable, Sendable, CaseIterable {
  /// Words.
  case text
  /// Whole numbers and fractions.
  case number
  /// True or false.
  case boolean
  /// ISO 8601 dates.
  case date
  /// A stretch of the document.
  case span
  /// Several values.
  case list
  /// A value whose kind each row tells: a number, words or a date.
  case value
}
