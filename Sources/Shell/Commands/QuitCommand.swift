internal import Declarations
internal import Records
internal import Script

/// `quit`: leaves the shell.
struct QuitCommand: Command {
  let signature = Signature(
    "quit", summary: "Leaves the shell; Ctrl-D on an empty line does too.",
    examples: [Example("quit", "Leaves")], seeAlso: ["help"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value { throw QuitRequest() }
}
