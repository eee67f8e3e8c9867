import AnalyzerKit
import Declarations
import Linguistics
import Records
import Testing

@testable import AnalyzerConformance

/// Each mutation finds a toy that it breaks.
@Suite struct MutationLawsTests {
  private func failures(of entry: AnalyzerEntry) -> [String] {
    MutationLaws.failures(of: entry, texts: [], RunWatch(entry.name))
  }

  private func expect(
    _ entry: AnalyzerEntry, breaksUnder mutation: String, _ place: SourceLocation = #_sourceLocation
  ) {
    let failures = failures(of: entry)
    #expect(
      failures.contains { $0.contains("under '\(mutation)'") }, "\(failures.prefix(3))", sourceLocation: place
    )
  }

  /// Finds a text wherever it stands.
  private func finder(of words: String) -> AnalyzerEntry {
    Toy.entry { document, _ in
      let wanted = Array(words.utf8)
      let bytes = document.text.bytes
      let starts = bytes.indices.filter { bytes[$0...].starts(with: wanted) }
      return Toy.spans(starts.map { TextSpan($0, $0 + wanted.count) }, document)
    }
  }

  @Test func everyMutationIsTried() {
    #expect(
      Mutation.all.map(\.name) == [
        "multi-byte-prefix", "head", "crlf", "nfd", "nfc", "trailing-blanks", "trailing-lines", "blank-lines",
        "split",
      ])
  }

  @Test func bytesThatAreCountedFromTheTextsStart() throws {
    expect(
      Toy.entry { document, context in
        Toy.spans(try context.tokens.map(\.span).filter { $0.start < 200 }, document)
      }, breaksUnder: "multi-byte-prefix")
  }

  @Test func wordsOfTheHead() {
    expect(finder(of: "Reuters"), breaksUnder: "head")
  }

  @Test func carriageReturnsAtTheEndOfLines() {
    expect(
      Toy.entry { document, _ in
        Toy.spans(Toy.pieces(of: document) { $0 == 0x0A || $0 == 0x20 }, document)
      }, breaksUnder: "crlf")
  }

  @Test func lettersThatAreTakenApartOrPutTogether() {
    expect(finder(of: "José"), breaksUnder: "nfd")
    expect(finder(of: "Zoe\u{308}"), breaksUnder: "nfc")
  }

  @Test func blanksAndLinesAtTheEnd() {
    expect(
      Toy.entry { document, _ in
        Toy.spans(Toy.pieces(of: document) { $0 == 0x0A || $0 == 0x0D }, document)
      }, breaksUnder: "trailing-blanks")
  }

  @Test func textsThatEndInBlankLines() {
    expect(
      Toy.entry { document, _ in
        document.text.bytes.suffix(3) == [0x0A, 0x0A, 0x0A] || document.text.bytes.suffix(2) == [0x0A, 0x0A]
          ? Toy.spans([TextSpan(0, 1)], document) : []
      }, breaksUnder: "trailing-lines")
  }

  @Test func blankLinesThatAreCounted() {
    expect(
      Toy.entry(Column("x", .boolean, help: "X.")) { document, _ in
        .boolean(document.text.string.contains("\n\n\n"))
      }, breaksUnder: "blank-lines")
  }

  @Test func paragraphsThatKnowEachOther() {
    expect(
      Toy.entry(Column("x", .text, help: "X.")) { document, _ in .text(String(document.text.string.prefix(3)))
      },
      breaksUnder: "split")
  }

  @Test func exemptions() {
    func entry(_ exemptions: [String: String]) -> AnalyzerEntry {
      Toy.entry(examples: [Example("toy", "X", exemptions: exemptions)])
    }
    #expect(
      failures(of: entry(["crlf": "because"])) == [
        "toy: the exemption from 'crlf' is not needed; take it away"
      ])
    #expect(
      failures(of: entry(["clrf": "because"])) == ["toy: there is no mutation 'clrf' to be exempt from"])
    let split = Toy.entry(
      Column("x", .number, help: "X."),
      examples: [Example("toy", "X", exemptions: ["split": "it counts"]), Example("toy", "Y")]
    ) { document, _ in .number(document.text.count > 300 ? 0.5 : 0.25) }
    #expect(failures(of: split).allSatisfy { $0.contains("toy under 'split'") })
    #expect(!failures(of: split).isEmpty)
  }

  @Test func spansFollowTheText() {
    let text = SourceText("aé\nb")
    let mutated = MutatedText(
      text, edits: [.init(range: 1..<3, replacement: Array("e\u{301}".utf8)), .insert("\r", at: 3)])
    #expect(mutated.documents.map(\.string) == ["ae\u{301}\r\nb"])
    #expect(mutated(TextSpan(0, 3)) == TextSpan(0, 4))
    #expect(mutated(TextSpan(1, 3)) == TextSpan(1, 4))
    #expect(mutated(TextSpan(4, 5)) == TextSpan(6, 7))
    #expect(mutated(TextSpan(3, 3)) == TextSpan(5, 5))
    let prefixed = MutatedText(text, edits: [.insert("xx", at: 0)])
    #expect(prefixed(TextSpan(0, 1)) == TextSpan(2, 3) && prefixed.firstOffset == 2)
    let cut = MutatedText(text, cut: 4)
    #expect(cut.documents.map(\.string) == ["aé\n", "b"] && cut.starts == [0, 4])
  }

  @Test func lettersAreTakenApartAndPutTogether() {
    func changed(_ text: String, _ edits: (SourceText) -> [MutatedText.Edit]) -> [UInt8] {
      let text = SourceText(text)
      return MutatedText(text, edits: edits(text)).documents[0].bytes
    }
    #expect(
      changed("Zoë ế ё", Composition.decompositions)
        == Array("Zoe\u{308} e\u{302}\u{301} \u{435}\u{308}".utf8))
    #expect(
      changed("Zoe\u{308} e\u{302}\u{301}q\u{308}", Composition.compositions)
        == Array("Zo\u{EB} \u{1EBF}q\u{308}".utf8))
  }
}
