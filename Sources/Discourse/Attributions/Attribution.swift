public import Records

/// What somebody is quoted with or reported to have said, and who that is.
///
///     Jane Roe came back. “We will win,” she said.
///                          ^content————  ^mention, of the speaker Jane Roe
///                                            ^cue
public struct Attribution: Hashable, Sendable {
  /// How much of what a source said is in quotation marks.
  public enum Kind: String, CaseIterable, Sendable {
    /// A whole utterance in marks, or a turn of an interview or a script.
    case direct
    /// A reported clause with a part in marks.
    case mixed
    /// A reported clause without marks.
    case indirect
    /// A word or title in marks that nobody is quoted with.
    case term
  }

  /// How what somebody says came out.
  public enum Manner: String, CaseIterable, Sendable {
    /// `said`, `claimed`, `according to`, a colon, and whatever is neither thought nor writing.
    case speech
    /// `thought`, `believes`, `hoped`, `the belief that`.
    case thought
    /// `wrote`, `tweeted`, `the statement reads`.
    case writing
  }

  /// The pattern by which the source was found.
  public enum Rule: String, CaseIterable, Sendable {
    /// `“…,” Roe said`.
    case speechNameCue = "speech-name-cue"
    /// `“…,” said Roe`.
    case speechCueName = "speech-cue-name"
    /// `Roe said: “…”`.
    case nameCueSpeech = "name-cue-speech"
    /// `Roe left, adding: “…”`.
    case clauseCue = "clause-cue"
    /// `according to Roe`.
    case accordingTo = "according-to"
    /// `Roe: “…”`.
    case colon
    /// `“…” – Commissioner Roe`.
    case signature
    /// `Roe’s claim that …`, `the claim by Roe that …`.
    case nounCue = "noun-cue"
    /// A turn of an interview or a script: `MR. ROE: …`, `Q: …`.
    case turn
    /// A quotation of sentences after a sentence about somebody: `Roe was blunt. “…”`.
    case leadIn = "lead-in"
    /// A quoted part in a clause with a subject but without a known cue.
    case clause
    /// A quotation right after an attributed one, nobody new between them.
    case continued
    /// A quotation that is a paragraph, after a paragraph of one speaker.
    case paragraph
    /// Nothing was found.
    case none
  }

  /// How much of it is in quotation marks.
  public var kind: Kind
  /// Who said it, by the fullest name in the document; nil where that is not known.
  public var speaker: String?
  /// The source as it is written there: a name, a phrase, a pronoun; nil where none was found.
  public var mention: TextSpan?
  /// The word that says that somebody speaks; nil where there is none.
  public var cue: TextSpan?
  /// What was said, one span for each unbroken piece, in text order.
  public var content: [TextSpan]
  /// Whether a quotation mark was missing or wrong.
  public var isRepaired: Bool
  /// How sure content and source are, 0 to 1.
  public var confidence: Double
  /// The pattern by which the source was found.
  public var rule: Rule
  /// Why there is no speaker; nil where there is one.
  public var reason: String?
  /// Speech, thought or writing.
  public var manner: Manner

  /// Creates an attribution.
  public init(
    kind: Kind, speaker: String? = nil, mention: TextSpan? = nil, cue: TextSpan? = nil, content: [TextSpan],
    isRepaired: Bool = false, confidence: Double, rule: Rule, reason: String? = nil, manner: Manner = .speech
  ) {
    self.kind = kind
    self.speaker = speaker
    self.mention = mention
    self.cue = cue
    self.content = content
    self.isRepaired = isRepaired
    self.confidence = confidence
    self.rule = rule
    self.reason = reason
    self.manner = manner
  }

  /// Whether a reader should not rely on it: a confidence below 0.3.
  ///
  /// Two of three of these are no quotations.
  public var isDoubtful: Bool { confidence < 0.3 }

  /// Returns what was said, the pieces joined by an ellipsis.
  public func words(in text: SourceText) -> String {
    content.map { text[$0] }.joined(separator: " … ")
  }
}

extension [Attribution] {
  /// Returns the attributions in the order of their first pieces, those of one place by kind.
  ///
  /// Attributions of one place and kind keep their order.
  func inTextOrder() -> [Attribution] {
    sorted {
      ($0.content.first?.start ?? 0, $0.kind.rawValue) < ($1.content.first?.start ?? 0, $1.kind.rawValue)
    }
  }
}
