internal import AnalyzerKit
internal import Discourse
internal import Linguistics
internal import Records

/// Reads one document: the sentences with which it may take part in a digest.
struct DigestReader {
  private static let fewestTerms = 3

  private let document: Document
  private let options: DigestAnalyzer.Options
  private let context: AnalysisContext
  private let query: DigestQuery
  /// The terms of each name of a contrast.
  private let sides: [DigestQuery.Mask]

  init(_ document: Document, _ options: DigestAnalyzer.Options, _ context: AnalysisContext) throws {
    self.document = document
    self.options = options
    self.context = context
    let query = try DigestQuery(options)
    self.query = query
    sides = try [options.contrast, options.with].compactMap(\.self).map { try query.mask(of: $0) }
  }

  /// Returns the best sentences of the document; none where something is looked for that does not stand there.
  ///
  /// - Throws: only the cancellation of the work.
  func part() throws -> DigestPart {
    var part = DigestPart()
    var masks: [DigestQuery.Mask] = []
    if !query.terms.isEmpty {
      masks = try self.masks()
      part.found =
        masks.reduce(0, |) | (try document.metadata.text("title").map { try query.mask(of: $0) } ?? 0)
      if part.found == 0 || options.contrast != nil && !isContrasted(part.found) { return part }
      try addNames(to: &masks)
      part.found = masks.reduce(part.found, |)
    }
    let dates = options.timeline ? try SentenceDates(context.discourse, of: document.metadata) : nil
    let echo = TitleEcho(of: document.metadata.text("title"))
    var sentences: [DigestSentence] = []
    for (index, chosen) in try context.chosenSentences(limit).enumerated() {
      try context.checkpoint(at: index)
      var sentence = try self.sentence(chosen)
      // A headline above the text is no sentence of it, nor a part of one; nor is what has hardly a word of content.
      guard sentence.terms.count >= Self.fewestTerms,
        !echo.has(sentence.rendered)
      else { continue }
      sentence.date = try dates?.date(of: chosen.sentence)
      if !masks.isEmpty {
        let place = chosen.sentence
        sentence.found = query.mask(of: sentence.terms) | masks[place]
        for near in [place - 1, place + 1] where masks.indices.contains(near) { sentence.near |= masks[near] }
        guard isWanted(sentence) else { continue }
      }
      sentences.append(sentence)
    }
    part.sentences = best(sentences)
    return part
  }

  /// All sentences compete where what is looked for may stand in any of them.
  private var limit: SentenceLimit {
    query.terms.isEmpty && !options.timeline ? .sentences(options.candidates) : .percent(100)
  }

  private func sentence(_ chosen: ChosenSentence) throws -> DigestSentence {
    DigestSentence(
      span: chosen.span, number: chosen.sentence + 1, score: chosen.score, rendered: chosen.rendered,
      words: chosen.rendered.utf8.split(separator: 0x20).count,
      terms: try TermNumber.all(of: chosen.rendered),
      key: BareLetters.key(of: chosen.rendered))
  }

  // MARK: What is looked for

  /// Which terms of the query stand in each sentence.
  private func masks() throws -> [DigestQuery.Mask] {
    var masks = [DigestQuery.Mask](repeating: 0, count: try context.sentences.count)
    for (index, token) in try context.tokens.enumerated() {
      try context.checkpoint(at: index)
      guard let term = TermNumber.of(token, in: document.text) else { continue }
      masks[token.sentence] |= query.mask(of: term)
    }
    return masks
  }

  /// Adds the whole names of those who are named by a part: `Dmytro Kuleba` also finds `Kuleba`.
  private func addNames(to masks: inout [DigestQuery.Mask]) throws {
    let names = try context.names
    let whole = try names.clusters.map { try query.mask(of: $0.name) }
    for (index, mention) in names.mentions.enumerated() where whole[mention.cluster] != 0 {
      try context.checkpoint(at: index)
      masks[try context.tokens[mention.tokens.lowerBound].sentence] |= whole[mention.cluster]
    }
  }

  private func isWanted(_ sentence: DigestSentence) -> Bool {
    options.contrast == nil ? sentence.found | sentence.near != 0 : isContrasted(sentence.found)
  }

  private func isContrasted(_ found: DigestQuery.Mask) -> Bool { sides.contains { found & $0 == $0 } }

  // MARK: Choosing

  /// The best sentences, in text order; with `--timeline`, those that say a date have their own half of the places.
  private func best(_ sentences: [DigestSentence]) -> [DigestSentence] {
    guard sentences.count > options.candidates else { return sentences }
    let order = sentences.indices.sorted { left, right in
      let (first, second) = (value(sentences[left]), value(sentences[right]))
      return first == second ? left < right : first > second
    }
    guard options.timeline else { return order.prefix(options.candidates).sorted().map { sentences[$0] } }
    let dated = order.filter { sentences[$0].date?.isOwn ?? false }.prefix(options.candidates / 2)
    let taken = Set(dated)
    let others = order.filter { !taken.contains($0) }.prefix(options.candidates - dated.count)
    return (dated + others).sorted().map { sentences[$0] }
  }

  private func value(_ sentence: DigestSentence) -> Double {
    let base = sentence.base
    guard !query.terms.isEmpty else { return base }
    let direct = Double(sentence.found.nonzeroBitCount)
    return base * (direct + 0.3 * Double((sentence.near & ~sentence.found).nonzeroBitCount))
  }
}
