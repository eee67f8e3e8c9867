internal import Corpus
internal import Linguistics
internal import Records

/// Documents as rows.
enum DocumentTable {
  static let columns: [Column] = [
    Column("number", .number, help: "The document's number."),
    Column("name", .text, help: "The document's name."),
    Column("title", .text, help: "The title: from the metadata, else the headline."),
    Column("date", .date, help: "The date, from the metadata."),
    Column("source", .text, help: "The source, from the metadata."),
    Column("author", .text, help: "The author, from the metadata.", isDetail: true),
    Column("language", .text, help: "The language, from the metadata.", isDetail: true),
    Column("words", .number, help: "The number of words, counted between blanks."),
  ]

  /// Returns the rows of documents, with a further column for each of `extra` (`meta.KEY`).
  static func table(
    of numbers: [Int], in corpus: Corpus, extra: [String] = [], checkpoint: () throws -> Void
  ) rethrows -> Table {
    let rows = try numbers.compactMap { number -> Table.Row? in
      try checkpoint()
      guard let document = corpus.document(number) else { return nil }
      let meta = document.metadata
      let cells: [Cell] = [
        .integer(number), .text(document.name), title(of: document).map(Cell.text) ?? .null,
        meta["date"] ?? .null,
        meta["source"] ?? .null, meta["author"] ?? .null, meta["language"] ?? .null,
        .integer(corpus.wordCounts[number - 1]),
      ]
      return Table.Row(document: number, cells: cells + extra.map { meta[String($0.dropFirst(5))] ?? .null })
    }
    return Table(columns: columns + extra.map { Column($0, .text) }, rows: rows)
  }

  /// The title from the metadata, else the headline that the layout recognises.
  private static func title(of document: Document) -> String? {
    if let title = document.metadata.text("title") { return title }
    // The headline stands at the start: no need to lay out a long text for it.
    let head = headBytes(of: document.text)
    return Layout(head).blocks.first { $0.role == .title }.map { head[$0.span] }
  }

  private static func headBytes(of text: SourceText) -> SourceText {
    var end = min(text.count, 4096)
    while !text.isScalarBoundary(end) { end -= 1 }
    return end == text.count ? text : SourceText(text[TextSpan(0, end)])
  }
}
