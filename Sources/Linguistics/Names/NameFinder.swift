internal import Records

/// Finds the names of a text in three steps: candidates, the document's vote, clusters.
struct NameFinder {
  private let layers: TextLayers

  init(_ layers: TextLayers) { self.layers = layers }

  func find() -> NameLayer {
    let tokens = layers.tokens
    guard !tokens.isEmpty else { return NameLayer(mentions: [], clusters: []) }
    let gazetteer = Gazetteer()
    let words = NameWords(layers.text, tokens: tokens, gazetteer: gazetteer)
    let candidates = NameCandidates(layers, words: words).find()
    let settled = NameVote(candidates, words: words).run()
    return NameClusterer(settled, words: words, gazetteer: gazetteer).cluster()
  }
}
