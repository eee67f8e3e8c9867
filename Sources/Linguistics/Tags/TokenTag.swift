/// The part of speech and base form of a token.
public struct TokenTag: Hashable, Sendable {
  /// The universal tag: `VERB`.
  public let upos: UniversalTag
  /// The Penn Treebank tag: `VBD`.
  public let xpos: String
  /// The base form: `say` for `said`.
  public let lemma: String

  /// Creates a tag.
  public init(_ upos: UniversalTag, _ xpos: String, lemma: String) {
    self.upos = upos
    self.xpos = xpos
    self.lemma = lemma
  }

  /// The tag of a token that was not looked at.
  static let unknown = TokenTag(.x, "", lemma: "")
}

/// The universal part-of-speech tags (Universal Dependencies 2).
///
/// Printed as the treebanks write them: `VERB`.
public enum UniversalTag: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// Adjective: `big`.
  case adj = "ADJ"
  /// Preposition: `in`.
  case adp = "ADP"
  /// Adverb: `very`.
  case adv = "ADV"
  /// Auxiliary: `has`, `will`, and `be` before what it joins.
  case aux = "AUX"
  /// Coordinating conjunction: `and`.
  case cconj = "CCONJ"
  /// Determiner: `the`.
  case det = "DET"
  /// Interjection: `oh`.
  case intj = "INTJ"
  /// Noun: `cat`.
  case noun = "NOUN"
  /// Number: `five`, `80,000`.
  case num = "NUM"
  /// Particle: `n't`, `'s`, the `to` of `to go`.
  case part = "PART"
  /// Pronoun: `she`, `my`.
  case pron = "PRON"
  /// Proper noun: `Kyiv`.
  case propn = "PROPN"
  /// Punctuation.
  case punct = "PUNCT"
  /// Subordinating conjunction: `because`.
  case sconj = "SCONJ"
  /// Symbol: `$`, `%`.
  case sym = "SYM"
  /// Verb: `say`.
  case verb = "VERB"
  /// Other: foreign words, addresses.
  case x = "X"

  /// The tag as the treebanks write it.
  public var description: String { rawValue }
}
