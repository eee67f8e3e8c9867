/// The features of a token for the tag model, as hashes.
package enum TagFeatures {
  /// More than a token has.
  package static let capacity = 64

  /// Writes the features of the token at `word`, which has two tokens or edges on each side.
  ///
  /// - Parameters:
  ///   - features: room for ``capacity`` hashes.
  ///   - word: the token.
  ///   - before: the label of the token before it, plus 1; 0 at the start.
  ///   - before2: the label of the one before that.
  /// - Returns: the number of features.
  @inline(__always)
  package static func write(
    _ features: UnsafeMutablePointer<UInt64>, _ word: UnsafePointer<TagWord>, _ before: UInt8,
    _ before2: UInt8
  ) -> Int {
    var count = 0
    @inline(__always) func add(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) {
      features[count] = TagHash.feature(template, first, second)
      count &+= 1
    }
    @inline(__always) func kind(_ offset: Int) -> UInt64 { UInt64(word[offset].kind) }
    @inline(__always) func cluster(_ offset: Int) -> UInt64 { UInt64(word[offset].cluster) }
    let here = word[0]
    let tag = UInt64(before)
    let tags = tag << 8 | UInt64(before2)
    let (h0, hb, ha) = (here.hash, word[-1].hash, word[1].hash)
    let casing = here.casing
    let k0 = kind(0)
    add(1, h0)
    add(2, h0, casing)
    add(3, hb)
    add(4, ha)
    add(5, word[-2].hash)
    add(6, word[2].hash)
    add(7, hb, h0)
    add(8, h0, ha)
    add(9, hb, ha)
    add(10, tag)
    add(11, tags)
    add(12, h0, tag)
    add(13, h0, tags)
    add(14, ha, tag)
    add(15, k0, casing)
    add(16, k0, tag)
    add(17, k0, tags)
    add(18, k0 << 16 | kind(1), tag)
    add(19, k0, kind(1))
    add(20, k0, kind(1) << 16 | kind(2))
    add(21, k0, kind(-1))
    add(22, k0 << 16 | kind(-1), kind(1))
    add(23, kind(1))
    add(24, kind(1) << 16 | kind(2))
    add(25, casing << 16 | word[1].casing << 8 | word[-1].casing)
    add(26, UInt64(here.blanks) << 8 | UInt64(here.shape.rawValue), h0)
    add(27, kind(1) << 16 | tag)
    if here.cluster != 0 {
      add(28, cluster(0), casing)
      add(29, cluster(0), tag)
      add(30, cluster(0), cluster(1))
      add(45, cluster(0), cluster(-1))
    }
    add(31, cluster(1), k0)
    add(32, cluster(-1), k0)
    add(33, cluster(1), tag)
    add(34, cluster(2))
    add(46, cluster(-2))
    add(47, cluster(1), cluster(-1))
    if !here.isFrequent {
      let length = here.length
      add(35, here.suffix(1), casing)
      if length > 2 { add(36, here.suffix(2), casing) }
      if length > 3 { add(37, here.suffix(3)) }
      if length > 4 { add(38, here.suffix(4)) }
      if length > 5 { add(39, here.suffix(5)) }
      add(40, here.prefix(1), casing)
      if length > 2 { add(41, here.prefix(2)) }
      if length > 3 { add(42, here.prefix(3)) }
      if length > 4 { add(48, here.prefix(4)) }
      if length > 3 { add(43, here.suffix(3), tag) }
      add(44, here.suffix(2), UInt64(min(length, 8)) << 8 | casing)
    }
    return count
  }
}
