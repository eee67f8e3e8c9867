internal import Linguistics
internal import Platform
internal import Records

/// The search for the attributions of one document: turns of scripts, then quotations, then reported speech around them.
struct AttributionFinder {
  /// What was found so far.
  var found: [Attribution] = []
  let words: AttributionTokens
  private let quotations: [Quotation]
  private let passages: [QuotedPassage]
  let matcher: CueMatcher
  private let neighbours: NearbySourceMatcher
  private let terms: TermClassifier
  var resolver: SpeakerResolver
  /// The cues of the quotations.
  var usedCues: Set<Int> = []
  /// The turns of a script; what is in them is said there.
  var turns: [SpeakerTurn] = []
  /// What was read at the last passage, for quotations that go on.
  private var previous: Previous?

  private struct Previous {
    let passage: Int
    let index: Int
    let match: CueMatch
    let answer: SpeakerResolver.Answer
    /// Where the reported clause of a mixed one ends.
    let clauseEnd: Int
  }

  /// Reads the layers of a document.
  ///
  /// - Throws: ``Cancelled``.
  init(_ layers: TextLayers, cancellation: Cancellation) throws(Cancelled) {
    let outermost = try layers.quotations.filter { $0.depth == 0 }
    quotations = outermost
    let plain = try AttributionTokens(layers, quotations: outermost, cancellation: cancellation)
    let passages = outermost.indices.compactMap { Self.passage($0, outermost[$0], plain) }
    let transparent = Set(passages.filter { Self.isTransparent($0, plain) }.map(\.quotation))
    words = try plain.seeing(through: transparent, of: outermost, cancellation)
    self.passages = passages.filter { !Self.isNickname($0, plain) }
    matcher = CueMatcher(words)
    neighbours = NearbySourceMatcher(words: words, matcher: matcher)
    terms = TermClassifier(words: words)
    try cancellation.check()
    resolver = SpeakerResolver(words, names: try layers.names)
    try cancellation.check()
  }

  // MARK: Units

  private static func passage(_ index: Int, _ quotation: Quotation, _ words: AttributionTokens)
    -> QuotedPassage?
  {
    let first = words.index(at: quotation.outer.start)
    var last = words.index(at: quotation.outer.end)
    while last > first, words.tokens[last - 1].span.start >= quotation.outer.end { last -= 1 }
    guard first < last else { return nil }
    let inner = (first..<last).filter { words.isWord($0) }
    guard let firstWord = inner.first else { return nil }
    var end = last - 1
    while end > first, words.tokens[end].kind == .quote { end -= 1 }
    let byte = words.text[words.tokens[firstWord].span.start]
    return QuotedPassage(
      quotation: index, tokens: first..<last, wordCount: inner.count,
      beginsLower: (0x61...0x7A).contains(byte),
      endMark: words.tokens[end].kind == .punctuation ? words.lower[end] : "")
  }

  /// Whether a quotation is a name or a word in the writer's own sentence: `Jim “Shorty” Roe`.
  private static func isTransparent(_ passage: QuotedPassage, _ words: AttributionTokens) -> Bool {
    if TermClassifier(words: words).isNamed(passage) || isNickname(passage, words) { return true }
    guard passage.wordCount <= 3, passage.endMark.isEmpty || passage.endMark == "," else { return false }
    let before = passage.tokens.lowerBound - 1
    let after = passage.tokens.upperBound
    guard before >= 0, after < words.count, words.block(before) == words.block(after) else { return false }
    guard words.isWord(before), !["said", "says", "asked", "told"].contains(words.lower[before]) else {
      return false
    }
    if passage.endMark == "," {
      return words.cues[before] == nil
        && passage.tokens.allSatisfy { !words.isWord($0) || words.isCapital($0) }
        && !words.has(before, .subordinator)
    }
    return words.isWord(after)
  }

  /// Whether a quotation is a part of a person's name, marks and all: `Robert C. “Bobby” Scott`.
  private static func isNickname(_ passage: QuotedPassage, _ words: AttributionTokens) -> Bool {
    passage.tokens.allSatisfy { words.isPerson($0) }
  }

  // MARK: Quotations

  /// Reads turns and quotations; ``found`` is in text order afterwards.
  ///
  /// - Throws: ``Cancelled``.
  mutating func read(_ cancellation: Cancellation) throws(Cancelled) {
    try readTurns(cancellation)
    try readQuotations(cancellation)
    found = found.inTextOrder()
    previous = nil
  }

  /// Adds an attribution for each quotation; parts of one utterance share one.
  ///
  /// - Throws: ``Cancelled``.
  private mutating func readQuotations(_ cancellation: Cancellation) throws(Cancelled) {
    var turn = 0
    for position in passages.indices {
      if position % 64 == 0 { try cancellation.check() }
      let first = passages[position].tokens.lowerBound
      while turn < turns.count, turns[turn].tokens.upperBound <= first { turn += 1 }
      if turn < turns.count, turns[turn].tokens.contains(first) { continue }
      read(position)
    }
  }

  private mutating func read(_ position: Int) {
    let passage = passages[position]
    if let previous, passage.tokens.upperBound <= previous.clauseEnd { return }
    let own = isOwnWords(passage) ? nil : matcher.match(of: passage)
    if let previous, merges(passage, own, previous) {
      add(passage, to: previous)
      return
    }
    var nearest = own
    var answer: SpeakerResolver.Answer?
    if nearest == nil, let previous, let continued = continues(passage, previous) {
      nearest = continued
      answer = previous.answer
    }
    if nearest == nil, !isOwnWords(passage) {
      nearest = neighbours.leadIn(passage) ?? neighbours.clause(passage)
    }
    let match = nearest ?? CueMatch(source: nil, cue: nil, rule: .none, confidence: 0.45)
    append(position, match, answer ?? match.source.map { resolver.resolve($0) })
  }

  private func isOwnWords(_ passage: QuotedPassage) -> Bool { words.isOwn(passage.tokens.lowerBound) }

  /// Whether a quotation is the second part of the previous one's: `“…,” he said, “…”`.
  private func merges(_ passage: QuotedPassage, _ own: CueMatch?, _ previous: Previous) -> Bool {
    guard !isOwnWords(passage), found[previous.index].kind == .direct, previous.match.source != nil else {
      return false
    }
    let last = passages[previous.passage]
    let between = last.tokens.upperBound..<passage.tokens.lowerBound
    guard !between.isEmpty, words.block(between.lowerBound - 1) == words.block(passage.tokens.lowerBound)
    else {
      return false
    }
    let isAfter = [.speechNameCue, .speechCueName, .accordingTo].contains(previous.match.rule)
    guard isAfter, let cue = previous.match.cue, between.contains(cue.lowerBound) else { return false }
    // One sentence between, and no second cue that leads this quotation in.
    let breaks = between.dropFirst().filter { words.breaksSentence(before: $0) }.count
    guard breaks == 0 else { return false }
    if let other = own?.cue, other != cue { return false }
    return !passage.beginsLower || words.lower[passage.tokens.lowerBound - 1] == ","
  }

  private mutating func add(_ passage: QuotedPassage, to previous: Previous) {
    let quotation = quotations[passage.quotation]
    found[previous.index].content += quotation.pieces
    if quotation.isRepaired { found[previous.index].isRepaired = true }
    var match = previous.match
    match.confidence = 0.8
    self.previous = Previous(
      passage: position(of: passage), index: previous.index, match: match, answer: previous.answer,
      clauseEnd: 0)
  }

  private func position(of passage: QuotedPassage) -> Int {
    passages.partitioningIndex { $0.quotation >= passage.quotation }
  }

  /// Attributes a quotation without a cue to the speaker right before it, if nobody new is named between.
  private func continues(_ passage: QuotedPassage, _ previous: Previous) -> CueMatch? {
    guard let source = previous.match.source, !isOwnWords(passage), passage.wordCount > 3 else { return nil }
    let start = passage.tokens.lowerBound
    let last = passages[previous.passage].tokens.upperBound
    guard last <= start, start - last < 60 else { return nil }
    if words.block(last - 1) == words.block(start) {
      let between = last..<start
      let isNew = between.contains { index in
        words.isCapital(index) && !source.tokens.contains(index) && !words.breaksSentence(before: index)
          && !words.has(index, .temporal)
      }
      let cueAfter = previous.match.cue.map { between.contains($0.lowerBound) } ?? false
      if isNew, !cueAfter { return nil }
      return CueMatch(source: source, cue: nil, rule: .continued, confidence: 0.7)
    }
    // A paragraph that is only a quotation, right below one that ends with the speaker's words.
    guard words.block(start) == words.block(last - 1) + 1 else { return nil }
    let isWhole =
      words.block(passage.tokens.upperBound - 1) == words.block(start)
      && (passage.tokens.upperBound == words.count
        || words.block(passage.tokens.upperBound) != words.block(start))
    guard isWhole, start == 0 || words.block(start - 1) != words.block(start) else { return nil }
    return CueMatch(source: source, cue: nil, rule: .paragraph, confidence: 0.75)
  }

  // MARK: Attributions

  private mutating func append(
    _ position: Int, _ match: CueMatch, _ answer: SpeakerResolver.Answer?
  ) {
    let passage = passages[position]
    let quotation = quotations[passage.quotation]
    let extent = ReportedClause(words: words).clause(of: passage, match)
    let kind = kind(of: passage, match, extent)
    var content = quotation.pieces
    var clauseEnd = 0
    if kind == .mixed {
      content = ReportedClause(words: words).pieces(extent, quotation)
      clauseEnd = extent.upperBound
    }
    var confidence = match.confidence * (answer?.confidence ?? 1)
    // A mark that was set by guess, and nobody who speaks: two of three are no quotations.
    if quotation.isRepaired { confidence -= match.rule == .none ? 0.2 : 0.05 }
    found.append(
      Attribution(
        kind: kind, speaker: answer?.speaker, mention: match.source.map { words.span($0.tokens) },
        cue: match.cue.map { words.span($0) }, content: content, isRepaired: quotation.isRepaired,
        confidence: max(0, confidence), rule: match.rule,
        reason: answer == nil ? "no cue or speaker near the quotation" : answer?.reason,
        manner: Attribution.Manner(match, words)))
    if let cue = match.cue { usedCues.insert(cue.lowerBound) }
    guard kind != .term else { return }
    previous = answer.map {
      Previous(
        passage: position, index: found.count - 1, match: match, answer: $0, clauseEnd: clauseEnd)
    }
  }

  private func kind(of passage: QuotedPassage, _ match: CueMatch, _ extent: Range<Int>) -> Attribution.Kind {
    if terms.isTerm(passage, match) { return .term }
    let outside = extent.contains {
      words.isWord($0) && !passage.tokens.contains($0)
    }
    return outside || isPart(passage, match) ? .mixed : .direct
  }

  /// Whether nobody's cue leads to a quotation that is a part of the writer's own clause: `funded by “closing gaps”`.
  private func isPart(_ passage: QuotedPassage, _ match: CueMatch) -> Bool {
    let before = passage.tokens.lowerBound - 1
    guard match.cue == nil, match.rule == .none || match.rule == .clause, passage.beginsLower,
      before >= 0, words.isOwn(before), words.block(before) == words.block(before + 1)
    else { return false }
    return words.isWord(before) || words.lower[before] == ","
  }
}
