internal import Rendering

/// Styled text in pieces of bounded length: between two of them a long text can be stopped.
struct TextPieces: Sequence, IteratorProtocol {
  /// The length of a piece in bytes; a little more, where a scalar goes over it.
  private static let length = 1 << 15

  private var runs: ArraySlice<StyledText.Run>
  private var rest: Substring.UTF8View

  init(_ text: StyledText) {
    runs = text.runs[...]
    rest = Substring("").utf8
  }

  mutating func next() -> StyledText? {
    if rest.isEmpty {
      guard let run = runs.first else { return nil }
      rest = Substring(run.text).utf8
    }
    guard let run = runs.first else { return nil }
    var end = rest.index(rest.startIndex, offsetBy: Self.length, limitedBy: rest.endIndex) ?? rest.endIndex
    while end < rest.endIndex, rest[end] & 0xC0 == 0x80 { rest.formIndex(after: &end) }
    let piece = StyledText(String(Substring(rest[..<end])), run.style)
    rest = rest[end...]
    if rest.isEmpty { runs.removeFirst() }
    return piece
  }
}
