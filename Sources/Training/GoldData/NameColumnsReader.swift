internal import Records

/// Reads names in columns: a word, a tab and its mark (IOB2), a blank line between sentences.
///
/// Every sentence is a document, since nothing says which belong together. Its text is made from the words
/// (``PlainSpacing``), for the raw text is not kept.
enum NameColumnsReader {
  static func documents(_ lines: GoldLines) throws(GoldFault) -> [GoldDocument] {
    var documents: [GoldDocument] = []
    var sentence: (line: Int, words: [(form: ArraySlice<UInt8>, mark: NameMark)]) = (0, [])
    let path = lines.path
    func close() {
      guard !sentence.words.isEmpty else { return }
      documents.append(document(sentence.words, path, line: sentence.line, number: documents.count + 1))
      sentence.words = []
    }
    try lines.forEach { (number, line) throws(GoldFault) in
      guard !line.isEmpty else { return close() }
      let fields = line.fields
      guard fields.count == 2, !fields[0].isEmpty else {
        throw GoldFault(path, line: number, .nameFields(fields.count))
      }
      guard let mark = NameMark(fields[1].text) else {
        throw GoldFault(path, line: number, .mark(fields[1].text))
      }
      if sentence.words.isEmpty { sentence.line = number }
      sentence.words.append((fields[0], mark))
    }
    close()
    return documents
  }

  private static func document(
    _ words: [(form: ArraySlice<UInt8>, mark: NameMark)], _ path: String, line: Int, number: Int
  ) -> GoldDocument {
    let (text, spans) = PlainSpacing.join(words.map(\.form))
    var names: [GoldName] = []
    var open: String?
    for (word, span) in zip(words, spans) {
      switch word.mark {
      case .outside: open = nil
      case .inside(let type) where type == open:
        guard let last = names.popLast() else { continue }
        names.append(GoldName(last.span.union(span), type: type))
      // A mark "inside" that continues nothing begins a name, as every reader of IOB has it.
      case .begin(let type), .inside(let type):
        names.append(GoldName(span, type: type))
        open = type
      }
    }
    return GoldDocument(
      name: String(number), path: path, line: line, text: SourceText(String(decoding: text, as: UTF8.self)),
      names: names)
  }
}

/// A word's part in a name.
private enum NameMark {
  case outside
  case begin(String)
  case inside(String)

  init?(_ written: String) {
    let type = String(written.dropFirst(2))
    if written == "O" {
      self = .outside
    } else if written.hasPrefix("B-"), !type.isEmpty {
      self = .begin(type)
    } else if written.hasPrefix("I-"), !type.isEmpty {
      self = .inside(type)
    } else {
      return nil
    }
  }
}
