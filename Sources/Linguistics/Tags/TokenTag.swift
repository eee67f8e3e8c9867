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
public enum UniversalTag: String, Hashable, Sendable, CaseIterable {
  case adj = "ADJ"
  case adp = "ADP"
  case adv = "ADV"
  case aux = "AUX"
  case cconj = "CCONJ"
  case det = "DET"
  case intj = "INTJ"
  case noun = "NOUN"
  case num = "NUM"
  case part = "PART"
  case pron = "PRON"
  case propn = "PROPN"
  case punct = "PUNCT"
  case sconj = "SCONJ"
  case sym = "SYM"
  case verb = "VERB"
  case x = "X"
}
