internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Makes the rows of one document: quotations first, then reported speech around them.
struct QuotesBuilder {
  var rows: [QuotesRow] = []
  let words: QuotesTokens
  private let quotations: [Quotation]
  private let units: [QuotesUnit]
  let attributor: QuotesAttributor
  private let neighbours: QuotesNeighbours
  private let terms: QuotesTerms
  var resolver: QuotesSpeakerResolver
  /// The cues that rows have used.
  var usedCues: Set<Int> = []
  /// The turns of a script; what stands in them is said there.
  var turns: [QuotesTurn] = []
  /// What stood at the last unit, for quotations that go on.
  private var previous: Previous?

  private struct Previous {
    let unit: Int
    let row: Int
    let attribution: QuotesAttribution
    let answer: QuotesSpeakerResolver.Answer
    /// Where the reported clause of a mixed row ends.
    let clauseEnd: Int
  }

  /// Reads the layers of a document.
  init(_ context: AnalysisContext) throws {
    let outermost = try context.quotations.filter { $0.depth == 0 }
    quotations = outermost
    let plain = try QuotesTokens(context, quotations: outermost)
    let units = outermost.indices.compactMap { Self.unit($0, outermost[$0], plain) }
    let transparent = Set(units.filter { Self.isTransparent($0, plain) }.map(\.quotation))
    words = try plain.seeing(through: transparent, of: outermost, context)
    self.units = units.filter { !Self.isNickname($0, plain) }
    attributor = QuotesAttributor(words)
    neighbours = QuotesNeighbours(words: words, attributor: attributor)
    terms = QuotesTerms(words: words)
    try context.checkpoint()
    resolver = QuotesSpeakerResolver(words, names: try context.names)
    try context.checkpoint()
  }

  // MARK: Units

  private static func unit(_ index: Int, _ quotation: Quotation, _ words: QuotesTokens) -> QuotesUnit? {
    let first = words.index(at: quotation.outer.start)
    var last = words.index(at: quotation.outer.end)
    while last > first, words.tokens[last - 1].span.start >= quotation.outer.end { last -= 1 }
    guard first < last else { return nil }
    let inner = (first..<last).filter { words.isWord($0) }
    guard let firstWord = inner.first else { return nil }
    var end = last - 1
    while end > first, words.tokens[end].kind == .quote { end -= 1 }
    let byte = words.text[words.tokens[firstWord].span.start]
    return QuotesUnit(
      quotation: index, tokens: first..<last, wordCount: inner.count,
      beginsLower: (0x61...0x7A).contains(byte),
      endMark: words.tokens[end].kind == .punctuation ? words.lower[end] : "")
  }

  /// Whether a quotation is a name or a word in the writer's own sentence: `Jim “Shorty” Roe`.
  private static func isTransparent(_ unit: QuotesUnit, _ words: QuotesTokens) -> Bool {
    if QuotesTerms(words: words).isNamed(unit) || isNickname(unit, words) { return true }
    guard unit.wordCount <= 3, unit.endMark.isEmpty || unit.endMark == "," else { return false }
    let before = unit.tokens.lowerBound - 1
    let after = unit.tokens.upperBound
    guard before >= 0, after < words.count, words.block(before) == words.block(after) else { return false }
    guard words.isWord(before), !["said", "says", "asked", "told"].contains(words.lower[before]) else {
      return false
    }
    if unit.endMark == "," {
      return words.cues[before] == nil && unit.tokens.allSatisfy { !words.isWord($0) || words.isCapital($0) }
        && !words.has(before, .subordinator)
    }
    return words.isWord(after)
  }

  /// Whether a quotation is a part of a person's name, marks and all: `Robert C. “Bobby” Scott`.
  private static func isNickname(_ unit: QuotesUnit, _ words: QuotesTokens) -> Bool {
    unit.tokens.allSatisfy { words.isPerson($0) }
  }

  // MARK: Quotations

  /// Adds a row for each quotation; parts of one utterance share a row.
  mutating func readQuotations(_ context: AnalysisContext) throws {
    var turn = 0
    for position in units.indices {
      if position % 64 == 0 { try context.checkpoint() }
      let first = units[position].tokens.lowerBound
      while turn < turns.count, turns[turn].tokens.upperBound <= first { turn += 1 }
      if turn < turns.count, turns[turn].tokens.contains(first) { continue }
      read(position)
    }
  }

  private mutating func read(_ position: Int) {
    let unit = units[position]
    if let previous, unit.tokens.upperBound <= previous.clauseEnd { return }
    let own = isOwnWords(unit) ? nil : attributor.attribution(of: unit)
    if let previous, merges(unit, own, previous) {
      add(unit, to: previous)
      return
    }
    var found = own
    var answer: QuotesSpeakerResolver.Answer?
    if found == nil, let previous, let attribution = continues(unit, previous) {
      found = attribution
      answer = previous.answer
    }
    if found == nil, !isOwnWords(unit) { found = neighbours.leadIn(unit) ?? neighbours.clause(unit) }
    let attribution = found ?? QuotesAttribution(source: nil, cue: nil, rule: .none, confidence: 0.45)
    append(position, attribution, answer ?? attribution.source.map { resolver.resolve($0) })
  }

  private func isOwnWords(_ unit: QuotesUnit) -> Bool { words.isOwn(unit.tokens.lowerBound) }

  /// Whether a quotation is the second part of the previous row's: `“…,” he said, “…”`.
  private func merges(_ unit: QuotesUnit, _ own: QuotesAttribution?, _ previous: Previous) -> Bool {
    guard !isOwnWords(unit), rows[previous.row].kind == .direct, previous.attribution.source != nil else {
      return false
    }
    let last = units[previous.unit]
    let between = last.tokens.upperBound..<unit.tokens.lowerBound
    guard !between.isEmpty, words.block(between.lowerBound - 1) == words.block(unit.tokens.lowerBound) else {
      return false
    }
    let isAfter = [.speechNameCue, .speechCueName, .accordingTo].contains(previous.attribution.rule)
    guard isAfter, let cue = previous.attribution.cue, between.contains(cue.lowerBound) else { return false }
    // One sentence between, and no second cue that leads this quotation in.
    let breaks = between.dropFirst().filter { words.breaksSentence(before: $0) }.count
    guard breaks == 0 else { return false }
    if let other = own?.cue, other != cue { return false }
    return !unit.beginsLower || words.lower[unit.tokens.lowerBound - 1] == ","
  }

  private mutating func add(_ unit: QuotesUnit, to previous: Previous) {
    let quotation = quotations[unit.quotation]
    rows[previous.row].content += quotation.pieces
    rows[previous.row].repaired = rows[previous.row].repaired || quotation.isRepaired
    rows[previous.row].text += " … " + joined(quotation.pieces)
    var attribution = previous.attribution
    attribution.confidence = 0.8
    self.previous = Previous(
      unit: position(of: unit), row: previous.row, attribution: attribution, answer: previous.answer,
      clauseEnd: 0)
  }

  private func position(of unit: QuotesUnit) -> Int {
    units.firstPosition { $0.quotation >= unit.quotation }
  }

  /// Attributes a quotation without a cue to the speaker right before it, if nobody new stands between.
  private func continues(_ unit: QuotesUnit, _ previous: Previous) -> QuotesAttribution? {
    guard let source = previous.attribution.source, !isOwnWords(unit), unit.wordCount > 3 else { return nil }
    let start = unit.tokens.lowerBound
    let last = units[previous.unit].tokens.upperBound
    guard last <= start, start - last < 60 else { return nil }
    if words.block(last - 1) == words.block(start) {
      let between = last..<start
      let isNew = between.contains { index in
        words.isCapital(index) && !source.tokens.contains(index) && !words.breaksSentence(before: index)
          && !words.has(index, .temporal)
      }
      let cueAfter = previous.attribution.cue.map { between.contains($0.lowerBound) } ?? false
      if isNew, !cueAfter { return nil }
      return QuotesAttribution(source: source, cue: nil, rule: .continued, confidence: 0.7)
    }
    // A paragraph that is only a quotation, right below one that ends with the speaker's words.
    guard words.block(start) == words.block(last - 1) + 1 else { return nil }
    let isWhole =
      words.block(unit.tokens.upperBound - 1) == words.block(start)
      && (unit.tokens.upperBound == words.count
        || words.block(unit.tokens.upperBound) != words.block(start))
    guard isWhole, start == 0 || words.block(start - 1) != words.block(start) else { return nil }
    return QuotesAttribution(source: source, cue: nil, rule: .paragraph, confidence: 0.75)
  }

  // MARK: Rows

  private mutating func append(
    _ position: Int, _ attribution: QuotesAttribution, _ answer: QuotesSpeakerResolver.Answer?
  ) {
    let unit = units[position]
    let quotation = quotations[unit.quotation]
    let extent = QuotesExtent(words: words).clause(of: unit, attribution)
    let kind = kind(of: unit, attribution, extent)
    var content = quotation.pieces
    var clauseEnd = 0
    if kind == .mixed {
      content = QuotesExtent(words: words).pieces(extent, quotation)
      clauseEnd = extent.upperBound
    }
    var confidence = attribution.confidence * (answer?.confidence ?? 1)
    // A mark that was set by guess, and nobody who speaks: two rows of three are no quotations.
    if quotation.isRepaired { confidence -= attribution.rule == .none ? 0.2 : 0.05 }
    rows.append(
      QuotesRow(
        kind: kind, speaker: answer?.speaker, mention: attribution.source.map { words.span($0.tokens) },
        cue: attribution.cue.map { words.span($0) }, content: content, text: joined(content),
        repaired: quotation.isRepaired, confidence: max(0, confidence), rule: attribution.rule.rawValue,
        reason: answer == nil ? "no cue or speaker near the quotation" : answer?.reason,
        manner: QuotesManner(attribution, words)))
    if let cue = attribution.cue { usedCues.insert(cue.lowerBound) }
    guard kind != .term else { return }
    previous = answer.map {
      Previous(
        unit: position, row: rows.count - 1, attribution: attribution, answer: $0, clauseEnd: clauseEnd)
    }
  }

  private func kind(of unit: QuotesUnit, _ attribution: QuotesAttribution, _ extent: Range<Int>) -> QuotesKind
  {
    if terms.isTerm(unit, attribution) { return .term }
    let outside = extent.contains {
      words.isWord($0) && !unit.tokens.contains($0)
    }
    return outside || isPart(unit, attribution) ? .mixed : .direct
  }

  /// Whether nobody's cue leads to a quotation that is a part of the writer's own clause: `funded by “closing gaps”`.
  private func isPart(_ unit: QuotesUnit, _ attribution: QuotesAttribution) -> Bool {
    let before = unit.tokens.lowerBound - 1
    guard attribution.cue == nil, attribution.rule == .none || attribution.rule == .clause, unit.beginsLower,
      before >= 0, words.isOwn(before), words.block(before) == words.block(before + 1)
    else { return false }
    return words.isWord(before) || words.lower[before] == ","
  }

  func joined(_ content: [TextSpan]) -> String {
    content.map { words.text[$0] }.joined(separator: " … ")
  }
}
