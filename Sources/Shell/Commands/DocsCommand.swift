internal import Declarations
internal import Records
internal import Script

/// `docs`: documents by number, range or name; or the documents of rows.
struct DocsCommand: Command {
  let signature = Signature(
    "docs", summary: "Lists documents, or goes from rows to their documents.",
    discussion: """
      At the head of a pipeline it gives the named documents, or all. After rows it gives the documents that they \
      come from, each once. The list has number, name, title, date, source, author, language and words; metadata \
      fields besides these are written meta.KEY.
      """,
    input: .documentsOrRows, output: .documents,
    arguments: [ArgumentDeclaration("documents", .documents, .any, help: "Numbers, ranges or name globs.")],
    examples: [
      Example(
        "docs", "Lists all documents", columns: ["number", "title"],
        rows: [["1", "Biden and Putin spoke on the phone about the conflict in Ukraine"]]),
      Example("docs 1 | count", "Takes one by its number", rows: [["1"]]),
      Example("quotes | docs | count", "Goes from quotations to their documents", rows: [["1"]]),
      Example("docs | where words > 100 | count", "Keeps the long ones", rows: [["1"]]),
    ],
    seeAlso: ["show", "where", "sort"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    guard case .rows(_, ofDocuments: false) = stage.input else { return nil }
    throw Diagnostic(
      .checkWrongInput,
      "'docs' takes rows that come from single documents, but those of the stage before it do not",
      at: stage.range, help: "take the documents before the rows are counted or combined: … | docs | …")
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    .documents(try DocumentSelection.numbers(call, input: input, session: session))
  }
}
