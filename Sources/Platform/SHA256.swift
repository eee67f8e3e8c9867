internal import CDigest

/// A SHA-256 digest (FIPS 180-4).
public struct SHA256: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Creates the digest of some bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(of bytes: [UInt8]) {
    self.bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      lede_sha256(bytes, bytes.count, buffer.baseAddress)
      count = 32
    }
  }

  /// Returns the first bytes as lower-case hexadecimal digits, two a byte.
  public func hexadecimal(bytes count: Int = 32) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.prefix(count).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
