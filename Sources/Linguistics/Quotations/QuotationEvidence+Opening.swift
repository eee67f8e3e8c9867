internal import Records

/// Where a missing opening mark should stand.
extension QuotationEvidence {
  /// Returns where a quotation whose closing mark is `mark`, and which has no opening mark, begins.
  ///
  /// Where the quoted words begin in the sentence nothing says for sure; a cue before them is the writer's word, and
  /// stays outside.
  ///
  /// - Parameters:
  ///   - mark: the closing mark.
  ///   - floor: the paragraph's start, or the end of the quotation before.
  ///   - paragraph: the paragraph.
  /// - Returns: the offset where the quoted words begin.
  /// - Complexity: O(*n*) in the distance.
  func opening(of mark: TextSpan, from floor: Int, in paragraph: TextSpan) -> Int {
    let end = mark.start
    let beginsParagraph = floor == paragraph.start
    var starts = [skipBlanks(floor, end)]
    var lead: Int?
    var offset = floor
    while offset < end {
      if isSentenceEnd(offset, from: floor, to: end) {
        let next = skipBlanks(offset + 1, end)
        if next < end { starts.append(next) }
      } else if bytes[offset] == 0x3A || bytes[offset] == 0x2C, followsCue(offset, floor) {
        let next = skipBlanks(offset + 1, end)
        // `“…,” he said, is that we can …”`: a clause between two parts of one quotation.
        let goesOn = lead == nil && !beginsParagraph && starts.count == 1 && isCueClause(starts[0], offset)
        if next > offset + 1, next < end, bytes[offset] == 0x3A || goesOn || !beginsLowercase(next) {
          lead = next
        }
      }
      offset += 1
    }
    if let lead { return lead }
    // `“…,” he said. ”`: a mark too many after a cue clause closes nothing.
    if !beginsParagraph, starts.count == 1, isCueClause(starts[0], end) { return end }
    // `“…,” he said. We must …”`: what follows the clause is quoted again.
    if !beginsParagraph, starts.count > 1, isCueClause(starts[0], starts[1]) { return starts[1] }
    if beginsParagraph, signature(from: mark.end, to: paragraph.end) != nil { return starts[0] }
    if !isFollowedByCue(mark, paragraph) {
      let last = starts[starts.count - 1]
      let reported = reportedWords(from: last, to: end)
      // `“…,” she said months later, and the cause was Roe.”`: the cue is that of the quotation before.
      if !beginsParagraph, starts.count == 1, let reported, isCueClause(last, reported - 1, isComma: true) {
        return end
      }
      if let reported { return reported }
      if isInsideSentence(mark, paragraph), let part = quotedPart(from: last, to: end) { return part }
    }
    if beginsParagraph, mark.end == paragraph.end, !holdsCue(starts[0], end) { return starts[0] }
    var position = starts.count - 1
    // A quotation of several sentences shows by its I, we and you.
    while position > 0 {
      let previous = (starts[position - 1], starts[position])
      guard speaksInFirstPerson(previous.0, previous.1) else { break }
      position -= 1
    }
    return starts[position]
  }

  /// Whether the clause after a closing mark says who spoke: `…,” Roe said`.
  private func isFollowedByCue(_ mark: TextSpan, _ paragraph: TextSpan) -> Bool {
    let next = skipBlanks(mark.end, paragraph.end)
    return next < paragraph.end && isCueClause(next, paragraph.end)
  }

  /// Returns where the words that a cue in the sentence reports begin: after the last cue, and after its `that`.
  ///
  ///     Roe said that the plan was sound.”
  ///                   ^
  private func reportedWords(from start: Int, to end: Int) -> Int? {
    var found: Int?
    var before = ""
    var wordCount = 0
    visitWords(from: start, to: end) { word, range in
      if word == "that", let place = found, wordCount < 6 {
        // `told the crowd that …`: between a cue and its clause stands whom it was said to.
        if place <= range.lowerBound { found = skipBlanks(range.upperBound, end) }
        wordCount = 6
      } else if !before.isEmpty, Self.reportingVerbs.contains(word), !Self.firstPersons.contains(before),
        !Self.openWords.contains(before), bytes[range.upperBound] == 0x20
      {
        found = skipBlanks(range.upperBound, end)
        wordCount = 0
      }
      wordCount += 1
      before = word
    }
    return found.flatMap { $0 < end ? $0 : nil }
  }

  /// Whether a closing mark stands in a sentence that goes on after it: `a “sound” plan`.
  private func isInsideSentence(_ mark: TextSpan, _ paragraph: TextSpan) -> Bool {
    let next = skipBlanks(mark.end, paragraph.end)
    guard next < paragraph.end, next > mark.end, mark.start > 0 else { return false }
    return beginsLowercase(next) && ![0x2C, 0x2E, 0x21, 0x3F].contains(bytes[mark.start - 1])
  }

  /// Returns where a quoted part of a sentence begins: after the last word that begins a phrase.
  private func quotedPart(from start: Int, to end: Int) -> Int? {
    var found: Int?
    visitWords(from: start, to: end) { word, range in
      let next = skipBlanks(range.upperBound, end)
      if range.upperBound < next, next < end, Self.openWords.contains(word) { found = next }
    }
    return found
  }

  /// Visits the words of a stretch, in lower case.
  private func visitWords(from start: Int, to end: Int, _ visit: (String, Range<Int>) -> Void) {
    var offset = start
    while offset < end {
      let stop = wordEnd(offset, end)
      if stop > offset { visit(lowercased(offset, stop), offset..<stop) }
      offset = max(stop, offset + 1)
    }
  }
}
