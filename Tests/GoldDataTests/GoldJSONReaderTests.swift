import Records
import Testing

@testable import GoldData

@Suite struct GoldJSONReaderTests {
  private func read(_ text: String) throws(GoldFault) -> [GoldDocument] {
    try GoldFile.documents(GoldLines(path: "a.jsonl", bytes: text.utf8))
  }

  @Test("Offsets count code points, spans bytes")
  func offsets() throws {
    let documents = try read(
      """
      {"id": "x", "text": "Zoë 👩‍🚀 left", "tokens": [[0, 3, "PROPN", "NNP", "Zoë"]], "sentences": [[0, 12]]}

      {"id": 7, "text": "a", "entities": []}
      {"text": "Ann Roe", "entities": [[0, 7, "PER"]]}
      """)
    #expect(documents.map(\.name) == ["x", "7", "line 4"] && documents.map(\.line) == [1, 3, 4])
    #expect(documents[0].tokens == [GoldToken(TextSpan(0, 4), upos: "PROPN", xpos: "NNP", lemma: "Zoë")])
    #expect(documents[0].sentences == [TextSpan(0, 21)] && documents[0].names == nil)
    #expect(documents[1].names == [] && documents[1].tokens == nil)
    #expect(documents[2].names == [GoldName(TextSpan(0, 7), type: "PER")])
  }

  @Test("A wrong line is told with its place")
  func faults() {
    func reason(_ text: String) -> GoldFault.Reason? {
      do throws(GoldFault) {
        _ = try read(text)
        return nil
      } catch {
        #expect(error.line == 1 && error.path == "a.jsonl")
        return error.reason
      }
    }
    let shape = "a list of [start, end, text]"
    #expect(reason(#"{"text": 5}"#) == .field("text", "a text"))
    #expect(reason(#"["a"]"#) == .notJSON("it is another value"))
    #expect(reason(#"{"text": "a""#)?.code == "gold.not-json")
    #expect(reason(#"{"text": "a", "entities": 5}"#) == .field("entities", shape))
    #expect(reason(#"{"text": "a", "entities": [[0, 1]]}"#) == .field("entities[0]", shape))
    #expect(reason(#"{"text": "a", "entities": [[0, "1", "PER"]]}"#) == .field("entities[0]", shape))
    #expect(
      reason(#"{"text": "a", "entities": [[0, 1, "PER"], [0, 2, "PER"]]}"#)
        == .offsets("entities[1]", 0, 2, count: 1))
    #expect(reason(#"{"text": "a", "sentences": [[-1, 1]]}"#) == .offsets("sentences[0]", -1, 1, count: 1))
    #expect(reason(#"{"text": "a", "sentences": [[1, 1]]}"#) == .offsets("sentences[0]", 1, 1, count: 1))
  }

  @Test("A file is read by its name, and a byte that is no text is told by its line")
  func files() {
    #expect(throws: GoldFault("a.txt", .unknownFormat)) {
      try GoldFile.documents(GoldLines(path: "a.txt", bytes: []))
    }
    #expect(throws: GoldFault("a.jsonl", line: 2, .notUTF8)) {
      try GoldFile.documents(GoldLines(path: "a.jsonl", bytes: Array("{\"text\": \"a\"}\n".utf8) + [0xFF]))
    }
    #expect(throws: GoldFault("/nowhere/a.jsonl", .unreadable("there is no such file or folder"))) {
      try GoldFile.documents("/nowhere/a.jsonl")
    }
  }
}
