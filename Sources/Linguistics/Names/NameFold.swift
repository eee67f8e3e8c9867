internal import Text

/// Brings names into the form in which they are compared: small letters, no diacritics, no periods.
///
///     Médecins → medecins    U.S. → us    O’Neill → o'neill
///
/// Letters without a Latin base letter stay as they are.
public enum NameFold {
  /// Returns the folded form of a name.
  ///
  /// - Complexity: O(*n*).
  public static func folded(_ name: String) -> String {
    var key: [UInt8] = []
    append(Array(name.utf8), 0..<name.utf8.count, to: &key)
    return String(decoding: key, as: UTF8.self)
  }

  /// Appends the folded form of `bytes[range]` to `buffer`.
  ///
  /// - Complexity: O(*n*).
  static func append(_ bytes: [UInt8], _ range: Range<Int>, to buffer: inout [UInt8]) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      switch byte {
      case 0x2E: break
      case 0x00...0x7F: buffer.append(ASCII.lowercased(byte))
      default:
        place = appendScalar(bytes, place, range.upperBound, to: &buffer)
        continue
      }
      place += 1
    }
  }

  private static func appendScalar(
    _ bytes: [UInt8], _ start: Int, _ limit: Int, to buffer: inout [UInt8]
  ) -> Int {
    let lead = bytes[start]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let end = min(start + length, limit)
    if let base = base(bytes, start, end) {
      if base != 0 { buffer.append(base) }
    } else {
      buffer.append(contentsOf: bytes[start..<end])
    }
    return end
  }

  /// Returns the ASCII byte for a scalar, 0 for one that is left out, nil for one that stays.
  static func base(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt8? {
    let lead = bytes[start]
    if end - start == 2 {
      let scalar = Int(lead & 0x1F) << 6 | Int(bytes[start + 1] & 0x3F)
      if (0x300..<0x370).contains(scalar) { return 0 }
      return letter(latin, scalar - 0xC0) ?? (scalar == 0x2BB ? 0x27 : nil)
    }
    guard end - start == 3 else { return nil }
    let scalar = Int(lead & 0x0F) << 12 | Int(bytes[start + 1] & 0x3F) << 6 | Int(bytes[start + 2] & 0x3F)
    switch scalar {
    case 0x2018, 0x2019: return 0x27
    case 0x2010, 0x2011, 0x2013: return 0x2D
    default: return letter(latinAdditional, scalar - 0x1E00)
    }
  }

  private static func letter(_ table: StaticString, _ index: Int) -> UInt8? {
    table.withUTF8Buffer { buffer in
      guard buffer.indices.contains(index), buffer[index] != 0x2D else { return nil }
      return buffer[index]
    }
  }

  /// The base letters of U+00C0 to U+024F; a hyphen where there is none.
  private static let latin: StaticString = """
    aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkk-llllllllllnnnnnn-nnoooooooorrrrrrssssss\
    sstttt--uuuuuuuuuuuuwwyyyzzzzzzs--------------------------------oo-------------u\
    u-------------------dddlllnnnaaiioouuuuuuuuuu-aaaaaa--ggkkoooo--jdddgg--nnaaaaoo\
    aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy----------------------------
    """
  /// The base letters of U+1E00 to U+1EFF.
  private static let latinAdditional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas--s-\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy------
    """
}
