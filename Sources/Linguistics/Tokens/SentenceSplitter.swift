internal import Records

/// Finds where the sentences of a text end.
///
/// A sentence may end only at a candidate: after a mark, and before what looks like a beginning. Rules say what is
/// no candidate; a small trained classifier decides about the rest, from left to right.
struct SentenceSplitter {
  private let text: BoundaryText
  private let style: WritingStyle
  private let model: BoundaryModel
  /// How many quotations are open; a quotation may go on over paragraphs.
  private var depth = 0

  init(_ text: BoundaryText, style: WritingStyle, model: BoundaryModel) {
    self.text = text
    self.style = style
    self.model = model
  }

  /// Calls `found` with the tokens of each sentence in a block of tokens, in order.
  mutating func split(
    _ range: Range<Int>, role: BlockRole, stop: StopCheck, _ found: (Range<Int>) throws(Stopped) -> Void
  ) throws(Stopped) {
    var start = range.lowerBound
    let model = model
    try visit(range, role: role, stop: stop) { (features, index, way) throws(Stopped) in
      guard Self.ends(model, features, index, way) else { return false }
      try found(start..<index + 1)
      start = index + 1
      return true
    }
    if start < range.upperBound { try found(start..<range.upperBound) }
  }

  /// Calls `decide` with each candidate of a block; it says whether a sentence ends after the token.
  mutating func visit(
    _ range: Range<Int>, role: BlockRole, stop: StopCheck,
    _ decide: (BoundaryFeatures, Int, BoundaryFeatures.Way) throws(Stopped) -> Bool
  ) throws(Stopped) {
    guard !range.isEmpty else { return }
    let features = BoundaryFeatures(text, style, range, role: Self.number(of: role))
    var way = BoundaryFeatures.Way(start: range.lowerBound, quotationDepth: 0, brackets: 0)
    /// Where the brackets that are open end, and where they began.
    var bracketEnd = range.lowerBound
    var bracketStart = range.lowerBound
    for index in range.dropLast() {
      try stop.check(at: index)
      let piece = text.pieces[index]
      if piece.kind == .quote || text.opened[index] > 0 || text.closed[index] > 0 {
        depth = max(0, depth + Int(text.opened[index]) - Int(text.closed[index]))
      }
      if index >= bracketEnd, piece.kind == .punctuation, text.boundaryClass(index) == .openingBracket {
        bracketEnd = self.bracketEnd(index, range)
        bracketStart = index
      }
      if piece.kind == .word, way.small < 2, ByteText.isLower(text.bytes[piece.start]) { way.small += 1 }
      guard isCandidate(index, piece) else { continue }
      way.quotationDepth = depth
      way.brackets = index >= bracketEnd ? 0 : bracketStart > way.start ? 1 : 2
      if try decide(features, index, way) {
        way.start = index + 1
        way.small = 0
        way.previous = text.boundaryClass(index).endsByForm ? 1 : 2
      }
    }
    let final = range.upperBound - 1
    depth = max(0, depth + Int(text.opened[final]) - Int(text.closed[final]))
  }

  private static func ends(
    _ model: BoundaryModel, _ features: BoundaryFeatures, _ index: Int, _ way: BoundaryFeatures.Way
  ) -> Bool {
    if features.lacksMark(after: index) { return false }
    if let verdict = features.verdict(after: index, way) { return verdict }
    guard !model.isEmpty else { return features.text.boundaryClass(index).isTerminal }
    var score = BoundaryScore(model)
    features.write(after: index, way, to: &score)
    return score.sum > features.threshold(after: index)
  }

  /// Returns the token that closes the bracket at `index`; the bracket itself where none does soon.
  ///
  /// Long brackets hold sentences of their own.
  private func bracketEnd(_ index: Int, _ range: Range<Int>) -> Int {
    var open = 0
    for place in index..<min(index + 60, range.upperBound) where text.pieces[place].kind == .punctuation {
      switch text.boundaryClass(place) {
      case .openingBracket: open += 1
      case .closingBracket:
        open -= 1
        if open == 0 { return place }
      default: break
      }
    }
    return index
  }

  /// Says whether a sentence can end after the token at `index`.
  private func isCandidate(_ index: Int, _ piece: Token) -> Bool {
    let next = text.pieces[index + 1]
    let isParted = piece.end < next.start
    switch piece.kind {
    case .word where piece.period == .inner: return false
    case .word where piece.period == .final: return isParted
    case .word, .number, .address:
      guard isParted else { return false }
      // 10:46 AM what do you think
      return beginsByForm(index + 1, next) || text.gap(after: index) == 2
        || piece.kind != .word || text.boundaryClass(index) == .capitals
    case .quote: return text.closed[index] > 0 || isParted && text.boundaryClass(index) != .openingQuote
    case .symbol: return isParted
    case .punctuation:
      switch text.boundaryClass(index) {
      case .openingBracket: return false
      case .comma: return isParted && beginsByForm(index + 1, next)
      case .period, .exclamation, .question, .emphatic, .ellipsis:
        return isParted || next.kind == .word && ByteText.startsUpper(text.bytes, next.start, next.end)
      default: return isParted
      }
    }
  }

  /// Whether a token looks like the beginning of a sentence that follows no mark.
  private func beginsByForm(_ index: Int, _ piece: Token) -> Bool {
    switch piece.kind {
    case .word, .quote: !ByteText.isLower(text.bytes[piece.start])
    case .number, .address: true
    case .punctuation, .symbol: text.boundaryClass(index).isOpening
    }
  }

  /// A number for a role, which the weights know: a new role gets a new number.
  private static func number(of role: BlockRole) -> UInt32 {
    switch role {
    case .title: 1
    case .heading: 2
    case .byline: 3
    case .caption: 4
    case .source: 5
    case .furniture: 6
    case .listItem: 7
    case .body: 8
    }
  }
}
