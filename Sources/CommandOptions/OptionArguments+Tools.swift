public import Declarations
internal import Records

extension OptionArguments {
  /// Reads the command line of a tool; `--help` and `-h` are options of each, and nothing else is read then.
  ///
  /// - Parameters:
  ///   - arguments: the words after the tool's name.
  ///   - tool: the tool's declaration.
  /// - Throws: ``UsageError`` for an option that is not declared, or whose value does not fit.
  public init(_ arguments: some Sequence<String>, of tool: Signature) throws(UsageError) {
    let words = CommandLineWord.words(arguments)
    let options = words.prefix { $0.text != "--" }
    let wantsHelp = options.contains { $0.text == "--help" || $0.text == "-h" }
    try self.init(
      wantsHelp ? [CommandLineWord(text: Self.help.written, index: 0)] : words,
      declarations: tool.options + [Self.help], of: tool.name, help: "see: \(tool.name) --help")
  }

  /// Whether a tool's help is asked for.
  public var wantsHelp: Bool { hasFlag(Self.help.name) }

  private static let help = OptionDeclaration("help", .flag, help: "Prints this.")
}
