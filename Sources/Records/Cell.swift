/// One value of a table.
public enum Cell: Hashable, Sendable {
  /// Unknown.
  case null
  /// Words.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction.
  case number(Double)
  /// True or false.
  case boolean(Bool)
  /// An ISO 8601 date, possibly only `2021-04` or `2021`.
  case date(String)
  /// A stretch of the row's document.
  case span(TextSlice)
  /// Several values.
  case list([Cell])
  /// Several named values, in order.
  case record([Field])

  /// One named value of a record.
  public struct Field: Hashable, Sendable {
    /// The name, lower camel case.
    public let name: String
    /// The value.
    public let value: Cell

    /// Creates a field.
    public init(_ name: String, _ value: Cell) {
      self.name = name
      self.value = value
    }
  }

  /// A span together with the text that it covers.
  public struct TextSlice: Hashable, Sendable {
    /// Where the text stands in the row's document.
    public let span: TextSpan
    /// The covered text.
    public let text: String

    /// Creates a slice from a span and its text.
    public init(_ span: TextSpan, _ text: String) {
      self.span = span
      self.text = text
    }

    /// Creates the slice of `source` that `span` covers; without text where the span ends after it.
    ///
    /// Spans come from analyzers, which may be wrong: that is told by the conformance kit, not by a trap.
    public init(_ span: TextSpan, of source: SourceText) {
      self.init(span, span.end <= source.count ? source[span] : "")
    }
  }

  /// The value as plain text, as a table or a TSV column shows it; empty for null.
  ///
  /// A span gives its text, a list its items joined by ` … `, a record its values.
  public var plainText: String {
    switch self {
    case .null: ""
    case .text(let value), .date(let value): value
    case .integer(let value): String(value)
    case .number(let value): Cell.format(value)
    case .boolean(let value): value ? "true" : "false"
    case .span(let slice): slice.text
    case .list(let items): items.map(\.plainText).joined(separator: " … ")
    case .record(let fields): fields.map(\.value.plainText).joined(separator: " ")
    }
  }

  /// Whether the value is unknown.
  public var isNull: Bool { self == .null }

  /// The first span in the value, searching lists and records in order.
  public var firstSpan: TextSpan? {
    switch self {
    case .span(let slice): slice.span
    case .list(let items): items.lazy.compactMap(\.firstSpan).first
    case .record(let fields): fields.lazy.compactMap(\.value.firstSpan).first
    default: nil
    }
  }

  /// Returns a number in its shortest form: `3`, `0.25`, `-1.9`.
  public static func format(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return "\(value)"
  }

  /// Returns `value` rounded to four decimals, as scores and confidences are in every row.
  public static func rounded(_ value: Double) -> Double {
    let scaled = (value * 10_000).rounded() / 10_000
    return scaled == 0 ? 0 : scaled
  }
}
