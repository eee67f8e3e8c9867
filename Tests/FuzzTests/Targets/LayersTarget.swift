import Linguistics
import Records

/// The layers of a text: tokens, sentences, layout, quotations, tags, names, values.
enum LayersTarget {
  static let target = FuzzTarget(
    name: "layers", seeds: { Seeds.texts }, words: Seeds.textWords, check: check)

  @MainActor static func check(_ bytes: [UInt8]) throws {
    let text = SourceText(text(of: bytes))
    let layers = TextLayers(text)
    try checkLayout(layers)
    try checkSentences(layers)
    try checkQuotations(layers)
    try checkTags(layers)
    try checkNames(layers)
    try ascend(layers.values.map(\.span), in: text, "values")
    for value in try layers.values { try checkValue(value) }
    try checkEntities(layers)
    let again = TextLayers(text)
    try law(
      layers.tokens == again.tokens && layers.quotations == again.quotations
        && layers.names.mentions == again.names.mentions && layers.values == again.values
        && layers.tags == again.tags, "the same text has other layers the second time")
  }

  /// Spans that are not empty, cut nothing, and follow one another without overlap.
  private static func ascend(_ spans: [TextSpan], in text: SourceText, _ name: String) throws {
    var end = 0
    for span in spans {
      try law(!span.isEmpty && isWhole(span.range, in: text.bytes), "\(name): \(span.range) is empty or cut")
      try law(span.start >= end, "\(name): \(span.range) begins before \(end)")
      end = span.end
    }
  }

  private static func checkLayout(_ layers: TextLayers) throws {
    try ascend(layers.layout.blocks.map(\.span), in: layers.text, "blocks")
    for (index, block) in try layers.layout.blocks.enumerated() {
      try law(layers.layout.block(at: block.span.start) == index, "block \(index) is not found at its start")
    }
  }

  private static func checkSentences(_ layers: TextLayers) throws {
    try ascend(layers.tokens.map(\.span), in: layers.text, "tokens")
    try ascend(layers.sentences.map(\.span), in: layers.text, "sentences")
    var next = 0
    for (index, sentence) in try layers.sentences.enumerated() {
      try law(
        sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty, "sentence \(index) leaves tokens out")
      next = sentence.tokens.upperBound
      try law(next <= layers.tokens.count, "sentence \(index) has more tokens than there are")
      let tokens = try layers.tokens[sentence.tokens]
      try law(
        tokens.allSatisfy { $0.sentence == index && sentence.span.contains($0.span) },
        "a token lies outside its sentence \(index)")
      try law(
        layers.layout.blocks.indices.contains(sentence.block)
          && layers.layout.blocks[sentence.block].span.contains(sentence.span),
        "sentence \(index) lies outside its block")
    }
    try law(next == layers.tokens.count, "tokens \(next)… are in no sentence")
  }

  private static func checkQuotations(_ layers: TextLayers) throws {
    let quotations = try layers.quotations
    for (index, quotation) in quotations.enumerated() {
      try ascend(quotation.pieces, in: layers.text, "pieces of quotation \(index)")
      try law(isWhole(quotation.outer.range, in: layers.text.bytes), "quotation \(index) cuts a character")
      try law(
        !quotation.pieces.isEmpty && quotation.pieces.allSatisfy(quotation.outer.contains),
        "the pieces of quotation \(index) lie outside it")
      guard let parent = quotation.parent else {
        try law(quotation.depth == 0, "quotation \(index) is deep, but stands in none")
        continue
      }
      try law(parent >= 0 && parent < index, "quotation \(index) stands in a later one")
      try law(
        quotation.depth == quotations[parent].depth + 1 && quotations[parent].outer.contains(quotation.outer),
        "quotation \(index) does not lie in \(parent)")
    }
    for depth in Set(quotations.map(\.depth)) {
      try ascend(quotations.filter { $0.depth == depth }.map(\.outer), in: layers.text, "depth \(depth)")
    }
    let starts = quotations.map(\.outer.start)
    try law(zip(starts, starts.dropFirst()).allSatisfy(<=), "the quotations are not in text order")
  }

  private static func checkTags(_ layers: TextLayers) throws {
    try law(layers.tags.count == layers.tokens.count, "there are not as many tags as tokens")
    try law(
      layers.tags.allSatisfy { !$0.xpos.isEmpty && !$0.lemma.isEmpty }, "a token has no tag or no lemma")
  }

  private static func checkNames(_ layers: TextLayers) throws {
    let names = try layers.names
    try ascend(names.mentions.map(\.span), in: layers.text, "names")
    for (index, mention) in names.mentions.enumerated() {
      try law(
        mention.tokens.lowerBound >= 0 && mention.tokens.upperBound <= layers.tokens.count
          && !mention.tokens.isEmpty, "name \(index) has tokens \(mention.tokens)")
      try law(
        names.clusters.indices.contains(mention.cluster)
          && names.clusters[mention.cluster].mentions.contains(index), "name \(index) is in no cluster")
      try law((0...1).contains(mention.confidence), "name \(index) is \(mention.confidence) sure")
    }
    for cluster in names.clusters {
      try law(!cluster.name.isEmpty && !cluster.mentions.isEmpty, "a cluster is empty")
      try law(
        cluster.mentions.allSatisfy(names.mentions.indices.contains)
          && zip(cluster.mentions, cluster.mentions.dropFirst()).allSatisfy(<),
        "the mentions of '\(cluster.name)' are not in text order")
    }
  }

  /// Names and values in one list: each of them stands there, or one that it overlaps.
  private static func checkEntities(_ layers: TextLayers) throws {
    let spans = try layers.entities.map(\.span)
    try ascend(spans, in: layers.text, "entities")
    var next = 0
    for span in (try layers.names.mentions.map(\.span) + layers.values.map(\.span)).sorted() {
      while next < spans.count, spans[next].end <= span.start { next += 1 }
      try law(next < spans.count && spans[next].overlaps(span), "no entity stands at \(span.range)")
    }
  }

  /// Normal forms have the forms that are promised.
  private static func checkValue(_ value: ValueMention) throws {
    try law((0...1).contains(value.confidence), "a value is \(value.confidence) sure")
    guard let form = value.value else { return }
    try law(!form.isEmpty && !form.utf8.contains { $0 < 0x20 }, "a normal form is '\(form)'")
    switch value.type {
    case .date:
      let parts = form.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard form.utf8.allSatisfy({ $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) }) else { return }
      if parts.count > 1, let month = parts[1] { try law((1...12).contains(month), "month \(form)") }
      if parts.count > 2, let day = parts[2] { try law((1...31).contains(day), "day \(form)") }
    case .money:
      let parts = form.split(separator: " ")
      try law(parts.count == 2 && Double(parts[1])?.isFinite == true, "the sum '\(form)'")
    case .percent: try law(Double(form)?.isFinite == true, "the share '\(form)'")
    default: break
    }
  }
}
