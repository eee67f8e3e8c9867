/// How what somebody says came out: the classes of `--verbs`.
enum QuotesManner: String, CaseIterable, Sendable {
  /// `said`, `claimed`, `according to`, a colon, and whatever is neither thought nor writing.
  case speech
  /// `thought`, `believes`, `hoped`, `the belief that`.
  case thought
  /// `wrote`, `tweeted`, `the statement reads`.
  case writing

  /// Tells the manner of an attribution by its cue.
  init(_ attribution: QuotesAttribution, _ words: QuotesTokens) {
    self = .speech
    guard let cue = attribution.cue else { return }
    if attribution.rule == .nounCue {
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
