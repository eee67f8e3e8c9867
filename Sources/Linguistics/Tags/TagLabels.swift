/// The labels of the tag model: each a universal tag with a Penn tag; read in place.
///
///     label:  number of the universal tag · length of the Penn tag · its six bytes ·
///             rule of base forms · rule for words in capitals (16 bits each) · 4 free bytes
package struct TagLabels: Sendable {
  package static let size = 16

  private let bytes: EmbeddedBytes
  /// The number of labels.
  package let count: Int
  private let universalTags = UniversalTag.allCases

  init?(_ bytes: EmbeddedBytes) {
    guard !bytes.isEmpty, bytes.count % Self.size == 0, bytes.count / Self.size < TagModel.capacity else {
      return nil
    }
    self.bytes = bytes
    count = bytes.count / Self.size
  }

  /// The universal tag of a label.
  package func upos(_ label: UInt8) -> UniversalTag {
    guard Int(label) < count else { return .x }
    let number = Int(bytes[Int(label) * Self.size])
    return universalTags.indices.contains(number) ? universalTags[number] : .x
  }

  /// The Penn tag of a label.
  package func xpos(_ label: UInt8) -> String {
    guard Int(label) < count else { return "" }
    let start = Int(label) * Self.size + 2
    return String(decoding: bytes[start..<start + min(Int(bytes[start - 1]), 6)], as: UTF8.self)
  }

  /// The rule of base forms where neither the word nor its ending has one.
  @inline(__always)
  func rule(_ label: UInt8, inCapitals: Bool) -> UInt16 {
    guard Int(label) < count else { return 0 }
    return bytes.load(at: Int(label) * Self.size + (inCapitals ? 10 : 8), as: UInt16.self)
  }
}
