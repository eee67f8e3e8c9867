internal import Platform

/// Labels the tokens that can be part of a name.
struct NameTagger {
  /// How many words the network is given at a time, and the longest sentence that stays whole.
  private static let blockSize = 512
  /// A unit of the network's scores in whole numbers.
  private static let unit: Float = 1000

  private let words: NameWords
  private let cancellation: Cancellation

  init(_ words: NameWords, cancellation: Cancellation) {
    self.words = words
    self.cancellation = cancellation
  }

  /// Returns the stretches of tokens that can hold names, in text order, with a label and its margin for each token.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func tag() throws(Cancelled) -> [(stretch: Range<Int>, labels: [(label: NameLabel, margin: Int)])] {
    var result: [(stretch: Range<Int>, labels: [(label: NameLabel, margin: Int)])] = []
    guard let network = NameNetwork.embedded else { return [] }
    let stretches = try stretches()
    var next = 0
    while next < stretches.count {
      try cancellation.check()
      let first = next
      var sentences: [Range<Int>] = []
      var size = 0
      while next < stretches.count {
        let piece = piece(around: stretches[next], after: sentences.last?.upperBound ?? 0)
        if size > 0, size + piece.count > Self.blockSize { break }
        sentences.append(piece)
        size += piece.count
        while next < stretches.count, stretches[next].upperBound <= piece.upperBound { next += 1 }
      }
      label(stretches[first..<next], in: sentences, network, &result)
    }
    return result
  }

  private func label(
    _ stretches: ArraySlice<Range<Int>>, in sentences: [Range<Int>], _ network: NameNetwork,
    _ result: inout [(stretch: Range<Int>, labels: [(label: NameLabel, margin: Int)])]
  ) {
    let inputs = NameInputs(words, sentences: sentences, vocabulary: network.vocabulary)
    var places: [Range<Int>] = []
    var wanted = [Bool](repeating: false, count: inputs.inputs.count)
    var start = 0
    var stretch = stretches.startIndex
    for sentence in sentences {
      places.append(start..<start + sentence.count)
      while stretch < stretches.endIndex, stretches[stretch].upperBound <= sentence.upperBound {
        for token in stretches[stretch] { wanted[start + token - sentence.lowerBound] = true }
        stretch += 1
      }
      start += sentence.count
    }
    let scores = network.scores(inputs, sentences: places, wanted: wanted).scores.map {
      Int32($0 * Self.unit)
    }
    var row = 0
    for stretch in stretches {
      let end = row + stretch.count * NameLabel.count
      guard end <= scores.count else { return }
      let viterbi = Viterbi(Array(scores[row..<end]))
      result.append((stretch, Array(zip(viterbi.best(), viterbi.margins()))))
      row = end
    }
  }

  /// Returns the sentence around a stretch, or a part of it where it is longer than a block.
  private func piece(around stretch: Range<Int>, after limit: Int) -> Range<Int> {
    let sentence = words.tokens[stretch.lowerBound].sentence
    var start = stretch.lowerBound
    var end = stretch.upperBound
    while start > limit, stretch.lowerBound - start < Self.blockSize / 2,
      words.tokens[start - 1].sentence == sentence
    {
      start -= 1
    }
    while end < words.tokens.count, end - start < Self.blockSize, words.tokens[end].sentence == sentence {
      end += 1
    }
    return start..<end
  }

  /// Whether a token hangs on the one before by a hyphen: `- yan` in `Cheuk-yan`.
  private func isJoined(_ index: Int) -> Bool {
    guard index > 0, !words.words[index].hasGap else { return false }
    return words.isWord(index, "-") || (words.isWord(index - 1, "-") && words.words[index].shape == .lower)
  }

  /// Returns the stretches of tokens that hold capitals, in text order.
  ///
  /// Capitalised words with at most three small words or marks between them belong together, within a
  /// sentence; a number right after them belongs to them, and what hangs on them by a hyphen. Everything else is outside every name.
  private func stretches() throws(Cancelled) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start: Int?
    var last = 0
    func close() {
      if let start { stretches.append(start..<last + 1) }
    }
    for (index, word) in words.words.enumerated() {
      try cancellation.check(at: index)
      let isNewSentence = index > 0 && words.tokens[index].sentence != words.tokens[index - 1].sentence
      let isFull = start.map { index - $0 >= Self.blockSize / 2 } ?? false
      if isNewSentence || isFull || (start != nil && index - last > 4) {
        close()
        start = nil
      }
      if word.shape.isCapitalised {
        if start == nil { start = index }
        last = index
      } else if start != nil, index == last + 1, word.shape == .digits || isJoined(index) {
        last = index
      }
    }
    close()
    return stretches
  }
}
