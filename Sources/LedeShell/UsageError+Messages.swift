internal import AnalyzerKit
internal import CommandOptions
internal import Declarations
internal import Records
internal import Script
internal import Shell
internal import Text

// The wording of everything that can be wrong with a command line, in one place.

extension UsageError {
  /// What can be wrong with this program's command line besides its options, as a stable dotted code for programs.
  enum Code: String, Hashable, Sendable, CaseIterable {
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

  private init(_ code: Code, _ message: String, help: String, at place: Place) {
    self.init(code: code.rawValue, message, help: help, at: place)
  }

  // MARK: Options

  static func invalidOptions(_ error: AnalysisError, at words: Range<Int>) -> UsageError {
    UsageError(code: error.code, error.message, help: error.help, at: .words(words))
  }

  static func unreadableOption(_ error: ShellError, at words: Range<Int>) -> UsageError {
    UsageError(code: error.code.rawValue, error.message, help: error.help ?? "", at: .words(words))
  }

  static func invalidDefinition(_ definition: String, at word: Int) -> UsageError {
    UsageError(
      .invalidDefinition, "'-D \(definition)' gives no variable a value",
      help: "write -D name=value", at: .word(word))
  }

  // MARK: What is to be done

  static func severalForms(_ forms: [String], at word: Int) -> UsageError {
    UsageError(
      .severalForms, "\(forms.map { "'--\($0)'" }.joined(separator: " and ")) exclude each other",
      help: "give one of them", at: .word(word))
  }

  static func needsSearchWord() -> UsageError {
    UsageError(
      .needsSearchWord, "'help search' needs a word", help: "such as: lede help search tone", at: .end)
  }

  static func noHelp(on topic: String, help: String, at word: Int) -> UsageError {
    UsageError(.noHelp, "there is no help on '\(topic)'", help: help, at: .word(word))
  }

  static func severalTopics(_ words: [String], at word: Int) -> UsageError {
    UsageError(
      .severalTopics, "'help' tells about one thing at a time",
      help: "to look for words: lede help search \(words.joined(separator: " "))", at: .word(word))
  }

  static func nothingInHelp(_ words: String, help: String, at word: Int) -> UsageError {
    UsageError(.nothingInHelp, "nothing in help has '\(words)'", help: help, at: .word(word))
  }

  static func needsTranscript(help: String) -> UsageError {
    UsageError(.needsTranscript, "'test' needs a transcript", help: help, at: .end)
  }

  static func needsScript(_ subcommand: String, help: String) -> UsageError {
    UsageError(.needsScript, "'\(subcommand)' needs a script", help: help, at: .end)
  }

  static func needsCommand() -> UsageError {
    UsageError(
      .needsCommand, "'-c' needs a command", help: "lede -c 'quotes | head 3' PATH", at: .end)
  }

  static func strayWord(_ text: String, of subcommand: String, help: String, at word: Int) -> UsageError {
    UsageError(
      .strayWord, "'\(subcommand)' has no place for '\(text)'", help: help, at: .word(word))
  }

  static func twoActions(at word: Int) -> UsageError {
    UsageError(
      .twoActions, "'-c' stands beside a script or another '-c'", help: "give one of them",
      at: .word(word))
  }

  static func needsAnalyzer(known: [String], at word: Int) -> UsageError {
    UsageError(
      .needsAnalyzer, "'map' needs the name of an analyzer",
      help: "one of \(known.joined(separator: ", "))", at: .word(word))
  }

  static func unknownAnalyzer(_ name: String, known: [String], at word: Int) -> UsageError {
    UsageError(
      .unknownAnalyzer, "there is no analyzer '\(name)'",
      help: NearMiss.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
        ?? "one of \(known.joined(separator: ", "))", at: .word(word))
  }

  static func combinesDocuments(_ name: String, known: [String], at word: Int) -> UsageError {
    UsageError(
      .combinesDocuments, "'\(name)' combines many documents, and 'map' reads each by itself",
      help: "lede -c '\(name) | to jsonl' PATH…; 'map' takes \(known.joined(separator: ", "))",
      at: .word(word))
  }

  // MARK: Standard input

  static func takesNoPath(_ path: String, analyzer: String, at word: Int) -> UsageError {
    UsageError(
      .takesNoPath, "'map' reads standard input and takes no path, but there is '\(path)'",
      help: "lede map \(analyzer) < FILE.jsonl", at: .word(word))
  }

  static func inputTwice(at word: Int) -> UsageError {
    UsageError(
      .inputTwice, "'-' stands twice, but there is one standard input", help: "write '-' once",
      at: .word(word))
  }

  static func inputGivesCommands(at word: Int) -> UsageError {
    UsageError(
      .inputGivesCommands, "'-' reads a document from standard input, which here gives the commands",
      help: "use it with -c or run: lede -c summarize -", at: .word(word))
  }

  static func inputGivesScript(at word: Int) -> UsageError {
    UsageError(
      .inputGivesScript, "the script and a document both come from standard input",
      help: "read one of them from a file", at: .word(word))
  }
}
