internal import Records

/// Lemmas and universal tags, once the tags are decided.
extension Tagger {
  func result(_ index: Int, in range: Range<Int>) -> TokenTag {
    let tag = tags[index]
    let span = tokens[index].span.range
    return TokenTag(
      universal(tag, index, in: range), PennTag.names[Int(tag.rawValue)], lemma: lemma(index, tag, span))
  }

  func lemma(_ index: Int, _ tag: PennTag, _ span: Range<Int>) -> String {
    switch tokens[index].kind {
    case .word: return forms.lemma(bytes, span, tag)
    case .quote:
      // One base form for all double marks, one for all single ones.
      switch ByteText.scalar(bytes, span.lowerBound, span.upperBound).value {
      case 0x201C...0x201F: return "\""
      case 0x2018...0x201B: return "'"
      default: return String(decoding: bytes[span], as: UTF8.self)
      }
    default: return String(decoding: bytes[span], as: UTF8.self)
    }
  }

  func universal(_ tag: PennTag, _ index: Int, in range: Range<Int>) -> UniversalTag {
    switch tag {
    case .nn where tokens[index].kind == .symbol: return .sym
    case .nn, .nns: return Self.isPronoun(tag, bytes, tokens[index].span.range) ? .pron : .noun
    case .nnp, .nnps: return .propn
    case .jj, .jjr, .jjs: return .adj
    case .rb:
      return isWord(index, "not") || isWord(index, "n't") || isWord(index, "n’t") || isWord(index, "nt")
        ? .part : .adv
    case .rbr, .rbs, .wrb: return .adv
    case .md: return .aux
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: return isAuxiliary(index, in: range) ? .aux : .verb
    case .prp, .prpPossessive, .wp, .wpPossessive, .ex: return .pron
    case .wdt:
      return index + 1 < range.upperBound && tags[index + 1].isNoun && !isWord(index, "that") ? .det : .pron
    case .dt: return standsAlone(index, in: range) ? .pron : .det
    case .pdt: return .det
    case .in: return isConjunction(index, in: range) ? .sconj : .adp
    case .rp: return .adp
    case .to, .pos: return .part
    case .cc: return .cconj
    case .cd: return .num
    case .uh: return .intj
    case .sym, .dollar: return .sym
    case .fw, .ls, .add: return .x
    case .nfp: return tokens[index].kind == .symbol && tokens[index].span.count > 1 ? .sym : .punct
    case .hyph, .period, .comma, .colon, .leftBracket, .rightBracket, .openQuote, .closeQuote: return .punct
    }
  }

  static func isPronoun(_ tag: PennTag, _ bytes: [UInt8], _ span: Range<Int>) -> Bool {
    guard tag == .nn, span.count >= 4, span.count <= 9 else { return false }
    let words: [StaticString] = [
      "something", "anything", "nothing", "everything", "someone", "anyone", "everyone", "somebody",
      "anybody",
      "everybody", "nobody", "none",
    ]
    return words.contains {
      $0.utf8CodeUnitCount == span.count && ByteText.has($0, bytes, span.lowerBound, span.upperBound)
    }
  }

  /// `this`, `that`, `these`, `those` without a noun.
  func standsAlone(_ index: Int, in range: Range<Int>) -> Bool {
    guard isWord(index, "this") || isWord(index, "that") || isWord(index, "these") || isWord(index, "those")
    else {
      return false
    }
    guard index + 1 < range.upperBound else { return true }
    let following = tags[index + 1]
    let phrase =
      following.isNoun || following.isAdjective || following == .cd || following == .prpPossessive
      || following == .dt || following.isAdverb && index + 2 < range.upperBound && tags[index + 2].isAdjective
      || following == .vbg || following == .vbn || following == .openQuote || following == .dollar
    return !phrase
  }

  /// Whether a clause follows: a subordinating word, and a verb with a subject soon after.
  func isConjunction(_ index: Int, in range: Range<Int>) -> Bool {
    for word in [
      "that", "if", "because", "while", "although", "though", "unless", "whether", "whereas", "lest", "cause",
    ]
      as [StaticString] where isWord(index, word)
    {
      return true
    }
    let mayBe =
      [
        "as", "since", "after", "before", "until", "till", "so", "than", "like", "once", "by", "for",
        "without", "in", "of", "from", "on", "about", "with",
      ] as [StaticString]
    guard let place = mayBe.firstIndex(where: { isWord(index, $0) }), index + 1 < range.upperBound else {
      return false
    }
    if place >= 10 { return tags[index + 1] == .vbg }
    // The words up to the next mark: a subject and its verb make a clause.
    var hasSubject = false
    for next in (index + 1)..<min(index + 9, range.upperBound) {
      let tag = tags[next]
      if tag == .comma || tag == .period || tag == .in || tag == .to { return false }
      if tag.isFinite { return hasSubject }
      if tag == .vbg, next == index + 1 { return true }
      if tag.isNoun || tag == .prp || tag == .ex || tag == .dt { hasSubject = true }
    }
    return false
  }

  /// Whether `there` is the subject of the `be` at `index`: there it is a full verb.
  func hasThere(_ index: Int, in range: Range<Int>) -> Bool {
    if index + 1 < range.upperBound, tags[index + 1] == .ex { return true }
    var place = index - 1
    while place >= range.lowerBound, index - place <= 3 {
      if tags[place] == .ex { return true }
      guard tags[place].isAdverb || tags[place] == .md || isHave(place) else { return false }
      place -= 1
    }
    return false
  }

  /// `be` but for `there is`; `have` before a participle; `do` before a verb or `not`; `get` never.
  func isAuxiliary(_ index: Int, in range: Range<Int>) -> Bool {
    if isBe(index) { return !hasThere(index, in: range) }
    let isHave = isHave(index) || isWord(index, "'d") || isWord(index, "’d")
    let isDo = isWord(index, "do") || isWord(index, "does") || isWord(index, "did")
    guard isHave || isDo else { return false }
    if isDo, index + 1 == range.upperBound || tags[index + 1] == .period { return true }
    for next in (index + 1)..<min(index + 6, max(range.upperBound, index + 1)) {
      let tag = tags[next]
      if isDo, tag == .vb { return true }
      if isHave, tag == .vbn || tag == .vbd { return true }
      guard tag.isAdverb || tag == .prp || tag.isNoun && isDo && next <= index + 3 || tag == .dt && isDo
      else { return false }
    }
    return false
  }
}
