internal import Text

extension TagModel {
  /// Makes the base form of the word in `range` of `text` that has a label.
  ///
  /// The rule that the model has for the word is often that of another word with the same ending, and then makes
  /// `declin` of `declined`. So it is only believed where what it makes is a word that the form may be made of; else the
  /// likeliest of those words is taken, by what the lexicon knows.
  package func baseForm(of text: [UInt8], _ range: Range<Int>, _ label: UInt8, rule: UInt16) -> String {
    let proposed = lemmas.rules.apply(rule, to: text, range)
    guard let first = text[range].first else { return proposed }
    // A handle or a hashtag is a name.
    if range.count > 1, first == UInt8(ascii: "@") || first == UInt8(ascii: "#") {
      return String(decoding: text[range], as: UTF8.self)
    }
    let upos = labels.upos(label)
    if let figures = Self.figures(text[range], isNumber: upos == .num, proposed) { return figures }
    guard upos == .noun || upos == .verb,
      lemmas.rules.isSmall(rule) || !text[range].contains(where: ASCII.isUpper),
      text[range].allSatisfy({ ASCII.isLetter($0) || $0 == Self.hyphen })
    else { return proposed }
    let form = text[range].map { ASCII.lowercased($0) }
    let made: [UInt8]
    if let inflection = Inflection(upos, labels.xpos(label)) {
      made = baseForm(form, inflection, Array(proposed.utf8))
    } else {
      // Its own base form, unless it is no word and the rule knows the one that is meant: a slip of the pen.
      guard !form.elementsEqual(proposed.utf8), isBase(label),
        !isKnown(proposed.utf8) || form.starts(with: proposed.utf8) && isKnown(form)
      else { return proposed }
      made = form
    }
    return String(decoding: made, as: UTF8.self)
  }

  /// Whether words with a label are base forms; `are` is not, though its label is that of `see`.
  private func isBase(_ label: UInt8) -> Bool { ["VB", "NN"].contains(labels.xpos(label)) }

  private static let hyphen = UInt8(ascii: "-")

  /// The base form of a form in small letters.
  private func baseForm(_ form: [UInt8], _ inflection: Inflection, _ proposed: [UInt8]) -> [UInt8] {
    let irregular = inflection.irregular
    if let base = irregular.value(of: form, form.indices) { return Array(base) }
    // Of `co-founded` and `brothers-in-arms` the last part is inflected.
    let start = form.lastIndex(of: Self.hyphen).map { $0 + 1 } ?? 0
    let head = form[..<start]
    if start > 0, start < form.count, let base = irregular.value(of: form, start..<form.count) {
      return Array(head + base)
    }
    // `regards`, `politics`.
    if inflection == .plural, proposed == form, isKnown(form) { return form }
    let candidates = BaseFormCandidates(form[start...], inflection).words
    var best: (word: [UInt8], evidence: Int)?
    for word in candidates {
      let isProposed = proposed.elementsEqual(head + word)
      let evidence = evidence(word, inflection) * 2 + (isProposed ? 1 : 0)
      if evidence > best?.evidence ?? -1 { best = (head + word, evidence) }
    }
    if let best { return best.word }
    return isKnown(proposed) ? proposed : form
  }

  /// How sure it is that there is such a word: it is known, and so is the third person of a verb.
  private func evidence(_ word: [UInt8], _ inflection: Inflection) -> Int {
    let own = isKnown(word) ? 2 : 0
    guard inflection == .past || inflection == .participle, let last = word.last else { return own }
    // `attaches`, `goes`, `kisses`, `fixes`.
    let ending = "hosxz".utf8.contains(last) ? "es" : "s"
    return own + (isKnown(word + Array(ending.utf8)) ? 1 : 0)
  }

  /// Whether the lexicon has a word in small letters.
  private func isKnown(_ word: some Sequence<UInt8>) -> Bool {
    lexicon.first(TagHash.spread(FNV1a.hash64(word))) != nil
  }

  /// The base form of figures, which no rule may change: `1,200` is 1200.
  ///
  /// The model sees every digit as the same, and so would make every number that of another one.
  private static func figures(_ form: ArraySlice<UInt8>, isNumber: Bool, _ proposed: String) -> String? {
    guard form.contains(where: ASCII.isDigit),
      isNumber || !proposed.utf8.filter(ASCII.isDigit).elementsEqual(form.filter(ASCII.isDigit))
    else { return nil }
    var kept: [UInt8] = []
    for (index, byte) in zip(form.indices, form) {
      let isSeparator =
        byte == UInt8(ascii: ",") && kept.last.map(ASCII.isDigit) == true
        && form[(index + 1)...].prefix(3).count(where: ASCII.isDigit) == 3
      if !isSeparator { kept.append(byte) }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
