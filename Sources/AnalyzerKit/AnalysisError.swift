/// Why an analyzer could not run, in words for the person at the prompt.
///
/// An analyzer throws it where the request makes no sense for it, such as two options that exclude each other.
public struct AnalysisError: Error, Hashable, Sendable {
  /// A stable code for programs: `options.conflict`.
  public let code: String
  /// One sentence without a period.
  public let message: String
  /// What to do about it.
  public let help: String

  /// Creates an error.
  public init(code: String, _ message: String, help: String) {
    self.code = code
    self.message = message
    self.help = help
  }
}

extension AnalysisError {
  /// Creates the error of an analyzer that threw `error`: that error where it is an analysis error, else its
  /// description with the analyzer's name.
  public init(_ error: any Error, of analyzer: String) {
    self =
      error as? AnalysisError
      ?? AnalysisError(
        code: Code.failed.rawValue, "the analyzer '\(analyzer)' failed: \(error)",
        help: "run the other documents; report this to the analyzer's author")
  }

  /// Codes that several analyzers and the engine use; an analyzer may have others.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Options that exclude each other.
    case conflict = "options.conflict"
    /// A file that an option names does not hold what it should.
    case file = "options.file"
    /// An analyzer has a name that is illegal, or taken.
    case name = "analyzer.name"
    /// The analyzer stopped with an error of its own.
    case failed = "analyzer.failed"
  }

  /// A file that an option names does not hold what it should; the message begins with its path and line.
  public static func file(_ message: String, help: String) -> AnalysisError {
    AnalysisError(code: Code.file.rawValue, message, help: help)
  }

  /// Options that exclude each other.
  public static func conflict(_ message: String, help: String) -> AnalysisError {
    AnalysisError(code: Code.conflict.rawValue, message, help: help)
  }
}
