/// The hash FNV-1a, of 32 or 64 bits: the same in every run, and on every machine.
///
///     FNV1a.hash64("term".utf8)
///     var hash = FNV1a.seed32
///     for byte in bytes { FNV1a.add(byte, to: &hash) }
///
/// Fowler, Noll and Vo, *The FNV Non-Cryptographic Hash Algorithm* (RFC 9923): offset basis and prime of each size.
public enum FNV1a {
  /// The hash of no bytes, in 32 bits.
  @inlinable @inline(__always)
  public static var seed32: UInt32 { 0x811C_9DC5 }

  /// The hash of no bytes, in 64 bits.
  @inlinable @inline(__always)
  public static var seed64: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// Adds a byte to a hash of 32 bits.
  @inlinable @inline(__always)
  public static func add(_ byte: UInt8, to hash: inout UInt32) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }

  /// Adds a byte to a hash of 64 bits.
  @inlinable @inline(__always)
  public static func add(_ byte: UInt8, to hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Returns the hash of bytes in 32 bits.
  ///
  /// - Complexity: O(*n*).
  @inlinable
  public static func hash32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash = seed32
    for byte in bytes { add(byte, to: &hash) }
    return hash
  }

  /// Returns the hash of bytes in 64 bits.
  ///
  /// - Complexity: O(*n*).
  @inlinable
  public static func hash64(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed64
    for byte in bytes { add(byte, to: &hash) }
    return hash
  }
}
