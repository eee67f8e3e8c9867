internal import Corpus
internal import Linguistics
internal import Records

/// Documents as rows.
enum DocumentTable {
  static let columns: [Column] = [
    Column("number", .number, help: "The document's number."),
    Column("name", .text, help: "The document's name."),
    Column("title", .text, help: "The title: from the metadata, else the headline."),
    Column("date", .date, help: "The date, from the metadata; its words are meta.date."),
    Column("source", .text, help: "The source, from the metadata."),
    Column("author", .text, help: "The author, from the metadata.", isDetail: true),
    Column("language", .text, help: "The language, from the metadata.", isDetail: true),
    Column("words", .number, help: "The number of words, counted between blanks."),
    Column("encoding", .text, help: "The encoding of the file, such as utf-8.", isDetail: true),
  ]

  /// Returns the rows of documents.
  static func table(
    of numbers: [Int], in corpus: Corpus, checkpoint: () throws -> Void
  ) rethrows -> Table {
    let rows = try numbers.filter { corpus.document($0) != nil }.map { number in
      try checkpoint()
      return Table.Row(document: number, cells: columns.map { cell($0.name, of: number, in: corpus) })
    }
    return Table(columns: columns, rows: rows)
  }

  /// Returns one column of a document, or the metadata field `meta.KEY`; null where it has none.
  static func cell(_ name: String, of number: Int, in corpus: Corpus) -> Cell {
    guard let document = corpus.document(number) else { return .null }
    let meta = document.metadata
    return switch name {
    case "number": .integer(number)
    case "name": .text(document.name)
    case "title": title(of: document).map(Cell.text) ?? .null
    case "encoding": document.encoding.map(Cell.text) ?? .null
    case "words": .integer(corpus.wordCounts[number - 1])
    case _ where name.hasPrefix("meta."): meta.writtenValue(named: String(name.dropFirst(5))) ?? .null
    default: meta[name] ?? .null
    }
  }

  /// The title from the metadata, else the headline that the layout recognises.
  private static func title(of document: Document) -> String? {
    if let title = document.metadata.text("title") { return title }
    // The headline is at the start of the body: no need to lay out a long text for it.
    let beginning = beginning(of: document.text)
    return Layout(beginning).title.map { beginning[$0] }
  }

  /// Returns a text up to the first pages of its body.
  private static func beginning(of text: SourceText) -> SourceText {
    var end = min(text.count, text.bodyStart + 4096)
    while !text.isScalarBoundary(end) { end -= 1 }
    return end == text.count ? text : SourceText(text[TextSpan(0, end)]).withBody(from: text.bodyStart)
  }
}
