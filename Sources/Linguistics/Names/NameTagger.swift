internal import Records

/// A stretch of tokens that the name model labels, with the features of each token.
package struct NameStretch: Sendable {
  /// The positions of its tokens.
  package let tokens: Range<Int>
  /// The hashed features of each token.
  package let features: [[UInt32]]
}

/// Labels the tokens that can be part of a name.
package enum NameTagger {
  /// Returns the stretches of tokens that hold capitals, in text order.
  ///
  /// Capitalised words with at most three small words or marks between them belong together, within a
  /// sentence; a number right after them belongs to them. Everything else is outside every name.
  static func stretches(_ words: NameWords, stop: StopCheck) throws(Stopped) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start: Int?
    var last = 0
    func close() {
      if let start { stretches.append(start..<last + 1) }
    }
    for (index, word) in words.words.enumerated() {
      try stop.check(at: index)
      let isNewSentence = index > 0 && words.tokens[index].sentence != words.tokens[index - 1].sentence
      if isNewSentence || (start != nil && index - last > 4) {
        close()
        start = nil
      }
      if word.shape.isCapitalised {
        if start == nil { start = index }
        last = index
      } else if start != nil, word.shape == .digits, index == last + 1 {
        last = index
      }
    }
    close()
    return stretches
  }

  /// Returns what the trainer needs of one text.
  package static func trainingStretches(_ layers: TextLayers) -> [NameStretch] {
    guard
      let words = try? NameWords(layers.text, tokens: layers.tokens, gazetteer: Gazetteer(), stop: .never),
      let stretches = try? stretches(words, stop: .never)
    else { return [] }
    return stretches.map { range in
      NameStretch(
        tokens: range,
        features: range.map { index in
          var features: [UInt32] = []
          NameFeatures.append(words, index, to: &features)
          return features
        })
    }
  }
}
