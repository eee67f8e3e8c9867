/// Recognizes sentences that only repeat the document's title, as the first line of many pages does.
package struct TitleEcho: Sendable {
  /// So many letters may begin any title.
  private static let fewestLetters = 9

  private let title: [UInt8]

  /// Creates the echo of a document's title, which may be missing.
  package init(of title: String?) { self.title = BareLetters.of(title ?? "") }

  /// Returns whether a sentence says what the title says, or its beginning, whatever the marks and the case.
  package func has(_ sentence: ArraySlice<UInt8>) -> Bool {
    guard !title.isEmpty, sentence.count <= 2 * title.count + 16 else { return false }
    let letters = BareLetters.of(sentence)
    return letters.count >= Self.fewestLetters && title.starts(with: letters)
  }

  /// Returns whether a sentence that is shown says what the title says, or its beginning.
  package func has(_ sentence: String) -> Bool { has(Array(sentence.utf8)[...]) }
}
