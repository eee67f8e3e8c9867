/// A command line that cannot be understood; exit code 2.
public struct UsageError: Error, Hashable, Sendable {
  /// Which words are meant, by their positions after the program's name.
  public enum Place: Hashable, Sendable {
    /// One word.
    case word(Int)
    /// Several words in a row.
    case words(Range<Int>)
    /// The end: something is missing there.
    case end
  }

  /// The exit code of every program for a command line that it does not understand.
  public static let exitCode: Int32 = 2

  /// A stable dotted code for programs: `usage.unknown-option`.
  public let code: String
  /// One sentence without a period.
  public let message: String
  /// What to do about it.
  public let help: String
  /// Where.
  public let place: Place

  /// Creates an error.
  public init(code: String, _ message: String, help: String, at place: Place) {
    self.code = code
    self.message = message
    self.help = help
    self.place = place
  }

  /// The error as a tool writes it to standard error: two lines.
  public var report: String { "error: \(message)\n  = help: \(help)\n" }
}
