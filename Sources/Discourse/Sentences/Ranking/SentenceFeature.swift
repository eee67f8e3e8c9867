/// What the ranker looks at, one number a sentence.
enum SentenceFeature: String, CaseIterable {
  // Place, counted from 0 among the sentences of running text.
  case placeInverse
  case placeLogarithm
  case placeShare
  case isFirst
  case isSecond
  // Length in words.
  case words
  case wordsLogarithm
  case shortness
  // What it shares with the rest.
  case centrality
  case forward
  case backward
  case before
  case lead
  case spread
  case frequency
  case topTerms
  case density
  // Names and numbers, by their form.
  case capitals
  case opensWithName
  case newNames
  case oldNames
  case numbers
  // How it is said.
  case quoted
  case isQuoted
  case firstPerson
  case speech
  case colon
  case pronoun
  case pointing
  case joined
  // Not learnt: the articles that the others are learnt from have no titles.
  case title

  /// The reason that a reader is shown for it.
  var reason: SentenceReason.Kind {
    switch self {
    case .placeInverse, .placeLogarithm, .placeShare, .isFirst, .isSecond: .place
    case .words, .wordsLogarithm, .shortness: .length
    case .centrality, .forward, .backward, .before, .lead, .spread, .frequency, .topTerms, .density:
      .sharedWords
    case .capitals, .opensWithName, .newNames, .oldNames: .names
    case .numbers: .numbers
    case .quoted, .isQuoted, .firstPerson, .speech, .colon: .voice
    case .pronoun, .pointing, .joined: .opening
    case .title: .title
    }
  }
}
