internal import Corpus
internal import Platform
internal import Declarations
internal import Records
internal import Rendering
internal import Script

/// `save PATH`: writes what comes in to a file.
struct SaveCommand: Command {
  let signature = Signature(
    "save", summary: "Writes rows, documents or text to a file.",
    discussion: """
      The format is told by the extension (.tsv .csv .json .jsonl .md .html .txt .dot .graphml); text is written as it is. A further \
      .gz compresses: quotes.csv.gz. The file is written whole beside the old one and then takes its name, so that a \
      failure leaves the old file as it was. A document that is open is never written over.
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

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard let word = call.words("path").first else { return .nothing }
    let path = try PathExpansion.expandTilde(word)
    let appends = call.hasFlag("append")
    let file = OutputFile(path: path, isCompressed: OutputFormat.isCompressed(fileName: path))
    if let identity = try? FileIdentity(path: path), session.corpus.files.contains(identity) {
      throw ShellError(
        .save, "'\(word)' is one of the opened documents, and is not written over",
        help: "choose another name",
        at: call.range(of: "path"))
    }
    let text: String
    switch input {
    case .text(let styled):
      text = OutputFormat.continuation(of: styled.plain, isFirst: !appends || !file.hasContents)
    case .rows, .documents:
      guard let format = OutputFormat(fileName: path) else {
        throw ShellError(
          .unknownFormat, "the extension of '\(word)' tells no format",
          help:
            "use .tsv .csv .json .jsonl .md .html .txt .dot or .graphml, or say it: … | to csv | save \(word)",
          at: call.range(of: "path"))
      }
      let table = try RowInput(input, session: session).table
      try format.check(table)
      if appends, let closed = format.closedForm, file.hasContents {
        throw ShellError(
          .save, "\(closed.what) cannot be added to", help: "save as .\(closed.instead.rawValue), which can",
          at: call.range(of: "path"))
      }
      var context = session.renderContext
      if format == .table { context.width = 100_000 }
      text = try Self.text(
        of: table, format, context: context, hasHeader: appends && file.hasContents,
        checkpoint: session.checkpoint)
    case .scalar(let cell, _): text = cell.plainText + "\n"
    case .nothing: return .nothing
    }
    do throws(SystemError) {
      if appends { try file.append(text) } else { try file.replace(with: text) }
    } catch {
      throw ShellError(
        .save, "'\(word)' could not be written: \(error.message)",
        help: error.writingHelp,
        at: call.range(of: "path"))
    }
    return .nothing
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
