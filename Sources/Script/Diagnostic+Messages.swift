internal import Declarations
internal import Records
internal import Text

// The wording of every diagnostic of the language, in one place.

extension Diagnostic {
  // MARK: Words

  static func openQuote(_ mark: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseOpenQuote, "this quotation mark is never closed", at: range,
      help: "close it with \(mark == "“" ? "”" : mark)", isIncomplete: true)
  }

  static func unknownEscape(_ escape: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseEscape, "there is no escape '\(escape)'", at: range,
      help: "there are \\n \\t \\\" \\\\ \\$; between '…' a backslash stands for itself")
  }

  static func redirection(at range: Range<Int>, isOutput: Bool) -> Diagnostic {
    isOutput
      ? Diagnostic(
        .parseRedirection, "'>' does not write a file here", at: range,
        help: "write '… | save FILE'; the format is told by the file's extension")
      : Diagnostic(
        .parseRedirection, "'<' does not read a file here", at: range,
        help: "open files with 'open PATH'; quote '<' where it is meant as text")
  }

  static func bracketInWord(_ bracket: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseBracket, "'\(bracket)' cannot stand in a word", at: range, help: "quote it: '\(bracket)'")
  }

  static func variableName(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseVariableName, "after '$' a name should follow", at: range, help: "quote a dollar sign: '$'")
  }

  static func needsConstant(_ what: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNeedsConstant, "\(what) must be known before the script runs", at: range,
      help: "write it out, or give it on the command line: -D name=value")
  }

  static func variableIsNoText(_ variable: VariableReference, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNotOneValue, "'$\(variable.name)' holds \(variable.type.description), which is no text",
      at: range,
      help:
        "name a column of its only row, such as ${\(variable.name).name}, or pipe it on: $\(variable.name) | …"
    )
  }

  static func openBrace(at range: Range<Int>, isAtEnd: Bool) -> Diagnostic {
    Diagnostic(
      .parseOpenBrace, "this brace is never closed", at: range, help: "write ${name}",
      isIncomplete: isAtEnd)
  }

  static func unknownVariable(_ name: String, at range: Range<Int>, known: [String]) -> Diagnostic {
    let near = Int(name) == nil ? NearMiss.nearest(to: name, among: known) : nil
    return Diagnostic(
      .checkUnknownVariable, "there is no variable '$\(name)'", at: range,
      help: near.map { "did you mean '$\($0)'?" }
        ?? (Int(name) == nil
          ? "give it a value: let \(name) = …, or -D \(name)=… on the command line"
          : "give it: lede run FILE -- ARG…"))
  }

  // MARK: Pipelines

  static func expectedCommand(at range: Range<Int>, isAtEnd: Bool) -> Diagnostic {
    Diagnostic(
      .parseExpectedCommand, "a command should stand here", at: range, help: "'help' lists the commands",
      isIncomplete: isAtEnd)
  }

  static func quotedCommand(_ name: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseQuotedCommand, "a command stands without quotation marks", at: range,
      help: "write: \(name); a text is shown by: (\"\(name)\")")
  }

  static func unknownCommand(_ name: String, at range: Range<Int>, known: [String]) -> Diagnostic {
    let synonyms = [
      "exit": "quit", "q": "quit", "ls": "docs", "list": "docs", "cat": "show", "grep": "where",
      "filter": "where", "load": "open", "order": "sort", "export": "save", "write": "save", "first": "head",
      "last": "tail", "?": "help", "man": "help", "print": "show", "people": "entities", "names": "entities",
    ]
    let near =
      synonyms[name].flatMap { known.contains($0) ? $0 : nil } ?? NearMiss.nearest(to: name, among: known)
    return Diagnostic(
      .parseUnknownCommand, "there is no command '\(name)'", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? "'help' lists the commands")
  }

  static func needsInput(_ command: String, _ input: Signature.Input, at range: Range<Int>) -> Diagnostic {
    if input == .last || input == .lastRows {
      return Diagnostic(
        .checkNeedsInput, "'\(command)' is about the last result, and there is none yet", at: range,
        help: "run something first, such as 'quotes'")
    }
    return Diagnostic(
      .checkNeedsInput,
      "'\(command)' needs \(input == .anything ? "something" : "rows") from a command before it",
      at: range,
      help: "begin with a command that gives some, such as 'quotes | \(command) …' or 'docs | \(command) …'")
  }

  static func takesNoInput(_ command: String, _ type: ValueType, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkTakesNoInput, "'\(command)' takes nothing, but the stage before it gives \(type.description)",
      at: range, help: "begin a new statement with it: put ';' or a newline before it")
  }

  static func wrongInput(
    _ command: String, takes: String, gets: ValueType, isLast: Bool = false, at range: Range<Int>
  ) -> Diagnostic {
    let isRows = if case .rows = gets { true } else { false }
    let giver = isLast ? "the last result is" : "the stage before it gives"
    return Diagnostic(
      .checkWrongInput, "'\(command)' takes \(takes), but \(giver) \(gets.description)",
      at: range,
      help: takes == "documents" && isRows
        ? "put 'docs' between them, to go on with the rows' documents: … | docs | \(command)"
        : "end the pipeline before it, or leave out the stage before it")
  }

  static func afterStatement(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseAfterStatement, "the statement should end here", at: range,
      help: "put '|' before a further command, or ';' before a further statement")
  }

  static func strayBracket(_ bracket: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseStrayBracket, "'\(bracket)' closes nothing", at: range, help: "leave it out, or quote it")
  }

  static func openBlock(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseOpenBlock, "this brace is never closed", at: range, help: "close it with }", isIncomplete: true
    )
  }

  static func mixedSets(_ first: String, _ second: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseMixedSets, "'\(first)' and '\(second)' stand beside each other", at: range,
      help: "put parentheses around one of them: ($a \(first) $b) \(second) $c")
  }

  static func setNeedsDocuments(_ operation: String, _ type: ValueType, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkSetNeedsDocuments, "'\(operation)' joins documents, but this gives \(type.description)",
      at: range, help: "go from rows to their documents: (… | docs)")
  }

  // MARK: Statements

  static func expectedInStatement(
    _ what: String, _ example: String, at range: Range<Int>, isAtEnd: Bool
  ) -> Diagnostic {
    Diagnostic(
      .parseExpected, "\(what) should stand here", at: range, help: "such as: \(example)",
      isIncomplete: isAtEnd)
  }

  static func variableName(at range: Range<Int>, isAtEnd: Bool) -> Diagnostic {
    Diagnostic(
      .parseVariableName, "a name should stand here", at: range,
      help: "names are letters, digits and '_', and begin with a letter", isIncomplete: isAtEnd)
  }

  static func dollarInName(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseVariableName, "the name stands without '$' where it gets its value", at: range,
      help: "write: let name = …")
  }

  static func valueWithoutParentheses(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseValueWithoutParentheses, "a value stands in parentheses here", at: range,
      help: "such as: let n = (3), let name = (\"Ann\")")
  }

  static func nothingToName(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNothingToName, "this gives nothing that could be named", at: range,
      help: "name documents, rows, text or a value: let n = (3)")
  }

  static func cannotLoop(_ type: ValueType, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkCannotLoop, "'for' goes through documents or rows, but this gives \(type.description)",
      at: range, help: "such as: for d in (docs) { … }")
  }

  static func strayElse(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseStrayElse, "there is no 'if' before this 'else'", at: range,
      help: "at the prompt 'else' stands on the line of the closing brace: } else {")
  }

  static func innerDefinition(at range: Range<Int>) -> Diagnostic {
    Diagnostic(.parseInnerDefinition, "'def' stands in a block", at: range, help: "put it outside")
  }

  static func definitionName(_ name: String, at range: Range<Int>, isAtEnd: Bool) -> Diagnostic {
    Diagnostic(
      .parseDefinitionName,
      name.isEmpty ? "a command's name should stand here" : "'\(name)' is no command's name",
      at: range, help: "names are lower-case words joined by hyphens", isIncomplete: isAtEnd)
  }

  static func definedAlready(_ name: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkDefinedAlready, "'\(name)' is a command of the shell already", at: range,
      help: "choose another name")
  }

  static func repeatedParameter(_ name: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseRepeatedParameter, "the parameter '\(name)' stands twice", at: range, help: "rename one")
  }

  static func innerInclusion(at range: Range<Int>) -> Diagnostic {
    Diagnostic(.parseInnerSource, "'source' stands in a block", at: range, help: "put it outside")
  }

  static func tooManyInclusions(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkTooManyFiles, "more than \(Parser.maximumInclusions) files are included", at: range,
      help: "include each once")
  }

  static func unreadableSource(_ path: String, _ reason: String, help: String?, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(.checkUnreadableSource, "\(path): \(reason)", at: range, help: help)
  }

  static func circularInclusion(_ path: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkCircularSource, "'\(path)' includes itself", at: range,
      help: "put what both need into a third file")
  }

  // MARK: Arguments and options

  static func needsDocuments(_ command: String, _ type: ValueType, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNeedsDocuments, "'\(command)' works on documents, but this gives \(type.description)",
      at: range,
      help: "go from rows to their documents: (… | docs)")
  }

  static func noColumn(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseNoColumn, "a column should stand here", at: range,
      help: "a name, or a function of one: month(date)")
  }

  static func repeatedColumn(_ name: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkRepeatedColumn, "two columns would be called '\(name)'", at: range,
      help: "leave one of them out")
  }

  static func missingArgument(_ argument: ArgumentDeclaration, of signature: Signature, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      .parseMissingArgument, "'\(signature.name)' needs \(argument.named)", at: range,
      help: "usage: \(signature.usage)")
  }

  static func extraArgument(_ word: String, of signature: Signature, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseExtraArgument, "'\(signature.name)' has no place for '\(word)'", at: range,
      help: "usage: \(signature.usage)")
  }

  static func missingKeyword(_ keyword: String, of signature: Signature, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseMissingKeyword, "the word '\(keyword)' should stand here", at: range,
      help: "usage: \(signature.usage)")
  }

  static func unknownOption(_ name: String, of signature: Signature, at range: Range<Int>) -> Diagnostic {
    let known = signature.options.map { "--\($0.name)" }
    let near = NearMiss.nearest(to: name, among: known)
    let list = known.isEmpty ? "it has no options" : "it has \(known.joined(separator: ", "))"
    return Diagnostic(
      .parseUnknownOption, "'\(signature.name)' has no option '\(name)'", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? list)
  }

  static func missingValue(_ option: OptionDeclaration, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseMissingValue, "the option '--\(option.name)' needs a value", at: range,
      help: "write '\(option.usage)'")
  }

  static func repeatedOption(_ option: OptionDeclaration, at range: Range<Int>) -> Diagnostic {
    let help =
      if case .choices(let words) = option.kind, words.count > 1 {
        "join its values by commas: '--\(option.name) \(words[0]),\(words[1])'"
      } else {
        "leave one out"
      }
    return Diagnostic(
      .parseRepeatedOption, "the option '--\(option.name)' is written twice", at: range, help: help)
  }

  static func invalidValue(
    _ invalid: InvalidValue, of option: OptionDeclaration, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .parseInvalidValue, "the option '--\(option.name)' \(invalid.requirement)", at: range,
      help: invalid.suggestion.map { "did you mean '\($0)'?" })
  }

  static func invalidInteger(
    _ argument: ArgumentDeclaration, _ range: ClosedRange<Int>, of signature: Signature, at place: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .parseInvalidNumber, "\(argument.name) must be a whole number \(OptionDeclaration.describe(range))",
      at: place,
      help: "usage: \(signature.usage)")
  }

  static func invalidChoice(
    _ word: String, _ argument: ArgumentDeclaration, _ words: [String], at range: Range<Int>
  ) -> Diagnostic {
    let near = NearMiss.nearest(to: word, among: words)
    return Diagnostic(
      .parseInvalidChoice, "there is no \(argument.name) '\(word)'", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? "one of \(words.joined(separator: ", "))")
  }

  static func invalidDocuments(_ word: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseInvalidDocuments, "'\(word)' is no number or range of documents", at: range,
      help: "write a number (3), a range (2-7) or a name, also with * and ? (report-*.txt)")
  }

  static func unknownColumn(_ name: String, at range: Range<Int>, known: [String]) -> Diagnostic {
    let near = NearMiss.nearest(to: name, among: known)
    let list = known.isEmpty ? "there are no columns here" : "there are \(known.joined(separator: ", "))"
    return Diagnostic(
      .checkUnknownColumn, "there is no column '\(name)' here", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? list + "; text stands in quotation marks")
  }

  // MARK: Expressions

  static func expected(_ what: String, at range: Range<Int>, isAtEnd: Bool) -> Diagnostic {
    Diagnostic(
      .parseExpected, "\(what) should stand here", at: range,
      help: "conditions look like: score > 0.5 and speaker ~ /Kuleba/", isIncomplete: isAtEnd)
  }

  static func expectedComparison(at range: Range<Int>, isAtEnd: Bool) -> Diagnostic {
    Diagnostic(
      .parseExpectedComparison, "a comparison should follow", at: range,
      help: "there are = != < <= > >= ~ !~ in; text stands in quotation marks", isIncomplete: isAtEnd)
  }

  static func afterExpression(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseAfterExpression, "the condition should end here", at: range,
      help: "join conditions with 'and' or 'or'; text with blanks stands in quotation marks")
  }

  static func notOneValue(_ type: ValueType, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNotOneValue, "one value is needed here, but this gives \(type.description)", at: range,
      help: "count them: (… | count), or take one column of one row: (… | head 1 | select name)")
  }

  static func needsOneColumn(_ type: ValueType, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNeedsOneColumn, "'in' looks into rows with one column, but this gives \(type.description)",
      at: range,
      help: "choose it: (… | select name)")
  }

  static func notANumber(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNotANumber, "'\(text)' is compared with a number, and is none", at: range,
      help: "give a number")
  }

  static func givenNoNumber(_ text: String, _ variable: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNotANumber, "'$\(variable)' is '\(text)', where a number is needed", at: range,
      help: "give one: -D \(variable)=3")
  }

  static func notABoolean(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNotABoolean, "'\(text)' is compared with true or false, and is neither", at: range,
      help: "give true or false")
  }

  static func notADate(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNotADate, "'\(text)' is compared with a date, and is none", at: range, help: Self.dateForms)
  }

  static func givenNoDate(_ text: String, _ variable: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNotADate, "'$\(variable)' is '\(text)', where a date is needed", at: range,
      help: "give one: -D \(variable)=2016-09")
  }

  static func doubtfulDate(_ text: String, _ iso: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNotADate, "'\(text)' does not say which is the month", at: range,
      help: "write it as \(iso) if that is meant")
  }

  /// How dates are written.
  public static var dateForms: String {
    "dates are 2016, 2016-09 or 2016-09-05; in quotation marks also \"September 5, 2016\""
  }

  static func unknownFunction(_ name: String, at range: Range<Int>) -> Diagnostic {
    let known = Function.all.map(\.name)
    let near = NearMiss.nearest(to: name, among: known)
    return Diagnostic(
      .checkUnknownFunction, "there is no function '\(name)'", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? "there are \(known.joined(separator: ", "))")
  }

  static func argumentCount(_ function: Function, _ count: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkArgumentCount,
      "'\(function.name)' takes \(function.parameters.count) values, but there are \(count)",
      at: range, help: "usage: \(function.usage)")
  }

  static func wrongArgument(
    _ function: Function, _ parameter: ColumnType, _ type: ColumnType, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .checkWrongArgument,
      "'\(function.name)' takes a \(parameter.rawValue) here, but this is a \(type.rawValue)",
      at: range, help: "usage: \(function.usage)")
  }

  static func openParenthesis(at range: Range<Int>, isAtEnd: Bool) -> Diagnostic {
    Diagnostic(
      .parseOpenParenthesis, "this parenthesis is never closed", at: range, help: "close it with )",
      isIncomplete: isAtEnd)
  }

  static func openPattern(at range: Range<Int>) -> Diagnostic {
    Diagnostic(.parseOpenPattern, "this pattern is never closed", at: range, help: "close it with /")
  }

  static func expectedPattern(at range: Range<Int>, isAtEnd: Bool) -> Diagnostic {
    Diagnostic(
      .parseExpectedPattern, "after '~' a pattern should stand", at: range,
      help: "write it between slashes: /…/",
      isIncomplete: isAtEnd)
  }

  static func patternWithoutMatch(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parsePattern, "a pattern stands only after '~' or '!~'", at: range, help: "write: speaker ~ /Kuleba/"
    )
  }

  static func patternNeedsText(_ type: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkPatternNeedsText, "a pattern is looked for in text, but this is a \(type)", at: range,
      help: "compare it with = < or >")
  }

  static func invalidNumber(_ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseInvalidNumber, "'\(text)' is no number and no date", at: range,
      help: "numbers look like 3 or -0.5, dates like 2021-04 or 2021-04-13; text stands in quotation marks")
  }

  static func cannotCompare(_ left: String, _ right: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkCannotCompare, "a \(left) cannot be compared with a \(right)", at: range,
      help: left == "date" || right == "date"
        ? dateForms
        : right == "text" ? "write the value without quotation marks" : "text stands in quotation marks")
  }

  static func cannotOrder(_ what: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.checkCannotOrder, "\(what) have no order", at: range, help: "compare them with = or !=")
  }

  static func tooDeep(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .parseTooDeep, "this is nested more than \(Parser.maximumDepth) levels deep", at: range,
      help: "split it into several statements, or several 'where'")
  }
}

extension ArgumentDeclaration {
  /// The argument's name with its article: `a column`, `an action`, but `words`.
  var named: String {
    if name.hasSuffix("s") { return name }
    return "\(name.first.map { "aeiou".contains($0) } == true ? "an" : "a") \(name)"
  }
}
