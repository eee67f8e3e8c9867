internal import Text

/// The hash of folded words and pieces, with every digit as 0: FNV-1a over 32 bits.
enum NameHash {
  /// The hash of nothing.
  static let start = FNV1a.seed32
  /// The hash of `##`, which pieces after the first begin with.
  static let continuation = append(0x23, to: append(0x23, to: start))

  @inline(__always)
  static func append(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    var hash = hash
    FNV1a.add(ASCII.isDigit(byte) ? UInt8(ascii: "0") : byte, to: &hash)
    return hash
  }

  /// Returns the hash of a folded word.
  static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var hash = start
    for byte in bytes { hash = append(byte, to: hash) }
    return hash
  }

  /// Spreads a hash over its bits.
  static func spread(_ hash: UInt32) -> UInt32 {
    var mixed = hash
    mixed = (mixed ^ mixed >> 16) &* 0x85EB_CA6B
    mixed = (mixed ^ mixed >> 13) &* 0xC2B2_AE35
    return mixed ^ mixed >> 16
  }
}
