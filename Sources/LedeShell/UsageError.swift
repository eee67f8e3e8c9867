/// A command line that cannot be understood; exit code 2.
struct UsageError: Error {
  /// Which words are meant, by their positions after the program's name.
  enum Place: Hashable {
    /// One word.
    case word(Int)
    /// Several words in a row.
    case words(Range<Int>)
    /// The end: something is missing there.
    case end
  }

  /// A stable dotted code for programs.
  let code: String
  /// One sentence without a period.
  let message: String
  /// What to do about it.
  let help: String
  /// Where.
  let place: Place

  init(_ code: String, _ message: String, help: String, at place: Place) {
    self.code = code
    self.message = message
    self.help = help
    self.place = place
  }
}
