internal import Linguistics

/// The cue verb that each token is; none inside quotations.
struct TokenCues {
  let entries: [UInt16]
  let quotation: [Int32]
  let lexicon: [CueLexicon.Entry]
  let tokens: [Token]

  /// What the token at `index` is as a cue verb.
  subscript(index: Int) -> CueVerb? {
    let entry = Int(entries[index])
    guard entry > 0, quotation[index] < 0, tokens[index].kind == .word else { return nil }
    return lexicon[entry].cue
  }
}
