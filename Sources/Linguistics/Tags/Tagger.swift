internal import Records

/// Tags tokens by rules: word lists, endings, capitals, and the words around.
///
/// There are no trained weights. A word outside the lists is judged by its ending, and a word with several
/// readings by its neighbours; nothing is known about whole clauses, so participles, particles and names at the
/// start of a sentence are where it errs most.
struct Tagger {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private let stop: StopCheck
  private let forms = WordForms.shared
  private var tags: [PennTag] = []
  private var choices: [TagChoice] = []

  /// Returns the tags of all tokens.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  static func tag(
    _ tokens: [Token], _ sentences: [Sentence], in text: SourceText, stop: StopCheck
  ) throws(Stopped) -> [TokenTag] {
    var tagger = Tagger(text.bytes, tokens, stop: stop)
    for sentence in sentences { try tagger.resolve(sentence.tokens) }
    var result: [TokenTag] = []
    result.reserveCapacity(tokens.count)
    for index in tokens.indices {
      try stop.check(at: index)
      result.append(tagger.result(index, in: sentences[tokens[index].sentence].tokens))
    }
    return result
  }

  private init(_ bytes: [UInt8], _ tokens: [Token], stop: StopCheck) {
    self.stop = stop
    self.bytes = bytes
    self.tokens = tokens
    tags.reserveCapacity(tokens.count)
    choices.reserveCapacity(tokens.count)
  }

  // MARK: - What a token may be

  private func isUpper(_ index: Int) -> Bool {
    ByteText.startsUpper(bytes, tokens[index].span.start, tokens[index].span.end)
  }

  /// Whether the token is `word` (in lower case), whatever its case.
  private func isWord(_ index: Int, _ word: StaticString) -> Bool {
    tokens[index].span.count == word.utf8CodeUnitCount
      && ByteText.has(word, bytes, tokens[index].span.start, tokens[index].span.end)
  }

  /// Fills ``choices`` for one sentence.
  private mutating func findChoices(_ range: Range<Int>) throws(Stopped) {
    var upper = 0
    var words = 0
    for index in range where tokens[index].kind == .word {
      words += 1
      if isUpper(index) { upper += 1 }
    }
    // In a headline or a shouted line capitals say nothing.
    let isTitleCase = words > 3 && upper * 3 > words * 2
    var isStart = true
    for index in range {
      try stop.check(at: index)
      choices.append(choice(index, isStart: isStart, isTitleCase: isTitleCase, in: range))
      switch tokens[index].kind {
      case .word, .number: isStart = false
      case .punctuation where bytes[tokens[index].span.start] == UInt8(ascii: ":"): isStart = true
      case .quote: if index > range.lowerBound { isStart = isStart || opens(index) }
      default: break
      }
    }
  }

  private func opens(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].span.end == tokens[index + 1].span.start
  }

  private func choice(_ index: Int, isStart: Bool, isTitleCase: Bool, in range: Range<Int>) -> TagChoice {
    let token = tokens[index]
    let span = token.span.range
    switch token.kind {
    case .number: return TagChoice(hasSuffix(span, "s") ? .nns : hasLetters(span) ? .jj : .cd)
    case .punctuation: return TagChoice(mark(token))
    case .quote: return TagChoice(isOpeningQuote(index) ? .openQuote : .closeQuote)
    case .symbol: return TagChoice(sign(token))
    case .address: return TagChoice(bytes[token.span.start] == UInt8(ascii: "@") ? .nnp : .add)
    case .word: break
    }
    if let special = clitic(index) { return special }
    let listed = forms.listed(bytes, span)
    guard isUpper(index) else { return listed ?? forms.byForm(bytes, span) }
    if isWord(index, "i") { return TagChoice(.prp) }
    let isAcronym =
      token.span.count >= 2 && bytes[span].allSatisfy { ByteText.isUpper($0) || $0 == 0x2E || $0 == 0x26 }
    if isStart || isTitleCase {
      if let listed, !(isAcronym && !isTitleCase) { return listed }
      if isAcronym, !isTitleCase { return TagChoice(.nnp) }
      if isTitleCase, !isStart { return TagChoice(.nnp) }
      let nextUpper = index + 1 < range.upperBound && tokens[index + 1].kind == .word && isUpper(index + 1)
      let byForm = forms.byForm(bytes, span)
      // Ukraine estimates …: an unknown word with a capital is a name, unless its ending says otherwise.
      if nextUpper || byForm.first == .nn { return TagChoice(.nnp) }
      return byForm
    }
    if let listed, listed.contains(.nnp) { return listed }
    if let listed, !listed.first.isNoun, !listed.first.isAdjective, !listed.first.isVerb, !isAcronym {
      return listed
    }
    return TagChoice(isPluralName(span, listed) ? .nnps : .nnp)
  }

  /// `States`, `Nations`, `Republicans`: a plural of a listed noun.
  private func isPluralName(_ span: Range<Int>, _ listed: TagChoice?) -> Bool {
    if let listed { return listed.first == .nns }
    guard hasSuffix(span, "s"), span.count > 4, !hasSuffix(span, "ss") else { return false }
    let singular = span.lowerBound..<(span.upperBound - 1)
    if let noun = forms.listed(bytes, singular), noun.contains(.nn) { return true }
    return hasSuffix(singular, "ian") || hasSuffix(singular, "ist") || hasSuffix(singular, "ican")
  }

  private func hasSuffix(_ span: Range<Int>, _ suffix: StaticString) -> Bool {
    let start = span.upperBound - suffix.utf8CodeUnitCount
    return start > span.lowerBound && ByteText.has(suffix, bytes, start, span.upperBound)
  }

  private func hasLetters(_ span: Range<Int>) -> Bool { span.contains { ByteText.isLetter(bytes[$0]) } }

  private func mark(_ token: Token) -> PennTag {
    switch bytes[token.span.start] {
    case UInt8(ascii: "."):
      return token.span.count > 1 ? .comma : .period
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return .period
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return .colon
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .leftBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .rightBracket
    case UInt8(ascii: "-"):
      return token.span.count == 1 ? .hyph : token.span.count == 2 ? .comma : .nfp
    case UInt8(ascii: "/"): return .comma
    case UInt8(ascii: "<"): return .leftBracket
    case UInt8(ascii: ">"): return .rightBracket
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return .nfp
    default: return .comma
    }
  }

  private func sign(_ token: Token) -> PennTag {
    switch ByteText.scalar(bytes, token.span.start, token.span.end).value {
    case 0x24, 0xA2...0xA5, 0x20A0...0x20CF:
      return token.span.count == 1 || bytes[token.span.start] > 0x7F ? .dollar : .sym
    case 0x25: return .nn
    case 0x26: return .cc
    case 0x3A, 0x3B, 0x3D, 0x7E, 0x2600...0x27BF, 0x1F000...0x1FAFF: return .nfp
    case 0x23: return .nn
    default: return .sym
    }
  }

  private func isOpeningQuote(_ index: Int) -> Bool {
    switch ByteText.scalar(bytes, tokens[index].span.start, tokens[index].span.end).value {
    case 0x201C, 0x2018, 0x201E, 0x201A, 0xAB, 0x60: return true
    case 0x201D, 0x2019, 0xBB: return false
    default: return opens(index) && (index == 0 || tokens[index - 1].span.end < tokens[index].span.start)
    }
  }

  /// The clitics that depend on what stands before them.
  private func clitic(_ index: Int) -> TagChoice? {
    let span = tokens[index].span
    let first = bytes[span.start]
    guard first == 0x27 || first == 0xE2, index > 0, tokens[index - 1].span.end == span.start else {
      return nil
    }
    let letters = first == 0x27 ? 1 : 3
    if span.count == letters { return TagChoice(.pos) }
    guard span.count == letters + 1, bytes[span.end - 1] | 0x20 == 0x73 else { return nil }
    if isWord(index - 1, "let") { return TagChoice(.prp) }
    return TagChoice(.pos, .vbz)
  }

  // MARK: - What it is here

  private mutating func resolve(_ range: Range<Int>) throws(Stopped) {
    try findChoices(range)
    for index in range {
      try stop.check(at: index)
      let tag = choices[index].isCertain ? choices[index].first : decide(index, in: range)
      tags.append(refined(tag, index, in: range))
    }
  }

  /// The tag of the nearest token before `index` that is no adverb or quotation mark; nil at the start.
  private func before(_ index: Int, in range: Range<Int>) -> PennTag? {
    var place = index - 1
    while place >= range.lowerBound, index - place <= 4 {
      let tag = tags[place]
      if !tag.isAdverb, tag != .openQuote, tag != .closeQuote { return tag }
      place -= 1
    }
    return nil
  }

  private func next(_ index: Int, in range: Range<Int>) -> TagChoice? {
    index + 1 < range.upperBound ? choices[index + 1] : nil
  }

  private func decide(_ index: Int, in range: Range<Int>) -> PennTag {
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
  private func startsNoun(_ choice: TagChoice) -> Bool {
    choice.contains(.nn) || choice.contains(.nns) || choice.first == .nnp || choice.first == .nnps
      || choice.contains(.jj) || choice.contains(.cd) || choice.contains(.vbg)
      || choice.contains(.prpPossessive)
  }

  private func isBe(_ index: Int) -> Bool {
    ["is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m", "ai"]
      .contains {
        (word: StaticString) in isWord(index, word)
      }
  }

  private func isHave(_ index: Int) -> Bool {
    ["have", "has", "had", "having", "'ve", "’ve"].contains { (word: StaticString) in isWord(index, word) }
  }

  private func isDo(before index: Int, in range: Range<Int>) -> Bool {
    var place = index - 1
    while place >= range.lowerBound, index - place <= 4 {
      if isWord(place, "do") || isWord(place, "does") || isWord(place, "did") { return true }
      guard tags[place].isAdverb || tags[place] == .prp else { return false }
      place -= 1
    }
    return false
  }

  private func isBe(beforeTag index: Int, in range: Range<Int>) -> Bool {
    var place = index - 1
    while place >= range.lowerBound, index - place <= 3 {
      if tags[place].isVerb, isBe(place) { return true }
      guard tags[place].isAdverb else { return false }
      place -= 1
    }
    return false
  }

  private func that(_ previous: PennTag?, _ following: TagChoice?) -> PennTag {
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
  private func isSubjectThere(_ index: Int, in range: Range<Int>) -> Bool {
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
  private func possessive(_ index: Int, _ following: TagChoice?, in range: Range<Int>) -> PennTag {
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

  private func preposition(
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

  private func participle(
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

  private func isAuxiliaryChain(_ place: Int) -> Bool { isWord(place, "been") }

  private func afterVerb(_ following: TagChoice?) -> PennTag {
    following.map { startsNoun($0) } ?? false ? .vbn : .vbd
  }

  private func isWordAt(_ index: Int, _ word: StaticString, in range: Range<Int>) -> Bool {
    index < range.upperBound && isWord(index, word)
  }

  private func hasFinite(in range: Range<Int>) -> Bool { range.suffix(12).contains { tags[$0].isFinite } }

  private func verbOrNot(
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
  private func isObject(_ index: Int, in range: Range<Int>) -> Bool {
    guard index - 2 >= range.lowerBound else { return false }
    return ["me", "him", "us", "them"].contains { (word: StaticString) in isWord(index - 1, word) }
      || isWord(index - 2, "let") || isWord(index - 2, "make") || isWord(index - 2, "help")
  }

  private func thirdPerson(
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
  private func refined(_ tag: PennTag, _ index: Int, in range: Range<Int>) -> PennTag {
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
  private func endsLikeNoun(_ index: Int) -> Bool {
    let span = tokens[index].span.range
    let endings: [StaticString] = [
      "ion", "ment", "ness", "ity", "er", "or", "ism", "ist", "ance", "ence", "ship", "ry", "age", "al",
    ]
    return endings.contains { hasSuffix(span, $0) }
  }

  private func isUnknown(_ index: Int) -> Bool { forms.listed(bytes, tokens[index].span.range) == nil }

  // MARK: - Results

  private func result(_ index: Int, in range: Range<Int>) -> TokenTag {
    let tag = tags[index]
    let span = tokens[index].span.range
    return TokenTag(
      universal(tag, index, in: range), PennTag.names[Int(tag.rawValue)], lemma: lemma(index, tag, span))
  }

  private func lemma(_ index: Int, _ tag: PennTag, _ span: Range<Int>) -> String {
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

  private func universal(_ tag: PennTag, _ index: Int, in range: Range<Int>) -> UniversalTag {
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

  private static func isPronoun(_ tag: PennTag, _ bytes: [UInt8], _ span: Range<Int>) -> Bool {
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
  private func standsAlone(_ index: Int, in range: Range<Int>) -> Bool {
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
  private func isConjunction(_ index: Int, in range: Range<Int>) -> Bool {
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
  private func hasThere(_ index: Int, in range: Range<Int>) -> Bool {
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
  private func isAuxiliary(_ index: Int, in range: Range<Int>) -> Bool {
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
