internal import CLexicons
internal import Text

/// A word list that is looked up by bytes: no string is made, neither when it is built nor when it is asked.
///
///     let titles = ByteLexicon("mr\tmale\nmrs\tfemale\nvice president")
///     titles.contains(text.bytes, span.range, lowercased: true)
///     titles.value(of: text.bytes, span.range)    // the bytes of "male"
///     titles.maximumWords                        // 2
///
/// A list is lines of UTF-8; a line is a key, and after a tab its value (which may hold further tabs).
/// Empty lines and lines that begin with `# ` are skipped; of equal keys the first counts.
/// Keep one in a `static let`: it is built when first used, and once.
public struct ByteLexicon: Sendable {
  private struct Entry {
    let start: UInt32
    let keyEnd: UInt32
    let end: UInt32
    let hash: UInt32
  }

  private let bytes: [UInt8]
  private var entries: [Entry] = []
  /// Positions of entries plus one, 0 where free; the count is a power of two, at most half full.
  private var slots: [UInt32] = []
  /// The largest number of words, separated by single blanks, in a key.
  public private(set) var maximumWords = 0

  /// Creates a lexicon from a list in the program: the generated string of a plugin's `.tsv`.
  public init(_ lines: StaticString) {
    self.init(bytes: lines.withUTF8Buffer { Array($0) })
  }

  /// Creates a lexicon from the bytes of a list.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(bytes list: [UInt8]) {
    bytes = list
    var lineCount = 1
    for byte in list where byte == 0x0A { lineCount += 1 }
    entries.reserveCapacity(lineCount)
    var capacity = 8
    while capacity < lineCount * 2 { capacity *= 2 }
    slots = [UInt32](repeating: 0, count: capacity)
    var start = 0
    while start < list.count {
      var end = start
      while end < list.count, list[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > start, list[end - 1] == 0x0D { end -= 1 }
      add(start, end)
      start = next
    }
  }

  private mutating func add(_ start: Int, _ end: Int) {
    guard start < end else { return }
    if bytes[start] == 0x23, start + 1 < end, bytes[start + 1] == 0x20 { return }
    var keyEnd = start
    var words = 1
    while keyEnd < end, bytes[keyEnd] != 0x09 {
      if bytes[keyEnd] == 0x20 { words += 1 }
      keyEnd += 1
    }
    guard keyEnd > start else { return }
    let hash = Self.hash(bytes, start..<keyEnd, lowercased: false)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let other = entries[Int(slots[slot]) - 1]
      if other.hash == hash, matches(other, bytes, start..<keyEnd, lowercased: false) { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(
      Entry(start: UInt32(start), keyEnd: UInt32(keyEnd), end: UInt32(end), hash: hash))
    slots[slot] = UInt32(entries.count)
    maximumWords = max(maximumWords, words)
  }

  /// The number of keys.
  public var count: Int { entries.count }

  /// Finds a key's position in the list of different keys.
  ///
  /// Use the position to keep facts about keys in an array of your own.
  ///
  /// - Parameters:
  ///   - text: the bytes of a text.
  ///   - range: where in `text` the key stands.
  ///   - lowercased: whether ASCII capitals in `text` count as small letters; the list must be in lower case.
  /// - Returns: the position, from 0, or nil where the key is missing.
  /// - Complexity: O(length of the key) on average.
  public func index(of text: [UInt8], _ range: Range<Int>, lowercased: Bool = false) -> Int? {
    guard !range.isEmpty, !entries.isEmpty else { return nil }
    let hash = Self.hash(text, range, lowercased: lowercased)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, matches(entry, text, range, lowercased: lowercased) {
        return Int(slots[slot]) - 1
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Returns whether the list has a key; parameters as in ``index(of:_:lowercased:)``.
  public func contains(_ text: [UInt8], _ range: Range<Int>, lowercased: Bool = false) -> Bool {
    index(of: text, range, lowercased: lowercased) != nil
  }

  /// Returns the value after a key's tab (empty where it has none), or nil where the key is missing.
  public func value(
    of text: [UInt8], _ range: Range<Int>, lowercased: Bool = false
  ) -> ArraySlice<UInt8>? {
    index(of: text, range, lowercased: lowercased).map(value(at:))
  }

  /// Returns the value of the key at a position that ``index(of:_:lowercased:)`` gave.
  public func value(at index: Int) -> ArraySlice<UInt8> {
    let entry = entries[index]
    return bytes[min(Int(entry.keyEnd) + 1, Int(entry.end))..<Int(entry.end)]
  }

  /// Returns the bytes of the key at a position that ``index(of:_:lowercased:)`` gave.
  public func key(at index: Int) -> ArraySlice<UInt8> {
    bytes[Int(entries[index].start)..<Int(entries[index].keyEnd)]
  }

  private func matches(_ entry: Entry, _ text: [UInt8], _ range: Range<Int>, lowercased: Bool) -> Bool {
    guard Int(entry.keyEnd - entry.start) == range.count else { return false }
    var place = Int(entry.start)
    for offset in range {
      let byte = lowercased ? ASCII.lowercased(text[offset]) : text[offset]
      if byte != bytes[place] { return false }
      place += 1
    }
    return true
  }

  /// FNV-1a over 32 bits, folded so that the low bits depend on all.
  private static func hash(_ text: [UInt8], _ range: Range<Int>, lowercased: Bool) -> UInt32 {
    var hash = FNV1a.seed32
    for offset in range {
      FNV1a.add(lowercased ? ASCII.lowercased(text[offset]) : text[offset], to: &hash)
    }
    return hash ^ (hash >> 15)
  }
}

/// The word lists of this room, each built when first used.
package enum Lexicons {
  static let layoutPhrases = list(lede_lexicon_layout_phrases)
  static let agencies = list(lede_lexicon_agencies)
  static let abbreviations = list(lede_lexicon_abbreviations)
  static let tokens = list(lede_lexicon_tokens)
  static let sentenceWords = list(lede_lexicon_sentence_words)
  static let irregularVerbs = list(lede_lexicon_irregular_verbs)
  static let irregularNouns = list(lede_lexicon_irregular_nouns)

  /// Builds a lexicon from an embedded list.
  package static func list(_ embedded: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?) -> ByteLexicon {
    ByteLexicon(bytes: Array(EmbeddedBytes(embedded)))
  }
}
