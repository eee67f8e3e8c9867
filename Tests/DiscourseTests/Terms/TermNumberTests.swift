import Linguistics
import Records
import Testing

@testable import Discourse

@Suite("Terms of many texts")
struct TermNumberTests {
  @Test(
    "Inflected words are one term",
    arguments: [
      "approve approves approved approving", "talk talks talked talking", "city cities",
      "stop stopped stopping",
      "letter letters", "call called calls", "agree agreed agrees", "process processes", "vote voting votes",
      "Kyiv Kyiv's Kyiv’s", "U.S. US", "café Cafe",
    ]) func stems(words: String) throws
  {
    // Each word by itself: `U.S. US` would be one name.
    let terms = try words.split(separator: " ").map { try TermNumber.all(of: "\($0)").first }
    #expect(Set(terms).count == 1, "\(words)")
  }

  @Test(
    "Other words stay apart",
    arguments: ["news new", "bus bush", "president presidency", "string strings rings", "red reed", "1 2"])
  func apart(words: String) throws {
    #expect(try Set(TermNumber.all(of: words)).count >= 2)
  }

  @Test("Words that say nothing are left out, acronyms of their letters are not")
  func stopWords() throws {
    #expect(try TermNumber.all(of: "It was the one that they said, and the others too.").isEmpty)
    #expect(try TermNumber.all(of: "").isEmpty)
    #expect(try TermNumber.words(of: "who US WHO us").map(\.word) == ["US", "WHO"])
  }

  @Test("Words come with their terms, those that are there twice twice")
  func words() throws {
    let words = try TermNumber.words(of: "The bridges and the bridge.")
    #expect(words.map(\.word) == ["bridges", "bridge"])
    #expect(words.map(\.term) == (try TermNumber.all(of: "bridge bridge")))
  }
}
