/// What the form of a word says: its possible tags, and its base form for a given tag.
struct WordForms {
  private let words = Lexicons.taggerWords
  private let irregular = Lexicons.irregularForms
  /// The tags of each entry of the word list.
  private let choices: [TagChoice]

  static let shared = WordForms()

  private init() {
    let words = Lexicons.taggerWords
    choices = (0..<words.count).map { index in
      TagChoice(list: words.value(at: index).split(separator: 0x20).compactMap(PennTag.init))
    }
  }

  /// Returns the tags that the list has for a word.
  func listed(_ bytes: [UInt8], _ range: Range<Int>) -> TagChoice? {
    words.index(of: bytes, range, lowercased: true).map { choices[$0] }
  }

  func isVerb(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    listed(bytes, range)?.contains(.vb) ?? false
  }

  // MARK: - Tags by form

  /// Returns the tags of a word that the list does not have, from its ending.
  func byForm(_ bytes: [UInt8], _ range: Range<Int>) -> TagChoice {
    if ends(bytes, range, "ing"), range.count > 4 { return TagChoice(.vbg, .nn) }
    if ends(bytes, range, "ed"), range.count > 3 { return TagChoice(.vbd, .vbn) }
    if ends(bytes, range, "ly"), range.count > 3 { return TagChoice(.rb) }
    if ends(bytes, range, "s"), !ends(bytes, range, "ss"), !ends(bytes, range, "us"),
      !ends(bytes, range, "is"),
      !ends(bytes, range, "ous"), range.count > 2
    {
      return plural(bytes, range)
    }
    for ending in Self.adjectives
    where ends(bytes, range, ending) && range.count > ending.utf8CodeUnitCount + 1 {
      return TagChoice(.jj)
    }
    if range.count > 4, ends(bytes, range, "er") || ends(bytes, range, "est") {
      let cut = ends(bytes, range, "er") ? 2 : 3
      let tag: PennTag = cut == 2 ? .jjr : .jjs
      if let base = base(bytes, range, cut: cut, restoring: true, where: .jj),
        listed(base)?.contains(.jj) == true
      {
        return TagChoice(tag)
      }
    }
    return TagChoice(.nn)
  }

  private static let adjectives: [StaticString] = [
    "able", "ible", "ous", "ful", "less", "ish", "ive", "ical", "ial", "onal", "ural", "ic", "esque", "ese",
    "ian",
    "ant", "ent-", "like",
  ]

  /// A word in -s: the third person of a verb, a plural, or both.
  private func plural(_ bytes: [UInt8], _ range: Range<Int>) -> TagChoice {
    guard let stem = base(bytes, range, cut: 1, restoring: true, where: .vb), let choice = listed(stem),
      choice.contains(.vb)
    else { return TagChoice(.nns) }
    if !choice.contains(.nn) { return TagChoice(.vbz) }
    return choice.first == .nn ? TagChoice(.nns, .vbz) : TagChoice(.vbz, .nns)
  }

  private func listed(_ word: [UInt8]) -> TagChoice? { listed(word, 0..<word.count) }

  @inline(__always)
  private func ends(_ bytes: [UInt8], _ range: Range<Int>, _ ending: StaticString) -> Bool {
    let start = range.upperBound - ending.utf8CodeUnitCount
    return start >= range.lowerBound && ByteText.has(ending, bytes, start, range.upperBound)
  }

  // MARK: - Base forms

  /// Returns the base form of a word with a tag, in lower case except for names.
  func lemma(_ bytes: [UInt8], _ range: Range<Int>, _ tag: PennTag) -> String {
    if tag != .nnp, let value = irregular.value(of: bytes, range, lowercased: true),
      let found = entry(value, tag)
    {
      return String(decoding: found, as: UTF8.self)
    }
    switch tag {
    case .nnp: return String(decoding: bytes[range], as: UTF8.self)
    case .nns, .nnps, .vbz:
      return text(base(bytes, range, cut: 1, restoring: true, where: tag == .vbz ? .vb : .nn), bytes, range)
    case .vbd,
      .vbn where ends(bytes, range, "ed"):
      return text(base(bytes, range, cut: 2, restoring: true, where: .vb), bytes, range)
    case .vbg where ends(bytes, range, "ing"):
      return text(base(bytes, range, cut: 3, restoring: true, where: .vb), bytes, range)
    case .jjr,
      .rbr where ends(bytes, range, "er"):
      return text(base(bytes, range, cut: 2, restoring: true, where: .jj), bytes, range)
    case .jjs,
      .rbs where ends(bytes, range, "est"):
      return text(base(bytes, range, cut: 3, restoring: true, where: .jj), bytes, range)
    default: return text(nil, bytes, range)
    }
  }

  /// The base form for `tag` in `tag=form` pairs that tabs part.
  private func entry(_ value: ArraySlice<UInt8>, _ tag: PennTag) -> ArraySlice<UInt8>? {
    let name = PennTag.names[Int(tag.rawValue)]
    for pair in value.split(separator: 0x09) {
      guard let sign = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = pair[pair.startIndex..<sign]
      if key.elementsEqual([UInt8(ascii: "*")]) || key.elementsEqual(name.utf8) {
        return pair[(sign + 1)...]
      }
    }
    return nil
  }

  private func text(_ base: [UInt8]?, _ bytes: [UInt8], _ range: Range<Int>) -> String {
    if let base { return String(decoding: base, as: UTF8.self) }
    guard isASCII(bytes, range) else { return String(decoding: bytes[range], as: UTF8.self).lowercased() }
    return String(unsafeUninitializedCapacity: range.count) { buffer in
      for (index, offset) in range.enumerated() { buffer[index] = lower(bytes[offset]) }
      return range.count
    }
  }

  private func isASCII(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 < 0x80 }
  }

  /// The word in small letters: `Élites` too.
  private func lowercased(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    guard isASCII(bytes, range) else {
      return Array(String(decoding: bytes[range], as: UTF8.self).lowercased().utf8)
    }
    return bytes[range].map(lower)
  }

  @inline(__always)
  private func lower(_ byte: UInt8) -> UInt8 { ByteText.isUpper(byte) ? byte | 0x20 : byte }

  /// Cuts an ending off and undoes what it did to the stem: `tries` try, `stopped` stop, `making` make, `boxes` box.
  ///
  /// The word list decides where it can; otherwise the usual spelling does.
  private func base(
    _ bytes: [UInt8], _ range: Range<Int>, cut: Int, restoring: Bool, where tag: PennTag
  ) -> [UInt8]? {
    guard range.count > cut + 1 else { return nil }
    // The ending is ASCII: it has as many bytes in small letters.
    let stem = Array(lowercased(bytes, range).dropLast(cut))
    func known(_ word: [UInt8]) -> Bool {
      guard let choice = listed(word) else { return false }
      return choice.contains(tag) || tag == .nn && choice.contains(.vb)
    }
    guard let last = stem.last else { return nil }
    if cut == 1 {
      guard lower(bytes[range.upperBound - 1]) == UInt8(ascii: "s") else {
        return lowercased(bytes, range)
      }
      return singular(stem, known)
    }
    if last == UInt8(ascii: "i") { return stem.dropLast() + [UInt8(ascii: "y")] }
    if known(stem) { return stem }
    let silent = stem + [UInt8(ascii: "e")]
    if known(silent) { return silent }
    if stem.count >= 3, last == stem[stem.count - 2], !Self.isVowel(last) {
      let single = Array(stem.dropLast())
      if known(single) { return single }
      return [UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "z")].contains(last)
        ? stem : single
    }
    return needsE(stem) ? silent : stem
  }

  private func singular(_ stem: [UInt8], _ known: ([UInt8]) -> Bool) -> [UInt8] {
    guard stem.count >= 3, stem[stem.count - 1] == UInt8(ascii: "e") else { return stem }
    let before = stem[stem.count - 2]
    if before == UInt8(ascii: "i") { return stem.dropLast(2) + [UInt8(ascii: "y")] }
    let short = Array(stem.dropLast())
    if known(stem) { return stem }
    if known(short) { return short }
    switch before {
    case UInt8(ascii: "x"), UInt8(ascii: "z"):
      return stem.count > 4 || before == UInt8(ascii: "x") ? short : stem
    case UInt8(ascii: "s"): return stem[stem.count - 3] == UInt8(ascii: "s") ? short : stem
    case UInt8(ascii: "h"):
      let hard = stem[stem.count - 3]
      return hard == UInt8(ascii: "c") || hard == UInt8(ascii: "s") ? short : stem
    default: return stem
    }
  }

  /// Whether a stem without its ending needs its silent e: `creat`, `mak`, `chang`, `argu`, but not `visit`.
  private func needsE(_ stem: [UInt8]) -> Bool {
    guard stem.count >= 2 else { return false }
    let last = stem[stem.count - 1]
    let before = stem[stem.count - 2]
    switch last {
    case UInt8(ascii: "v"), UInt8(ascii: "u"), UInt8(ascii: "c"): return true
    case UInt8(ascii: "z"): return before != UInt8(ascii: "z")
    case UInt8(ascii: "g"):
      return before != UInt8(ascii: "n") || stem.count > 4 && stem[stem.count - 3] != UInt8(ascii: "i")
    case UInt8(ascii: "s"): return before != UInt8(ascii: "s")
    case UInt8(ascii: "l"):
      return [
        UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "k"),
        UInt8(ascii: "p"), UInt8(ascii: "t"),
      ].contains(before)
    case UInt8(ascii: "t"):
      return stem.count >= 4 && before == UInt8(ascii: "a") && !Self.isVowel(stem[stem.count - 3])
        || stem.count >= 4 && before == UInt8(ascii: "u")
    case UInt8(ascii: "r"):
      return before == UInt8(ascii: "i") || before == UInt8(ascii: "u")
        || before == UInt8(ascii: "a") && stem.count <= 5
    case UInt8(ascii: "d"):
      return before == UInt8(ascii: "i") || before == UInt8(ascii: "u")
        || before == UInt8(ascii: "a") && stem.count <= 6
    case UInt8(ascii: "n"), UInt8(ascii: "m"), UInt8(ascii: "k"), UInt8(ascii: "p"), UInt8(ascii: "b"):
      return stem.count >= 2 && Self.isVowel(before)
        && (stem.count == 2 || !Self.isVowel(stem[stem.count - 3])) && before != UInt8(ascii: "e")
        && (last != UInt8(ascii: "n") || before != UInt8(ascii: "o")) && stem.count <= 5
    default: return false
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}
