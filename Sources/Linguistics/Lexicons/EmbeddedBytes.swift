/// Bytes that are part of the program: a word list or a model, read in place.
enum EmbeddedBytes {
  /// Returns the bytes that a function of `CLexicons` or `CModels` gives; none where it gives none.
  static func bytes(_ embedded: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?)
    -> UnsafeRawBufferPointer
  {
    var length = 0
    let start = embedded(&length)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length)
  }
}
