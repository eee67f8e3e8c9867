/// One positional argument of a command.
public struct ArgumentDeclaration: Hashable, Sendable {
  /// What is written in the argument's place.
  public enum Kind: Hashable, Sendable {
    /// A word.
    case word
    /// The name of somebody or something that rows show, or another word.
    case name
    /// A path of a file or folder, or a glob.
    case path
    /// Numbers, ranges and name globs of documents: `3`, `2-7`, `*.txt`.
    case documents
    /// A column of the input, or a function of one: `month(date)`.
    case column
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// One of several words.
    case choice([String])
    /// The name of a command.
    case command
    /// Something that help has a page about: a command, a function, a word of the language.
    case topic
    /// An expression over the columns of the input, to the end of the stage.
    case expression
    /// The rest of the line, unread.
    case raw
  }

  /// How many are written.
  public enum Arity: String, Hashable, Sendable {
    /// Exactly one.
    case one
    /// None or one.
    case optional
    /// Any number, also none.
    case any
    /// At least one.
    case some
  }

  /// The name in help.
  public let name: String
  /// What is written in its place.
  public let kind: Kind
  /// How many are written.
  public let arity: Arity
  /// A word that is written before it, such as `by` in `count by speaker`.
  public let keyword: String?
  /// The value where the argument is not written, as it would be written; nil for none.
  public let defaultValue: String?
  /// One sentence for help.
  public let help: String

  /// Creates an argument.
  public init(
    _ name: String, _ kind: Kind, _ arity: Arity = .one, keyword: String? = nil,
    default defaultValue: String? = nil, help: String
  ) {
    self.name = name
    self.kind = kind
    self.arity = arity
    self.keyword = keyword
    self.defaultValue = defaultValue
    self.help = help
  }
}
