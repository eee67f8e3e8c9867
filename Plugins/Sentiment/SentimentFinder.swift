internal import AnalyzerKit
internal import Linguistics
internal import Records
internal import Text

/// Finds the words and phrases with polarity in a sentence.
struct SentimentFinder {
  /// How much of a word's strength a negation leaves, turned round.
  private static let negation = -0.5
  /// How far back a negation and a booster reach, in tokens of the same clause.
  private static let negationReach = 5
  private static let scaleReach = 2
  /// The weights of what stands before and after `but`.
  private static let beforeContrast = 0.5
  private static let afterContrast = 1.25
  private static let capitals = 1.25
  /// What each of at most three exclamation marks adds.
  private static let exclamation = 0.3

  let source: SourceText
  let tokens: [Token]
  let text: SentimentText
  let names: NameLayer
  /// For each token, whether it stands between quotation marks.
  let isQuoted: [Bool]
  /// For each token, whether it belongs to a name.
  private let isName: [Bool]
  private let own: SentimentOwnWords?

  init(_ context: AnalysisContext, _ own: SentimentOwnWords? = nil) throws {
    self.own = own
    source = context.document.text
    tokens = try context.tokens
    names = try context.names
    text = try SentimentText(tokens, in: source, context)
    var isName = [Bool](repeating: false, count: tokens.count)
    for (index, mention) in names.mentions.enumerated() {
      try context.checkpoint(at: index)
      for token in mention.tokens.clamped(to: 0..<tokens.count) { isName[token] = true }
    }
    self.isName = isName
    var isQuoted = [Bool](repeating: false, count: tokens.count)
    for quotation in try context.quotations where quotation.depth == 0 {
      for piece in quotation.pieces {
        for token in tokens.positions(in: piece) { isQuoted[token] = true }
      }
    }
    self.isQuoted = isQuoted
  }

  /// Returns the hits in a sentence's tokens, in order.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func hits(in sentence: Range<Int>) -> [SentimentHit] {
    let roles = Roles(sentence, in: text)
    let shape = SentimentShape(sentence, tokens: tokens, in: source)
    let exclamations = tokens[sentence].count { source[$0.span.start] == 0x21 }
    var hits: [SentimentHit] = []
    var isStart = true
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard tokens[token].kind == .word else {
        // A capital after these is no sign of a name.
        if tokens[token].kind == .quote || text.equals(token, ":") { isStart = true }
        token += 1
        continue
      }
      guard let entry = entry(at: token, before: sentence.upperBound) else {
        isStart = false
        token += 1
        continue
      }
      let range = token..<token + entry.length
      let isCapital = ASCII.isUpper(source[tokens[token].span.start])
      let isShouted = shape.isCapitals(range)
      let looksLikeName =
        entry.length == 1 && !entry.isOwn
        && (isName[token] || (isCapital && !isStart && !shape.isTitleCase && !isShouted))
      if !looksLikeName, entry.isOwn || entry.valence.stance != 0 || entry.valence.event != 0 {
        var hit = hit(range, entry.valence, roles, isShouted: isShouted && !shape.isAllCapitals)
        hit.isOwn = entry.isOwn
        if hit.isOwn, hit.rule == .lexicon { hit.rule = .own }
        hits.append(hit)
      }
      isStart = false
      token += entry.length
    }
    if exclamations > 0, let last = hits.indices.last {
      let more = Self.exclamation * Double(min(3, exclamations))
      hits[last].value += hits[last].value < 0 ? -more : more
      if hits[last].rule == .lexicon { hits[last].rule = .exclamation }
    }
    return hits
  }

  /// Returns the longest entry that begins at a token: a user's, else one of the word list.
  private func entry(at token: Int, before end: Int) -> (
    valence: SentimentValence, length: Int, isOwn: Bool
  )? {
    if let found = own?.entry(at: token, before: end, in: text) {
      return (SentimentValence(stance: found.word.weight, event: found.word.event), found.length, true)
    }
    return SentimentLexicon.entry(at: token, before: end, in: text).map { ($0.valence, $0.length, false) }
  }

  /// Returns where a range of tokens stands, which is not empty.
  func span(of range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  private func hit(
    _ range: Range<Int>, _ valence: SentimentValence, _ roles: Roles, isShouted: Bool
  ) -> SentimentHit {
    var factor = 1.0
    var rule = SentimentRule.lexicon
    if isShouted {
      factor *= Self.capitals
      rule = .capitals
    }
    let effect = self.effect(before: range.lowerBound, roles)
    if effect.scale != 1 {
      factor *= effect.scale
      rule = effect.scale > 1 ? .intensified : .dampened
    }
    if let contrast = roles.contrast {
      factor *= range.lowerBound < contrast ? Self.beforeContrast : Self.afterContrast
      rule = .contrast
    }
    if effect.isNegated {
      factor *= Self.negation
      rule = .negated
    }
    return SentimentHit(
      tokens: range, span: span(of: range), value: valence.stance * factor,
      event: valence.event * (effect.isNegated ? Self.negation : 1), rule: rule)
  }

  /// Reads the modifiers before a word, back to the beginning of its clause.
  private func effect(before token: Int, _ roles: Roles) -> (scale: Double, isNegated: Bool) {
    var scale = 1.0
    var isNegated = false
    var index = token - 1
    let first = max(roles.first, token - Self.negationReach)
    while index >= first, !roles.isClauseEnd(index) {
      switch roles[index] {
      case .negator: isNegated.toggle()
      case .scale(let factor) where token - index <= Self.scaleReach: scale *= factor
      default: break
      }
      index -= 1
    }
    return (scale, isNegated)
  }
}

/// The modifiers of one sentence.
private struct Roles {
  let first: Int
  private var modifiers: [SentimentModifier?]
  private var ends: [Bool]
  /// The last `but` that has something before it.
  private(set) var contrast: Int?

  init(_ sentence: Range<Int>, in text: SentimentText) {
    first = sentence.lowerBound
    modifiers = Array(repeating: nil, count: sentence.count)
    ends = Array(repeating: false, count: sentence.count)
    var hasFixed = false
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      ends[token - first] = text.isOne(token, of: SentimentMarks.clauseEnds)
      guard let found = SentimentLexicon.modifier(at: token, before: sentence.upperBound, in: text) else {
        token += 1
        continue
      }
      let last = token + found.length - 1
      switch found.modifier {
      // `not only … but` sets nothing against anything.
      case .contrast? where token > first && !hasFixed && text.equals(token, "but"):
        contrast = token
        ends[token - first] = true
      case .contrast?: break
      case nil: hasFixed = true
      case let modifier?: modifiers[last - first] = modifier
      }
      token += found.length
    }
  }

  subscript(token: Int) -> SentimentModifier? { modifiers[token - first] }
  func isClauseEnd(_ token: Int) -> Bool { ends[token - first] }
}
