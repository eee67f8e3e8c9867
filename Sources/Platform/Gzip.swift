internal import CZlib

/// Compression in the format of gzip (RFC 1952).
public enum Gzip {
  /// Returns the bytes as one gzip member; nil where there is not enough memory.
  ///
  /// Members that follow each other in a file are read as one text, so that a file can be added to. Neither a name nor
  /// a time is in it: the same bytes become the same member.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var count = 0
    guard let memory = lede_gzip(bytes, bytes.count, &count) else { return nil }
    defer { lede_gzip_free(memory) }
    return Array(UnsafeBufferPointer(start: memory, count: count))
  }
}
