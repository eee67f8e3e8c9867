internal import Text

/// The letters and figures of a text: what copies have in common that differ in case, marks and blanks only.
package enum BareLetters {
  /// Returns the letters and figures of some bytes of UTF-8, the 26 as small letters.
  package static func of(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == 0xE2, rest.first == 0x80 {
        // General punctuation: curly marks, dashes, the ellipsis.
        rest = rest.dropFirst(2)
      } else if byte >= 0x80 || ASCII.isAlphanumeric(byte) {
        letters.append(ASCII.lowercased(byte))
      }
    }
    return letters
  }

  /// Returns the letters and figures of a text.
  package static func of(_ text: String) -> [UInt8] { of(Array(text.utf8)[...]) }

  /// Returns a number that copies of a text share.
  package static func key(of text: String) -> UInt64 { FNV1a.hash64(of(text)) }
}
