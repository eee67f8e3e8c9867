/// The features of a token for the name model, as hashes.
package enum NameFeatures {
  /// How many features, from the first, hold the word itself; the trainer leaves them out now and then.
  package static let lexicalCount = 4

  /// Appends the features of the token at `index`; the sentence's tokens are its context.
  static func append(_ words: NameWords, _ index: Int, to features: inout [UInt32]) {
    let sentence = words.tokens[index].sentence
    func word(_ offset: Int) -> NameWord? {
      let place = index + offset
      guard words.words.indices.contains(place), words.tokens[place].sentence == sentence else { return nil }
      return words.words[place]
    }
    let edge: UInt32 = 0x5EED
    let here = words.words[index]
    let before = word(-1)
    let after = word(1)
    let before2 = word(-2)
    let after2 = word(2)
    let w0 = here.hash
    let wb = before?.hash ?? edge
    let wa = after?.hash ?? edge
    let wb2 = before2?.hash ?? edge
    let wa2 = after2?.hash ?? edge
    func shape(_ word: NameWord?) -> UInt32 { UInt32(word?.shape.rawValue ?? 9) }
    let shapes = shape(before) << 8 | shape(here) << 4 | shape(after)
    let initial: UInt32 = here.isInitial ? 1 : 0
    func add(_ template: UInt32, _ value: UInt32) { features.append(hash(template, value)) }
    add(2, w0)
    add(7, mix(wb, w0))
    add(8, mix(w0, wa))
    add(15, mix(w0, shape(here) << 1 | initial))
    add(1, 0)
    add(3, wb)
    add(4, wa)
    add(5, wb2)
    add(6, wa2)
    add(9, mix(wb, wa))
    add(10, mix(wb2, wb))
    add(11, mix(wa, wa2))
    add(12, shape(here) << 1 | initial)
    add(13, shapes)
    add(14, mix(shape(before2) << 4 | shape(after2), shapes))
    let bits0 = here.flags.rawValue
    let bitsB = before?.flags.rawValue ?? edge
    let bitsA = after?.flags.rawValue ?? edge
    add(16, bits0)
    add(17, mix(bits0, shape(here) << 1 | initial))
    add(18, bitsB)
    add(19, bitsA)
    add(20, mix(bitsB, bits0))
    add(21, mix(bits0, bitsA))
    add(22, mix(mix(bitsB, bits0), bitsA))
    add(23, mix(wb, bits0))
    add(24, mix(wa, bits0))
    add(25, mix(wb, shapes))
    add(26, mix(wa, shapes))
    add(33, mix(before2?.flags.rawValue ?? edge, bitsB))
    add(34, mix(bitsA, after2?.flags.rawValue ?? edge))
    if !here.phrase.isEmpty {
      let place = UInt32(min(here.phrasePlace, 2))
      add(27, mix(here.phrase.rawValue, place))
      add(28, mix(mix(here.phrase.rawValue, place), wb))
    }
    if here.shape.isCapitalised {
      let run = here.run
      let first = words.words[run.lowerBound]
      let last = words.words[run.upperBound - 1]
      let place: UInt32 = (index == run.lowerBound ? 1 : 0) | (index == run.upperBound - 1 ? 2 : 0)
      add(41, mix(last.flags.rawValue, place))
      add(42, mix(first.flags.rawValue, place))
      add(43, mix(UInt32(min(run.count, 6)), place << 4 | shape(here)))
    }
    add(35, mix(before?.phrase.rawValue ?? 0, after?.phrase.rawValue ?? 0))
    let key = words.folded[here.key]
    guard key.count > 2 else { return }
    add(29, NameWords.hash(key.suffix(3)))
    add(30, NameWords.hash(key.suffix(2)))
    add(31, NameWords.hash(key.prefix(3)))
    add(32, mix(NameWords.hash(key.suffix(3)), shape(here)))
    if key.count > 4 { add(36, NameWords.hash(key.suffix(4))) }
  }

  private static func hash(_ template: UInt32, _ value: UInt32) -> UInt32 {
    var hash = mix(value, template &* 0x9E37_79B1)
    hash ^= hash >> 15
    hash = hash &* 0x85EB_CA6B
    return hash ^ hash >> 13
  }

  @inline(__always)
  private static func mix(_ left: UInt32, _ right: UInt32) -> UInt32 {
    var hash = (left ^ 0x2545_F491) &* 0x9E37_79B1
    hash ^= hash >> 16
    hash = (hash ^ right) &* 0xC2B2_AE35
    return hash ^ hash >> 14
  }
}
