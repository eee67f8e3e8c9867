internal import Engine
internal import Linguistics
internal import Records
internal import Rendering

/// The sentences of a document in which something stands, with that marked.
struct Passage {
  /// What is marked, in order, not overlapping.
  private let marks: [TextSpan]
  private let sentences: [TextSpan]
  /// What stands behind a mark, by where the mark ends.
  private let notes: [Int: String]
  private let source: SourceText

  /// Rows of counts and queries come from no place in a document.
  static let noPlaces = ShellError(
    .wrongInput, "these rows come from no place in a document",
    help: "use it on an analyzer's rows: quotes | context")

  /// Finds the sentences that hold `spans`; a note stands behind the mark that ends with its span.
  @MainActor
  init(spans: [TextSpan], notes: [(span: TextSpan, note: String)] = [], document: Document, session: Session)
    throws
  {
    source = document.text
    var marks: [TextSpan] = []
    for span in spans.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) {
      if let last = marks.last, span.start < last.end {
        if span.end > last.end { marks[marks.count - 1] = TextSpan(last.start, span.end) }
      } else {
        marks.append(span)
      }
    }
    self.marks = marks
    self.notes = Dictionary(notes.map { ($0.span.end, $0.note) }) { first, _ in first }
    let all = try session.engine.sentences(of: document)
    sentences = all.filter { sentence in
      marks.contains { $0.start < sentence.end && sentence.start < $0.end }
    }
  }

  /// Returns the sentences as one text: underlined and wrapped for a terminal, else with ⟦ and ⟧ around what was
  /// found.
  @MainActor
  func text(for session: Session) -> StyledText {
    let output = session.output
    guard output.isTerminal else { return text(marksInWords: true) }
    return text(marksInWords: false).wrapped(session.settings.width ?? output.width)
  }

  private func text(marksInWords: Bool) -> StyledText {
    var text = StyledText()
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { text.append(sentences[index - 1].end + 2 >= sentence.start ? " " : " … ") }
      var place = sentence.start
      for mark in marks where mark.start < sentence.end && sentence.start < mark.end {
        let start = max(mark.start, place)
        let end = min(mark.end, sentence.end)
        text.append(Self.flowing(source[TextSpan(place, start)]))
        let marked = Self.flowing(source[TextSpan(start, end)])
        text.append(marksInWords ? "⟦\(marked)⟧" : marked, .mark)
        if end == mark.end, let note = notes[end] { text.append(" [\(note)]", .dim) }
        place = end
      }
      text.append(Self.flowing(source[TextSpan(place, sentence.end)]))
    }
    text.append("\n")
    return text
  }

  /// A sentence that goes over several lines flows in one.
  private static func flowing(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }
}

extension Cell {
  /// All spans in the value, in order.
  var spans: [TextSpan] {
    switch self {
    case .span(let slice): [slice.span]
    case .list(let items): items.flatMap(\.spans)
    case .record(let fields): fields.flatMap(\.value.spans)
    default: []
    }
  }
}
