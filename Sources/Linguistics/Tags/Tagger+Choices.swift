internal import Records

/// What a token may be by its form, before its neighbours are looked at.
extension Tagger {
  func isUpper(_ index: Int) -> Bool {
    ByteText.startsUpper(bytes, tokens[index].span.start, tokens[index].span.end)
  }

  /// Whether the token is `word` (in lower case), whatever its case.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    tokens[index].span.count == word.utf8CodeUnitCount
      && ByteText.has(word, bytes, tokens[index].span.start, tokens[index].span.end)
  }

  /// Fills ``choices`` for one sentence.
  mutating func findChoices(_ range: Range<Int>) throws(Stopped) {
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

  func opens(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].span.end == tokens[index + 1].span.start
  }

  func choice(_ index: Int, isStart: Bool, isTitleCase: Bool, in range: Range<Int>) -> TagChoice {
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
  func isPluralName(_ span: Range<Int>, _ listed: TagChoice?) -> Bool {
    if let listed { return listed.first == .nns }
    guard hasSuffix(span, "s"), span.count > 4, !hasSuffix(span, "ss") else { return false }
    let singular = span.lowerBound..<(span.upperBound - 1)
    if let noun = forms.listed(bytes, singular), noun.contains(.nn) { return true }
    return hasSuffix(singular, "ian") || hasSuffix(singular, "ist") || hasSuffix(singular, "ican")
  }

  func hasSuffix(_ span: Range<Int>, _ suffix: StaticString) -> Bool {
    let start = span.upperBound - suffix.utf8CodeUnitCount
    return start > span.lowerBound && ByteText.has(suffix, bytes, start, span.upperBound)
  }

  func hasLetters(_ span: Range<Int>) -> Bool { span.contains { ByteText.isLetter(bytes[$0]) } }

  func mark(_ token: Token) -> PennTag {
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

  func sign(_ token: Token) -> PennTag {
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

  func isOpeningQuote(_ index: Int) -> Bool {
    switch ByteText.scalar(bytes, tokens[index].span.start, tokens[index].span.end).value {
    case 0x201C, 0x2018, 0x201E, 0x201A, 0xAB, 0x60: return true
    case 0x201D, 0x2019, 0xBB: return false
    default: return opens(index) && (index == 0 || tokens[index - 1].span.end < tokens[index].span.start)
    }
  }

  /// The clitics that depend on what stands before them.
  func clitic(_ index: Int) -> TagChoice? {
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
}
