internal import AnalyzerKit
internal import Linguistics
internal import Records
internal import Text

/// Finds the words and phrases with polarity in a text, from its words, sentences and quotations alone.
///
/// Names are left out by how they are written, so that no slow layer is asked for: a capital within a sentence, a
/// capital before another one, or a word that this text writes with a capital everywhere.
///
/// The rules are those of VADER (Hutto & Gilbert 2014) and of Polanyi & Zaenen's contextual valence shifters (2006):
/// negation, intensity, contrast, modality and comparison, each within its clause.
struct SentimentScanner {
  /// How much of a word's strength a negation leaves, turned round.
  private static let negation = -0.5
  /// How far back a negation and a booster reach, in tokens of the same clause.
  private static let reach = 5
  private static let scaleReach = 2
  /// The weights of what stands before and after `but`.
  private static let beforeContrast = 0.5
  private static let afterContrast = 1.25
  private static let capitals = 1.25
  /// What is only possible, wished or supposed.
  private static let modality = 0.7
  /// What something is compared with.
  private static let compared = 0.5
  /// What each of at most three exclamation marks adds.
  private static let exclamation = 0.3

  let source: SourceText
  let tokens: [Token]
  let text: SentimentText
  /// For each token, whether it stands between quotation marks; empty where nothing does.
  let isQuoted: [Bool]
  private let vocabulary = SentimentVocabulary.shared
  private let own: SentimentOwnWords?
  /// The number of each token in the vocabulary, or -1.
  private let numbers: [Int32]
  private let names: SentimentCapitals
  /// What each token does in its clause; the factors of boosters stand in ``scales``.
  private var roles: [SentimentWordRole?]
  private var scales: [Float]

  init(_ context: AnalysisContext, _ own: SentimentOwnWords? = nil) throws {
    source = context.document.text
    tokens = try context.tokens
    self.own = own
    text = try SentimentText(tokens, in: source, context)
    numbers = vocabulary.numbers(of: text)
    var isQuoted: [Bool] = []
    for quotation in try context.quotations where quotation.depth == 0 {
      if isQuoted.isEmpty { isQuoted = Array(repeating: false, count: tokens.count) }
      for piece in quotation.pieces {
        for token in tokens.positions(in: piece) { isQuoted[token] = true }
      }
    }
    self.isQuoted = isQuoted
    roles = Array(repeating: nil, count: tokens.count)
    scales = Array(repeating: 1, count: tokens.count)
    names = SentimentCapitals(numbers, tokens: tokens, in: source, vocabulary)
    for (index, sentence) in try context.sentences.enumerated() {
      try context.checkpoint(at: index)
      readRoles(sentence.tokens)
    }
  }

  /// Adds the opinions in a sentence's tokens, in order.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func scan(_ sentence: Range<Int>, into opinions: inout [SentimentOpinion]) {
    let first = opinions.count
    let contrast = sentence.last { roles[$0] == .contrast }
    var shape: SentimentShape?
    var exclamations = 0
    var isStart = true
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      let number = numbers[token]
      if roles[token] == .exclamation { exclamations += 1 }
      guard tokens[token].kind == .word else {
        // A capital after these is no sign of a name.
        if tokens[token].kind == .quote || source[tokens[token].span.start] == 0x3A { isStart = true }
        token += 1
        continue
      }
      guard own != nil || vocabulary.kind(number).contains(.polar),
        let entry = entry(at: token, before: sentence.upperBound)
      else {
        isStart = false
        token += 1
        continue
      }
      defer {
        isStart = false
        token += entry.length
      }
      guard entry.word.weight != 0 || entry.word.event != 0 else { continue }
      var isShouted = false
      if isCapital(token), !entry.word.isOwn {
        let known = shape ?? SentimentShape(sentence, tokens: tokens, in: source)
        shape = known
        isShouted = known.isCapitals(token..<token + entry.length)
        if entry.length == 1, !isShouted || known.isAllCapitals {
          let isLikeOthers = isStart || known.isTitleCase || known.isAllCapitals
          if !isLikeOthers || names.isName(number, next: token + 1, known, isStart: isStart) { continue }
        }
        isShouted = isShouted && !known.isAllCapitals
        // The model knows no shouted words: `NATO` is a name.
        if isShouted, !entry.word.isListed { continue }
      }
      opinions.append(
        opinion(
          token, entry.length, entry.word, from: sentence.lowerBound, contrast, isShouted: isShouted))
    }
    if exclamations > 0, opinions.count > first {
      let more = Self.exclamation * Double(min(3, exclamations))
      let last = opinions.count - 1
      opinions[last].value += opinions[last].value < 0 ? -more : more
      switch opinions[last].rule {
      case .lexicon, .learned, .own: opinions[last].rule = .exclamation
      default: break
      }
    }
  }

  /// Returns the evidence that an opinion is.
  func hit(_ opinion: SentimentOpinion) -> SentimentHit {
    let range = Int(opinion.token)..<Int(opinion.token + opinion.length)
    return SentimentHit(
      tokens: range,
      span: TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end),
      value: opinion.value, event: opinion.event, rule: opinion.rule)
  }

  private func isCapital(_ token: Int) -> Bool {
    let byte = source[tokens[token].span.start]
    return ASCII.isUpper(byte)
  }

  /// Returns the longest entry that begins at a token: a user's, then a phrase, then a word.
  private func entry(at token: Int, before end: Int) -> (word: SentimentWord, length: Int)? {
    if let own, let found = own.entry(at: token, before: end, in: text) {
      return found
    }
    let number = numbers[token]
    guard number >= 0 else { return nil }
    let word = vocabulary[number]
    if word.longestPhrase > 1 {
      for length in stride(from: min(Int(word.longestPhrase), end - token), to: 1, by: -1) {
        if let phrase = vocabulary.phrase(text.bytes, text.range(token, length)) {
          return (phrase, length)
        }
      }
    }
    return (word, 1)
  }

  private func opinion(
    _ token: Int, _ length: Int, _ word: SentimentWord, from start: Int, _ contrast: Int?, isShouted: Bool
  ) -> SentimentOpinion {
    var factor = isShouted ? Self.capitals : 1
    var rule: SentimentRule = isShouted ? .capitals : word.isOwn ? .own : word.isListed ? .lexicon : .learned
    var isNegated = false
    var isModal = false
    var scale = 1.0
    var hasLesser = false
    var isCompared = false
    var index = token - 1
    let first = max(start, token - Self.reach)
    while index >= first, roles[index] != .clauseEnd, roles[index] != .contrast {
      switch roles[index] {
      case .negator: isNegated.toggle()
      case .scale where token - index <= Self.scaleReach: scale *= Double(scales[index])
      case .lesser where token - index <= Self.scaleReach: hasLesser = true
      case .modal: isModal = true
      case .than: isCompared = true
      default: break
      }
      index -= 1
    }
    if hasLesser {
      // `less corrupt than` blames less than it frees; `less happy` is only weaker.
      if follows(.than, after: token + length) { isNegated.toggle() } else { scale *= 0.7 }
    }
    if scale != 1 {
      factor *= scale
      rule = scale > 1 ? .intensified : .dampened
    }
    if isModal {
      factor *= Self.modality
      rule = .modal
    }
    if isCompared {
      factor *= Self.compared
      rule = .compared
    }
    if let contrast {
      factor *= token < contrast ? Self.beforeContrast : Self.afterContrast
      rule = .contrast
    }
    if isNegated {
      factor *= Self.negation
      rule = .negated
    }
    return SentimentOpinion(
      token: Int32(truncatingIfNeeded: token), length: Int32(truncatingIfNeeded: length),
      value: word.weight * factor,
      event: word.event * (isNegated ? Self.negation : 1), rule: rule)
  }

  /// Whether a role stands within the next words of the same clause.
  private func follows(_ role: SentimentWordRole, after token: Int) -> Bool {
    var index = token
    while index < min(tokens.count, token + Self.reach), roles[index] != .clauseEnd {
      if roles[index] == role { return true }
      index += 1
    }
    return false
  }

  /// Finds out what the words of a sentence do; the last word of a phrase does it.
  private mutating func readRoles(_ sentence: Range<Int>) {
    var hasFixed = false
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      let number = numbers[token]
      guard vocabulary.kind(number).contains(.modifies) else {
        token += 1
        continue
      }
      var found = vocabulary[number]
      var length = 1
      if found.longestModifier > 1 {
        let longest = min(Int(found.longestModifier), sentence.upperBound - token)
        for longer in stride(from: longest, to: 1, by: -1) {
          guard let phrase = vocabulary.modifier(text.bytes, text.range(token, longer)) else { continue }
          found = phrase
          length = longer
          break
        }
      }
      defer { token += length }
      guard let role = found.modifier else { continue }
      switch role {
      // `not only … but` sets nothing against anything.
      case .contrast:
        if token > sentence.lowerBound, !hasFixed, text.equals(token, "but") { roles[token] = .contrast }
      case .fixed: hasFixed = true
      case .scale:
        roles[token + length - 1] = role
        scales[token + length - 1] = Float(found.scale)
      default: roles[token + length - 1] = role
      }
    }
  }
}
