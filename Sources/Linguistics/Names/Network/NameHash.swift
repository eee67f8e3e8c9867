/// The hash of folded words and pieces, with every digit as 0: FNV-1a over 32 bits.
package enum NameHash {
  /// The hash of nothing.
  static let start: UInt32 = 0x811C_9DC5
  /// The hash of `##`, which pieces after the first begin with.
  static let continuation = append(0x23, to: append(0x23, to: start))

  @inline(__always)
  static func append(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    let byte = byte &- 0x30 < 10 ? 0x30 : byte
    return (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// Returns the hash of a folded word.
  package static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var hash = start
    for byte in bytes { hash = append(byte, to: hash) }
    return hash
  }
}
