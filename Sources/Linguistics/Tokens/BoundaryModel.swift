internal import CModels

/// A linear classifier over hashed features that says whether a sentence ends at a place.
///
/// The weights are trained by `train sentences` (see `Sources/Training`) and embedded; they are read in place.
///
///     row:  the tag of a feature, and its weight
///
/// A feature lies in the row that its hash gives, or in the other one of the pair; a tag 0 is a free row.
package struct BoundaryModel: Sendable {
  /// The number of rows.
  package static let rows = 1 << 16
  /// The number of bytes of a model.
  package static let size = rows * 2

  private let bytes: EmbeddedBytes?

  /// The embedded weights.
  package static let embedded = Self(EmbeddedBytes(lede_model_sentences))

  /// Takes the bytes of a model; of another size, they are no model.
  package init(_ model: EmbeddedBytes) { bytes = model.count == Self.size ? model : nil }

  /// Returns the row of a feature.
  @inline(__always)
  package static func row(_ feature: UInt32) -> Int { Int(feature >> 16) }

  /// Returns what tells a feature from others in its row; never 0.
  @inline(__always)
  package static func tag(_ feature: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: feature) | 1 }

  /// Whether there are no weights: then a sentence ends where a mark of its own says so.
  var isEmpty: Bool { bytes == nil }

  /// Returns the weight of a feature: 0 where it has none.
  @inline(__always)
  func weight(_ feature: UInt32) -> Int {
    guard let bytes else { return 0 }
    let row = Self.row(feature)
    let tag = Self.tag(feature)
    if bytes[row * 2] == tag { return Int(Int8(bitPattern: bytes[row * 2 + 1])) }
    let other = row ^ 1
    return bytes[other * 2] == tag ? Int(Int8(bitPattern: bytes[other * 2 + 1])) : 0
  }
}

/// What takes the features of a place, one by one.
protocol BoundarySink {
  mutating func add(_ feature: UInt32)
  /// Whether the features so far leave no doubt.
  var isSettled: Bool { get }
}

/// Adds up the weights of features.
struct BoundaryScore: BoundarySink {
  /// What the features of neighbours must reach, so that the others are looked at.
  private static let hopeless = -60
  /// From here on no other feature says no.
  private static let sure = 400

  let model: BoundaryModel
  private(set) var sum = 0
  var isSettled: Bool { sum < Self.hopeless || sum > Self.sure }

  init(_ model: BoundaryModel) { self.model = model }

  @inline(__always)
  mutating func add(_ feature: UInt32) { sum += model.weight(feature) }
}

/// Keeps features, for training.
struct BoundaryFeatureList: BoundarySink {
  private(set) var features: [UInt32] = []
  var isSettled: Bool { false }
  mutating func add(_ feature: UInt32) { features.append(feature) }
}
