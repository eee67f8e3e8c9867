public import Declarations
internal import Records
internal import Text

// What can be wrong with the options of any command line.

extension UsageError {
  /// The codes of what can be wrong with an option.
  public enum OptionCode: String, Hashable, Sendable, CaseIterable {
    /// The option is not declared.
    case unknownOption = "usage.unknown-option"
    /// A flag has a value.
    case needsNoValue = "usage.needs-no-value"
    /// An option has no value.
    case needsValue = "usage.needs-value"
    /// An option's value does not fit it.
    case invalidValue = "usage.invalid-value"
  }

  static func unknownOption(
    _ written: String, of command: String, known: [OptionDeclaration], help: String, at word: Int
  ) -> UsageError {
    let near = NearMiss.nearest(to: written, among: known.map { "--\($0.name)" })
    return UsageError(
      .unknownOption, "'\(command)' has no option '\(written)'",
      help: near.map { "did you mean '\($0)'?" } ?? help, at: .word(word))
  }

  static func needsNoValue(_ option: OptionDeclaration, at word: Int) -> UsageError {
    UsageError(
      .needsNoValue, "the option '--\(option.name)' takes no value", help: "write '--\(option.name)'",
      at: .word(word))
  }

  static func needsValue(_ option: OptionDeclaration) -> UsageError {
    UsageError(
      .needsValue, "the option '--\(option.name)' needs a value", help: "write '\(option.usage)'", at: .end)
  }

  /// Returns the error of a value that does not fit its option.
  ///
  /// - Parameters:
  ///   - text: the value.
  ///   - requirement: what the value must be: "must be a whole number of at least 0".
  ///   - suggestion: the value that was probably meant.
  ///   - option: the option.
  ///   - word: the position of the value.
  /// - Returns: the error.
  public static func invalidValue(
    _ text: String, _ requirement: String, suggestion: String? = nil, of option: OptionDeclaration,
    at word: Int
  ) -> UsageError {
    UsageError(
      .invalidValue, "'\(text)' does not fit the option '--\(option.name)': it \(requirement)",
      help: suggestion.map { "did you mean '\($0)'?" } ?? "write '\(option.usage)'", at: .word(word))
  }

  private init(_ code: OptionCode, _ message: String, help: String, at place: Place) {
    self.init(code: code.rawValue, message, help: help, at: place)
  }
}
