internal import Records

/// A text after a mutation, with the way from each offset of the original to its place there.
struct MutatedText {
  /// One change: the bytes of the original that go, and what stands there instead.
  struct Edit {
    let range: Range<Int>
    let replacement: [UInt8]

    /// Puts something between two bytes.
    static func insert(_ text: String, at offset: Int) -> Edit {
      Edit(range: offset..<offset, replacement: Array(text.utf8))
    }
  }

  /// The documents that the text has become, in order; one, unless the mutation cuts it.
  let documents: [SourceText]
  /// Where each document begins, counted through all of them.
  let starts: [Int]
  /// The first byte that was in the original: rows that begin before it are about what was added.
  let firstOffset: Int
  private let edits: [Edit]

  /// Applies edits to a text.
  ///
  /// - Parameters:
  ///   - original: the text.
  ///   - edits: what changes, in order, without overlaps.
  ///   - cut: the offset of the original where a second document begins.
  ///   - hasHead: whether what is put before the text is no part of its body.
  init(_ original: SourceText, edits: [Edit] = [], cut: Int? = nil, hasHead: Bool = false) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count + edits.reduce(0) { $0 + $1.replacement.count })
    var copied = 0
    for edit in edits {
      bytes += original.bytes[copied..<edit.range.lowerBound]
      bytes += edit.replacement
      copied = edit.range.upperBound
    }
    bytes += original.bytes[copied...]
    self.edits = edits
    let prefix = edits.first.map { $0.range == 0..<0 ? $0.replacement.count : 0 } ?? 0
    // Nothing is about a head.
    firstOffset = hasHead ? 0 : prefix
    starts = [0] + (cut.map { [$0] } ?? [])
    let ends = starts.dropFirst() + [bytes.count]
    documents = zip(starts, ends).map {
      SourceText(String(decoding: bytes[$0..<$1], as: UTF8.self)).withBody(
        from: hasHead && $0 == 0 ? prefix : 0)
    }
  }

  /// Returns where a span of the original stands, counted through all documents.
  ///
  /// What was put in at an end of the span stays outside it.
  func callAsFunction(_ span: TextSpan) -> TextSpan {
    let start = place(of: span.start, isStart: true)
    return TextSpan(start, span.isEmpty ? start : max(start, place(of: span.end, isStart: false)))
  }

  private func place(of offset: Int, isStart: Bool) -> Int {
    var place = offset
    for edit in edits {
      let range = edit.range
      if range.lowerBound > offset || (!isStart && range.lowerBound == offset) { break }
      guard range.isEmpty || range.upperBound <= offset else {
        // The offset lies inside something that was replaced: a span takes all of it.
        return place - (offset - range.lowerBound) + (isStart ? 0 : edit.replacement.count)
      }
      place += edit.replacement.count - range.count
    }
    return place
  }
}
