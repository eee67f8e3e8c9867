/// Bytes that live as long as the program: a word list or a model, read in place.
///
/// All reads are checked against the bounds; past them there is a trap, not other memory. Copies and slices share the
/// bytes, which are never written: so every thread may read them.
///
///     header   bytes.load(at: 8, as: UInt32.self)    // little endian
///     section  bytes.slice(64, count: 128)           // nil where it goes beyond the bytes
package struct EmbeddedBytes: @unchecked Sendable, RandomAccessCollection {
  private let bytes: UnsafeRawBufferPointer

  /// Takes bytes that nobody writes or frees while the value or a slice of it is used.
  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Takes the bytes that a function of `CLexicons` or `CModels` returns; no bytes where it returns none.
  package init(_ embedded: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?) {
    var length = 0
    let start = embedded(&length)
    bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length)
  }

  package var startIndex: Int { 0 }

  @inline(__always)
  package var endIndex: Int { bytes.count }

  @inline(__always)
  package subscript(offset: Int) -> UInt8 {
    precondition(UInt(bitPattern: offset) < UInt(bitPattern: bytes.count), "a read beyond embedded bytes")
    return bytes[offset]
  }

  /// Returns the number at an offset, of any alignment, from little-endian bytes.
  @inline(__always)
  package func load<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Number.Type)
    -> Number
  {
    check(offset, MemoryLayout<Number>.size)
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// Returns sixteen small numbers from an offset on.
  @inline(__always)
  package func vector(at offset: Int) -> SIMD16<Int8> {
    check(offset, 16)
    return bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<Int8>.self)
  }

  /// Returns the bytes from an offset on; nil where there are not so many.
  package func slice(_ offset: Int, count: Int) -> EmbeddedBytes? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return EmbeddedBytes(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
  }

  /// Returns the address of numbers for the arithmetic in C; nil where there are no bytes, or they are not aligned.
  func pointer<Number: BitwiseCopyable>(to type: Number.Type) -> UnsafePointer<Number>? {
    guard let start = bytes.baseAddress, UInt(bitPattern: start) % UInt(MemoryLayout<Number>.alignment) == 0
    else { return nil }
    return start.assumingMemoryBound(to: type)
  }

  @inline(__always)
  private func check(_ offset: Int, _ size: Int) {
    precondition(
      UInt(bitPattern: offset) <= UInt(bitPattern: bytes.count) && size <= bytes.count - offset,
      "a read beyond embedded bytes")
  }

  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try bytes.withContiguousStorageIfAvailable(body)
  }
}
