internal import Linguistics
internal import Records

/// Finds the antecedent of a personal pronoun, where that is clear.
struct PronounAntecedents {
  /// How many sentences back a name may be.
  private static let reach = 3

  private let context: SummarizedText

  init(_ context: SummarizedText) { self.context = context }

  /// Returns whether some tokens of a sentence, in order, name a person, whom a pronoun beside them may mean.
  func isNamed(among tokens: [Int]) throws -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    let names = try context.names
    let own = Set(tokens)
    return try positions(in: first..<last + 1).contains { position in
      let mention = names.mentions[position]
      return names.clusters[mention.cluster].type == .person && mention.tokens.contains(where: own.contains)
    }
  }

  /// Returns the name of a pronoun's antecedent, where that is clear.
  ///
  /// The nearest sentence that names people decides, if one of them alone fits and his or her gender is known.
  /// Somebody of unknown gender fits only where nobody else is named in the sentences before the pronoun. Titles and
  /// headings do not decide: they are too short to tell persons from other names.
  func antecedent(before sentence: Int, gender: Gender) throws -> String? {
    let names = try context.names
    let sentences = try context.sentences
    let block = sentences[sentence].block
    var nearest: Set<Int>?
    var all: Set<Int> = []
    var earlier = sentence - 1
    while earlier >= 0, earlier >= sentence - Self.reach, block - sentences[earlier].block <= 1,
      try isBody(sentences[earlier])
    {
      let found = Set(
        try positions(in: sentences[earlier].tokens).map { names.mentions[$0].cluster }
          .filter { names.clusters[$0].type == .person })
      if nearest == nil, !found.isEmpty { nearest = found }
      all.formUnion(found)
      earlier -= 1
    }
    let pronoun: PersonPronoun = gender == .female ? .she : .he
    let fitting = (nearest ?? []).filter { names.clusters[$0].evidence.mayBe(pronoun) }
    guard fitting.count == 1, let only = fitting.first else { return nil }
    guard names.clusters[only].gender == gender || all.count == 1 else { return nil }
    return names.clusters[only].name
  }

  private func isBody(_ sentence: Sentence) throws -> Bool {
    let blocks = try context.layout.blocks
    return !blocks.indices.contains(sentence.block) || blocks[sentence.block].role == .body
  }

  private func positions(in sentence: Range<Int>) throws -> Range<Int> {
    guard let first = sentence.first, let last = sentence.last else { return 0..<0 }
    return try context.names.mentions(
      in: TextSpan(try context.tokens[first].span.start, context.tokens[last].span.end))
  }
}
