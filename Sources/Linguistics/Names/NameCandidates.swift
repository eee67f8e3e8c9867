internal import Glibc
internal import Platform
internal import Records

/// Finds the candidates of a text: what the network labels, with the ends that names have.
struct NameCandidates {
  private let words: NameWords
  private let weakSentences: [Bool]
  private let cancellation: Cancellation

  init(_ layers: TextLayers, words: NameWords, cancellation: Cancellation) throws(Cancelled) {
    self.cancellation = cancellation
    self.words = words
    var weakSentences: [Bool] = []
    for (index, sentence) in try layers.sentences.enumerated() {
      try cancellation.check(at: index)
      weakSentences.append(Self.isHeadline(sentence, words))
    }
    self.weakSentences = weakSentences
  }

  /// Returns the candidates in text order; they do not overlap.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func find() throws(Cancelled) -> [NameCandidate] {
    let corrections = NameCorrections(words)
    var found: [NameCandidate] = []
    for (stretch, labels) in try NameTagger(words, cancellation: cancellation).tag() {
      let spans = corrections.corrected(Self.spans(labels, stretch.lowerBound), in: stretch)
      for span in spans { addLabelled(span.tokens, span.label, Self.confidence(span.margin), to: &found) }
    }
    return NameNicknames(words).joined(found)
  }

  private static func spans(_ labels: [(label: NameLabel, margin: Int)], _ start: Int) -> [NameSpan] {
    var spans: [NameSpan] = []
    for (index, (label, margin)) in labels.enumerated() where label != .outside {
      if label.isInside, let last = spans.last, last.tokens.upperBound == start + index {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<start + index + 1
        spans[spans.count - 1].margin = min(last.margin, margin)
      } else {
        spans.append(NameSpan(tokens: start + index..<start + index + 1, label: label, margin: margin))
      }
    }
    return spans
  }

  // MARK: Labels to candidates

  private func addLabelled(
    _ range: Range<Int>, _ label: NameLabel, _ confidence: Double, to found: inout [NameCandidate]
  ) {
    switch label {
    case .beginPerson, .insidePerson: addPerson(range, confidence, to: &found)
    case .beginOrganization, .insideOrganization: add(range, .organization, confidence, to: &found)
    case .beginPlace, .insidePlace: add(range, .place, confidence, to: &found)
    case .outside: break
    case .beginOther, .insideOther:
      let flags = range.map { words.words[$0].flags }
      if range.count == 1, flags[0].contains(.people) {
        add(range, .group, confidence, to: &found)
      } else if range.count > 1, flags.contains(where: { $0.contains(.eventHead) }) {
        add(range, .event, confidence, to: &found)
      }
    }
  }

  /// Adds a person without the titles before the name.
  private func addPerson(_ range: Range<Int>, _ confidence: Double, to found: inout [NameCandidate]) {
    var start = range.lowerBound
    while start < range.upperBound - 1, !words.words[start].flags.isDisjoint(with: [.titles, .nationality]),
      words.words[start].flags.isDisjoint(with: .given), words.words[start + 1].shape != .lower
    {
      start += 1
    }
    add(start..<range.upperBound, .person, confidence, to: &found)
  }

  private func add(
    _ range: Range<Int>, _ type: EntityType, _ confidence: Double, to found: inout [NameCandidate]
  ) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, !isNamePart(start) || words.isWord(start, "the") { start += 1 }
    while end > start, !isNamePart(end - 1) || isPossessive(end - 1) { end -= 1 }
    while end > start, words.words[end - 1].shape == .lower,
      Self.links.contains(where: { words.isWord(end - 1, $0) })
    {
      end -= 1
    }
    while end > start, !isNamePart(end - 1) { end -= 1 }
    guard start < end, found.last.map({ $0.tokens.upperBound <= start }) ?? true else { return }
    if end == start + 1, isNoName(start, type) { return }
    let range = start..<end
    if range.allSatisfy({
      words.words[$0].flags.contains(.date) && words.words[$0].flags.isDisjoint(with: .given)
    }) {
      return
    }
    var candidate = NameCandidate(tokens: range, type: type, confidence: confidence, key: words.key(range))
    let sentence = words.tokens[start].sentence
    candidate.isWeak = weakSentences.indices.contains(sentence) && weakSentences[sentence]
    if type == .person { candidate.gender = titleGender(before: start) }
    found.append(candidate)
  }

  /// Small words that no name ends with.
  private static let links: [StaticString] = ["of", "and", "the", "for", "or", "in", "on", "at", "to", "a"]

  /// Whether a word by itself is no name, though it stands in many: `Mr. Speaker`, `Federal workers`, `Toys "R" Us`.
  private func isNoName(_ index: Int, _ type: EntityType) -> Bool {
    if words.isPronoun(index) { return true }
    switch type {
    case .person: return words.isWord(index, "speaker") || words.isWord(index, "madam")
    case .organization:
      if words.isWord(index, "speaker") { return true }
      return words.isWord(index, "federal") && words.words.indices.contains(index + 1)
        && words.words[index + 1].shape == .lower
    default: return false
    }
  }

  private func isNamePart(_ index: Int) -> Bool {
    let word = words.words[index]
    return word.shape.isCapitalised || word.shape == .digits || (word.shape == .lower && !isPossessive(index))
  }

  private func isPossessive(_ index: Int) -> Bool { words.isWord(index, "'s") || words.isWord(index, "'") }

  private func titleGender(before start: Int) -> Gender {
    var index = start - 1
    while index >= 0, start - index < 4, words.tokens[index].sentence == words.tokens[start].sentence {
      let flags = words.words[index].flags
      if flags.contains(.femaleTitle) { return .female }
      if flags.contains(.maleTitle) { return .male }
      if flags.isDisjoint(with: .titles) { return .unknown }
      index -= 1
    }
    return .unknown
  }

  // MARK: Where it stands

  /// Whether a sentence is written in capitals or in Title Case.
  private static func isHeadline(_ sentence: Sentence, _ words: NameWords) -> Bool {
    var letters = 0
    var capitalised = 0
    for index in sentence.tokens where words.words.indices.contains(index) {
      let word = words.words[index]
      guard word.shape == .lower || word.shape.isCapitalised, word.key.count > 3 else { continue }
      letters += 1
      if word.shape.isCapitalised { capitalised += 1 }
    }
    let ends = sentence.tokens.last.map { words.isFullStop($0) } ?? false
    return !ends && letters >= 4 && capitalised * 10 >= letters * 7
  }

  /// Turns the margin over the best reading without the label, in thousandths of a nat, into a share of right spans.
  private static func confidence(_ margin: Int) -> Double { 1 / (1 + exp(-Double(margin) / 1000)) }
}

/// A stretch of tokens that the name model takes for one name.
struct NameSpan {
  /// The positions of its tokens.
  var tokens: Range<Int>
  /// The label of its first token, with the type.
  var label: NameLabel
  /// The smallest margin of its tokens.
  var margin: Int
}
