internal import Discourse

/// The words of a sentence that is shown, by the numbers of their terms.
struct DigestWords {
  /// How many concepts are told.
  private static let most = 3

  private let words: [(term: UInt32, word: String)]

  init(_ rendered: String) throws { words = try TermNumber.words(of: rendered) }

  /// Returns the words of some pairs of terms, in their order: `military concentration`.
  func pairs(_ concepts: [UInt32]) -> [String] {
    var names: [UInt32: String] = [:]
    for (first, second) in zip(words, words.dropFirst()) {
      let number = DigestConcepts.pair(first.term, second.term)
      if names[number] == nil { names[number] = "\(first.word) \(second.word)" }
    }
    return concepts.lazy.compactMap { names[$0] }.prefix(Self.most).map(\.self)
  }

  /// Returns the words of some terms, in their order.
  func single(_ concepts: [UInt32]) -> [String] {
    concepts.lazy.compactMap { concept in words.first { $0.term == concept }?.word }.prefix(Self.most)
      .map(\.self)
  }
}
