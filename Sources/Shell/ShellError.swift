internal import Corpus

/// A command that failed: what, where, and the way out.
public struct ShellError: Error, Sendable {
  /// What kind of failure, as a stable dotted code; open-ended.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code as programs read it.
    public let rawValue: String

    /// Creates a code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A named path is missing or cannot be read.
    public static let load = Code(rawValue: "load.failed")
    /// There is no document of that number or name.
    public static let noSuchDocument = Code(rawValue: "corpus.no-such-document")
    /// No corpus is open.
    public static let nothingOpen = Code(rawValue: "corpus.nothing-open")
    /// A file could not be written.
    public static let save = Code(rawValue: "save.failed")
    /// The file's extension tells no format.
    public static let unknownFormat = Code(rawValue: "save.unknown-format")
    /// A setting or its value does not exist.
    public static let setting = Code(rawValue: "set.invalid")
    /// A command's name does not exist.
    public static let unknownCommand = Code(rawValue: "help.unknown-command")
    /// A pattern cannot be compiled, or takes too long.
    public static let pattern = Code(rawValue: "pattern.invalid")
    /// The history could not be changed.
    public static let history = Code(rawValue: "history.failed")
    /// A variable has no value any more.
    public static let variable = Code(rawValue: "variable.gone")
    /// A variable or pipeline gives several values, or none, where one is needed.
    public static let notOneValue = Code(rawValue: "value.not-one")
    /// A variable's value does not fit its place.
    public static let value = Code(rawValue: "value.unfit")
    /// There is no such earlier result.
    public static let noResult = Code(rawValue: "result.missing")
    /// A selection could not be kept.
    public static let keep = Code(rawValue: "keep.failed")
    /// A correction of names cannot be made, kept or read.
    public static let correct = Code(rawValue: "correct.failed")
    /// A transcript cannot be recorded.
    public static let record = Code(rawValue: "record.failed")
    /// Another program could not be run, or failed.
    public static let program = Code(rawValue: "shell.failed")
    /// A query cannot be run.
    public static let query = Code(rawValue: "sql.failed")
    /// Something failed that has no code of its own.
    public static let other = Code(rawValue: "shell.other")
    /// The time given was over.
    public static let timeout = Code(rawValue: "run.timeout")
    /// Input that this place does not take.
    public static let wrongInput = Code(rawValue: "input.wrong")

    /// The codes of the shell's own commands.
    public static let all = [
      load, noSuchDocument, nothingOpen, save, unknownFormat, setting, unknownCommand, pattern, history,
      variable, notOneValue, value, noResult, keep, correct, record, program, query, wrongInput, other,
      timeout,
    ]
  }

  /// What kind of failure.
  public let code: Code
  /// One sentence without a period.
  public let message: String
  /// What to do about it; nil where the message says all.
  public let help: String?
  /// The bytes of the script that are meant; nil for the whole stage.
  public let range: Range<Int>?

  /// Creates an error.
  public init(_ code: Code, _ message: String, help: String? = nil, at range: Range<Int>? = nil) {
    self.code = code
    self.message = message
    self.help = help
    self.range = range
  }

  /// The error for a path that was named and could not be loaded.
  static func load(_ problem: Problem) -> ShellError {
    let path = problem.path.isEmpty ? "''" : problem.path
    return ShellError(.load, "\(path): \(problem.reason)", help: problem.help.isEmpty ? nil : problem.help)
  }

  /// The error for a `~` that stands for nothing.
  static func noHome(_ path: String) -> ShellError {
    ShellError(
      .load, "'\(path)' names no file: HOME is not set, so that '~' stands for no folder",
      help: "write the whole path, or set HOME")
  }

  /// The error of a run whose time was over.
  ///
  /// - Parameter place: what it was doing: "before 'quotes' had finished".
  /// - Returns: the error.
  public static func timeout(_ place: String) -> ShellError {
    ShellError(
      .timeout, "the time given was over \(place.onOneLine)", help: "give it more: --timeout SECONDS")
  }
}

/// Thrown by `quit`: the session ends.
struct QuitRequest: Error {}
