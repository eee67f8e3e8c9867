public import Declarations
internal import Platform
internal import Records
public import Script

/// A command of the shell: one conforming type a file, declared once by its signature.
@MainActor
public protocol Command: Sendable {
  /// The declaration: parsing, checking, help and completion are made from it.
  nonisolated var signature: Signature { get }
  /// Checks what the parser cannot, for every stage of a script before its first statement runs, and tells what
  /// the stage gives where the signature's output is `told`.
  ///
  /// - Returns: what the stage gives; nil where the signature says it.
  /// - Throws: a diagnostic at its place in the script.
  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType?
  /// Runs one stage.
  ///
  /// - Parameters:
  ///   - call: the arguments and options, checked against the signature.
  ///   - input: what the stage before gave; for the first stage of a pipeline the current selection.
  ///   - session: the corpus, settings and output.
  /// - Returns: what goes on to the next stage.
  /// - Throws: ``ShellError``, or the cancellation of the work.
  func run(_ call: Call, input: Value, session: Session) throws -> Value
}

extension Command {
  /// Finds nothing wrong; the signature tells what the stage gives.
  public nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    nil
  }
}

/// The commands that are not analyzers, in the order of `help`.
@MainActor
enum BuiltInCommands {
  static let all: [any Command] = [
    OpenCommand(), ReloadCommand(), DocsCommand(), ShowCommand(), InfoCommand(), ProblemsCommand(),
    UseCommand(), KeepCommand(), CorrectCommand(),
    WhereCommand(), SelectCommand(), SortCommand(), CountCommand(), HeadCommand(), TailCommand(),
    SampleCommand(),
    UniqueCommand(), SqlCommand(), ContextCommand(), WhyCommand(),
    LastCommand(), OutCommand(), ToCommand(), SaveCommand(), ShellCommand(),
    HelpCommand(), PluginsCommand(), HistoryCommand(), RecordCommand(), SetCommand(), QuitCommand(),
  ]
}
