internal import Declarations
internal import Records
internal import Script

/// `keep [NAME]`: saves a selection for later sessions, or lists those that are saved.
struct KeepCommand: Command {
  private nonisolated static let columns = [
    Column("name", .text, help: "The selection's name: $name in the language."),
    Column("documents", .number, help: "How many of its documents are open."),
    Column("missing", .number, help: "How many are not there any more."),
  ]

  let signature = Signature(
    "keep", summary: "Keeps a selection for later sessions, or lists those kept.",
    discussion: """
      A kept selection is the variable $name whenever the same paths are open. It is a plain text file with a document's \
      name on each line, in .lede/selections of the opened folder where there is a .lede, else under XDG_DATA_HOME.
      """,
    input: .documents, output: .told,
    arguments: [ArgumentDeclaration("name", .word, .optional, help: "The selection's name.")],
    options: [OptionDeclaration("remove", .flag, help: "Removes the kept selection of that name.")],
    examples: [
      Example("keep", "Lists the kept selections", rows: [])
    ],
    seeAlso: ["use", "docs"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    guard let argument = stage.arguments.first else {
      guard stage.options.isEmpty else {
        throw Diagnostic(
          .checkKeepName, "'--remove' needs the name of a selection", at: stage.range,
          help: "keep NAME --remove")
      }
      return .rows(Self.columns, ofDocuments: false)
    }
    guard case .word(let template) = argument.value, let name = template.constant else { return .nothing }
    guard KeptSelections.isName(name) else { throw KeptSelections.badName(name, at: argument.range) }
    return .nothing
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard let kept = session.keptSelections else {
      throw ShellError(
        .keep, "there is no place to keep selections",
        help: "open files or folders, and set HOME or XDG_DATA_HOME")
    }
    guard let name = call.words("name").first else {
      let rows = kept.all(in: session.corpus).map { selection in
        Table.Row(cells: [
          .text(selection.name), .integer(selection.numbers.count), .integer(selection.missing),
        ])
      }
      return .rows(Table(columns: Self.columns, rows: rows))
    }
    guard KeptSelections.isName(name) else {
      throw KeptSelections.badName(name, at: call.range(of: "name") ?? call.stage.range)
    }
    if call.hasFlag("remove") {
      try kept.remove(name)
      return .nothing
    }
    let numbers = DocumentSelection.numbers(in: input)
    try kept.save(name, numbers, of: session.corpus)
    session.bind(name, to: .documents(numbers))
    return .nothing
  }
}
