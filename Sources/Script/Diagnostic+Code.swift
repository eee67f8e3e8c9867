extension Diagnostic {
  /// The codes of everything that can be wrong with a script: stable, for programs.
  ///
  /// What an analyzer says against its options comes through with `check.` before the analyzer's own code.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case parseOpenQuote = "parse.open-quote"
    case parseEscape = "parse.escape"
    case parseRedirection = "parse.redirection"
    case parseBracket = "parse.bracket"
    case parseVariableName = "parse.variable-name"
    case parseOpenBrace = "parse.open-brace"
    case checkUnknownVariable = "check.unknown-variable"
    case parseExpectedCommand = "parse.expected-command"
    case parseUnknownCommand = "parse.unknown-command"
    case checkNeedsInput = "check.needs-input"
    case checkTakesNoInput = "check.takes-no-input"
    case checkWrongInput = "check.wrong-input"
    case parseMissingArgument = "parse.missing-argument"
    case parseExtraArgument = "parse.extra-argument"
    case parseMissingKeyword = "parse.missing-keyword"
    case parseUnknownOption = "parse.unknown-option"
    case parseMissingValue = "parse.missing-value"
    case parseRepeatedOption = "parse.repeated-option"
    case parseInvalidValue = "parse.invalid-value"
    case parseInvalidNumber = "parse.invalid-number"
    case parseInvalidChoice = "parse.invalid-choice"
    case parseInvalidDocuments = "parse.invalid-documents"
    case checkUnknownColumn = "check.unknown-column"
    case parseExpected = "parse.expected"
    case parseExpectedComparison = "parse.expected-comparison"
    case parseAfterExpression = "parse.after-expression"
    case parseOpenParenthesis = "parse.open-parenthesis"
    case parseOpenPattern = "parse.open-pattern"
    case parseExpectedPattern = "parse.expected-pattern"
    case parsePattern = "parse.pattern"
    case checkPatternNeedsText = "check.pattern-needs-text"
    case checkCannotCompare = "check.cannot-compare"
    case checkCannotOrder = "check.cannot-order"
    case parseTooDeep = "parse.too-deep"
    case checkInvalidPattern = "check.invalid-pattern"
  }

  /// Creates a diagnostic of the language.
  public init(
    _ code: Code, _ message: String, at range: Range<Int>, help: String? = nil, isIncomplete: Bool = false
  ) {
    self.init(code.rawValue, message, at: range, help: help, isIncomplete: isIncomplete)
  }
}
