internal import CModels
internal import CNetwork

/// The names network: a few layers, each over three words, in whole numbers.
///
/// A word enters as its vector (of the word, or the mean of its pieces), hashed rows for the word, its first and last
/// letters and its shape, and flags. Each layer adds to a word the larger of two sums over itself and a word to
/// either side; what leaves is a score for each ``NameLabel``. Trained by `Sources/Training/Names`, which says more;
/// tested against its numbers.
///
/// The weights are read in place. Layers are computed only where a wanted word depends on them.
package struct NameNetwork: Sendable {
  private let file: NameNetworkFile
  /// What the network takes words for.
  package let vocabulary: NameVocabulary

  /// Creates a network that is read in place; nil where the bytes are not one.
  package init?(_ bytes: EmbeddedBytes) {
    guard let file = NameNetworkFile(bytes), let vocabulary = NameVocabulary(file.section(.vocabulary)),
      file.section(.vectors).count >= vocabulary.rows * NameNetworkFile.vectorSize
    else { return nil }
    self.file = file
    self.vocabulary = vocabulary
  }

  /// The embedded network: nothing is read until it is used, and nothing copied.
  package static let embedded = NameNetwork(EmbeddedBytes(lede_model_names))

  /// The instructions that the arithmetic uses on this machine.
  package static var instructions: String { String(cString: lede_network_instructions()) }

  /// Scores the wanted words of whole sentences.
  ///
  /// - Parameters:
  ///   - inputs: what the network is told about each word.
  ///   - sentences: the sentences, as positions in `inputs`, one after another.
  ///   - wanted: which words to score.
  /// - Returns: the positions of the wanted words, in order, and for each a score a label.
  /// - Complexity: O(*n*) in the number of words near a wanted one.
  package func scores(
    _ inputs: NameInputs, sentences: [Range<Int>], wanted: [Bool]
  ) -> (words: [UInt32], scores: [Float]) {
    let count = inputs.inputs.count
    let width = file.width
    let reach = NameReach(sentences: sentences, wanted: wanted, reaches: file.layers.map(\.reach))
    guard let last = reach.active.last, !last.isEmpty else { return ([], []) }

    var entering = [UInt8](repeating: 128, count: count * NameNetworkFile.inputSize)
    for index in reach.active[0] { write(inputs, Int(index), to: &entering) }
    var state = [Float](repeating: 0, count: count * width)
    lede_network_enter(
      entering, NameNetworkFile.inputSize, reach.active[0], reach.active[0].count, file.enter.addresses,
      width, &state)
    // The last row is what stands beyond a sentence: nothing.
    var normal = [UInt8](repeating: 128, count: (count + 1) * width)
    for (index, layer) in file.layers.enumerated() {
      let before = reach.active[index]
      lede_network_normalize(state, before, before.count, width, layer.scale, &normal)
      let rows = reach.rows(index)
      lede_network_maxout(normal, rows, rows.count / 4, layer.weights.addresses, width, &state)
    }
    var scores = [Float](repeating: 0, count: last.count * NameLabel.count)
    lede_network_leave(
      state, last, last.count, width, file.leave.pointer(to: Float.self), NameLabel.count, &scores)
    return (last, scores)
  }

  /// Writes what enters for one word: vector, word, prefix, suffix, shape, flags; a value is a byte less 128.
  private func write(_ inputs: NameInputs, _ index: Int, to bytes: inout [UInt8]) {
    let input = inputs.inputs[index]
    var place = index * NameNetworkFile.inputSize
    writeVector(inputs.rows[input.rows], at: place, to: &bytes)
    place += NameNetworkFile.vectorSize
    for (section, row, size) in [
      (NameNetworkFile.Section.words, input.word, NameNetworkFile.wordSize),
      (.prefixes, input.prefix, NameNetworkFile.affixSize),
      (.suffixes, input.suffix, NameNetworkFile.affixSize),
      (.shapes, input.shape, NameNetworkFile.shapeSize),
    ] {
      let table = file.section(section)
      let start = Int(row) * size
      for offset in 0..<size { bytes[place + offset] = table[start + offset] ^ 0x80 }
      place += size
    }
    for bit in 0..<NameNetworkFile.flagSize where input.bits >> UInt64(bit) & 1 == 1 {
      bytes[place + bit] = 128 + NameNetworkFile.flagValue
    }
  }

  /// Writes the vector of a word: its row, or the mean of its pieces' rows brought to the length of one.
  private func writeVector(_ rows: ArraySlice<Int32>, at place: Int, to bytes: inout [UInt8]) {
    let table = file.section(.vectors)
    let size = NameNetworkFile.vectorSize
    guard let first = rows.first else { return }
    if rows.count == 1 {
      let start = Int(first) * size
      for offset in 0..<size { bytes[place + offset] = table[start + offset] ^ 0x80 }
      return
    }
    var sums = [Int32](repeating: 0, count: size)
    for row in rows {
      let start = Int(row) * size
      for offset in 0..<size { sums[offset] += Int32(Int8(bitPattern: table[start + offset])) }
    }
    let square = sums.reduce(0) { $0 + Int($1) * Int($1) }
    guard square > 0 else { return }
    let factor = file.vectorLength / Float(square).squareRoot()
    for offset in 0..<size {
      let value = min(max((Float(sums[offset]) * factor).rounded(), -127), 127)
      bytes[place + offset] = UInt8(Int(value) + 128)
    }
  }
}
