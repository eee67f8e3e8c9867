internal import Text

/// The sentence splitter's left context at a token.
struct BoundaryState {
  /// The first token of the sentence.
  private(set) var start: Int
  /// How many quotations are open after the token.
  var quotationDepth = 0
  /// How the sentence before ended: 0 it was in another block, 1 with a mark, 2 without.
  private(set) var previous: UInt32 = 0
  /// How many words of the sentence are in small letters: 0, 1, 2 for more.
  private(set) var small: UInt32 = 0
  /// Up to here the words in small letters are counted.
  private var counted: Int
  /// Where the brackets that are open began, and where they end.
  private var bracketStart: Int
  private var bracketEnd: Int
  private let blockEnd: Int

  /// Begins at the first token of a block.
  init(_ range: Range<Int>) {
    start = range.lowerBound
    counted = start
    bracketStart = start
    bracketEnd = start
    blockEnd = range.upperBound
  }

  /// Whether brackets are open at a token: 0 none, 1 opened within the sentence, 2 around it.
  func brackets(at index: Int) -> UInt32 { index >= bracketEnd ? 0 : bracketStart > start ? 1 : 2 }

  /// Sees the bracket that opens at `index`, where none is open.
  mutating func openBracket(_ index: Int, _ text: BoundaryText) {
    guard index >= bracketEnd else { return }
    bracketStart = index
    bracketEnd = Self.bracketEnd(index, min(index + 60, blockEnd), text)
  }

  /// Returns the token that closes the bracket at `index`; the bracket itself where none does soon.
  ///
  /// Long brackets hold sentences of their own.
  private static func bracketEnd(_ index: Int, _ end: Int, _ text: BoundaryText) -> Int {
    var open = 0
    for place in index..<end {
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

  /// Counts the words in small letters up to `index`; no token is looked at twice.
  mutating func countSmall(upTo index: Int, _ text: BoundaryText) {
    while small < 2, counted <= index {
      let piece = text.pieces[counted]
      if piece.kind == .word, ASCII.isLower(text.bytes[piece.start]) { small += 1 }
      counted += 1
    }
  }

  /// Goes on with a sentence that begins after the token at `index`.
  mutating func end(after index: Int, _ text: BoundaryText) {
    start = index + 1
    counted = start
    small = 0
    previous = text.boundaryClass(index).endsByForm ? 1 : 2
  }
}
