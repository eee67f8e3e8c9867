internal import Corpus
internal import Declarations
internal import Linguistics
internal import Records
internal import Script
internal import Text

/// `correct [ACTION NAME…]`: says what is wrong with the names that analyzers find, or lists what was said.
struct CorrectCommand: Command {
  private nonisolated static let columns = [
    Column("number", .number, help: "The correction's number; later ones go on from earlier ones."),
    Column("action", .text, help: "merge, split, rename, retype or ignore."),
    Column("name", .text, help: "The name that was corrected."),
    Column("with", .list, help: "What it was corrected with: names, a type, documents."),
  ]

  let signature = Signature(
    "correct", summary: "Corrects names for good, or lists the corrections.",
    discussion: """
      merge A B …: what is called B is A. split A B DOCUMENT…: in these documents (names, globs or numbers), A is somebody else, \
      called B. rename A B. retype A TYPE: person, organization, place and so on. ignore A …: it is no name; its rows \
      are left out, and nobody is quoted by it. undo takes the last one back. Names are those that rows show; case, \
      diacritics and periods do not matter.
      Corrections hold for entities, quotes and sentiment from the next command on, and whenever the same paths are open; \
      'lede map' does not know them. They are lines of a plain text file, corrections.txt in .lede of the opened folder \
      where there is a .lede, else under XDG_DATA_HOME; it may be edited.
      Before people correct them, names are joined over the documents that a command reads: the same name, full names \
      that agree, a surname with the person who bears it, an acronym with its organization, where that is clear.
      """,
    output: .told,
    arguments: [
      ArgumentDeclaration("action", .choice(Correction.actions), .optional, help: "What is to be done."),
      ArgumentDeclaration("name", .name, .any, help: "The name, and what it is corrected with."),
    ],
    examples: [
      Example("correct", "Lists the corrections", rows: []),
      Example("correct merge \"Joe Biden\" \"Joseph R. Biden\"", "Makes two names one"),
      Example("correct split \"John Roe\" \"John Roe (mayor)\" *.txt", "Parts two people of one name"),
      Example("correct ignore Newsletter", "Leaves out what is no name"),
      Example("correct ignore Newsletter; correct undo", "Takes the last correction back"),
    ],
    seeAlso: ["entities", "quotes", "keep"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    guard let first = stage.arguments.first else { return .rows(Self.columns, ofDocuments: false) }
    guard case .word(let template) = first.value, let action = template.constant, action != "undo" else {
      return .nothing
    }
    var words: [String] = []
    for argument in stage.arguments.dropFirst() {
      // What a variable holds is known later.
      guard case .word(let template) = argument.value else { return .nothing }
      words.append(template.constant ?? "x")
      if template.constant == nil, action == "retype" { return .nothing }
    }
    do throws(Correction.Misuse) {
      _ = try Correction.all(action, words)
    } catch {
      throw diagnostic(error, action, stage)
    }
    return .nothing
  }

  private nonisolated func diagnostic(
    _ misuse: Correction.Misuse, _ action: String, _ stage: Stage
  ) -> Diagnostic {
    let range = misuse.word.map { stage.arguments[$0 + 1].range } ?? stage.range
    return Diagnostic(.checkCorrection, misuse.message, at: range, help: Correction.usage(action))
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard let file = session.correctionFile else {
      throw ShellError(
        .correct, "there is no place to keep corrections",
        help: "open files or folders, and set HOME or XDG_DATA_HOME")
    }
    guard let action = call.words("action").first else { return .rows(try table(session)) }
    if action == "undo" {
      guard let line = try file.undo() else {
        throw ShellError(.correct, "there is nothing to undo", help: "'correct' lists the corrections")
      }
      tell("taken back: \(line)", session)
      return .nothing
    }
    var corrections: [Correction]
    do throws(Correction.Misuse) {
      corrections = try Correction.all(action, call.words("name"))
    } catch {
      throw diagnostic(error, action, call.stage)
    }
    corrections = try corrections.map { try naming($0, session) }
    for name in corrections.flatMap(\.names) { warnOfUnknown(name, session) }
    try file.add(corrections, of: session.corpus)
    let lines = corrections.map(\.line).joined(separator: "; ")
    tell("corrected: \(lines); 'correct undo' takes it back", session)
    return .nothing
  }

  /// Returns a split with the names of its documents: numbers may be others tomorrow.
  ///
  /// - Throws: ``ShellError`` where one is no open document.
  private func naming(_ correction: Correction, _ session: Session) throws -> Correction {
    guard case .split(let name, let documents, let other) = correction else { return correction }
    let corpus = session.corpus
    let names = try documents.map { word in
      if let number = Int(word), let document = corpus.document(number) { return document.name }
      guard corpus.documents.contains(where: { Glob(word).matches($0.name) }) else {
        throw ShellError(
          .noSuchDocument, "there is no document '\(word.onOneLine)'", help: "'docs' lists the documents")
      }
      return word
    }
    return .split(name, documents: names, other: other)
  }

  /// Tells a person what was done; a script asks with `correct`.
  private func tell(_ message: String, _ session: Session) {
    if session.output.isTerminal { session.output.notice(message, code: .corrected) }
  }

  /// Tells where no row so far has shown a name: it may be mistyped, or not asked for yet.
  private func warnOfUnknown(_ name: String, _ session: Session) {
    let known = session.shownNames
    guard !known.isEmpty, known[NameFold.folded(name)] == nil else { return }
    let near = NearMiss.nearest(to: name, among: known.values.sorted().prefix(10_000).map { $0 })
    let hint = near.map { ": did you mean '\($0)'?" } ?? ""
    session.output.reportWarning(
      "no row so far has shown the name '\(name.onOneLine)'\(hint)", code: .unknownName)
  }

  private func table(_ session: Session) throws -> Table {
    let rows = try session.corrections().enumerated().map { index, correction in
      let words = correction.words
      return Table.Row(cells: [
        .integer(index + 1), .text(words[0]), .text(words[1]),
        words.count > 2 ? .list(words[2...].map { .text($0) }) : .null,
      ])
    }
    return Table(columns: Self.columns, rows: rows)
  }
}
