internal import CZlib

/// Compresses what is saved to a file whose name ends in `.gz`.
enum Gzip {
  /// Returns the bytes as one gzip member; nil where there is not enough memory.
  ///
  /// Members that follow each other in a file are read as one text, so that a file can be added to.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var count = 0
    guard let memory = lede_gzip(bytes, bytes.count, &count) else { return nil }
    defer { lede_gzip_free(memory) }
    return Array(UnsafeBufferPointer(start: memory, count: count))
  }
}
