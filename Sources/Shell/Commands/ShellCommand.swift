internal import AnalyzerKit
internal import Declarations
internal import Engine
internal import Platform
internal import Records
internal import Rendering
internal import Script

/// `!COMMAND`: another program, with what comes in as its standard input.
struct ShellCommand: Command {
  let signature = Signature(
    "shell", summary: "Runs another program with what comes in; short: !COMMAND.",
    discussion: """
      The rest of the line is given to /bin/sh as it stands. Rows come as tab-separated values, text as it is; the program \
      writes where Lede writes. It is for the person at the prompt: a script needs --allow-shell.
      """,
    input: .optionalAnything,
    arguments: [ArgumentDeclaration("command", .raw, help: "The command, to the end of the line.")],
    examples: [
      Example("!date", "Runs a program", isHidden: false),
      Example("quotes | select speaker | !sort | uniq -c", "Hands rows over"),
    ],
    seeAlso: ["save", "to"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    guard commands.shellUse == .never || commands.shellUse == .named else { return nil }
    throw Diagnostic(
      .checkNoShell, "a script may not run other programs here", at: stage.nameRange,
      help: "allow it where you trust the script: --allow-shell")
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let text: String? =
      switch input {
      case .nothing: nil
      case .text(let styled): styled.plain
      case .scalar(let cell, _): cell.plainText + "\n"
      case .rows, .documents:
        try OutputFormat.tsv.text(of: RowInput(input, session: session).table, context: session.renderContext)
      }
    session.output.flush()
    // Where nobody reads any more, the program must not be ended by what it writes.
    session.output.lookForReader()
    let ending: ChildProcess.Ending
    do throws(SystemError) {
      ending = try ChildProcess.run(["/bin/sh", "-c", call.words("command").first ?? ""], input: text)
    } catch {
      throw ShellError(
        .program, "the program could not be run: \(error.message)", at: call.range(of: "command"))
    }
    // Ctrl-C was for the program.
    session.engine.cancellation.reset()
    session.output.lookForReader()
    guard ending == .exited(0) || session.output.isClosed && ending.isOfUnreadOutput else {
      throw ShellError(.program, "the program \(Self.words(for: ending))", at: call.range(of: "command"))
    }
    return .nothing
  }

  private static func words(for ending: ChildProcess.Ending) -> String {
    switch ending {
    case .exited(let code): "ended with \(code)"
    case .signalled(let signal): "was ended by signal \(signal)"
    }
  }
}
