internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Chooses the sentences that can stand alone, and says how each is shown.
///
/// A sentence of running text can stand alone where a reader needs nothing before it: it begins with no pronoun whose
/// name is unknown, and it is no piece of a quotation without a speaker.
struct SummarizeReader {
  /// What the score loses for words of a quotation that goes beyond the sentence.
  private static let quoted = 0.5
  /// What the score loses for a pronoun that is named.
  private static let pronoun = 0.3
  private static let question = 0.5
  private static let fewestWords = 4

  private let context: AnalysisContext
  private let source: SourceText
  private let tokens: [Token]
  private let quotations: SummarizeQuotations
  private let openings: SummarizeOpenings
  private let people: SummarizePeople

  init(_ context: AnalysisContext) {
    self.context = context
    source = context.document.text
    tokens = context.tokens
    quotations = SummarizeQuotations(context)
    openings = SummarizeOpenings(tokens, in: source)
    people = SummarizePeople(context)
  }

  /// Returns what the score of a sentence loses, for standing less well alone.
  func penalty(_ position: Int) -> Double {
    let sentence = context.sentences[position]
    var penalty = lastMark(of: sentence) == UInt8(ascii: "?") ? Self.question : 0
    for index in quotations.overlapping(sentence.span) where !sentence.span.contains(quotations[index].outer)
    {
      penalty += Self.quoted
    }
    let start = openings.afterConnective(in: sentence.tokens)
    if let first = openings.firstWord(in: start..<sentence.tokens.upperBound), openings.isPersonal(first) {
      penalty += Self.pronoun
    }
    return penalty
  }

  /// Returns how a sentence is shown, or nil where it cannot stand alone.
  func candidate(_ position: Int) throws -> SummarizeCandidate? {
    let sentence = context.sentences[position]
    let words = sentence.tokens.count { tokens[$0].kind == .word || tokens[$0].kind == .number }
    guard words >= Self.fewestWords else { return nil }
    var rendering = SummarizeRendering(sentence.span, in: source)
    guard let mark = lastMark(of: sentence), mark != UInt8(ascii: ":") else { return nil }
    let quoted = quotations.overlapping(sentence.span)
    if let filling = filling(of: sentence) {
      guard let speaker = try quotations.row(filling)?.speaker, !openings.dangles(in: sentence.tokens) else {
        return nil
      }
      rendering.attribute(to: speaker)
    } else {
      for index in quoted where !sentence.span.contains(quotations[index].outer) {
        // A piece of a longer quotation: only where this sentence says whose.
        guard let row = try quotations.row(index), row.speaker != nil, let mention = row.mention,
          sentence.span.contains(mention)
        else { return nil }
        let outer = quotations[index].outer
        let isStraight = source[outer.start] == UInt8(ascii: "\"")
        if outer.start < sentence.span.start { rendering.open(with: isStraight ? "\"" : "“") }
        if outer.end > sentence.span.end { rendering.close(with: isStraight ? "\"" : "”") }
      }
      guard let opening = try opening(of: sentence, position, quoted) else { return nil }
      if opening.start > sentence.tokens.lowerBound { rendering.cut(to: tokens[opening.start].span.start) }
      if let pronoun = opening.pronoun { rendering.replace(tokens[pronoun.token].span, with: pronoun.name) }
    }
    return SummarizeCandidate(sentence: position, span: sentence.span, rendering: rendering)
  }

  /// The mark that a sentence ends with, before the last period; a space where it ends with a word.
  private func lastMark(of sentence: Sentence) -> UInt8? {
    guard var last = sentence.tokens.last(where: { tokens[$0].kind != .quote }) else { return nil }
    if source[tokens[last].span.start] == UInt8(ascii: "."), last > sentence.tokens.lowerBound { last -= 1 }
    return tokens[last].kind == .punctuation ? source[tokens[last].span.start] : UInt8(ascii: " ")
  }

  /// Returns the quotation that has every word of the sentence: only the one of its first word can.
  private func filling(of sentence: Sentence) -> Int? {
    guard let first = openings.firstWord(in: sentence.tokens) else { return nil }
    return quotations.overlapping(tokens[first].span).first { index in
      tokens[sentence.tokens].allSatisfy { token in
        (token.kind != .word && token.kind != .number) || quotations[index].outer.contains(token.span)
      }
    }
  }

  /// Returns those tokens of a range that stand in none of the quotations, which are disjoint and in text order.
  private func unquoted(_ range: Range<Int>, _ quoted: Range<Int>) -> [Int] {
    var next = quoted.lowerBound
    return range.filter { token in
      let span = tokens[token].span
      while next < quoted.upperBound, quotations[next].outer.end < span.end { next += 1 }
      return !(next < quoted.upperBound && quotations[next].outer.contains(span))
    }
  }

  /// Finds the first word that is shown, and the pronoun that must be named; nil where nobody knows its name.
  private func opening(
    of sentence: Sentence, _ position: Int, _ quoted: Range<Int>
  ) throws -> (start: Int, pronoun: (token: Int, name: String)?)? {
    let start = openings.afterConnective(in: sentence.tokens)
    let range = start..<sentence.tokens.upperBound
    if openings.dangles(in: range) { return nil }
    let own = unquoted(range, quoted)
    let first = openings.firstWord(in: range)
    if let first, own.first(where: { $0 >= first }) != first, openings.isPersonal(first) { return nil }
    guard let pronoun = openings.personalPronoun(among: own) else { return (start, nil) }
    let span = tokens[pronoun.token].span
    let row = try quoted.compactMap { try quotations.row($0) }.first { $0.mention == span }
    if pronoun.token != first {
      // `When he arrived, Mr. Roe said` names him; in `The runner said she won` a noun stands before.
      let named = row == nil ? own : own.filter { $0 < pronoun.token }
      if people.isNamed(among: named) { return (start, nil) }
      if row == nil, !openings.isOpening(pronoun.token, in: range) { return (start, nil) }
    }
    guard let name = row?.speaker ?? people.antecedent(before: position, gender: pronoun.gender) else {
      return nil
    }
    return (start, (pronoun.token, pronoun.isPossessive ? "[\(name)’s]" : "[\(name)]"))
  }
}
