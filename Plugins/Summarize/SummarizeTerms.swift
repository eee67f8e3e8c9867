internal import Linguistics
internal import Records

/// The content words of sentences, as numbers.
struct SummarizeTerms {
  private static let stopWords = ByteLexicon(SummarizeResources.stopWords)
  private static let endings: [[UInt8]] = ["'s", "ing", "ies", "ed", "es", "s"].map { Array($0.utf8) }
  private static let leastStem = 3

  private var numbers: [UInt64: Int] = [:]
  /// How often each term stands in the text.
  private(set) var frequencies: [Int] = []

  /// Returns the terms of a sentence with their counts, by number.
  mutating func add(_ tokens: ArraySlice<Token>, in text: SourceText) -> [(term: Int, count: Int)] {
    let found = tokens.compactMap { term($0, in: text, canAdd: true) }.sorted()
    var terms: [(term: Int, count: Int)] = []
    for number in found {
      frequencies[number] += 1
      if terms.last?.term == number { terms[terms.count - 1].count += 1 } else { terms.append((number, 1)) }
    }
    return terms
  }

  /// Returns the known terms of other words, such as a title's.
  func known(_ tokens: ArraySlice<Token>, in text: SourceText) -> Set<Int> {
    var copy = self
    return Set(tokens.compactMap { copy.term($0, in: text, canAdd: false) })
  }

  /// The number of a word's stem; two words with the same 64-bit hash would count as one.
  private mutating func term(_ token: Token, in text: SourceText, canAdd: Bool) -> Int? {
    guard token.kind == .word || token.kind == .number else { return nil }
    if Self.stopWords.contains(text.bytes, token.span.range, lowercased: true) { return nil }
    let end = stemEnd(token.span, in: text)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in token.span.start..<end {
      let byte = text[offset]
      hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
    if let number = numbers[hash] { return number }
    guard canAdd, token.span.count > 1 || token.kind == .number else { return nil }
    numbers[hash] = frequencies.count
    frequencies.append(0)
    return frequencies.count - 1
  }

  /// Cuts a common ending, so that `talks` and `talked` are one term.
  private func stemEnd(_ span: TextSpan, in text: SourceText) -> Int {
    for ending in Self.endings where span.count - ending.count >= Self.leastStem {
      let start = span.end - ending.count
      if text.bytes[start..<span.end].elementsEqual(ending) { return start }
    }
    return span.end
  }
}
