internal import Records

/// The value that was written for an option, checked against its declaration.
public enum OptionValue: Hashable, Sendable {
  /// A flag that is set or not.
  case flag(Bool)
  /// A whole number.
  case integer(Int)
  /// A number.
  case number(Double)
  /// Words, or one of several words.
  case text(String)
  /// Some of several words.
  case words([String])
  /// A file with its contents.
  case file(OptionFile)

  /// The value as it would be typed.
  public var written: String {
    switch self {
    case .flag(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): Cell.format(value)
    case .text(let value): value
    case .words(let values): values.joined(separator: ",")
    case .file(let file): file.path
    }
  }
}
