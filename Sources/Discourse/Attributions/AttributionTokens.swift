internal import Linguistics
internal import Platform
internal import Records

/// The tokens of a document as attributions are read from them: words in lower case, what each may do,
/// and which quotation it is in.
struct AttributionTokens {
  let text: SourceText
  let tokens: [Token]
  let sentences: [Sentence]
  let tags: TokenTags
  /// The tokens in lower case.
  let lower: LowercaseTokens
  /// The cue verb that each token is, outside quotations.
  let cues: TokenCues
  /// Which word of the lists each token is.
  private let entries: [UInt16]
  private let lexicon: [CueLexicon.Entry]
  /// Whether each token is part of a person's name.
  private let persons: [Bool]
  /// The outermost quotation that each token is in, marks included; -1 for the writer's own words.
  let quotation: [Int32]

  /// Reads the layers of a document.
  ///
  /// - Throws: ``Cancelled``.
  init(
    _ layers: TextLayers, quotations: [Quotation], cancellation: Cancellation
  ) throws(Cancelled) {
    let lexicon = CueLexicon.shared
    let text = layers.text
    let tokens = try layers.tokens
    var entries: [UInt16] = []
    entries.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() {
      try cancellation.check(at: index)
      entries.append(lexicon.entry(of: text, token.span.range))
    }
    var persons = Array(repeating: false, count: tokens.count)
    let names = try layers.names
    for mention in names.mentions where names.clusters[mention.cluster].type == .person {
      for index in mention.tokens where index < persons.count { persons[index] = true }
    }
    self.init(
      text: text, tokens: tokens, sentences: try layers.sentences, tags: try layers.tags, entries: entries,
      lexicon: lexicon.entries, persons: persons,
      quotation: try Self.places(of: tokens, in: quotations, transparent: [], cancellation))
  }

  private init(
    text: SourceText, tokens: [Token], sentences: [Sentence], tags: TokenTags, entries: [UInt16],
    lexicon: [CueLexicon.Entry], persons: [Bool], quotation: [Int32]
  ) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.tags = tags
    self.entries = entries
    self.lexicon = lexicon
    self.persons = persons
    self.quotation = quotation
    lower = LowercaseTokens(text: text, tokens: tokens, entries: entries, lexicon: lexicon)
    cues = TokenCues(entries: entries, quotation: quotation, lexicon: lexicon, tokens: tokens)
  }

  /// Returns the same tokens with the quotations in `transparent` counted as the writer's own words.
  func seeing(
    through transparent: Set<Int>, of quotations: [Quotation], _ cancellation: Cancellation
  ) throws(Cancelled) -> AttributionTokens {
    if transparent.isEmpty { return self }
    return AttributionTokens(
      text: text, tokens: tokens, sentences: sentences, tags: tags, entries: entries, lexicon: lexicon,
      persons: persons,
      quotation: try Self.places(of: tokens, in: quotations, transparent: transparent, cancellation))
  }

  /// Returns the quotation that each token is in, -1 for none.
  private static func places(
    of tokens: [Token], in quotations: [Quotation], transparent: Set<Int>, _ cancellation: Cancellation
  ) throws(Cancelled) -> [Int32] {
    var places = [Int32](repeating: -1, count: tokens.count)
    var next = 0
    for (index, token) in tokens.enumerated() {
      try cancellation.check(at: index)
      while next < quotations.count,
        transparent.contains(next) || quotations[next].outer.end <= token.span.start
      {
        next += 1
      }
      guard next < quotations.count else { break }
      if quotations[next].outer.start <= token.span.start { places[index] = Int32(clamping: next) }
    }
    return places
  }

  var count: Int { tokens.count }

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

  /// Whether the token is in the writer's own words.
  func isOwn(_ index: Int) -> Bool { quotation[index] < 0 }

  func isWord(_ index: Int) -> Bool { tokens[index].kind == .word || tokens[index].kind == .number }

  /// Whether the token is a word that may do one of these things.
  func has(_ index: Int, _ wordClass: CueWordClass) -> Bool {
    let entry = Int(entries[index])
    return entry > 0 && tokens[index].kind == .word && !lexicon[entry].classes.isDisjoint(with: wordClass)
  }

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
  func index(at offset: Int) -> Int { tokens.partitioningIndex { $0.span.start >= offset } }

  /// Returns the span of a range of tokens.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }
}
