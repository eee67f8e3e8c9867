internal import Records

/// The letters of Latin, Greek and Cyrillic with marks, as one scalar and as several.
///
/// The pairs are not listed: strings that are canonically equivalent are equal in Swift, so the standard library
/// knows them.
enum Composition {
  /// The composed scalar of each letter with its marks.
  private static let composed: [String: Unicode.Scalar] = {
    var composed: [String: Unicode.Scalar] = [:]
    for range in [0xC0...0x24F, 0x370...0x45F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
      for scalar in range.lazy.compactMap(Unicode.Scalar.init) { composed[String(scalar)] = scalar }
    }
    return composed
  }()

  /// The letter and its marks of each composed scalar that has them.
  private static let decomposed: [Unicode.Scalar: String] = {
    var decomposed: [Unicode.Scalar: String] = [:]
    let marks = ((0x300...0x328) as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    func add(_ base: String) {
      for mark in marks {
        let pair = base + String(mark)
        guard let scalar = composed[pair], decomposed[scalar] == nil else { continue }
        decomposed[scalar] = pair
        add(pair)
      }
    }
    for range in [0x41...0x5A, 0x61...0x7A, 0x391...0x3C9, 0x410...0x44F] as [ClosedRange<UInt32>] {
      for scalar in range.lazy.compactMap(Unicode.Scalar.init) { add(String(scalar)) }
    }
    return decomposed
  }()

  /// Returns the edits that take a text's composed letters apart.
  static func decompositions(in text: SourceText) -> [MutatedText.Edit] {
    edits(in: text) { cluster in
      guard cluster.unicodeScalars.contains(where: { decomposed[$0] != nil }) else { return nil }
      return cluster.unicodeScalars.map { decomposed[$0] ?? String($0) }.joined()
    }
  }

  /// Returns the edits that put a text's letters and marks together.
  static func compositions(in text: SourceText) -> [MutatedText.Edit] {
    edits(in: text) { cluster in
      guard cluster.unicodeScalars.count > 1 else { return nil }
      return composed[cluster].map { String($0) }
    }
  }

  private static func edits(in text: SourceText, _ change: (String) -> String?) -> [MutatedText.Edit] {
    var edits: [MutatedText.Edit] = []
    var offset = 0
    for cluster in text.string {
      let end = offset + cluster.utf8.count
      if cluster.utf8.count > 1, let changed = change(String(cluster)) {
        edits.append(.init(range: offset..<end, replacement: Array(changed.utf8)))
      }
      offset = end
    }
    return edits
  }
}
