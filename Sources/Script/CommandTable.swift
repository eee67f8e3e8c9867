public import Declarations
public import Records

/// What a script may use: commands, variables, earlier results, and other files.
public struct CommandTable: Sendable {
  /// Looks at a stage as its command does: finds what the parser cannot, and tells what the stage gives where
  /// the declaration leaves that to the command.
  public typealias Examiner = @Sendable (Stage, CommandTable) throws(Diagnostic) -> ValueType?
  /// Finds what is wrong with a pattern.
  public typealias PatternCheck = @Sendable (Expression.Pattern) throws(Diagnostic) -> Void

  /// Reads the file of the first name; the second is that of the file that names it.
  public typealias Reader = @Sendable (String, String) throws(UnreadableSource) -> ScriptSource

  /// The declarations by name.
  public private(set) var signatures: [String: Signature]
  /// The columns of documents, where they are used as rows.
  public let documentColumns: [Column]
  /// The variables that there are before the script begins.
  public var variables: [String: VariableDeclaration]
  /// The arguments of the script, `$1`, `$2` …, which `$@` gives all.
  public var arguments: [String]
  /// Asks the commands about their stages.
  public var examine: Examiner
  /// Checks patterns before anything runs.
  public var check: PatternCheck
  /// The types of the earlier results, by number; the largest number is `$_`.
  public var results: [Int: ValueType] = [:]
  /// Reads a file for `source`; the second name is that of the file that names it.
  public var read: Reader
  /// Who may run other programs.
  public var shellUse = ShellUse.never

  /// Who may run other programs: `!command`.
  public enum ShellUse: Hashable, Sendable {
    /// Nobody.
    case never
    /// Nobody; but a pager may be named, which runs later: the person's configuration.
    case named
    /// The person who types at the prompt, but no file.
    case typed
    /// Scripts too.
    case always
  }

  /// What the commands give that scripts defined, which may be defined anew.
  public private(set) var definitions: [String: ValueType] = [:]

  /// Why a file cannot be included.
  public struct UnreadableSource: Error {
    /// One sentence without a period.
    public let reason: String
    /// What to do about it.
    public let help: String?

    /// Creates a reason.
    public init(_ reason: String, help: String?) {
      self.reason = reason
      self.help = help
    }
  }

  /// Creates a table.
  public init(
    _ signatures: some Sequence<Signature>, documentColumns: [Column],
    variables: [String: VariableDeclaration] = [:], arguments: [String] = [],
    examine: @escaping Examiner = unexamined, check: @escaping PatternCheck = unchecked,
    read: @escaping Reader = unreadable
  ) {
    self.signatures = Dictionary(signatures.map { ($0.name, $0) }) { $1 }
    self.documentColumns = documentColumns
    self.variables = variables
    self.arguments = arguments
    self.examine = examine
    self.check = check
    self.read = read
  }

  /// Finds nothing wrong, and tells nothing.
  @Sendable public static func unexamined(stage: Stage, table: CommandTable) throws(Diagnostic) -> ValueType?
  { nil }

  /// Finds nothing wrong.
  @Sendable public static func unchecked(pattern: Expression.Pattern) throws(Diagnostic) {}

  /// Reads nothing: for places that have no files.
  @Sendable public static func unreadable(path: String, from: String) throws(UnreadableSource) -> ScriptSource
  {
    throw UnreadableSource("no files can be read here", help: nil)
  }

  /// The names, in order.
  public var names: [String] { signatures.keys.sorted() }

  /// Adds a command that a script defined.
  public mutating func define(_ definition: Definition) {
    signatures[definition.name] = definition.signature
    definitions[definition.name] = definition.output
  }
}

extension Definition {
  /// The declaration of the command: it takes documents, by default the selection.
  public var signature: Signature {
    Signature(
      name, summary: "Defined in \(source.name), line \(source.position(of: range.lowerBound).line).",
      input: .documents, output: .told,
      arguments: parameters.map { ArgumentDeclaration($0, .word, help: "The value of $\($0).") })
  }
}
