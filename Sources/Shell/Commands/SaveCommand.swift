internal import Declarations
internal import Platform
internal import Records
internal import Rendering
internal import Script
internal import Text

/// `save PATH`: writes what comes in to a file.
struct SaveCommand: PrecheckedCommand {
  let signature = Signature(
    "save", summary: "Writes rows, documents or text to a file.",
    discussion: """
      The format is told by the extension (.tsv .csv .json .jsonl .md .html .txt .dot .graphml); text is written as it is. A further \
      .gz compresses: quotes.csv.gz. The file is written whole beside the old one and then takes its name, so that a \
      failure leaves the old file as it was. A document that is open, or a file that is read-only, is never written over. \
      What would be in the way is told before the stages before it run.
      """,
    input: .anything,
    arguments: [ArgumentDeclaration("path", .path, help: "The file.")],
    options: [
      OptionDeclaration("append", .flag, help: "Adds to the end of the file; a header is not repeated.")
    ],
    examples: [
      Example("quotes | save /tmp/lede-example-quotes.csv", "Writes CSV"),
      Example("quotes | save /tmp/lede-example-quotes.csv.gz", "Writes CSV, compressed"),
      Example("quotes | to jsonl | save /tmp/lede-example-quotes.jsonl", "Writes text as it is"),
    ],
    seeAlso: ["to"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    // What a variable holds, and what is at the path, is known later. An empty word is a variable's that a script asks
    // about first: if $file = "" { … } else { … | save $file }
    guard let argument = stage.arguments.first, case .word(let template) = argument.value,
      let word = template.constant, !word.isEmpty
    else { return nil }
    do throws(ShellError) {
      _ = try SaveTarget.format(of: word, for: stage.input)
    } catch {
      throw Diagnostic(error.code.rawValue, error.message, at: argument.range, help: error.help)
    }
    return nil
  }

  func precheck(_ call: Call, session: Session) throws { _ = try SaveTarget(call, session: session) }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let target = try SaveTarget(call, session: session)
    let wasThere = target.file.hasContents
    let text: String
    var what: String?
    switch input {
    case .text(let styled):
      text = OutputFormat.continuation(of: styled.plain, isFirst: !target.appends || !wasThere)
    case .scalar(let cell, _): text = cell.plainText + "\n"
    case .nothing: return .nothing
    case .rows, .documents:
      guard let format = target.format else { return .nothing }
      let rows = try RowInput(input, session: session)
      try format.check(rows.table)
      what = Session.counted(rows.table.rows.count, rows.areDocuments ? "document" : "row")
      var context = session.renderContext
      if format == .table { context.width = 100_000 }
      text = try Self.text(
        of: rows.table, format, context: context, hasHeader: target.appends && wasThere,
        checkpoint: session.checkpoint)
    }
    let size: Int
    do throws(SystemError) {
      size = try target.appends ? target.file.append(text) : target.file.replace(with: text)
    } catch {
      // A pipe that closes ends that output, not the script.
      if error.isClosedPipe { return .nothing }
      throw SaveTarget.unwritable(target.word, error, at: call.range(of: "path"))
    }
    if session.output.isTerminal {
      session.output.notice(
        Self.told(what, size, target, replaces: wasThere && !target.appends), code: .saved)
    }
    return .nothing
  }

  /// The message to a person: `saved 41 rows, 5.2 kB to 'kuleba.csv'`.
  private static func told(_ what: String?, _ size: Int, _ target: SaveTarget, replaces: Bool) -> String {
    let amount = [what, ByteCount.text(size)].compactMap(\.self).joined(separator: ", ")
    return "\(target.appends ? "added" : "saved") \(amount) to '\(target.word)'"
      + (replaces ? ", in place of what was there" : "")
  }

  private static func text(
    of table: Table, _ format: OutputFormat, context: RenderContext, hasHeader: Bool,
    checkpoint: () throws -> Void
  ) throws -> String {
    var text = ""
    var isFirst = true
    try format.write(table, context: context, checkpoint: checkpoint) { piece in
      try checkpoint()
      // What stands before the rows is the header; JSON Lines have none.
      if !(isFirst && hasHeader) { text += piece.plain }
      isFirst = false
    }
    return text
  }
}
