extension Attribution.Manner {
  /// Creates the manner of an attribution by its cue.
  init(_ match: CueMatch, _ words: AttributionTokens) {
    self = .speech
    guard let cue = match.cue else { return }
    if match.rule == .nounCue {
      let noun = words.lower[cue.lowerBound]
      self = Self.thoughts.contains(noun) ? .thought : noun == "tweet" ? .writing : .speech
    } else if let verb = words.cues[cue.lowerBound] {
      self = verb.isThought ? .thought : Self.writings.contains(verb.lemma) ? .writing : .speech
    }
  }

  private static let writings: Set<String> = [
    "blog", "email", "post", "publish", "read", "retweet", "sign", "text", "tweet", "write",
  ]
  private static let thoughts: Set<String> = [
    "belief", "conviction", "fear", "fears", "hope", "hopes", "opinion", "suspicion", "theory", "view",
    "worry",
  ]
}
