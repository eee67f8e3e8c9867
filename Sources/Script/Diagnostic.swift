/// What is wrong with a script, where, and the way out.
public struct Diagnostic: Error, Hashable, Sendable {
  /// A stable dotted code for programs: `parse.unknown-command`.
  public let code: String
  /// One sentence of cause, without a period.
  public let message: String
  /// The bytes of the source that are meant.
  public let range: Range<Int>
  /// One sentence of help, without a period; nil where the message says all.
  public let help: String?
  /// Whether more input could still mend it: an open quotation mark, a pipe at the end.
  public let isIncomplete: Bool

  /// Creates a diagnostic.
  public init(
    _ code: String, _ message: String, at range: Range<Int>, help: String? = nil, isIncomplete: Bool = false
  ) {
    self.code = code
    self.message = message
    self.range = range
    self.help = help
    self.isIncomplete = isIncomplete
  }
}
