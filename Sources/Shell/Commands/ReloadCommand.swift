internal import Corpus
internal import Declarations
internal import Records
internal import Script

/// `reload`: reads the opened paths again.
struct ReloadCommand: Command {
  let signature = Signature(
    "reload", summary: "Reads the opened files and folders again.",
    discussion: "Documents are numbered anew. What came from standard input cannot be read twice.",
    examples: [Example("reload; docs | count", "Reads everything again", rows: [["1"]])],
    seeAlso: ["open", "problems"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard !session.corpus.paths.isEmpty else {
      throw ShellError(
        .nothingOpen, "nothing is open that could be read again", help: "open something: open PATH…")
    }
    guard !session.corpus.paths.contains("-") else {
      throw ShellError(.load, "standard input cannot be read a second time", help: "open files: open PATH…")
    }
    try session.open(session.corpus.paths)
    session.reportOpened()
    return .nothing
  }
}
