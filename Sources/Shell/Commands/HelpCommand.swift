internal import Records
internal import Script

/// `help [COMMAND]`: the commands, or all about one.
struct HelpCommand: Command {
  let signature = Signature(
    "help", summary: "Lists the commands, or tells all about one.",
    output: .text,
    arguments: [ArgumentDeclaration("command", .command, .optional, help: "The command's name.")],
    examples: [
      Example("help", "Lists the commands"),
      Example("help quotes", "Tells all about one"),
    ],
    seeAlso: ["plugins"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard let name = call.words("command").first else { return .text(HelpText.overview(of: session)) }
    guard let command = session.commands[name] else {
      let near = NearMiss.nearest(to: name, among: session.commands.keys.sorted())
      throw ShellError(
        .unknownCommand, "there is no command '\(name)'",
        help: near.map { "did you mean '\($0)'?" } ?? "'help' lists the commands",
        at: call.range(of: "command"))
    }
    return .text(HelpText.page(for: command.signature))
  }
}
