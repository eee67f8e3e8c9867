internal import Records

/// A change of a text that must not change what is found in it, except for the places.
struct Mutation: Sendable {
  /// The name that exemptions are written with.
  let name: String
  /// Whether numbers that count from the text's start (the sentence's, the paragraph's) may shift, all by as much.
  var shiftsNumbers = false
  /// Whether it holds only for texts whose paragraphs have nothing to do with each other.
  var needsSeparateParagraphs = false
  /// Returns the changed text; nil where the text has nothing that could change.
  let apply: @Sendable (SourceText) -> MutatedText?
}

extension Mutation {
  /// All mutations, in the order in which they are tried.
  static let all = [
    multiBytePrefix, head, lineEnds, decomposed, composed, trailingBlanks, trailingLines, blankLines, split,
  ]

  /// Graphemes of many bytes in a paragraph of their own, without a word, before the text.
  ///
  /// Spans shift by its length. What counts bytes where it should count from its own start breaks here.
  private static let multiBytePrefix = Mutation(name: "multi-byte-prefix", shiftsNumbers: true) { text in
    MutatedText(
      text,
      edits: [
        .insert(
          "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467} \u{1F1FA}\u{1F1E6} \u{1F44D}\u{1F3FD} ⁂\n\n", at: 0)
      ])
  }

  /// A byte-order mark and front matter, which are no part of the body, before the text.
  ///
  /// Spans shift by their length, and nothing is found in them.
  private static let head = Mutation(name: "head") { text in
    let matter = "\u{FEFF}---\ntitle: “Wonderful,” Zoë Roe of Reuters said on 13 April 2021\n---\n"
    return MutatedText(text, edits: [.insert(matter, at: 0)], hasHead: true)
  }

  /// Each line feed becomes a carriage return and a line feed.
  private static let lineEnds = Mutation(name: "crlf") { text in
    edited(text) { offset in isLineEnd(text, offset) ? .insert("\r", at: offset) : nil }
  }

  /// Letters with marks become a letter and its marks (NFD).
  private static let decomposed = Mutation(name: "nfd") { text in
    let edits = Composition.decompositions(in: text)
    return edits.isEmpty ? nil : MutatedText(text, edits: edits)
  }

  /// A letter and its marks become one scalar (NFC).
  private static let composed = Mutation(name: "nfc") { text in
    let edits = Composition.compositions(in: text)
    return edits.isEmpty ? nil : MutatedText(text, edits: edits)
  }

  /// Two blanks at the end of each line.
  private static let trailingBlanks = Mutation(name: "trailing-blanks") { text in
    edited(text) { offset in isLineEnd(text, offset) ? .insert("  ", at: offset) : nil }
  }

  /// Blank lines after the text.
  private static let trailingLines = Mutation(name: "trailing-lines") { text in
    MutatedText(text, edits: [.insert("\n\n \n\n", at: text.count)])
  }

  /// A second blank line wherever there is one.
  private static let blankLines = Mutation(name: "blank-lines") { text in
    edited(text) { offset in
      text[offset] == 0x0A && offset > 0 && text[offset - 1] == 0x0A ? .insert("\n", at: offset) : nil
    }
  }

  /// The text as two documents, parted at the blank line that is nearest to the middle.
  private static let split = Mutation(
    name: "split", shiftsNumbers: true, needsSeparateParagraphs: true
  ) { text in
    let gaps = (2..<max(2, text.count)).filter { text[$0 - 1] == 0x0A && text[$0 - 2] == 0x0A }
    return gaps.min { abs($0 - text.count / 2) < abs($1 - text.count / 2) }
      .map { MutatedText(text, cut: $0) }
  }

  /// Whether a line feed without a carriage return stands at `offset`.
  private static func isLineEnd(_ text: SourceText, _ offset: Int) -> Bool {
    text[offset] == 0x0A && (offset == 0 || text[offset - 1] != 0x0D)
  }

  private static func edited(_ text: SourceText, _ edit: (Int) -> MutatedText.Edit?) -> MutatedText? {
    let edits = (0..<text.count).compactMap(edit)
    return edits.isEmpty ? nil : MutatedText(text, edits: edits)
  }
}
