import Records
import Testing

@testable import GoldData

@Suite struct NameColumnsReaderTests {
  private func read(_ text: String) throws(GoldFault) -> [GoldDocument] {
    try GoldFile.documents(GoldLines(path: "a.conll", bytes: text.utf8))
  }

  private func names(_ document: GoldDocument) -> [String] {
    (document.names ?? []).map { "\($0.type) \(document.text[$0.span])" }
  }

  @Test("A sentence is a document, printed as people print")
  func spacing() throws {
    let documents = try read(
      """
      "\tO
      Zoë\tB-PER
      Roe\tI-PER
      "\tO
      's\tO
      (\tO
      U.S.\tB-LOC
      )\tO
      $\tO
      5\tO
      .\tO

      Go\tO

      """)
    #expect(documents.map(\.text.string) == ["\"Zoë Roe\"'s (U.S.) $5.", "Go"])
    #expect(names(documents[0]) == ["PER Zoë Roe", "LOC U.S."])
    #expect(documents[1].names == [] && documents[1].tokens == nil)
    #expect(documents.map(\.line) == [1, 13])
  }

  @Test("A name begins with B, after another name's end, and with an I that continues nothing")
  func beginnings() throws {
    let documents = try read("Ann\tB-PER\nBob\tB-PER\nNATO\tI-ORG\nof\tO\nUN\tI-ORG\n")
    #expect(names(documents[0]) == ["PER Ann", "PER Bob", "ORG NATO", "ORG UN"])
  }

  @Test("A wrong line is told with its place")
  func faults() {
    #expect(throws: GoldFault("a.conll", line: 2, .nameFields(1))) { try read("Ann\tB-PER\nBob\n") }
    #expect(throws: GoldFault("a.conll", line: 1, .mark("PER"))) { try read("Ann\tPER\n") }
    #expect(throws: GoldFault("a.conll", line: 1, .mark("B-"))) { try read("Ann\tB-\n") }
    #expect(throws: GoldFault("a.conll", .noDocuments)) { try read("\n\n") }
  }
}
