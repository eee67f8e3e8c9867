internal import Linguistics
internal import Records
internal import Text

/// Counts the words of all sentences of a text.
struct SentenceCounts {
  private(set) var terms = TermTable()
  /// What each sentence shows.
  private(set) var tallies: [SentenceTally] = []
  /// The terms of all sentences, sentence by sentence, in the order of their numbers; a term comes once a sentence.
  private(set) var numbers: [Int32] = []
  /// How often each of ``numbers`` is in its sentence.
  private(set) var counts: [Int32] = []
  /// Where each sentence's terms begin in ``numbers``, and the end of the last.
  private(set) var starts: [Int] = [0]
  private var wasName: [Bool] = []

  /// Counts the words of one text's sentences, in text order.
  ///
  /// - Throws: only the cancellation of the work.
  /// - Complexity: O(*n*) in the number of tokens, but for sorting a sentence's terms.
  init(_ sentences: [Sentence], _ context: SummarizedText) throws {
    let tokens = try context.tokens
    let text = context.text
    tallies.reserveCapacity(sentences.count)
    starts.reserveCapacity(sentences.count + 1)
    var own: [Int32] = []
    for (index, sentence) in sentences.enumerated() {
      try context.checkpoint(at: index)
      own.removeAll(keepingCapacity: true)
      var tally = SentenceTally()
      for token in tokens[sentence.tokens] { count(token, &tally, &own, in: text) }
      own.sort()
      add(own)
      tallies.append(tally)
    }
    addQuotedShares(sentences, try context.quotations, tokens)
  }

  /// The positions of a sentence's terms in ``numbers``.
  func range(_ sentence: Int) -> Range<Int> { starts[sentence]..<starts[sentence + 1] }

  private mutating func count(
    _ token: Token, _ tally: inout SentenceTally, _ own: inout [Int32], in text: SourceText
  ) {
    let first = text.bytes[token.span.start]
    switch token.kind {
    case .word: break
    case .number: tally.numbers += 1
    default:
      if first == UInt8(ascii: ":") { tally.hasColon = true }
      return
    }
    let isFirst = tally.words == 0
    tally.words += 1
    let word = WordClasses.of(token, in: text)
    let isCapital =
      first < 0x80
      ? ASCII.isUpper(first)
      : text[token.span].unicodeScalars.first?.properties.isUppercase ?? false
    if isCapital, !isFirst { tally.capitals += 1 }
    if !word.isEmpty {
      if word.contains(.firstPerson) { tally.firstPersons += 1 }
      if word.contains(.person), tally.words <= 3 { tally.hasPronoun = true }
      if word.contains(.speech) { tally.hasSpeech = true }
      if isFirst {
        tally.isPointing = word.contains(.pointing)
        tally.isJoined = word.contains(.connective)
      }
      if word.contains(.function) { return }
    }
    if isFirst { tally.opensWithName = isCapital }
    guard let hash = TermHash.of(token, in: text, as: .written, word) else { return }
    let term = terms.add(hash)
    own.append(Int32(truncatingIfNeeded: term))
    if term == wasName.count { wasName.append(false) }
    guard isCapital, !isFirst else { return }
    if wasName[term] { tally.oldNames += 1 } else { tally.newNames += 1 }
    wasName[term] = true
  }

  private mutating func add(_ own: [Int32]) {
    let start = numbers.count
    for number in own {
      if numbers.count > start, numbers[numbers.count - 1] == number {
        counts[counts.count - 1] += 1
      } else {
        numbers.append(number)
        counts.append(1)
      }
    }
    starts.append(numbers.count)
  }

  private mutating func addQuotedShares(
    _ sentences: [Sentence], _ quotations: [Quotation], _ tokens: [Token]
  ) {
    let outermost = quotations.filter { $0.depth == 0 }.map(\.outer)
    var next = 0
    for (index, sentence) in sentences.enumerated() {
      while next < outermost.count, outermost[next].end <= sentence.span.start { next += 1 }
      var covered = 0
      var position = next
      while position < outermost.count, outermost[position].start < sentence.span.end {
        covered += tokens.positions(overlapping: outermost[position]).clamped(to: sentence.tokens).count
        position += 1
      }
      tallies[index].quoted = Double(covered) / Double(max(1, sentence.tokens.count))
    }
  }
}
