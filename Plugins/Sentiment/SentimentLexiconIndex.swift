internal import Linguistics

/// The words of the lists in one table with open addressing, for looking up all tokens of a text in one pass.
///
/// The key is the first eight bytes, the last eight and the length: two loads and two multiplications, whatever the
/// length. The bytes are compared where the keys of two words are equal.
struct LexiconIndex {
  /// Bytes after the last word, so that eight can be loaded from any place in it.
  static let padding = 8

  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// The upper half of a hash, and the position of its word plus one.
  ///
  /// A slot is 0 where it is free; at most half are taken.
  private var slots: [UInt64]
  /// A bit for each hash: most tokens are no word of the lists, and are turned away without a look at the table.
  ///
  /// It takes 16 KB, which stay in the fastest cache; one in ten passes wrongly.
  private var filter = [UInt64](repeating: 0, count: 2048)

  /// Creates the table of the keys of a list; positions are the list's.
  init(_ list: ByteLexicon) {
    var capacity = 16
    while capacity < list.count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    for index in 0..<list.count {
      bytes += list.key(at: index)
      starts.append(UInt32(bytes.count))
    }
    bytes += [UInt8](repeating: 0, count: Self.padding)
    bytes.withUnsafeBytes { bytes in
      for index in 0..<list.count {
        let start = Int(starts[index])
        let hash = Self.hash(bytes, start, Int(starts[index + 1]) - start)
        filter[Self.filterWord(hash)] |= Self.filterBit(hash)
        var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(index + 1)
      }
    }
  }

  /// Returns the position of each token's word, or -1.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func positions(of text: SentimentText) -> [Int32] {
    let count = text.ranges.count
    return [Int32](unsafeUninitializedCapacity: count) { positions, initialized in
      text.bytes.withUnsafeBytes { bytes in
        text.ranges.withUnsafeBufferPointer { ranges in
          tables { keys, starts, slots, filter in
            let mask = slots.count - 1
            for index in 0..<count {
              let start = ranges[index].lowerBound
              let length = ranges[index].upperBound - start
              let hash = Self.hash(bytes, start, length)
              var slot = Int(truncatingIfNeeded: hash) & mask
              var found: Int32 = -1
              let mayBeThere = filter[Self.filterWord(hash)] & Self.filterBit(hash) != 0
              while mayBeThere, slots[slot] != 0 {
                if slots[slot] >> 32 == hash >> 32 {
                  let position = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
                  let key = Int(starts[position])
                  if Int(starts[position + 1]) - key == length,
                    Self.isEqual(keys, key, bytes, start, length)
                  {
                    found = Int32(truncatingIfNeeded: position)
                    break
                  }
                }
                slot = (slot + 1) & mask
              }
              (positions.baseAddress.unsafelyUnwrapped + index).initialize(to: found)
            }
          }
        }
      }
      initialized = count
    }
  }

  private func tables(
    _ body: (
      UnsafeRawBufferPointer, UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt64>,
      UnsafeBufferPointer<UInt64>
    ) -> Void
  ) {
    bytes.withUnsafeBytes { bytes in
      starts.withUnsafeBufferPointer { starts in
        slots.withUnsafeBufferPointer { slots in
          filter.withUnsafeBufferPointer { filter in body(bytes, starts, slots, filter) }
        }
      }
    }
  }

  /// Compares eight bytes at a time; what is read beyond the words is shifted out.
  @inline(__always)
  private static func isEqual(
    _ keys: UnsafeRawBufferPointer, _ key: Int, _ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int
  ) -> Bool {
    var offset = 0
    while offset < length {
      let one = UInt64(littleEndian: keys.loadUnaligned(fromByteOffset: key + offset, as: UInt64.self))
      let other = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self))
      let rest = length - offset
      if (one ^ other) << UInt64(rest >= 8 ? 0 : 64 - rest * 8) != 0 { return false }
      offset += 8
    }
    return true
  }

  @inline(__always)
  private static func filterWord(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 46) & 2047 }

  @inline(__always)
  private static func filterBit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 57 & 63) }

  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> UInt64 {
    guard length > 0 else { return 0 }
    var first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    var last: UInt64 = 0
    if length < 8 {
      first &= (1 << UInt64(length * 8)) - 1
    } else if length > 8 {
      last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + length - 8, as: UInt64.self))
    }
    var hash = (first ^ UInt64(truncatingIfNeeded: length)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 32) ^ last) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 29)
  }
}
