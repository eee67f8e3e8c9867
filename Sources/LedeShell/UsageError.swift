/// A command line that cannot be understood; exit code 2.
struct UsageError: Error {
  /// What is wrong, as a stable dotted code for programs.
  enum Code: String, Hashable, Sendable, CaseIterable {
    case unknownOption = "usage.unknown-option"
    case needsNoValue = "usage.needs-no-value"
    case needsValue = "usage.needs-value"
    case invalidValue = "usage.invalid-value"
    case invalidDefinition = "usage.invalid-definition"
    case severalForms = "usage.several-forms"
    case needsSearchWord = "usage.needs-search-word"
    case noHelp = "usage.no-help"
    case severalTopics = "usage.several-topics"
    case nothingInHelp = "usage.nothing-in-help"
    case needsTranscript = "usage.needs-transcript"
    case needsScript = "usage.needs-script"
    case needsCommand = "usage.needs-command"
    case twoActions = "usage.two-actions"
    case needsAnalyzer = "usage.needs-analyzer"
    case unknownAnalyzer = "usage.unknown-analyzer"
    case combinesDocuments = "usage.combines-documents"
    case takesNoPath = "usage.takes-no-path"
    case inputTwice = "usage.input-twice"
    case inputGivesCommands = "usage.input-gives-commands"
    case inputGivesScript = "usage.input-gives-script"
    case strayWord = "usage.stray-word"
  }

  /// Which words are meant, by their positions after the program's name.
  enum Place: Hashable {
    /// One word.
    case word(Int)
    /// Several words in a row.
    case words(Range<Int>)
    /// The end: something is missing there.
    case end
  }

  /// A stable dotted code for programs; an analyzer has codes of its own for its options.
  let code: String
  /// One sentence without a period.
  let message: String
  /// What to do about it.
  let help: String
  /// Where.
  let place: Place

  init(_ code: Code, _ message: String, help: String, at place: Place) {
    self.init(code: code.rawValue, message, help: help, at: place)
  }

  init(code: String, _ message: String, help: String, at place: Place) {
    self.code = code
    self.message = message
    self.help = help
    self.place = place
  }
}
