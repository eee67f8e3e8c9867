/// A command line that cannot be understood; exit code 2.
struct UsageError: Error {
  /// One sentence without a period.
  let message: String
  /// What to do about it.
  let help: String

  init(_ message: String, help: String) {
    self.message = message
    self.help = help
  }
}
