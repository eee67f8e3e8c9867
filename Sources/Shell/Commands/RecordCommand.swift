internal import Declarations
internal import Records
internal import Script

/// `record FILE`, `record --stop`: a transcript of the session.
struct RecordCommand: Command {
  let signature = Signature(
    "record", summary: "Writes what follows to a file that 'lede test' can run.",
    discussion: """
      The transcript begins with what is open. Variables, results and the current selection are set aside until it ends, \
      so that it does not depend on them. What Ctrl-C has stopped is left out.
      """,
    arguments: [ArgumentDeclaration("file", .path, .optional, help: "The file; it must not be there yet.")],
    options: [OptionDeclaration("stop", .flag, help: "Ends the transcript.")],
    examples: [
      Example("record /tmp/lede-example.ledet", "Begins a transcript; 'record --stop' ends it")
    ],
    seeAlso: ["history", "save"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    let stops = stage.options["stop"] == .flag(true)
    guard stage.arguments.isEmpty == stops else {
      throw Diagnostic(
        .checkRecord, stops ? "'--stop' needs no file" : "'record' needs a file", at: stage.range,
        help: "record FILE begins a transcript, record --stop ends it")
    }
    return nil
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    if let word = call.words("file").first {
      do throws(ShellError) {
        try session.beginRecording(PathExpansion.expandTilde(word))
      } catch {
        throw ShellError(error.code, error.message, help: error.help, at: call.range(of: "file"))
      }
    } else {
      try session.endRecording()
    }
    return .nothing
  }
}
