internal import JSON
internal import Records

/// Reads gold in JSON lines, a document a line.
///
///     {"id": "a1", "text": "Roe left.", "tokens": [[0, 3, "PROPN", "NNP", "Roe"], …], "sentences": [[0, 9]]}
///     {"id": "a1", "text": "Roe left.", "entities": [[0, 3, "PER"]]}
///
/// Offsets count code points.
enum GoldJSONReader {
  static func documents(_ lines: GoldLines) throws(GoldFault) -> [GoldDocument] {
    var documents: [GoldDocument] = []
    try lines.forEach { (number, line) throws(GoldFault) in
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
      documents.append(try GoldJSONLine(line, path: lines.path, number: number).document())
    }
    return documents
  }
}

/// One line and the way from its values to a document.
private struct GoldJSONLine {
  private let path: String
  private let number: Int
  private let fields: [JSONValue.Member]
  private let text: SourceText
  private let offsets: OffsetMap

  init(_ line: ArraySlice<UInt8>, path: String, number: Int) throws(GoldFault) {
    self.path = path
    self.number = number
    let object: JSONValue
    do throws(JSONError) {
      object = try JSONReader.read(Array(line))
    } catch {
      throw GoldFault(path, line: number, .notJSON(error.message))
    }
    guard case .object(let fields) = object else {
      throw GoldFault(path, line: number, .notJSON("it is another value"))
    }
    guard case .string(let text)? = fields.last(where: { $0.name == "text" })?.value else {
      throw GoldFault(path, line: number, .field("text", "a text"))
    }
    self.fields = fields
    self.text = SourceText(text)
    offsets = OffsetMap(self.text, unit: .scalars)
  }

  func document() throws(GoldFault) -> GoldDocument {
    let tokens = try list("tokens", strings: 3) { span, tags in
      GoldToken(span, upos: tags[0], xpos: tags[1], lemma: tags[2])
    }
    let sentences = try list("sentences", strings: 0) { span, _ in span }
    let names = try list("entities", strings: 1) { span, type in GoldName(span, type: type[0]) }
    return GoldDocument(
      name: name, path: path, line: number, text: text, tokens: tokens, sentences: sentences, names: names)
  }

  private var name: String {
    switch value("id") {
    case .string(let text), .number(let text): text
    default: "line \(number)"
    }
  }

  private func value(_ name: String) -> JSONValue? { fields.last { $0.name == name }?.value }

  /// Returns the items of a list `[start, end, text…]`; nil where the document has no such list.
  private func list<Item>(
    _ name: String, strings count: Int, _ make: (TextSpan, [String]) -> Item
  ) throws(GoldFault) -> [Item]? {
    guard let value = value(name), value != .null else { return nil }
    let shape = "a list of [start, end\(String(repeating: ", text", count: count))]"
    guard case .array(let rows) = value else { throw GoldFault(path, line: number, .field(name, shape)) }
    var items: [Item] = []
    items.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      let place = "\(name)[\(index)]"
      guard case .array(let cells) = row, cells.count == count + 2, case .number(let first) = cells[0],
        case .number(let last) = cells[1], let start = Int(first), let end = Int(last)
      else { throw GoldFault(path, line: number, .field(place, shape)) }
      let strings = cells.dropFirst(2).compactMap { if case .string(let text) = $0 { text } else { nil } }
      guard strings.count == count else { throw GoldFault(path, line: number, .field(place, shape)) }
      guard let span = offsets.span(from: start, to: end), !span.isEmpty else {
        throw GoldFault(path, line: number, .offsets(place, start, end, count: offsets(text.count)))
      }
      items.append(make(span, strings))
    }
    return items
  }
}
