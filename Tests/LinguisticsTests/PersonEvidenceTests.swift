import Platform
import Records
import Testing

@testable import Linguistics

@Suite("Gender and number of names")
struct PersonEvidenceTests {
  private func evidence(_ text: String, of name: String? = nil) throws -> PersonEvidence? {
    let clusters = try TextLayers(SourceText(text)).names.clusters
    return clusters.first { name.map($0.name.hasSuffix) ?? ($0.type == .person) }?.evidence
  }

  @Test(
    "Titles, given names, nouns, partners and pronouns tell the gender",
    arguments: [
      ("Mrs. Taylor Quill said so.", Gender.female), ("Mr. Taylor Quill said so.", .male),
      ("Angela Merkel said so.", .female), ("Vladimir Putin said so.", .male),
      ("J. Robert Oppenheimer said so.", .male), ("Jean-Paul Sartre wrote it.", .male),
      ("The actress Taylor Quill said so.", .female), ("Taylor Quill, a mother of three, said so.", .female),
      ("Taylor Quill is a retired policeman.", .male),
      ("He thanked his wife, Taylor Quill.", .female), ("Taylor Quill and his wife came.", .male),
      ("Then Taylor Quill’s husband came.", .female), ("Taylor Quill herself said so.", .female),
      ("Xi Jinping said that he would come.", .male), ("Taylor Quill came. She left.", .female),
      ("Taylor Quill said so.", .unknown),
    ])
  func gender(text: String, expected: Gender) throws {
    let evidence = try evidence(text)
    #expect(evidence?.gender == expected, "\(String(describing: evidence))")
  }

  @Test(
    "What tells of somebody else does not count",
    arguments: [
      "Taylor Quill, the queen’s secretary, came.", "Taylor Quill, director of the Mother Fund, came.",
      "Taylor Quill told him so.", "Taylor Quill came. “She left,” they say.",
      "Taylor Quill met Angela Merkel, who lost her way.",
    ])
  func others(text: String) throws {
    let evidence = try evidence(text, of: "Taylor Quill")
    #expect(evidence?.gender == .unknown, "\(String(describing: evidence))")
  }

  @Test("A pronoun may stand for those that it agrees with")
  func pronouns() throws {
    let merkel = try evidence("Angela Merkel said that she would come.")
    #expect(merkel.map { PersonPronoun.allCases.filter($0.mayBe) } == [.she])
    let quill = try evidence("Taylor Quill said so.")
    #expect(quill.map { PersonPronoun.allCases.filter($0.mayBe) } == [.she, .he])
    let nato = try evidence("He left NATO in 2001.", of: "NATO")
    #expect(nato.map { PersonPronoun.allCases.filter($0.mayBe) } == [.they, .it])
    let russians = try evidence("Many Russians left.", of: "Russians")
    #expect(russians.map { PersonPronoun.allCases.filter($0.mayBe) } == [.they])
  }

  @Test("Disagreeing cues are weighed, and both are kept")
  func weighing() throws {
    let found = try #require(try self.evidence("Mr. Angela Quill came."))
    #expect(found.male == 4 && found.female > 4)
    #expect(found.femaleShare > 0.5 && found.femaleShare < 0.8)
    #expect(found.gender == .unknown)
  }

  @Test("A family is several, and no woman or man")
  func several() throws {
    for (text, isSeveral) in [
      ("Then the Smiths left.", true), ("Then the Quill brothers left.", true), ("Then Smith left.", false),
    ] {
      let layers = TextLayers(SourceText(text))
      let gazetteer = Gazetteer()
      let words = try NameWords(
        layers.text, tokens: layers.tokens, gazetteer: gazetteer, cancellation: .never)
      let token = text.hasPrefix("Then the") ? 2 : 1
      let mention = NameMention(
        try layers.tokens[token].span, tokens: token..<token + 1, cluster: 0, confidence: 1)
      let reader = PersonEvidenceReader(
        words, gazetteer: gazetteer, mentions: [mention], cancellation: .never)
      let found = try #require(try reader.evidence([.person]).first)
      #expect((found.severalShare > 0.8) == isSeveral, "\(text)")
      #expect(found.mayBe(.they) == isSeveral && found.mayBe(.he) != isSeveral, "\(text)")
    }
  }

  @Test("A title finds the one of its gender among people of one surname")
  func titles() throws {
    let text = "Bill Clinton and Hillary Clinton came. Later Mrs. Clinton spoke, then Mr. Clinton left."
    let layer = try TextLayers(SourceText(text)).names
    let named = layer.mentions.map { layer.clusters[$0.cluster].name }
    #expect(named == ["Bill Clinton", "Hillary Clinton", "Hillary Clinton", "Bill Clinton"])
  }

  @Test("Every form of a pronoun is known")
  func forms() {
    #expect(["him", "hers", "themselves", "its"].map { PersonPronoun(form: $0) } == [.he, .she, .they, .it])
    #expect(PersonPronoun(form: "who") == nil)
  }

  @Test("Pronouns of others do not outweigh a given name that is hardly ever the other gender's")
  func sureNames() throws {
    let sentence = "Elizabeth Roe rose when he came in. "
    let found = try #require(try evidence(String(repeating: sentence, count: 6), of: "Elizabeth Roe"))
    #expect(found.gender == .female && !found.mayBe(.he))
  }

  @Test("Nouns tell the gender of a person")
  func nouns() {
    #expect(["mother", "spokeswoman", "actress"].allSatisfy { PersonNoun.gender(of: $0) == .female })
    #expect(["father", "spokesman", "king"].allSatisfy { PersonNoun.gender(of: $0) == .male })
    #expect(["doctor", "actor", "plan", "", "she"].allSatisfy { PersonNoun.gender(of: $0) == .unknown })
  }
}
