internal import CommandOptions
internal import Declarations
internal import Records

extension OptionArguments {
  /// Reads the options of one of this program's sub-commands, which help has a page about.
  ///
  /// - Throws: ``UsageError`` for an option that is not declared, or whose value does not fit.
  init(_ words: some Sequence<CommandLineWord>, declarations: [OptionDeclaration], of command: String)
    throws(UsageError)
  {
    try self.init(
      words, declarations: declarations, of: command,
      help: "see: lede --help, or 'help \(command)' in the shell")
  }
}
