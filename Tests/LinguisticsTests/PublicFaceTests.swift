import Linguistics
import Platform
import Records
import Testing

/// What another package sees: no `@testable`. (This target shows members only of what it imports, so it has two imports.)
@Suite struct PublicFaceTests {
  private let text = "Angela Merkel didn't fly to Paris on 13 April 2021. Merkel met “Joe Biden” in Berlin."

  @Test("A string is read sentence by sentence, token by token")
  func sentences() throws {
    let layers = TextLayers(text)
    #expect(
      try layers.sentences.map { layers[$0] }.first == "Angela Merkel didn't fly to Paris on 13 April 2021.")
    let first = try layers.taggedTokens[layers.sentences[0].tokens]
    #expect(first.map(\.text).prefix(5) == ["Angela", "Merkel", "did", "n't", "fly"])
    #expect(first.map(\.lemma).prefix(5) == ["Angela", "Merkel", "do", "not", "fly"])
    #expect(first.map { "\($0.upos)" }.prefix(4) == ["PROPN", "PROPN", "AUX", "PART"])
    #expect(first.first?.xpos == "NNP" && first.first.map { layers[$0] } == "Angela")
  }

  @Test("The view of tagged tokens is the layers: as many, at the same positions")
  func taggedTokens() throws {
    let layers = TextLayers(text)
    #expect(try layers.taggedTokens.map(\.token) == layers.tokens)
    #expect(try layers.taggedTokens.map(\.tag) == Array(layers.tags))
    for mention in try layers.names.mentions {
      let tokens = try layers.taggedTokens[mention.tokens]
      #expect(tokens.first?.span.start == mention.span.start && tokens.last?.span.end == mention.span.end)
    }
    #expect(try TextLayers("").taggedTokens.isEmpty)
  }

  @Test("Names and values come in one list, with canonical names and normal forms")
  func entities() throws {
    let layers = TextLayers(text)
    #expect(
      try layers.entities.map { "\(layers[$0]) | \($0.type) | \($0.name) | \($0.value ?? "-")" } == [
        "Angela Merkel | person | Angela Merkel | -", "Paris | place | Paris | -",
        "13 April 2021 | date | 13 April 2021 | 2021-04-13", "Merkel | person | Angela Merkel | -",
        "Joe Biden | person | Joe Biden | -", "Berlin | place | Berlin | -",
      ])
  }

  @Test("What the article on getting started says of people, verbs and offsets")
  func article() throws {
    let layers = TextLayers(text)
    let people = try layers.names.clusters.filter { $0.type == .person }
    #expect(people.map(\.name) == ["Angela Merkel", "Joe Biden"] && people.map(\.mentions.count) == [2, 1])
    #expect(people.map(\.gender) == [.female, .male])
    let mention = try #require(layers.names.mentions.first)
    let sentence = try layers.sentences[layers.tokens[mention.tokens.lowerBound].sentence]
    #expect(try layers.taggedTokens[sentence.tokens].filter { $0.upos == .verb }.map(\.lemma) == ["fly"])

    let other = "Zoë Roe met “Ann”."
    let units = TextLayers(other).offsets(in: .utf16)
    let entities = try TextLayers(other).entities
    #expect(entities.map { units($0.span).range } == [0..<7, 13..<16])
    #expect(entities.compactMap { $0.span.range(in: other).map { String(other[$0]) } } == ["Zoë Roe", "Ann"])
  }

  @Test("Layers that are cancelled throw, and are computed when they are asked for again")
  func cancelled() throws {
    let cancellation = Cancellation()
    let layers = TextLayers(text, cancellation: cancellation)
    cancellation.cancel()
    #expect(throws: Cancelled()) { try layers.entities }
    #expect(throws: Cancelled()) { try layers.taggedTokens.count }
    #expect(layers.computed.isEmpty)
    cancellation.reset()
    #expect(try layers.entities.map(\.name) == TextLayers(text).entities.map(\.name))
    #expect(layers.computed.values.allSatisfy { $0 == 1 })
  }
}
