internal import CModels
internal import Records

/// A linear sequence model: hashed features with small integer weights, and Viterbi.
///
/// The weights are trained by `train-names` (see `Sources/Training`) and embedded; they are read in place.
///
///     rows:         2¹⁶ × (fingerprint of the feature's hash, one weight a label)
///     transitions:  10 × one weight a label; the last row is for a stretch's first label
///
/// A feature lies within ``probes`` rows from the one that its hash gives; a fingerprint 0 is a free row.
package struct NameModel {
  package static let rows = 1 << 16
  package static let probes = 8
  package static let labels = NameLabel.allCases.count
  /// The number of bytes of a row.
  package static let stride = labels + 1
  package static let size = rows * stride + (labels + 1) * labels

  private let bytes: UnsafeRawBufferPointer

  /// The embedded weights; without them, everything is outside.
  package init() {
    var length = 0
    let start = lede_model_names(&length)
    bytes = UnsafeRawBufferPointer(start: start, count: start != nil && length == Self.size ? length : 0)
  }

  /// Returns the row where a feature begins to look for its place.
  package static func row(_ feature: UInt32) -> Int { Int(feature) & (rows - 1) }

  /// Returns what tells a feature from others in its rows; never 0.
  package static func fingerprint(_ feature: UInt32) -> UInt8 { max(UInt8(feature >> 24), 1) }

  /// Returns the best labels for the tokens of `range`, and each one's margin over the best path without it.
  ///
  /// - Complexity: O(tokens × (features × labels + labels²)).
  func decode(_ words: NameWords, _ range: Range<Int>) -> [(label: NameLabel, margin: Int)] {
    guard !bytes.isEmpty, !range.isEmpty else { return range.map { _ in (.outside, 0) } }
    var features: [UInt32] = []
    var scores = [Int32](repeating: 0, count: range.count * Self.labels)
    for (position, index) in range.enumerated() {
      features.removeAll(keepingCapacity: true)
      NameFeatures.append(words, index, to: &features)
      for feature in features { add(feature, to: &scores, position * Self.labels) }
    }
    var transitions = [Int32](repeating: 0, count: (Self.labels + 1) * Self.labels)
    for index in transitions.indices { transitions[index] = Int32(weight(Self.rows * Self.stride + index)) }
    let viterbi = Viterbi(scores, transitions: transitions)
    return Array(zip(viterbi.best(), viterbi.margins()))
  }

  @inline(__always)
  private func weight(_ offset: Int) -> Int8 { Int8(bitPattern: bytes[offset]) }

  private func add(_ feature: UInt32, to scores: inout [Int32], _ base: Int) {
    let first = Self.row(feature)
    let mark = Self.fingerprint(feature)
    for probe in 0..<Self.probes {
      let offset = ((first + probe) & (Self.rows - 1)) * Self.stride
      let found = bytes[offset]
      if found == 0 { return }
      guard found == mark else { continue }
      for label in 0..<Self.labels { scores[base + label] += Int32(weight(offset + 1 + label)) }
      return
    }
  }
}
