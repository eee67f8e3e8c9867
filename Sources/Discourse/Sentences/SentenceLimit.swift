/// How much a summary may hold.
public enum SentenceLimit: Hashable, Sendable {
  /// At most so many sentences.
  case sentences(Int)
  /// At most so many words of what a reader is shown.
  case words(Int)
  /// A share of the sentences of running text, 1 to 100.
  case percent(Int)
}
