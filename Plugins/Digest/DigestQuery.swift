internal import Discourse

/// The terms that are looked for: those of `--about`, or those of `--contrast` and `--with`.
struct DigestQuery {
  /// One bit a term.
  typealias Mask = UInt64

  /// The terms, each once; those after the 64th are left out.
  let terms: [UInt32]
  private let places: [UInt32: Int]

  /// Creates the query of some options; it has no terms where they look for nothing.
  init(_ options: DigestAnalyzer.Options) throws {
    var terms: [UInt32] = []
    for text in [options.about, options.contrast, options.with].compactMap(\.self) {
      for term in try TermNumber.all(of: text) where !terms.contains(term) && terms.count < Mask.bitWidth {
        terms.append(term)
      }
    }
    self.terms = terms
    places = Dictionary(uniqueKeysWithValues: zip(terms, terms.indices))
  }

  /// The bit of a term; none where it is not looked for.
  func mask(of term: UInt32) -> Mask { places[term].map { 1 << Mask($0) } ?? 0 }

  /// The bits of some terms.
  func mask(of terms: some Sequence<UInt32>) -> Mask { terms.reduce(0) { $0 | mask(of: $1) } }

  /// The bits of the terms of a text.
  func mask(of text: String) throws -> Mask { mask(of: try TermNumber.all(of: text)) }
}
