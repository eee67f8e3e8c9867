internal import Linguistics
internal import Records

/// The tokens of a document in small letters, made when they are asked for.
///
/// A token keeps only which word of the lists it is; those words are strings already, and of the others few are looked at.
struct LowercaseTokens {
  let text: SourceText
  let tokens: [Token]
  let entries: [UInt16]
  let lexicon: [CueLexicon.Entry]

  /// The token at `index` in small letters.
  subscript(index: Int) -> String {
    let entry = Int(entries[index])
    return entry > 0 ? lexicon[entry].word : Self.lowercased(text, tokens[index].span)
  }

  private static func lowercased(_ text: SourceText, _ span: TextSpan) -> String {
    let bytes = text.bytes[span.range]
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return String(decoding: bytes, as: UTF8.self).lowercased() }
    return String(unsafeUninitializedCapacity: bytes.count) { buffer in
      for (place, byte) in bytes.enumerated() {
        buffer[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      return bytes.count
    }
  }
}
