import Testing

@testable import Linguistics
@testable import train

@Suite struct LemmaRuleTests {
  /// What the model reads makes the base form that the rule was made from.
  @Test(arguments: [
    ("running", "run"), ("Cities", "city"), ("NATO", "NATO"), ("better", "good"), ("went", "go"),
    ("’s", "'s"), ("Élites", "élite"), ("naïvely", "naïve"), ("Zoë", "Zoë"), ("is", "be"), ("dog", "dog"),
  ]) func theReaderMakesTheBaseForm(form: String, lemma: String) throws {
    for prefersSmall in [false, true] {
      let rule = try #require(LemmaRule(from: form, to: lemma, prefersSmall: prefersSmall))
      let bytes = rule.bytes
      #expect(bytes.count == LemmaRules.size)
      let made = bytes.withUnsafeBytes { bytes in
        LemmaRules(EmbeddedBytes(bytes))?.apply(0, to: Array(form.utf8), 0..<form.utf8.count)
      }
      // Where small letters are preferred, a form that is written alike either way may lose its capitals.
      #expect(made == lemma, "\(rule)")
    }
  }

  @Test func theShortestRuleIsTaken() throws {
    let rule = try #require(LemmaRule(from: "Running", to: "run", prefersSmall: false))
    #expect(rule == LemmaRule(isSmall: true, strip: 4))
    #expect(LemmaRule(from: "cities", to: "city", prefersSmall: false)?.ending == "y")
    #expect(LemmaRule(from: "cities", to: "city", prefersSmall: false)?.strip == 3)
  }

  @Test func equalRulesFollowThePreference() {
    #expect(LemmaRule(from: "dog", to: "dog", prefersSmall: true)?.isSmall == true)
    #expect(LemmaRule(from: "dog", to: "dog", prefersSmall: false)?.isSmall == false)
  }

  @Test func whatDoesNotFitIsNoRule() {
    #expect(LemmaRule(from: "x", to: "abcdefghijklmnop", prefersSmall: false) == nil)
    #expect(LemmaRule(from: String(repeating: "x", count: 300), to: "y", prefersSmall: false) == nil)
  }

  @Test func shorterRulesComeFirst() {
    let rules = [
      LemmaRule(isSmall: false, strip: 1), LemmaRule(isSmall: false), LemmaRule(isSmall: true),
      LemmaRule(isSmall: true, strip: 1, ending: "e"),
    ]
    #expect(rules.sorted() == [rules[2], rules[1], rules[0], rules[3]])
  }
}
