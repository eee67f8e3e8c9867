import Linguistics
import Platform
import Records
import Testing

@testable import Discourse

@Suite("Chosen sentences")
struct ChosenSentencesTests {
  private static let story = """
    The city council approved a new bridge over the river on Monday. The bridge will cost 40 million dollars and \
    carry buses across the river. Jane Roe, the mayor, welcomed the decision of the council. She said work on the \
    bridge would begin in May. But the opposition called the bridge too dear. The river has flooded the old bridge \
    four times since 1990.

    """

  private func layers(_ text: String = story) -> DiscourseLayers { DiscourseLayers(SourceText(text)) }

  @Test("Limits by sentences, words and percent")
  func limits() throws {
    let layers = layers()
    #expect(try layers.chosenSentences(.sentences(2)).count == 2)
    #expect(try layers.chosenSentences(.percent(1)).count == 1)
    let words = try layers.chosenSentences(.words(30)).map { $0.rendered.split(separator: " ").count }
    #expect(!words.isEmpty && words.reduce(0, +) <= 30)
    #expect(try layers.chosenSentences(.words(1)).isEmpty)
    #expect(try self.layers("").chosenSentences(.percent(100)).isEmpty)
  }

  @Test("Sentences are in text order, the best has a score of 1, and reasons are sorted")
  func order() throws {
    let found = try layers().chosenSentences(.percent(100))
    #expect(found.map(\.sentence) == found.map(\.sentence).sorted() && found.count > 3)
    #expect(found.map(\.score).max() == 1 && found.allSatisfy { $0.score > 0 })
    for sentence in found {
      let sizes = sentence.reasons.map { abs($0.value) }
      #expect(sizes == sizes.sorted(by: >) && !sizes.isEmpty)
    }
  }

  @Test("Names are looked up only where they are needed and wanted, and that is known")
  func names() throws {
    let named = layers()
    let all = try named.sentenceChoice(.percent(100), title: nil, namesPeople: true)
    #expect(all.usesNames && all.sentences.contains { $0.rendered.hasPrefix("[Jane Roe] said") })
    // The same text again: what was computed before does not count.
    let one = try named.sentenceChoice(.sentences(1), title: nil, namesPeople: true)
    #expect(!one.usesNames)
    let plain = layers()
    let own = try plain.sentenceChoice(.percent(100), title: nil, namesPeople: false)
    #expect(!own.usesNames && own.sentences.allSatisfy { !$0.rendered.contains("[") })
    #expect(plain.text.computed["names"] == nil)
  }

  @Test("No sentence repeats the title")
  func title() throws {
    let title = "The Old Bridge of the Town Opens"
    let layers = layers(
      "The old bridge of the town opens.\nThe council of the city met in the old hall on Monday.\n")
    #expect(try layers.chosenSentences(.percent(100)).map(\.sentence) == [0, 1])
    #expect(try layers.chosenSentences(.percent(100), title: title).map(\.sentence) == [1])
  }

  @Test("A choice that is cancelled throws only that")
  func cancelled() {
    let cancellation = Cancellation()
    cancellation.cancel()
    let layers = DiscourseLayers(SourceText(Self.story), cancellation: cancellation)
    #expect(throws: Cancelled.self) { try layers.chosenSentences(.percent(100)) }
  }
}
