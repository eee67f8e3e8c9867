import GoldData
import Linguistics

/// How many words of a treebank a tagger is right about, on the treebank's own tokens.
struct TagScores {
  private(set) var words = 0
  private(set) var upos = 0
  private(set) var xpos = 0
  private(set) var lemmas = 0
  private(set) var unknown = 0
  private(set) var unknownRight = 0
  private(set) var confusions: [String: Int] = [:]
  private(set) var wrongLemmas: [String: Int] = [:]

  /// Takes in what was said of a word; `lemma` is nil where none was asked for.
  mutating func add(
    _ label: GoldLabel, _ lemma: String?, isKnown: Bool, gold: GoldLabel, _ form: String, _ goldLemma: String
  ) {
    words += 1
    let isRight = label.upos == gold.upos
    if isRight { upos += 1 } else { confusions["\(gold.upos)→\(label.upos)", default: 0] += 1 }
    if label.xpos == gold.xpos { xpos += 1 }
    if let lemma, lemma.lowercased() == goldLemma.lowercased() {
      lemmas += 1
    } else if let lemma {
      wrongLemmas["\(form) \(label.xpos) \(lemma) (\(goldLemma))", default: 0] += 1
    }
    if !isKnown {
      unknown += 1
      if isRight { unknownRight += 1 }
    }
  }

  func share(_ count: Int, of total: Int? = nil) -> String {
    let hundredths = (count * 10000 + (total ?? words) / 2) / max(total ?? words, 1)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// One line of figures.
  var summary: String {
    "upos \(share(upos)) xpos \(share(xpos)) lemma \(share(lemmas)); unknown \(share(unknown)), of which \(share(unknownRight, of: unknown)) right"
  }

  /// The commonest of some mistakes.
  static func commonest(_ counts: [String: Int], _ number: Int) -> String {
    counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(number).map { "\($0.key) \($0.value)" }
      .joined(separator: ", ")
  }
}
