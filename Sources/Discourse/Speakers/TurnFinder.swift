internal import Linguistics
internal import Records

/// The search for the turns of interviews and scripts, with quotation marks or without.
///
/// A label alone shows nothing, `Note: …` is none: the form must repeat, and somebody must say `I` or ask.
struct TurnFinder {
  let words: AttributionTokens

  /// Returns the turns in text order; none where the document is no script.
  func turns() -> [SpeakerTurn] {
    let lines = lines()
    var turns: [SpeakerTurn] = []
    var positions: [Int] = []
    for (position, line) in lines.enumerated() {
      guard let turn = turn(in: line) else { continue }
      turns.append(turn)
      positions.append(position)
    }
    // A headline has the form too: `Roe: We will win`.
    if let first = positions.first, first == 0, positions.count < 2 || positions[1] > 1 {
      turns.removeFirst()
      positions.removeFirst()
    }
    guard let first = positions.first, let last = positions.last, isScript(turns, lines) else { return [] }
    // Where most lines have labels, those without go on with what was said above them.
    if turns.count * 2 > last - first + 1 || turns.contains(where: \.isQuestion) {
      for (number, position) in positions.dropLast().enumerated() {
        for line in lines[position + 1..<positions[number + 1]] { add(line, to: &turns[number]) }
      }
    }
    return turns.filter { !isQuoted($0) }
  }

  private func add(_ line: Range<Int>, to turn: inout SpeakerTurn) {
    turn.content.append(trimmed(line))
    turn.tokens = turn.tokens.lowerBound..<line.upperBound
  }

  // MARK: Lines

  /// Returns the lines, cut where a label may stand: at a paragraph's start or after a line break.
  private func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in 0..<words.count where index + 1 == words.count || beginsLine(index + 1) {
      if (start...index).contains(where: { words.isWord($0) }) { lines.append(start..<index + 1) }
      start = index + 1
    }
    return lines
  }

  private func beginsLine(_ index: Int) -> Bool {
    if words.block(index) != words.block(index - 1) { return true }
    var offset = words.tokens[index - 1].span.end
    while offset < words.tokens[index].span.start {
      if words.text[offset] == 0x0A { return true }
      offset += 1
    }
    return false
  }

  // MARK: Labels

  private func turn(in line: Range<Int>) -> SpeakerTurn? {
    var start = line.lowerBound
    if words.tokens[start].kind == .quote { start += 1 }
    guard start < line.upperBound, words.tokens[start].kind == .word else { return nil }
    if let mark = questionMark(start, line.upperBound) {
      return turn(
        start..<(words.lower[start].hasSuffix(".") ? start + 1 : mark), mark, line, isQuestion: true)
    }
    var mark = start
    while mark < line.upperBound, mark - start < 7, isLabelPart(mark) { mark += 1 }
    guard mark > start, mark < line.upperBound, words.lower[mark] == ":" else { return nil }
    let label = start..<mark
    let named = label.filter { words.isWord($0) }
    let isLoud = named.allSatisfy { isShouted($0) } && !Self.headings.contains(words.lower[start])
    let isName = named.contains { words.isPerson($0) } && named.allSatisfy { words.isCapital($0) }
    guard isLoud || isName else { return nil }
    return turn(label, mark, line, isQuestion: false)
  }

  private func turn(_ label: Range<Int>, _ mark: Int, _ line: Range<Int>, isQuestion: Bool) -> SpeakerTurn? {
    let rest = trimmed(mark + 1..<line.upperBound)
    guard rest.contains(where: { words.tokens[$0].kind == .word }) else { return nil }
    return SpeakerTurn(label: label, mark: mark, content: [rest], isQuestion: isQuestion, tokens: line)
  }

  /// Returns the mark after `Q` or `A`, a colon or a full stop.
  private func questionMark(_ start: Int, _ end: Int) -> Int? {
    guard words.isCapital(start) else { return nil }
    switch words.lower[start] {
    case "q.", "a.": return start
    case "q", "a", "question", "answer":
      guard start + 1 < end else { return nil }
      let mark = words.lower[start + 1]
      return mark == ":" || (mark == "." && words.lower[start].utf8.count == 1) ? start + 1 : nil
    default: return nil
    }
  }

  private func isLabelPart(_ index: Int) -> Bool {
    switch words.tokens[index].kind {
    case .word: words.isCapital(index)
    case .punctuation: [".", "-"].contains(words.lower[index])
    default: false
    }
  }

  /// Whether a word is in capitals throughout: `ROE`, `O’NEIL`.
  private func isShouted(_ index: Int) -> Bool {
    let bytes = words.text.bytes[words.tokens[index].span.range]
    return bytes.count > 1 && !bytes.contains { (0x61...0x7A).contains($0) } && words.isCapital(index)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, words.tokens[first].kind == .quote { range = first + 1..<range.upperBound }
    while let last = range.last, words.tokens[last].kind == .quote { range = range.lowerBound..<last }
    return range
  }

  // MARK: Repetition

  /// Whether the form repeats, or a heading says that this is an interview, and the turns are talk.
  private func isScript(_ turns: [SpeakerTurn], _ lines: [Range<Int>]) -> Bool {
    if !turns.isEmpty, lines.contains(where: { isInterviewHeading($0) }) { return true }
    guard turns.count > 1 else { return false }
    // `Roe: Senator Roe promises …` tells of Roe; who speaks says `I`.
    let telling = turns.filter { isAboutItself($0) }
    guard telling.count * 2 < turns.count else { return false }
    let talking = turns.filter { turn in turn.content.contains { $0.contains { isTalk($0) } } }
    return talking.count * 3 >= turns.count && !talking.isEmpty
  }

  private func isAboutItself(_ turn: SpeakerTurn) -> Bool {
    guard !turn.isQuestion, let name = turn.label.last(where: { words.isWord($0) }) else { return false }
    return turn.content.contains { line in
      line.contains { words.lower[$0] == words.lower[name] && words.isCapital($0) }
    }
  }

  private func isTalk(_ index: Int) -> Bool {
    words.lower[index] == "?"
      || ["i", "you", "we", "me", "my", "your", "us", "our"].contains(words.lower[index])
  }

  private func isInterviewHeading(_ line: Range<Int>) -> Bool {
    guard line.count < 14, line.last.map({ words.lower[$0] != "." }) ?? false else { return false }
    return line.contains { ["interview", "transcript", "q&a"].contains(words.lower[$0]) }
  }

  /// Whether what follows the label is one quotation: the rule for the colon reads that.
  private func isQuoted(_ turn: SpeakerTurn) -> Bool {
    guard turn.content.count == 1, let content = turn.content.first, turn.mark + 1 < content.lowerBound,
      words.isOwn(turn.mark)
    else { return false }
    return !words.isOwn(turn.mark + 1)
  }

  private static let headings: Set<String> = [
    "breaking", "caution", "correction", "credit", "editor", "exclusive", "gallery", "listen", "more", "note",
    "photo", "photos", "poll", "read", "related", "source", "summary", "update", "updated", "video",
    "warning",
    "watch",
  ]
}

/// One turn of an interview or a script, such as `MR. ROE: We will win.`.
struct SpeakerTurn {
  /// The label's words: `MR. ROE`, `Q`.
  let label: Range<Int>
  /// The colon, or the full stop after `Q`.
  let mark: Int
  /// What is said, one range for each line.
  var content: [Range<Int>]
  /// Whether the label says only who asks and who answers.
  let isQuestion: Bool
  /// The line, marks included.
  var tokens: Range<Int>
}
