internal import Declarations
internal import Records
internal import Script

/// `open PATH…`: opens documents in place of those that are open.
struct OpenCommand: Command {
  let signature = Signature(
    "open", summary: "Opens files and folders in place of what is open.",
    discussion: """
      Folders are read with everything below them; hidden files are left out. A path may be a glob. Text in any common \
      encoding and Markdown are read; what cannot be read is listed by 'problems', and the rest loads. If a named path is missing, \
      or nothing can be read, what was open stays open.
      """,
    arguments: [ArgumentDeclaration("path", .path, .some, help: "Files, folders or globs.")],
    examples: [
      Example("open seeds", "Opens a folder"),
      Example("open seeds/*.txt; docs | count", "Opens what matches, and counts it", rows: [["1"]]),
    ],
    seeAlso: ["reload", "docs", "problems"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    try session.open(call.words("path").map(PathExpansion.expandTilde))
    session.reportOpened()
    return .nothing
  }
}
