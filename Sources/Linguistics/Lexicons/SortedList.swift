internal import CLexicons

/// An embedded list of `KEY TAB VALUE` lines, sorted by the bytes of the keys and searched in place.
///
/// Nothing is built: the list costs nothing until it is asked, and then a binary search.
struct SortedList {
  private let bytes: EmbeddedBytes

  /// Takes a list of `CLexicons`, whose bytes live as long as the program.
  init(_ list: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?) { bytes = EmbeddedBytes(list) }

  /// The bytes of a value.
  subscript(value: Range<Int>) -> Slice<EmbeddedBytes> { bytes[value] }

  /// Returns the value of `key`.
  ///
  /// - Complexity: O(log *n*) comparisons.
  func value(of key: ArraySlice<UInt8>) -> Range<Int>? {
    let line = lowerBound(key, ending: 0x09)
    guard compare(line, key, ending: 0x09) == 0 else { return nil }
    return valueRange(line + key.count + 1)
  }

  /// Returns whether a longer key begins with `key` and a blank.
  func continues(_ key: ArraySlice<UInt8>) -> Bool {
    let line = lowerBound(key, ending: 0x20)
    return line < bytes.count && compare(line, key, ending: 0x20) == 0
  }

  private func valueRange(_ start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return start..<end
  }

  /// Returns the start of the first line that is not below `key` followed by `ending`.
  private func lowerBound(_ key: ArraySlice<UInt8>, ending: UInt8) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      var line = (low + high) / 2
      while line > low, bytes[line - 1] != 0x0A { line -= 1 }
      if compare(line, key, ending: ending) < 0 {
        while line < high, bytes[line] != 0x0A { line += 1 }
        low = min(line + 1, high)
      } else {
        high = line
      }
    }
    return low
  }

  /// Compares the line at `start` with `key` followed by `ending`: negative where the line is below.
  private func compare(_ start: Int, _ key: ArraySlice<UInt8>, ending: UInt8) -> Int {
    var place = start
    for byte in key {
      guard place < bytes.count else { return -1 }
      let other = bytes[place]
      if other != byte { return Int(other == 0x09 ? 0 : other) - Int(byte) }
      place += 1
    }
    guard place < bytes.count else { return -1 }
    return Int(bytes[place]) - Int(ending)
  }
}
