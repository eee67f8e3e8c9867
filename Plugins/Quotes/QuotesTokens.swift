internal import AnalyzerKit
internal import Linguistics
internal import Records

/// The tokens of a document as the quotes analyzer reads them: words in lower case, what each may do,
/// and which quotation it stands in.
struct QuotesTokens {
  let text: SourceText
  let tokens: [Token]
  let sentences: [Sentence]
  let tags: TokenTags
  /// The tokens in lower case.
  let lower: [String]
  /// What each token may do.
  let classes: [QuotesWordClass]
  /// The cue verb that each token is, outside quotations.
  let cues: [QuotesCue?]
  /// Whether each token is part of a person's name.
  private let persons: [Bool]
  /// The outermost quotation that each token stands in, marks included; -1 for the writer's own words.
  let quotation: [Int]

  /// Reads the layers of a document; quotations in `transparent` count as the writer's own words.
  init(_ context: AnalysisContext, quotations: [Quotation], transparent: Set<Int>) throws {
    let lexicon = QuotesLexicon.shared
    text = context.document.text
    tokens = context.tokens
    sentences = context.sentences
    tags = context.layers.tags
    var lower: [String] = []
    var classes: [QuotesWordClass] = []
    var cues: [QuotesCue?] = []
    var quotation: [Int] = []
    lower.reserveCapacity(tokens.count)
    var next = 0
    for (index, token) in tokens.enumerated() {
      try context.checkpoint(at: index)
      while next < quotations.count,
        transparent.contains(next) || quotations[next].outer.end <= token.span.start
      {
        next += 1
      }
      let isInside = next < quotations.count && quotations[next].outer.start <= token.span.start
      quotation.append(isInside ? next : -1)
      let word = Self.lowercased(text, token.span)
      lower.append(word)
      classes.append(token.kind == .word ? lexicon.classes(of: word) : [])
      cues.append(token.kind == .word && !isInside ? lexicon.cue(word) : nil)
    }
    self.lower = lower
    self.classes = classes
    self.cues = cues
    self.quotation = quotation
    var persons = Array(repeating: false, count: tokens.count)
    for mention in context.names.mentions where context.names.clusters[mention.cluster].type == .person {
      for index in mention.tokens where index < persons.count { persons[index] = true }
    }
    self.persons = persons
  }

  var count: Int { tokens.count }

  private static func lowercased(_ text: SourceText, _ span: TextSpan) -> String {
    let bytes = text.bytes[span.range]
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// Whether the token begins with a capital letter.
  func isCapital(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return false }
    let byte = text[tokens[index].span.start]
    if byte < 0x80 { return (0x41...0x5A).contains(byte) }
    // Letters beyond ASCII: a capital is what lower case changes.
    return text[tokens[index].span] != lower[index]
  }

  /// Whether the token is part of a person's name.
  func isPerson(_ index: Int) -> Bool { persons[index] }

  /// Whether the token has a capital that is not only its sentence's first.
  func isNameLike(_ index: Int) -> Bool { isCapital(index) && !breaksSentence(before: index) }

  /// Whether the token stands in the writer's own words.
  func isOwn(_ index: Int) -> Bool { quotation[index] < 0 }

  func isWord(_ index: Int) -> Bool { tokens[index].kind == .word || tokens[index].kind == .number }

  func has(_ index: Int, _ wordClass: QuotesWordClass) -> Bool { !classes[index].isDisjoint(with: wordClass) }

  func block(_ index: Int) -> Int { sentences[tokens[index].sentence].block }

  /// Whether a sentence ends before `index`, in the writer's own words.
  func breaksSentence(before index: Int) -> Bool {
    guard index > 0, index < count else { return true }
    if block(index) != block(index - 1) { return true }
    if endsSentence(index - 1) { return true }
    return tokens[index].sentence != tokens[index - 1].sentence && isOwn(index) && isOwn(index - 1)
  }

  /// Whether the token is a mark that ends sentences.
  func endsSentence(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    switch lower[index] {
    case ".", "!", "?":
      // `(R-Ohio.) said`: a full stop that the sentence goes on after.
      guard index + 1 < count, tokens[index + 1].sentence == tokens[index].sentence, isOwn(index + 1),
        tokens[index + 1].kind != .quote
      else { return isOwn(index) }
      return false
    default: return false
    }
  }

  /// Whether the token is a main verb or an auxiliary, as its tag says; without tags, whether it looks so.
  func isFiniteVerb(_ index: Int) -> Bool {
    if has(index, .finite) { return true }
    if index > 0, has(index - 1, .determiner) || lower[index - 1] == "'s" || lower[index - 1] == "’s" {
      return false
    }
    if index < tags.count {
      return ["VBD", "VBZ", "VBP", "MD"].contains(tags[index].xpos)
    }
    return cues[index]?.form == .finite
  }

  /// Returns the first token that begins at or after `offset`.
  func index(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.start >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Returns the span of a range of tokens.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }
}
