/// A value in a database, in one of SQLite's five storage classes.
public enum DatabaseValue: Hashable, Sendable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A number.
  case real(Double)
  /// A text, stored as UTF-8.
  case text(String)
  /// Bytes, as they are.
  case blob([UInt8])
}
