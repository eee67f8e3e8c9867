internal import CModels

/// The tag model: labels, weights of features, lexicon, and the rules of base forms; read in place.
///
/// Trained by `train tags` (see `Sources/Training/Train/Tags`) and embedded.
///
///     head:      "LEDETAG1", then where each section begins (4 bytes each, the last one says where the file ends)
///     sections:  weights · lexicon · base forms by word · base forms by ending · labels · rules · full rows
///
/// A feature that speaks for many labels has a full row, a byte a label; in the table of weights stands ``fullMark``, and
/// from the third byte the row's number.
package struct TagModel: Sendable {
  /// What a model begins with.
  package static let signature: [UInt8] = Array("LEDETAG1".utf8)
  package static let sections = 7
  /// More than there are labels.
  package static let capacity = 128
  /// What stands for a label where a feature has a full row.
  package static let fullMark: UInt8 = 0x7F

  let weights: ModelTable
  let lexicon: ModelTable
  let fullRows: EmbeddedBytes
  package let lemmas: LemmaModel
  package let labels: TagLabels

  /// The embedded model.
  static let shared = TagModel(EmbeddedBytes(lede_model_tags))

  /// Reads the head of a model; nil where it is none.
  package init?(_ bytes: EmbeddedBytes) {
    let head = Self.signature.count + 4 * (Self.sections + 1)
    guard bytes.count >= head, bytes.prefix(Self.signature.count).elementsEqual(Self.signature) else {
      return nil
    }
    let places = (0...Self.sections).map {
      Int(bytes.load(at: 8 + 4 * $0, as: UInt32.self))
    }
    guard zip(places, places.dropFirst()).allSatisfy({ $0 <= $1 }), places.last == bytes.count else {
      return nil
    }
    let sections = zip(places, places.dropFirst()).compactMap { bytes.slice($0, count: $1 - $0) }
    guard sections.count == Self.sections, let weights = ModelTable(sections[0]),
      let lexicon = ModelTable(sections[1]), let words = ModelTable(sections[2]),
      let endings = ModelTable(sections[3]), let labels = TagLabels(sections[4]),
      let rules = LemmaRules(sections[5])
    else { return nil }
    self.weights = weights
    fullRows = sections[6]
    self.lexicon = lexicon
    self.labels = labels
    lemmas = LemmaModel(words: words, endings: endings, rules: rules, labels: labels)
  }

  /// Tells a word what the lexicon says of it.
  @inline(__always)
  func look(_ word: inout TagWord) {
    guard let entry = lexicon.first(word.hash) else {
      word.kind = Self.unknownKind(word)
      return
    }
    word.kind = UInt16(truncatingIfNeeded: entry)
    let cluster = UInt16(truncatingIfNeeded: entry >> 16)
    word.cluster = cluster & 0x7FFF
    word.isFrequent = cluster & 0x8000 != 0
    word.certain = UInt8(truncatingIfNeeded: entry >> 32)
    if word.kind == 0 { word.kind = Self.unknownKind(word) }
  }

  /// Returns the kind of a word that the lexicon does not have: its shape and its ending; never 0.
  @inline(__always)
  package static func unknownKind(_ word: TagWord) -> UInt16 {
    let shape = UInt64(word.shape.rawValue) << 8 | UInt64(min(word.length, 3))
    return UInt16(truncatingIfNeeded: TagHash.feature(91, word.suffix(3), shape)) | 1
  }
}
