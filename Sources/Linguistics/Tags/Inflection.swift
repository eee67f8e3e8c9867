/// What was done to a base form, as far as a label says it and its ending may show it.
enum Inflection {
  /// `said`, `declined`.
  case past
  /// `saying`.
  case participle
  /// `says`.
  case thirdPerson
  /// `crises`.
  case plural

  /// Reads a label; nil where its form is a base form already, or made another way.
  init?(_ upos: UniversalTag, _ xpos: String) {
    switch (upos, xpos) {
    case (.verb, "VBD"), (.verb, "VBN"): self = .past
    case (.verb, "VBG"): self = .participle
    case (.verb, "VBZ"): self = .thirdPerson
    case (.noun, "NNS"): self = .plural
    default: return nil
    }
  }

  /// The forms that no rule makes, each with its base form.
  var irregular: ByteLexicon { self == .plural ? Lexicons.irregularNouns : Lexicons.irregularVerbs }
}
