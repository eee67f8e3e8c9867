internal import Text

/// The words that a form may regularly be made of, the likelier ones first.
///
/// Only words whose regular form this is: `hoped` may be made of `hope`, but not of `hop`, which makes `hopped`.
struct BaseFormCandidates {
  private(set) var words: [[UInt8]] = []
  private let form: ArraySlice<UInt8>

  /// Finds the candidates of a form in small letters.
  init(_ form: ArraySlice<UInt8>, _ inflection: Inflection) {
    self.form = form
    switch inflection {
    case .past: readPast()
    case .participle: readParticiple()
    case .thirdPerson, .plural: readHissing(isNoun: inflection == .plural)
    }
  }

  /// `tried`, `agreed`, `stopped`, `hoped`.
  ///
  /// The few verbs that end with `ie` are listed.
  private mutating func readPast() {
    guard ends("ed"), form.count > 3 else { return }
    if ends("ied") {
      add(dropping: 3, "y")
    } else if ends("eed") {
      add(dropping: 1)
    } else {
      readStem(2)
    }
  }

  /// `trying`, `seeing`, `stopping`, `hoping`.
  private mutating func readParticiple() {
    guard ends("ing"), form.count > 4 else { return }
    readStem(3)
  }

  /// What stands before an ending that begins with a vowel: the consonant may be doubled, or an `e` left out.
  private mutating func readStem(_ ending: Int) {
    let stem = form.dropLast(ending)
    guard stem.contains(where: Self.isVowel), let last = stem.last else { return }
    if Self.isVowel(last) || last == Self.y {
      // `going`, `playing`, but `continuing`, `dying`.
      if last == UInt8(ascii: "u") { add(dropping: ending, "e") }
      add(dropping: ending)
      if last != UInt8(ascii: "u") { add(dropping: ending, "e") }
      return
    }
    if stem.count > 2, stem.dropLast().last == last {
      // `calling` and `kissing` have the letters of their own; `stopping` does not.
      if Self.doubles(last) { add(dropping: ending) }
      add(dropping: ending + 1)
      add(dropping: ending)
      add(dropping: ending, "e")
      return
    }
    if ends("ick", before: ending) || ends("ack", before: ending) || ends("oc", before: ending) {
      add(dropping: ending)
      add(dropping: ending + 1)
    }
    if Self.wouldDouble(stem) {
      add(dropping: ending, "e")
    } else if Self.wantsE(stem) {
      add(dropping: ending, "e")
      add(dropping: ending)
    } else {
      add(dropping: ending)
      add(dropping: ending, "e")
    }
  }

  /// `cities`, `heroes`, `boxes`, `crises`, `cats`.
  private mutating func readHissing(isNoun: Bool) {
    if isNoun, ends("men"), form.count > 4 { return add(dropping: 2, "an") }
    guard ends("s"), !ends("ss"), form.count > 2 else { return }
    if ends("ies"), form.count > 4 {
      add(dropping: 3, "y")
      if isNoun { add(dropping: 1) }
    } else if ends("zzes") || ends("sses") {
      add(dropping: 2)
      add(dropping: 3)
      add(dropping: 1)
    } else if ends("ches") || ends("shes") || ends("xes") || ends("oes") {
      add(dropping: 2)
      add(dropping: 1)
    } else if ends("ses") || ends("zes") {
      if ends("uses") { add(dropping: 2) }
      add(dropping: 1)
      add(dropping: 2)
      if isNoun, ends("ses") { add(dropping: 2, "is") }
    } else if !isNoun || !(ends("us") || ends("is")) {
      add(dropping: 1)
    } else {
      add(dropping: 1)
      add(dropping: 0)
    }
  }

  private mutating func add(dropping count: Int, _ ending: StaticString = "") {
    let word = form.dropLast(count) + ending.withUTF8Buffer { Array($0) }
    if !words.contains(where: { $0.elementsEqual(word) }) { words.append(Array(word)) }
  }

  /// Whether the form has an ending, or has it before its last `count` bytes.
  private func ends(_ ending: StaticString, before count: Int = 0) -> Bool {
    let stem = form.dropLast(count)
    guard stem.count > ending.utf8CodeUnitCount else { return false }
    return ending.withUTF8Buffer { stem.suffix($0.count).elementsEqual($0) }
  }
}

extension BaseFormCandidates {
  private static let y = UInt8(ascii: "y")

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), y:
      true
    default: false
    }
  }

  /// Whether words end with this consonant twice.
  private static func doubles(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "l") || byte == UInt8(ascii: "s") || byte == UInt8(ascii: "f")
      || byte == UInt8(ascii: "z")
  }

  /// Whether a word like this stem doubles its consonant before an ending: one syllable, one vowel, one consonant.
  private static func wouldDouble(_ stem: ArraySlice<UInt8>) -> Bool {
    guard let last = stem.last, !isVowel(last), last != UInt8(ascii: "w"), last != UInt8(ascii: "x") else {
      return false
    }
    var head = stem.dropLast()
    guard let vowel = head.popLast(), isVowel(vowel) else { return false }
    // The `u` of `quote` is none.
    if head.last == UInt8(ascii: "u"), head.dropLast().last == UInt8(ascii: "q") { head = head.dropLast(2) }
    if head.first == y { head = head.dropFirst() }
    return !head.contains(where: isVowel)
  }

  /// Whether an `e` is likely left out after this stem: `chang`, `sourc`, `handl`, `creat`.
  private static func wantsE(_ stem: ArraySlice<UInt8>) -> Bool {
    guard let last = stem.last, let before = stem.dropLast().last else { return false }
    switch last {
    case UInt8(ascii: "c"), UInt8(ascii: "v"), UInt8(ascii: "g"):
      return !(last == UInt8(ascii: "g") && before == UInt8(ascii: "g"))
    case UInt8(ascii: "s"), UInt8(ascii: "z"): return true
    case UInt8(ascii: "l"):
      return !isVowel(before) && before != UInt8(ascii: "r") && before != UInt8(ascii: "w")
    case UInt8(ascii: "t"): return before == UInt8(ascii: "a") || before == UInt8(ascii: "u")
    case UInt8(ascii: "r"): return before == UInt8(ascii: "u") || before == UInt8(ascii: "i")
    case UInt8(ascii: "d"): return before == UInt8(ascii: "i") || before == UInt8(ascii: "u")
    default: return false
    }
  }
}
