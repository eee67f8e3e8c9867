internal import CommandOptions
internal import Declarations
internal import Records

/// The ways to call the program, each declared once: parsing, `--help` and `describe` are made from it.
enum Subcommands {
  /// All of them, in the order of the usage.
  static let all = [
    shell, command, script, check, MapSubcommand.signature, TestSubcommand.signature,
    DescribeSubcommand.signature, HelpSubcommand.signature,
  ]

  /// A variable for the commands; read by ``Invocation``, which checks what is written.
  static let definition = OptionDeclaration(
    "D", .text, placeholder: "name=value", isRepeatable: true,
    help: "Gives a variable its value: commands read it as $name.")

  private static let paths = ArgumentDeclaration("path", .path, .any, help: "Files, folders and globs.")

  /// `lede [PATH…]`: the prompt, or commands from standard input.
  static let shell = Signature(
    "lede", summary: "Opens files, folders and globs, and shows a prompt.",
    discussion: "Where standard input is no terminal, commands are read from it.",
    arguments: [paths], options: [definition] + Invocation.options,
    examples: [Example("lede seeds", "Opens a folder")], seeAlso: ["run", "map", "describe"])

  /// `lede -c COMMANDS`: commands in one word.
  static let command = Signature(
    "-c", summary: "Runs commands; '-' as a path is a document from standard input.",
    arguments: [
      ArgumentDeclaration("commands", .word, help: "The commands, as they would be typed."), paths,
    ],
    options: [definition] + Invocation.options,
    examples: [Example("lede -c 'quotes | select speaker text' seeds", "Runs a pipeline")],
    seeAlso: ["run"])

  /// `lede run FILE`: a script.
  static let script = Signature(
    "run", summary: "Runs a script, which reads $name, $1, $2 ….",
    discussion: "It is parsed and checked whole before its first line runs, and stops at the first error.",
    arguments: [
      ArgumentDeclaration("file", .path, help: "The script; '-' reads it from standard input."), paths,
      ArgumentDeclaration("argument", .word, .any, keyword: "--", help: "What the script reads as $1, $2 …."),
    ],
    options: [definition] + Invocation.options,
    examples: [
      Example("lede run Examples/tour.lede seeds", "Runs a script over a folder"),
      Example(
        "echo 'docs | head ${n} | where name = $1' | lede run - seeds -D n=5 -- 1.txt",
        "Gives a variable and an argument"),
    ],
    seeAlso: ["check", "map"])

  /// `lede check FILE…`: parses and checks scripts, and runs nothing.
  static let check = Signature(
    "check", summary: "Parses and checks scripts, and runs nothing.",
    discussion: """
      Everything that is wrong is told, as 'run' would tell it before the first line runs; with --errors json a line \
      each, for editors and other programs. What a script gets by -D and after '--' must be given here too. The exit \
      code is 0 where nothing is wrong, 2 where something is, and 1 where a file cannot be read.
      """,
    arguments: [
      ArgumentDeclaration("file", .path, .some, help: "The scripts; '-' reads one from standard input."),
      ArgumentDeclaration("argument", .word, .any, keyword: "--", help: "What the scripts read as $1, $2 …."),
    ],
    options: [definition] + Invocation.options,
    examples: [
      Example("lede check Examples/tour.lede", "Checks a script"),
      Example("lede check Examples/*.lede --errors json", "Checks several, for a program"),
    ],
    seeAlso: ["run"])
}

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
