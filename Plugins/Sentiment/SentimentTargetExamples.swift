internal import AnalyzerKit
internal import Linguistics
internal import Records

/// What the trainer of the target network needs of a text.
package struct SentimentTargetExample {
  /// The name or pronoun.
  package let target: String
  /// Where its sentence stands, in bytes of the text.
  package let sentence: Range<Int>
  /// Where its mentions stand in that sentence, in bytes of the text.
  package let mentions: [Range<Int>]
  /// The key of each unit: a word in small letters, or the kind that stands in its place.
  package private(set) var keys: [String] = []
  /// The place of each unit beside the nearest mention.
  package private(set) var places: [Int] = []
  /// The facts that are not 0: unit, fact, value.
  package private(set) var facts: [(unit: Int, fact: Int, value: Float)] = []

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - target: a name as `--target` takes it; nil for all names and the pronouns for people.
  /// - Returns: an example for each target and sentence that mentions it.
  /// - Throws: what the analyzer throws.
  package static func all(in text: String, target: String?) throws -> [SentimentTargetExample] {
    let context = AnalysisContext(Document(text: SourceText(text), metadata: Metadata()))
    let reader = try SentimentReader(context)
    let finder = try SentimentFinder(context)
    let voices = try SentimentVoices(context)
    var targets: [SentimentTarget] = []
    if let target {
      targets += [try SentimentTarget(target, in: context)].compactMap { $0 }
    } else {
      targets += try context.names.clusters.filter { !$0.mentions.isEmpty }
        .map { try SentimentTarget($0, in: context) }
      var forms: Set<String> = []
      for (index, token) in try context.tokens.enumerated() where finder.text.isOne(index, of: pronouns) {
        let form = SourceText(text)[token.span]
        guard forms.insert(form).inserted else { continue }
        targets += [try SentimentTarget(form, in: context)].compactMap { $0 }
      }
    }
    return try targets.flatMap { target in
      let maker = SentimentTargetUnits(target, finder: finder, voices: voices)
      return try reader.stretches(about: target).flatMap { stretch in
        stretch.pieces.map { piece in
          let units = maker.units(of: piece).units
          return SentimentTargetExample(target, stretch.sentence, piece.mentions, units, finder)
        }
      }
    }
  }

  private static let pronouns = ByteLexicon("he\nshe\nhim\nher\nhis\nthey\nthem")

  private init(
    _ target: SentimentTarget, _ sentence: Sentence, _ mentions: [Range<Int>],
    _ units: [SentimentTargetUnit], _ finder: SentimentFinder
  ) {
    self.target = target.name
    self.sentence = sentence.span.range
    self.mentions = mentions.map { finder.span(of: $0).range }
    for (index, unit) in units.enumerated() {
      let word = finder.text.bytes[finder.text.range(unit.tokens.lowerBound, unit.tokens.count)]
      keys.append(unit.kind?.rawValue ?? String(decoding: word, as: UTF8.self))
      places.append(unit.place)
      facts += unit.facts.map { (index, $0.fact.rawValue, $0.value) }
    }
  }
}
