internal import Platform
internal import Records

/// Finds the names of a text in three steps: candidates, the document's vote, clusters.
struct NameFinder {
  private let layers: TextLayers
  private let cancellation: Cancellation

  init(_ layers: TextLayers, cancellation: Cancellation) {
    self.layers = layers
    self.cancellation = cancellation
  }

  func find() throws(Cancelled) -> NameLayer {
    let tokens = try layers.tokens
    guard !tokens.isEmpty else { return NameLayer(mentions: [], clusters: []) }
    let gazetteer = Gazetteer()
    let words = try NameWords(layers.text, tokens: tokens, gazetteer: gazetteer, cancellation: cancellation)
    let candidates = try NameCandidates(layers, words: words, cancellation: cancellation).find()
    let settled = try NameVote(candidates, words: words, cancellation: cancellation).run()
    return try NameClusterer(settled, words: words, gazetteer: gazetteer, cancellation: cancellation)
      .cluster()
  }
}
