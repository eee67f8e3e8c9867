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

  /// Whether its cells are to be read whole: a table that is fitted to a terminal goes on in further lines with them,
  /// where it is the last column.
  public var isProse = false

  /// Whether rows are ordered by the first span of this column.
  public var isLeading = false

  /// What its cells say about somebody or something that the document names; nil for nothing.
  public var naming: Naming?

  /// What a cell says about somebody or something that the document names.
  ///
  /// Whoever reads rows of many documents may put the name that they have in common into such cells.
  public enum Naming: Hashable, Sendable {
    /// The name that the row is about, as the document's own canonical form.
    case subject
    /// The name of somebody whom the row mentions, such as a speaker.
    case mention
    /// The type of the row's subject.
    case type
  }

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
