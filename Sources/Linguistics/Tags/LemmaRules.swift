internal import Text

/// How a base form is made of a word: bytes taken off its end, and others put there; read in place.
///
///     rule:  1 for small letters · bytes taken off · bytes put there (13) with their number before them
package struct LemmaRules: Sendable {
  package static let size = 16
  /// The most bytes that a rule puts there.
  package static let longest = 13

  private let bytes: EmbeddedBytes

  init?(_ bytes: EmbeddedBytes) {
    guard !bytes.isEmpty, bytes.count % Self.size == 0 else { return nil }
    self.bytes = bytes
  }

  /// Whether a rule makes small letters.
  func isSmall(_ rule: UInt16) -> Bool {
    let start = Int(rule) * Self.size
    return start < bytes.count && bytes[start] == 1
  }

  /// Makes the base form of the word in `range` of `text`.
  ///
  /// Curly quotation marks become straight ones.
  package func apply(_ rule: UInt16, to text: [UInt8], _ range: Range<Int>) -> String {
    let start = Int(rule) * Self.size
    guard start + Self.size <= bytes.count else { return String(decoding: text[range], as: UTF8.self) }
    let isSmall = bytes[start] == 1
    let ending = bytes[start + 3..<start + 3 + min(Int(bytes[start + 2]), Self.longest)]
    let plain = text[range].allSatisfy { $0 < 0x80 }
    guard plain else { return Self.wide(text[range], isSmall, strip: Int(bytes[start + 1]), ending) }
    var kept = max(range.count - Int(bytes[start + 1]), 0)
    // No word has an empty base form.
    if kept + ending.count == 0 { kept = range.count }
    return String(unsafeUninitializedCapacity: kept + ending.count) { buffer in
      for index in 0..<kept {
        let byte = text[range.lowerBound + index]
        buffer[index] = isSmall ? ASCII.lowercased(byte) : byte
      }
      for (index, byte) in ending.enumerated() { buffer[kept + index] = byte }
      return kept + ending.count
    }
  }

  /// The same for a word that has other letters than the 26.
  private static func wide(
    _ word: ArraySlice<UInt8>, _ isSmall: Bool, strip: Int, _ ending: Slice<EmbeddedBytes>
  ) -> String {
    let straight = straight(String(decoding: MangledMark.straightened(word), as: UTF8.self))
    let form = isSmall ? straight.lowercased() : straight
    let made = String(decoding: Array(form.utf8.dropLast(strip)) + ending, as: UTF8.self)
    return made.isEmpty ? form : made
  }

  /// Returns a text with curly quotation marks as straight ones.
  package static func straight(_ text: String) -> String {
    var straight = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x201B: straight.append("'")
      case 0x201C, 0x201D, 0x201E: straight.append("\"")
      default: straight.append(scalar)
      }
    }
    return String(straight)
  }
}
