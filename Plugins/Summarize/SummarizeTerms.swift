internal import Linguistics
internal import Records

/// The content words of sentences, as numbers in the order of first use.
struct SummarizeTerms {
  private static let endings: [[UInt8]] = ["'s", "ing", "ies", "ed", "es", "s"].map { Array($0.utf8) }
  private static let leastStem = 3

  /// Numbers plus one by hash, 0 where free; the count is a power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 512)
  private var hashes: [UInt64] = []
  /// How often each term stands in the text.
  private(set) var frequencies: [Int] = []

  /// Counts a word.
  ///
  /// - Parameters:
  ///   - token: a word or number that is no stop word.
  ///   - text: the text that it stands in.
  /// - Returns: its term's number; nil where the word is a single letter.
  mutating func add(_ token: Token, in text: SourceText) -> Int? {
    guard token.span.count > 1 || token.kind == .number else { return nil }
    let number = number(of: hash(of: token.span, in: text))
    frequencies[number] += 1
    return number
  }

  /// Returns the known terms of other words, such as a title's, each once and in the order of their numbers.
  func known(_ tokens: ArraySlice<Token>, in text: SourceText) -> [Int] {
    let found = tokens.compactMap { token -> Int? in
      guard token.kind == .word || token.kind == .number,
        !SummarizeWords.of(token, in: text).contains(.stop)
      else { return nil }
      let slot = slots[slot(of: hash(of: token.span, in: text))]
      return slot == 0 ? nil : Int(slot) - 1
    }
    return Set(found).sorted()
  }

  /// Two words with the same 64-bit hash count as one.
  private mutating func number(of hash: UInt64) -> Int {
    let place = slot(of: hash)
    if slots[place] != 0 { return Int(slots[place]) - 1 }
    hashes.append(hash)
    frequencies.append(0)
    slots[place] = UInt32(truncatingIfNeeded: hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return hashes.count - 1
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, hashes[Int(slots[slot]) - 1] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      slots[slot(of: hash)] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  /// The hash of the stem in small letters.
  private func hash(of span: TextSpan, in text: SourceText) -> UInt64 {
    let end = stemEnd(span, in: text)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in span.start..<end {
      let byte = text.bytes[offset]
      hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
    return hash ^ hash >> 29
  }

  /// Cuts a common ending, so that `talks` and `talked` are one term.
  private func stemEnd(_ span: TextSpan, in text: SourceText) -> Int {
    let last = text.bytes[span.end - 1]
    guard last == UInt8(ascii: "s") || last == UInt8(ascii: "g") || last == UInt8(ascii: "d") else {
      return span.end
    }
    for ending in Self.endings where span.count - ending.count >= Self.leastStem {
      let start = span.end - ending.count
      if text.bytes[start..<span.end].elementsEqual(ending) { return start }
    }
    return span.end
  }
}
