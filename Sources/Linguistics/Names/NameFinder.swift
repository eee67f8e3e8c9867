internal import Records

/// Finds the names of a text in three steps: candidates, the document's vote, clusters.
struct NameFinder {
  private let layers: TextLayers
  private let stop: StopCheck

  init(_ layers: TextLayers, stop: StopCheck) {
    self.layers = layers
    self.stop = stop
  }

  func find() throws(Stopped) -> NameLayer {
    let tokens = layers.tokens
    guard !tokens.isEmpty else { return NameLayer(mentions: [], clusters: []) }
    let gazetteer = Gazetteer()
    let words = try NameWords(layers.text, tokens: tokens, gazetteer: gazetteer, stop: stop)
    let candidates = try NameCandidates(layers, words: words, stop: stop).find()
    let settled = try NameVote(candidates, words: words, stop: stop).run()
    return try NameClusterer(settled, words: words, gazetteer: gazetteer, stop: stop).cluster()
  }
}
