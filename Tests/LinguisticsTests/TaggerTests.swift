import Linguistics
import Records
import Testing

@Suite struct TaggerTests {
  private func tagged(_ string: String) throws -> String {
    let text = SourceText(string)
    let layers = TextLayers(text)
    return zip(try layers.tokens, try layers.tags).map { "\(text[$0.span])/\($1.xpos)" }.joined(
      separator: " ")
  }

  private func lemmas(_ string: String) throws -> String {
    try TextLayers(SourceText(string)).tags.map(\.lemma).joined(separator: " ")
  }

  @Test(arguments: [
    ("Ukraine does not want war.", "Ukraine/NNP does/VBZ not/RB want/VB war/NN ./."),
    (
      "Kuleba said that the troops had been deployed.",
      "Kuleba/NNP said/VBD that/IN the/DT troops/NNS had/VBD been/VBN deployed/VBN ./."
    ),
    (
      "They plan to visit the American president.",
      "They/PRP plan/VBP to/TO visit/VB the/DT American/JJ president/NN ./."
    ),
    ("The plan was good.", "The/DT plan/NN was/VBD good/JJ ./."),
    ("Kyiv's forces will work quickly.", "Kyiv/NNP 's/POS forces/NNS will/MD work/VB quickly/RB ./."),
    ("She gave her book to her.", "She/PRP gave/VBD her/PRP$ book/NN to/IN her/PRP ./."),
    ("(It cost $5!)", "(/-LRB- It/PRP cost/VBD $/$ 5/CD !/. )/-RRB-"),
    ("The wolves' leaves fell.", "The/DT wolves/NNS '/POS leaves/NNS fell/VBD ./."),
    ("“We will win,” Roe shot back.", "“/`` We/PRP will/MD win/VB ,/, ”/'' Roe/NNP shot/VBD back/RB ./."),
  ])
  func pennTags(text: String, expected: String) throws { #expect(try tagged(text) == expected) }

  /// What the model still gets wrong: a test that begins to pass belongs above.
  @Test(arguments: [
    ("It's late and he's gone.", "It/PRP 's/VBZ late/JJ and/CC he/PRP 's/VBZ gone/JJ ./.")
  ])
  func knownErrors(text: String, expected: String) throws {
    let tagged = try tagged(text)
    withKnownIssue { #expect(tagged == expected) }
  }

  @Test(arguments: [
    ("She said he was making bigger cities.", "she say he be make big city ."),
    ("The men stopped, tried and went.", "the man stop , try and go ."),
    ("They didn't buy boxes, buses or houses.", "they do not buy box , bus or house ."),
    ("We can't see them; the wolves' teeth fell.", "we can not see they ; the wolf 's tooth fall ."),
    ("They didnâ€™t buy boxes.", "they do not buy box ."),
    ("Biden questioned Putin.", "Biden question Putin ."),
    ("Élites left. Émigrés stayed.", "élite leave . émigré stay ."),
  ])
  func baseForms(text: String, expected: String) throws { #expect(try lemmas(text) == expected) }

  @Test func theFirstSentenceIsReadAsTheOthersAre() throws {
    let sentence = "Mayor Says the New Tax Is ‘Mocking’ Them Again"
    let all = try lemmas("\(sentence)\n\n\(sentence)").split(separator: " ")
    #expect(all.prefix(all.count / 2).elementsEqual(all.suffix(all.count / 2)))
  }

  @Test func universalTagsFollow() throws {
    let layers = TextLayers(SourceText("There is a man who has seen it, and I do not run."))
    #expect(
      try layers.tags.map(\.upos)
        == [
          .pron, .verb, .det, .noun, .pron, .aux, .verb, .pron, .punct, .cconj, .pron, .aux, .part, .verb,
          .punct,
        ])
  }

  @Test func listsAreReadByBytes() {
    let lexicon = ByteLexicon("# a comment\nroe\tfemale\nvice president\tx\ty\r\nroe\tlater\n\nlast")
    let text = Array("ROE Vice President last".utf8)
    #expect(lexicon.count == 3 && lexicon.maximumWords == 2)
    #expect(
      lexicon.value(of: text, 0..<3, lowercased: true).map { String(decoding: $0, as: UTF8.self) } == "female"
    )
    #expect(lexicon.value(of: text, 0..<3) == nil)
    #expect(
      lexicon.value(of: text, 4..<18, lowercased: true).map { String(decoding: $0, as: UTF8.self) } == "x\ty")
    #expect(lexicon.value(of: text, 19..<23)?.isEmpty == true)
    #expect(!lexicon.contains(text, 0..<0))
  }
}
