internal import Linguistics
internal import Records
internal import Text

/// Finds the sentences that can be read alone, and how each is shown.
///
/// A sentence of running text can stand alone where a reader needs nothing before it: it begins with no pronoun whose
/// name is unknown, it is no piece of a quotation without a speaker, and it does not belong to the boilerplate.
struct StandaloneReader {
  /// What the score loses for words of a quotation that goes beyond the sentence.
  private static let quoted = 0.5
  /// What the score loses for a pronoun that is named.
  private static let pronoun = 0.3
  private static let question = 0.5
  private static let fewestWords = 6

  private let context: SummarizedText
  private let source: SourceText
  private let tokens: [Token]
  private let quotations: SentenceQuotations
  private let openings: SentenceOpenings
  private let people: PronounAntecedents
  private let boilerplate: Boilerplate

  init(_ context: SummarizedText) throws {
    self.context = context
    source = context.text
    tokens = try context.tokens
    quotations = try SentenceQuotations(context)
    openings = SentenceOpenings(tokens, in: source)
    people = PronounAntecedents(context)
    boilerplate = try Boilerplate(context)
  }

  /// Returns what the score of a sentence loses, for standing less well alone.
  func penalty(_ position: Int) throws -> Double {
    let sentence = try context.sentences[position]
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

  /// Returns the noun of a sentence's subject that an earlier one introduced: `The visit was …`.
  func bareSubject(_ position: Int) throws -> Token? {
    let sentence = try context.sentences[position]
    let start = openings.afterConnective(in: boilerplate.start(of: sentence)..<sentence.tokens.upperBound)
    return openings.bareSubject(in: start..<sentence.tokens.upperBound).map { tokens[$0] }
  }

  /// Returns whether a sentence can stand alone, as far as that is known without looking names up.
  func standing(_ position: Int) throws -> StandaloneStatus { try standing(position, namesPeople: false) }

  /// Returns how a sentence is shown, or nil where it cannot stand alone; looks up the names that it needs.
  func candidate(_ position: Int) throws -> StandaloneSentence? {
    if case .ready(let candidate) = try standing(position, namesPeople: true) { return candidate }
    return nil
  }

  private func standing(_ position: Int, namesPeople: Bool) throws -> StandaloneStatus {
    let sentence = try context.sentences[position]
    let words = sentence.tokens.count { tokens[$0].kind == .word || tokens[$0].kind == .number }
    guard words >= Self.fewestWords else { return .never }
    guard let mark = lastMark(of: sentence), mark != UInt8(ascii: ":"), !boilerplate.has(sentence),
      !isTurn(sentence)
    else {
      return .never
    }
    var rendering = SentenceRendering(sentence.span, in: source)
    let start = boilerplate.start(of: sentence)
    let quoted = quotations.overlapping(sentence.span)
    if let filling = filling(start..<sentence.tokens.upperBound) {
      guard !openings.dangles(in: start..<sentence.tokens.upperBound) else { return .never }
      guard namesPeople else { return .needsName }
      guard let speaker = try quotations.attribution(filling, of: sentence.span)?.speaker else {
        return .never
      }
      if start > sentence.tokens.lowerBound { rendering.cut(to: tokens[start].span.start) }
      rendering.attribute(to: speaker)
    } else {
      for index in quoted where !sentence.span.contains(quotations[index].outer) {
        guard namesPeople else { return leans(sentence, start, quoted) ? .never : .needsName }
        // A piece of a longer quotation: only where this sentence says whose.
        guard let attribution = try quotations.attribution(index), attribution.speaker != nil,
          let mention = attribution.mention, sentence.span.contains(mention)
        else { return .never }
        let outer = quotations[index].outer
        let isStraight = source[outer.start] == UInt8(ascii: "\"")
        if outer.start < sentence.span.start { rendering.open(with: isStraight ? "\"" : "“") }
        if outer.end > sentence.span.end { rendering.close(with: isStraight ? "\"" : "”") }
      }
      let found = try opening(of: sentence, from: start, position, quoted, namesPeople: namesPeople)
      guard case .found(let first, let pronoun) = found else {
        if case .needsName = found { return .needsName }
        return .never
      }
      if first > sentence.tokens.lowerBound { rendering.cut(to: tokens[first].span.start) }
      if let pronoun { rendering.replace(tokens[pronoun.token].span, with: pronoun.name) }
    }
    return .ready(StandaloneSentence(sentence: position, span: sentence.span, rendering: rendering))
  }

  /// The mark that a sentence ends with, before the last period; a space where it ends with a word.
  private func lastMark(of sentence: Sentence) -> UInt8? {
    guard var last = sentence.tokens.last(where: { tokens[$0].kind != .quote }) else { return nil }
    if source[tokens[last].span.start] == UInt8(ascii: "."), last > sentence.tokens.lowerBound { last -= 1 }
    return tokens[last].kind == .punctuation ? source[tokens[last].span.start] : UInt8(ascii: " ")
  }

  /// Returns the quotation that has every word of a range: only the one of its first word can.
  private func filling(_ range: Range<Int>) -> Int? {
    guard let first = openings.firstWord(in: range) else { return nil }
    return quotations.overlapping(tokens[first].span).first { index in
      tokens[range].allSatisfy { token in
        (token.kind != .word && token.kind != .number) || quotations[index].outer.contains(token.span)
      }
    }
  }

  /// Returns those tokens of a range that are in none of the quotations, which are disjoint and in text order.
  private func unquoted(_ range: Range<Int>, _ quoted: Range<Int>) -> [Int] {
    var next = quoted.lowerBound
    return range.filter { token in
      let span = tokens[token].span
      while next < quoted.upperBound, quotations[next].outer.end < span.end { next += 1 }
      return !(next < quoted.upperBound && quotations[next].outer.contains(span))
    }
  }

  /// Whether something of a sentence points at what is before it, no matter who is named there.
  private func leans(_ sentence: Sentence, _ start: Int, _ quoted: Range<Int>) -> Bool {
    let first = openings.afterConnective(in: start..<sentence.tokens.upperBound)
    let range = first..<sentence.tokens.upperBound
    if openings.dangles(in: range) { return true }
    let own = unquoted(range, quoted)
    guard let thing = openings.thing(among: own) else { return false }
    return !openings.hasAntecedent(before: thing, among: own)
  }

  /// How a sentence opens.
  private enum Opening {
    case dangles
    case needsName
    /// The first word that is shown, and the pronoun that must be named.
    case found(Int, pronoun: (token: Int, name: String)?)
  }

  /// Finds the first word that is shown, and the pronoun that must be named.
  private func opening(
    of sentence: Sentence, from: Int, _ position: Int, _ quoted: Range<Int>, namesPeople: Bool
  ) throws -> Opening {
    if leans(sentence, from, quoted) { return .dangles }
    let start = openings.afterConnective(in: from..<sentence.tokens.upperBound)
    let range = start..<sentence.tokens.upperBound
    let own = unquoted(range, quoted)
    let first = openings.firstWord(in: range)
    if let first, own.first(where: { $0 >= first }) != first, openings.isPersonal(first) { return .dangles }
    guard let pronoun = openings.personalPronoun(among: own) else { return .found(start, pronoun: nil) }
    // In `The runner said she won` a noun stands before.
    let isOpening = pronoun.token == first || openings.isOpening(pronoun.token, in: range)
    if !isOpening, openings.hasAntecedent(before: pronoun.token, among: own) {
      return .found(start, pronoun: nil)
    }
    // `He’s 41`: a name in brackets cannot take the verb's place.
    if isContracted(pronoun.token) { return .dangles }
    guard namesPeople else { return .needsName }
    let span = tokens[pronoun.token].span
    let attribution = try quoted.compactMap { try quotations.attribution($0) }.first { $0.mention == span }
    if pronoun.token != first {
      // `When he arrived, Mr. Roe said` names him.
      let named = attribution == nil ? own : own.filter { $0 < pronoun.token }
      if try people.isNamed(among: named) { return .found(start, pronoun: nil) }
    }
    guard let name = try attribution?.speaker ?? people.antecedent(before: position, gender: pronoun.gender)
    else {
      return .dangles
    }
    return .found(start, pronoun: (pronoun.token, pronoun.isPossessive ? "[\(name)’s]" : "[\(name)]"))
  }

  /// Whether a sentence opens a turn of an interview: `MR. ROE: Well, …` belongs to what was asked before.
  private func isTurn(_ sentence: Sentence) -> Bool {
    guard let first = openings.firstWord(in: sentence.tokens) else { return false }
    var token = first
    while token < min(first + 4, sentence.tokens.upperBound) {
      let span = tokens[token].span
      if source[span.start] == UInt8(ascii: ":") { return token > first }
      let isShouted = source.bytes[span.range].allSatisfy { ASCII.isUpper($0) || $0 == UInt8(ascii: ".") }
      guard isShouted else { return false }
      token += 1
    }
    return false
  }

  /// Whether a verb is joined to a pronoun: `he’s`, `she'll`.
  private func isContracted(_ pronoun: Int) -> Bool {
    let end = tokens[pronoun].span.end
    guard pronoun + 1 < tokens.count, tokens[pronoun + 1].span.start == end else { return false }
    return source[end] == UInt8(ascii: "'") || source[end] == 0xE2 && tokens[pronoun + 1].kind == .word
  }
}

/// Whether a sentence can be read without those before it.
enum StandaloneStatus {
  case never
  /// Only with a name from elsewhere.
  case needsName
  case ready(StandaloneSentence)
}
