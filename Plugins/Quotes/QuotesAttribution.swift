/// Who said a quotation by the words around it, and how that was seen.
struct QuotesAttribution {
  /// The patterns, each a value of the column `rule`.
  enum Rule: String {
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

  var source: QuotesSource?
  var cue: Range<Int>?
  var rule: Rule
  var confidence: Double
}

/// An outermost quotation and what the rules ask about it.
struct QuotesUnit {
  /// Its position among the document's quotations.
  let quotation: Int
  /// Its tokens, marks included.
  let tokens: Range<Int>
  /// How many words it holds.
  let wordCount: Int
  /// Whether its first letter is a small one.
  let beginsLower: Bool
  /// The mark that its words end with, `,` or `.` or another; empty for none.
  let endMark: String
}
