internal import Declarations
internal import Records
internal import Script

/// `keep [NAME]`: saves a selection for later sessions, or lists those that are saved.
struct KeepCommand: PrecheckedCommand {
  private nonisolated static let columns = [
    Column("name", .text, help: "The selection's name: $name in the language."),
    Column("documents", .number, help: "How many of its documents are open."),
    Column("missing", .number, help: "How many are not there any more."),
  ]

  let signature = Signature(
    "keep", summary: "Keeps a selection for later sessions, or lists those kept.",
    discussion: """
      A kept selection is the variable $name whenever the same paths are open. It is a plain text file with a document's \
      name on each line, in .lede/selections of the opened folder where there is a .lede, else under XDG_DATA_HOME. One \
      that is kept is shown by $name, and is replaced only where --replace says so.
      """,
    input: .documents, output: .told,
    arguments: [ArgumentDeclaration("name", .word, .optional, help: "The selection's name.")],
    options: [
      OptionDeclaration("replace", .flag, help: "Keeps it in place of the one of that name."),
      OptionDeclaration("remove", .flag, help: "Removes the kept selection of that name."),
    ],
    examples: [
      Example("keep", "Lists the kept selections", rows: []),
      Example("docs | where words > 100 | keep long", "Keeps a selection, which is $long from now on"),
      Example("docs | where words > 200 | keep long --replace", "Keeps another one under that name"),
    ],
    seeAlso: ["use", "docs"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    guard let argument = stage.arguments.first else {
      guard stage.options.isEmpty else {
        throw Diagnostic(
          .checkKeepName, "'--\(stage.options.keys.sorted()[0])' needs the name of a selection",
          at: stage.range,
          help: "keep NAME --\(stage.options.keys.sorted()[0])")
      }
      return .rows(Self.columns, ofDocuments: false)
    }
    if stage.options.count > 1 {
      throw Diagnostic(
        .checkKeepName, "'--remove' and '--replace' exclude each other", at: stage.range,
        help: "give one of them")
    }
    guard case .word(let template) = argument.value, let name = template.constant else { return .nothing }
    guard KeptSelections.isName(name) else { throw KeptSelections.badName(name, at: argument.range) }
    return .nothing
  }

  func precheck(_ call: Call, session: Session) throws { _ = try place(of: call, session) }

  /// Returns the selections that are kept, and the name that is meant.
  ///
  /// - Throws: where there is no place to keep it, the name cannot be one, or it would take the place of another.
  private func place(of call: Call, _ session: Session) throws -> (kept: KeptSelections, name: String?) {
    guard let kept = session.keptSelections else {
      throw ShellError(
        .keep, "there is no place to keep selections",
        help: "open files or folders, and set HOME or XDG_DATA_HOME")
    }
    guard let name = call.words("name").first else { return (kept, nil) }
    guard KeptSelections.isName(name) else {
      throw KeptSelections.badName(name, at: call.range(of: "name") ?? call.stage.range)
    }
    guard !call.hasFlag("remove"), !call.hasFlag("replace"), let count = kept.count(of: name) else {
      return (kept, name)
    }
    throw ShellError(
      .keep, "a selection '\(name)' is kept already, with \(Session.counted(count, "document"))",
      help: call.isHead
        ? "'$\(name)' shows it; to keep all that is selected now in its place: keep \(name) --replace"
        : "choose another name, or replace it: … | keep \(name) --replace",
      at: call.range(of: "name"))
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let (kept, name) = try place(of: call, session)
    guard let name else {
      let rows = kept.all(in: session.corpus).map { selection in
        Table.Row(cells: [
          .text(selection.name), .integer(selection.numbers.count), .integer(selection.missing),
        ])
      }
      return .rows(Table(columns: Self.columns, rows: rows))
    }
    if call.hasFlag("remove") {
      try kept.remove(name)
      return .nothing
    }
    let numbers = DocumentSelection.numbers(in: input)
    let before = kept.count(of: name)
    try kept.save(name, numbers, of: session.corpus)
    session.bind(name, to: .documents(numbers))
    if session.output.isTerminal {
      let place = before.map { ", in place of \(Session.counted($0, "document"))" } ?? ""
      session.output.notice(
        "kept \(Session.counted(numbers.count, "document")) as $\(name)\(place)", code: .kept)
    }
    return .nothing
  }
}
