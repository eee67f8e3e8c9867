import Linguistics
import Records
import Testing
import Text

@testable import Discourse

@Suite("Terms of one text")
struct TermTableTests {
  private func table(_ text: String) throws -> (table: TermTable, layers: TextLayers, numbers: [Int]) {
    let layers = TextLayers(text)
    var table = TermTable()
    let numbers = try layers.tokens.compactMap { TermHash.of($0, in: layers.text, as: .written) }
      .map { table.add($0) }
    return (table, layers, numbers)
  }

  @Test("Numbers follow the order of first use, and are counted")
  func numbers() throws {
    let found = try table("Towns grow. The town was old. RIVERS, rivers, a b 5")
    // Suffixes in capitals are not cut; single letters are no terms, single figures are.
    #expect(found.numbers == [0, 1, 0, 2, 3, 4, 5])
    #expect(found.table.frequencies == [2, 1, 1, 1, 1, 1])
  }

  @Test("Other words find the terms that are known")
  func known() throws {
    let found = try table("The council approved a bridge.")
    let title = TextLayers("New bridges: what councils want for the river and the bridge")
    #expect(found.table.known(try title.tokens[...], in: title.text) == [0, 2])
  }

  @Test("A table grows")
  func grows() {
    var table = TermTable()
    let hashes = (0..<5000).map { FNV1a.hash64("word\($0)".utf8) }
    #expect(hashes.map { table.add($0) } == Array(0..<5000))
    #expect(hashes.reversed().map { table.add($0) } == (0..<5000).reversed())
    #expect(table.frequencies == Array(repeating: 2, count: 5000))
  }

  @Test(
    "The light stem cuts one common suffix",
    arguments: [
      ("talks", "talk"), ("talked", "talk"), ("talking", "talk"), ("cities", "cit"), ("boxes", "box"),
      ("bus", "bus"), ("red", "red"), ("TALKS", "TALKS"), ("thing", "thing"), ("council's", "council"),
    ])
  func lightStem(word: String, stem: String) {
    let bytes = Array("x \(word) x".utf8)
    let end = Stemmer.end(of: 2..<2 + word.utf8.count, in: bytes)
    #expect(String(decoding: bytes[2..<end], as: UTF8.self) == stem)
  }
}
