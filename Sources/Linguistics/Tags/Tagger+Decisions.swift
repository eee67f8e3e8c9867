internal import Records

/// What a token is here: the words and phrases around it decide among its choices.
extension Tagger {
  mutating func resolve(_ range: Range<Int>) throws(Stopped) {
    try findChoices(range)
    for index in range {
      try stop.check(at: index)
      let tag = choices[index].isCertain ? choices[index].first : decide(index, in: range)
      tags.append(refined(tag, index, in: range))
    }
  }

  /// The tag of the nearest token before `index` that is no adverb or quotation mark; nil at the start.
  func before(_ index: Int, in range: Range<Int>) -> PennTag? {
    var place = index - 1
    while place >= range.lowerBound, index - place <= 4 {
      let tag = tags[place]
      if !tag.isAdverb, tag != .openQuote, tag != .closeQuote { return tag }
      place -= 1
    }
    return nil
  }

  func next(_ index: Int, in range: Range<Int>) -> TagChoice? {
    index + 1 < range.upperBound ? choices[index + 1] : nil
  }

  func decide(_ index: Int, in range: Range<Int>) -> PennTag {
    let choice = choices[index]
    let previous = before(index, in: range)
    let direct = index > range.lowerBound ? tags[index - 1] : nil
    let following = next(index, in: range)
    if isWord(index, "that") { return that(previous, following) }
    if isWord(index, "her") {
      return following.map { startsNoun($0) } ?? false ? .prpPossessive : .prp
    }
    if isWord(index, "there") { return isSubjectThere(index, in: range) ? .ex : .rb }
    if isWord(index, "no") {
      return following?.first == .comma || following?.first == .period ? .uh : .dt
    }
    if choice.contains(.pos) { return possessive(index, following, in: range) }
    if choice.contains(.rp) || choice.contains(.in) { return preposition(index, previous, direct, following) }
    if choice.contains(.vbd), choice.contains(.vbn) {
      if choice.contains(.vb), previous == .to || previous == .md || isDo(before: index, in: range) {
        return .vb
      }
      return participle(index, previous, direct, following, in: range)
    }
    if choice.contains(.vbp), choice.contains(.vb) {  // do, have
      return previous == .to || previous == .md || isDo(before: index, in: range) ? .vb : .vbp
    }
    if choice.contains(.vb) { return verbOrNot(index, choice, previous, direct, following, in: range) }
    if choice.contains(.vbz) { return thirdPerson(choice, previous, direct, following) }
    if choice.contains(.vbg) {
      if direct == .dt || direct == .jj || direct == .prpPossessive || direct == .pos { return .nn }
      return .vbg
    }
    if choice.contains(.jj), choice.contains(.rb) {
      return following.map { startsNoun($0) } ?? false || isBe(beforeTag: index, in: range) ? .jj : .rb
    }
    if choice.contains(.jjr), choice.contains(.rbr) || choice.contains(.rbs) {
      return following.map { $0.contains(.jj) || $0.contains(.rb) } ?? false ? .rbr : .jjr
    }
    if choice.contains(.jjs), choice.contains(.rbs) {
      return following.map { $0.contains(.jj) && !$0.contains(.nn) } ?? false ? .rbs : .jjs
    }
    if choice.contains(.jj), choice.contains(.nnp) {  // American
      return following.map { startsNoun($0) } ?? false || isBe(beforeTag: index, in: range) ? .jj : .nnp
    }
    if choice.contains(.jj), choice.contains(.nn) {
      return following.map { startsNoun($0) } ?? false
        ? .jj : choice.first == .nn || direct == .dt ? .nn : .jj
    }
    if choice.contains(.md), choice.contains(.vbd) {  // 'd
      return following?.contains(.vbn) ?? false && !(following?.contains(.vb) ?? false) ? .vbd : .md
    }
    return choice.first
  }

  /// Whether a word may be part of a noun phrase.
  func startsNoun(_ choice: TagChoice) -> Bool {
    choice.contains(.nn) || choice.contains(.nns) || choice.first == .nnp || choice.first == .nnps
      || choice.contains(.jj) || choice.contains(.cd) || choice.contains(.vbg)
      || choice.contains(.prpPossessive)
  }

  func isBe(_ index: Int) -> Bool {
    ["is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m", "ai"]
      .contains {
        (word: StaticString) in isWord(index, word)
      }
  }

  func isHave(_ index: Int) -> Bool {
    ["have", "has", "had", "having", "'ve", "’ve"].contains { (word: StaticString) in isWord(index, word) }
  }

  func isDo(before index: Int, in range: Range<Int>) -> Bool {
    var place = index - 1
    while place >= range.lowerBound, index - place <= 4 {
      if isWord(place, "do") || isWord(place, "does") || isWord(place, "did") { return true }
      guard tags[place].isAdverb || tags[place] == .prp else { return false }
      place -= 1
    }
    return false
  }

  func isBe(beforeTag index: Int, in range: Range<Int>) -> Bool {
    var place = index - 1
    while place >= range.lowerBound, index - place <= 3 {
      if tags[place].isVerb, isBe(place) { return true }
      guard tags[place].isAdverb else { return false }
      place -= 1
    }
    return false
  }

  func that(_ previous: PennTag?, _ following: TagChoice?) -> PennTag {
    guard let following else { return .dt }
    if previous?.isNoun ?? false {
      if following.contains(.vb), previous == .nns { return .wdt }
      return following.first.isFinite || following.contains(.vbz) && !following.contains(.nns) ? .wdt : .in
    }
    if previous?.isVerb ?? false || previous == .jj || previous == .comma {
      return following.first.isFinite || following.first == .period ? .dt : .in
    }
    return .dt
  }

  /// `There is`, `there still are`, `there have been`, `is there`.
  func isSubjectThere(_ index: Int, in range: Range<Int>) -> Bool {
    for place in (index + 1)..<min(index + 3, max(range.upperBound, index + 1)) {
      if isBe(place) || isHave(place) || choices[place].contains(.md) || choices[place].contains(.pos) {
        return true
      }
      guard choices[place].first.isAdverb else { break }
    }
    guard index > range.lowerBound, isBe(index - 1), index + 1 < range.upperBound else { return false }
    return index - 1 == range.lowerBound && !choices[index + 1].contains(.in)
  }

  /// `'s` is a verb after a pronoun, and before what no noun phrase begins with.
  func possessive(_ index: Int, _ following: TagChoice?, in range: Range<Int>) -> PennTag {
    guard index > range.lowerBound else { return .pos }
    switch tags[index - 1] {
    case .prp, .ex, .wp, .wrb, .dt, .rb: return .vbz
    default: break
    }
    guard let following else { return .pos }
    switch following.first {
    case .dt, .rb, .in, .prp, .vbn, .prpPossessive: return .vbz
    case .vbg: return following.contains(.nn) && index + 2 < range.upperBound ? .pos : .vbz
    default: return .pos
    }
  }

  func preposition(
    _ index: Int, _ previous: PennTag?, _ direct: PennTag?, _ following: TagChoice?
  ) -> PennTag {
    let choice = choices[index]
    let opensPhrase =
      following.map {
        startsNoun($0) || $0.contains(.dt) || $0.contains(.prp) || $0.contains(.prpPossessive)
          || $0.contains(.wp)
          || $0.contains(.wdt) || $0.first == .dollar || $0.first == .openQuote
      } ?? false
    if isWord(index, "like"), previous == .to || previous == .md || previous == .prp || previous == .nns {
      return previous == .to || previous == .md ? .vb : .vbp
    }
    if isWord(index, "so") {
      return following?.first == .prp && index > 0 && tags[index - 1] != .comma ? .in : .rb
    }
    if isWord(index, "as") {
      return following.map { ($0.contains(.jj) || $0.contains(.rb)) && !$0.contains(.nn) } ?? false
        ? .rb : .in
    }
    if choice.contains(.rp) {
      let afterVerb = direct?.isVerb ?? false
      if choice.first == .rp { return afterVerb ? .rp : opensPhrase ? .in : .rb }
      if opensPhrase { return choice.contains(.in) ? .in : .rb }
      return choice.first == .in && afterVerb ? .rp : .rb
    }
    if choice.contains(.jj), choice.first == .jj {
      return following.map { startsNoun($0) } ?? false ? .jj : .in
    }
    if isWord(index, "about"), following?.first == .cd { return .rb }
    return opensPhrase || !choice.contains(.rb)
      || !(following?.first == .period || following?.first == .comma)
      ? .in : .rb
  }
}
