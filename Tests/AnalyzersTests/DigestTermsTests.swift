import Linguistics
import Records
import Testing

@testable import Analyzers

@Suite("Terms of digests")
struct DigestTermsTests {
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
    let terms = try words.split(separator: " ").map { try DigestTerms.terms(of: "\($0)").first }
    #expect(Set(terms).count == 1, "\(words)")
  }

  @Test("Other words stay apart")
  func apart() throws {
    for pair in ["news new", "bus bush", "president presidency", "string strings rings", "red reed", "1 2"] {
      let terms = try DigestTerms.terms(of: pair)
      #expect(Set(terms).count >= 2, "\(pair)")
    }
  }

  @Test("Words that say nothing are left out")
  func stopWords() throws {
    #expect(try DigestTerms.terms(of: "It was the one that they said, and the others too.").isEmpty)
    #expect(try DigestTerms.terms(of: "").isEmpty)
  }

  @Test("The largest gain comes out first, of equal ones the first")
  func queue() {
    var queue = DigestQueue([(1, 4), (3, 2), (3, 1), (2, 7)])
    queue.insert((2.5, 9))
    var order: [Int] = []
    while let (_, index) = queue.popFirst() { order.append(index) }
    #expect(order == [1, 2, 9, 7, 4])
  }
}
