internal import Records

/// Whether a form is a verb here, and which.
extension Tagger {
  func participle(
    _ index: Int, _ previous: PennTag?, _ direct: PennTag?, _ following: TagChoice?, in range: Range<Int>
  ) -> PennTag {
    // An auxiliary shortly before, over adverbs, pronouns and names in questions.
    var place = index - 1
    while place >= range.lowerBound, index - place <= 5 {
      let tag = tags[place]
      if tag.isVerb {
        return isBe(place) || isHave(place) || tag == .vbn && isAuxiliaryChain(place)
          ? .vbn : afterVerb(following)
      }
      guard tag.isAdverb || tag == .prp && place != index - 1 || tag == .openQuote else { break }
      place -= 1
    }
    switch direct {
    case .dt, .prpPossessive, .pos, .in, .jj, .cd: return .vbn
    case .hyph: return .vbn
    default: break
    }
    if direct?.isNoun ?? false, isWordAt(index + 1, "by", in: range) { return .vbn }
    if direct == .nns || direct == .nn, following?.first == .in, hasFinite(in: range.lowerBound..<index) {
      return .vbn
    }
    if direct == .comma, following?.first == .in { return .vbn }
    if direct == nil, following?.first == .in || isWordAt(index + 1, "by", in: range) { return .vbn }
    return .vbd
  }

  func isAuxiliaryChain(_ place: Int) -> Bool { isWord(place, "been") }

  func afterVerb(_ following: TagChoice?) -> PennTag {
    following.map { startsNoun($0) } ?? false ? .vbn : .vbd
  }

  func isWordAt(_ index: Int, _ word: StaticString, in range: Range<Int>) -> Bool {
    index < range.upperBound && isWord(index, word)
  }

  func hasFinite(in range: Range<Int>) -> Bool { range.suffix(12).contains { tags[$0].isFinite } }

  func verbOrNot(
    _ index: Int, _ choice: TagChoice, _ previous: PennTag?, _ direct: PennTag?, _ following: TagChoice?,
    in range: Range<Int>
  ) -> PennTag {
    let other: PennTag =
      choice.contains(.nn) ? .nn : choice.contains(.jj) ? .jj : choice.contains(.rb) ? .rb : .vb
    if previous == .to || previous == .md { return .vb }
    if isDo(before: index, in: range) { return .vb }
    switch previous {
    case .prp, .wp, .ex:
      // He cut, it cost: the present would have an s.
      let isSingular = ["he", "she", "it"].contains { (word: StaticString) in isWord(index - 1, word) }
      if choice.contains(.vbd), choice.first == .vbd || isSingular { return .vbd }
      return previous == .prp && isObject(index, in: range) ? (choice.first == .vb ? .vb : other) : .vbp
    case .dt, .prpPossessive, .pos, .jj, .jjr, .jjs, .cd, .wpPossessive, .in:
      if other != .vb {
        let nominal = choice.contains(.jj) && following.map { startsNoun($0) } ?? false
        return nominal ? .jj : other
      }
    case .nns, .nnps:
      if choice.first == .vb || !choice.contains(.nn) && !choice.contains(.jj) { return .vbp }
      if let following,
        following.contains(.dt) || following.contains(.prp) || following.contains(.prpPossessive)
      {
        return .vbp
      }
    case nil, .comma, .cc, .colon:
      if choice.first == .vb {
        if previous == .cc, index >= 2, tags[index - 2] == .vbp { return .vbp }
        return .vb
      }
      if previous == nil, let following, following.contains(.dt) || following.contains(.prpPossessive) {
        return .vb
      }
    case .wdt: return .vbp
    default: break
    }
    if isBe(beforeTag: index, in: range), other == .jj { return .jj }
    if choice.first == .vb, previous?.isNoun ?? false, other == .nn, !hasFinite(in: range.lowerBound..<index)
    {
      return following.map { $0.contains(.dt) || $0.contains(.prp) || $0.contains(.in) } ?? false ? .vbp : .nn
    }
    if choice.first != .vb {
      return choice.first == .jj && !(following.map { startsNoun($0) } ?? false) ? .jj : choice.first
    }
    return other == .nn && (previous?.isNoun ?? false)
      ? .nn : previous == .vbz || previous == .vbd ? other : .vb
  }

  /// Whether the pronoun before `index` is an object: `let me go`, `made them leave`.
  func isObject(_ index: Int, in range: Range<Int>) -> Bool {
    guard index - 2 >= range.lowerBound else { return false }
    return ["me", "him", "us", "them"].contains { (word: StaticString) in isWord(index - 1, word) }
      || isWord(index - 2, "let") || isWord(index - 2, "make") || isWord(index - 2, "help")
  }

  func thirdPerson(
    _ choice: TagChoice, _ previous: PennTag?, _ direct: PennTag?, _ following: TagChoice?
  ) -> PennTag {
    guard choice.contains(.nns) else { return .vbz }
    switch previous {
    case .dt, .jj, .jjr, .jjs, .cd, .prpPossessive, .pos, .in, .nns, .vbg, .vb, .vbd, .vbn, .vbp, .to, .hyph:
      return .nns
    case .prp, .wp, .wdt, .ex: return .vbz
    case .nn, .nnp:
      if direct?.isAdverb ?? false { return .vbz }
      guard let following else { return .nns }
      switch following.first {
      case .dt, .prp, .prpPossessive, .to, .rb, .wp, .wrb: return .vbz
      case .in: return choice.first == .vbz || previous == .nnp ? .vbz : .nns
      case .nnp: return .vbz
      case .jj: return choice.first == .vbz || previous == .nnp ? .vbz : .nns
      default: return choice.first == .vbz && !following.contains(.nn) ? .vbz : .nns
      }
    default: return choice.first
    }
  }

  /// Corrects a tag that the words around exclude.
  func refined(_ tag: PennTag, _ index: Int, in range: Range<Int>) -> PennTag {
    switch tag {
    case .to:
      guard let following = next(index, in: range) else { return .in }
      let verb =
        following.contains(.vb) || following.first.isAdverb && !following.contains(.jj)
        || isUnknown(index + 1) && following.first == .nn && !isUpper(index + 1) && !endsLikeNoun(index + 1)
      if verb { return .to }
      return following.first == .vbp || isWord(index + 1, "be") || isWord(index + 1, "have") ? .to : .in
    case .nn where choices[index].isCertain && isUnknown(index):
      // An unknown word where only a verb can stand.
      let previous = before(index, in: range)
      if previous == .md || previous == .to && tags[index - 1] == .to { return .vb }
      return tag
    case .hyph:
      let isInner =
        index > range.lowerBound && index + 1 < range.upperBound
        && tokens[index - 1].span.end == tokens[index].span.start
        && tokens[index + 1].span.start == tokens[index].span.end
      return isInner ? .hyph : .comma
    case .vbg:
      return tag
    default: return tag
    }
  }

  /// Whether an unknown word has the ending of a noun, an adjective or an adverb.
  func endsLikeNoun(_ index: Int) -> Bool {
    let span = tokens[index].span.range
    let endings: [StaticString] = [
      "ion", "ment", "ness", "ity", "er", "or", "ism", "ist", "ance", "ence", "ship", "ry", "age", "al",
    ]
    return endings.contains { hasSuffix(span, $0) }
  }

  func isUnknown(_ index: Int) -> Bool { forms.listed(bytes, tokens[index].span.range) == nil }
}
