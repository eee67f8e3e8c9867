/// How the tag model hashes: the trainer and the tagger must agree.
package enum TagHash {
  /// Spreads what was taken in over all bits.
  @inline(__always)
  package static func spread(_ value: UInt64) -> UInt64 {
    var hash = value ^ value >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }

  /// Returns the hash of a feature: its template and what it holds.
  @inline(__always)
  package static func feature(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
    var hash = (first &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 29 ^ second) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 31
  }
}
