internal import Platform
internal import Records
internal import Text

/// Finds where the sentences of a text end.
///
/// A sentence may end only at a candidate: after a mark, and before what looks like a beginning. Rules say what is
/// no candidate; a small trained classifier decides about the rest, from left to right.
struct SentenceSplitter {
  private let model: BoundaryModel
  /// How many quotations are open; a quotation may go on over paragraphs.
  private var depth = 0

  init(_ model: BoundaryModel) { self.model = model }

  /// Calls `found` with the tokens of each sentence of a block, in order.
  mutating func split(
    _ text: BoundaryText, block: Int, role: BlockRole, cancellation: Cancellation,
    _ found: (Range<Int>) throws(Cancelled) -> Void
  ) throws(Cancelled) {
    let range = text.blocks[block]
    var start = range.lowerBound
    let model = model
    try visit(text, block: block, role: role, marksOnly: true, cancellation: cancellation) {
      (features, index, state) throws(Cancelled) in
      guard Self.ends(model, features, index, state) else { return false }
      try found(start..<index + 1)
      start = index + 1
      return true
    }
    if start < range.upperBound { try found(start..<range.upperBound) }
  }

  /// Calls `decide` with each candidate of a block; it says whether a sentence ends after the token.
  ///
  /// With `marksOnly`, it passes over candidates without a mark where none ends a sentence; the trainer wants to see them.
  mutating func visit(
    _ text: BoundaryText, block: Int, role: BlockRole, marksOnly: Bool, cancellation: Cancellation,
    _ decide: (BoundaryFeatures, Int, BoundaryState) throws(Cancelled) -> Bool
  ) throws(Cancelled) {
    let range = text.blocks[block]
    guard let last = range.last else { return }
    let features = BoundaryFeatures(text, range, role: Self.number(of: role))
    var state = BoundaryState(range)
    if marksOnly, !features.mayEndWithoutMark {
      for index in text.marks(in: range) where index < last {
        try cancellation.check(at: index)
        try visit(index, &state, features, decide)
      }
    } else {
      for index in range where index < last {
        try cancellation.check(at: index)
        try visit(index, &state, features, decide)
      }
    }
    depth = max(0, depth + Int(text.opened[last]) - Int(text.closed[last]))
  }

  /// Sees a token, and calls `decide` where it is a candidate.
  @inline(__always)
  private mutating func visit(
    _ index: Int, _ state: inout BoundaryState, _ features: BoundaryFeatures,
    _ decide: (BoundaryFeatures, Int, BoundaryState) throws(Cancelled) -> Bool
  ) throws(Cancelled) {
    let text = features.text
    let piece = text.pieces[index]
    if !piece.isPlain || text.opened[index] | text.closed[index] > 0 {
      depth = max(0, depth + Int(text.opened[index]) - Int(text.closed[index]))
      if piece.form == .openingBracket { state.openBracket(index, text) }
    }
    guard text.mayEndSentence(index, piece) else { return }
    state.quotationDepth = depth
    state.countSmall(upTo: index, text)
    if try decide(features, index, state) { state.end(after: index, text) }
  }

  private static func ends(
    _ model: BoundaryModel, _ features: BoundaryFeatures, _ index: Int, _ state: BoundaryState
  ) -> Bool {
    if features.lacksMark(after: index) { return false }
    if let verdict = features.verdict(after: index, state) { return verdict }
    guard !model.isEmpty else { return features.text.boundaryClass(index).isTerminal }
    var score = BoundaryScore(model)
    features.write(after: index, state, to: &score)
    return score.sum > features.threshold(after: index)
  }

  /// A number for a role, which the weights know: a new role gets a new number.
  private static func number(of role: BlockRole) -> UInt32 {
    switch role {
    case .title: 1
    case .heading: 2
    case .byline: 3
    case .caption, .pictureName: 4
    case .source: 5
    case .furniture: 6
    case .listItem: 7
    case .body: 8
    }
  }
}

extension BoundaryText {
  /// Says whether a sentence can end after the token at `index`.
  fileprivate func mayEndSentence(_ index: Int, _ piece: Token) -> Bool {
    let next = pieces[index + 1]
    let isParted = piece.end < next.start
    switch piece.kind {
    case .word where piece.form == .title: return false
    case .word where piece.form == .abbreviation: return isParted
    case .word, .number, .address:
      guard isParted else { return false }
      // 10:46 AM what do you think
      return beginsByForm(next) || gap(after: index) == 2 || piece.kind != .word || piece.form == .capitals
    case .quote: return closed[index] > 0 || isParted && piece.form != .openingQuote
    case .symbol: return isParted
    case .punctuation:
      switch piece.form {
      case .openingBracket: return false
      case .comma: return isParted && beginsByForm(next)
      case .period, .exclamation, .question, .emphatic, .ellipsis:
        return isParted || next.kind == .word && ByteText.startsUpper(bytes, next.start, next.end)
      default: return isParted
      }
    }
  }

  /// Whether a token looks like the beginning of a sentence that follows no mark.
  private func beginsByForm(_ piece: Token) -> Bool {
    switch piece.kind {
    case .word, .quote: !ASCII.isLower(bytes[piece.start])
    case .number, .address: true
    case .punctuation, .symbol: piece.form.isOpening
    }
  }
}
