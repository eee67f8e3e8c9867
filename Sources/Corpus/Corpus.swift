public import Platform
public import Records

/// The opened set of documents, in memory.
///
/// Everything that was read stays in memory until another corpus is opened; the store that lets a corpus
/// grow beyond it has its own place in the plan.
public struct Corpus: Sendable {
  /// The name for the prompt: the folder's, or the first path's.
  public let name: String
  /// The paths as they were named.
  public let paths: [String]
  /// The documents, numbered from 1 in this order.
  public let documents: [Document]
  /// What was not loaded, and what was loaded with a doubt.
  public let problems: [Problem]
  /// The files that the documents were read from.
  public let files: Set<FileIdentity>
  /// The number of words in each document's body, counted between blanks.
  public let wordCounts: [Int]

  /// Creates a corpus from documents; the words are counted.
  public init(
    name: String, paths: [String] = [], documents: [Document], problems: [Problem] = [],
    files: Set<FileIdentity> = []
  ) {
    self.name = name
    self.files = files
    self.paths = paths
    self.documents = documents
    self.problems = problems
    wordCounts = documents.map { Self.words(in: $0.text) }
  }

  /// A corpus with nothing in it.
  public static let empty = Corpus(name: "", documents: [])

  /// The document of that number; nil where there is none.
  public func document(_ number: Int) -> Document? {
    documents.indices.contains(number - 1) ? documents[number - 1] : nil
  }

  private static func words(in text: SourceText) -> Int {
    text.bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var wasBlank = true
      for byte in UnsafeBufferPointer(rebasing: bytes[text.body.range]) {
        let isBlank = byte <= 0x20
        // Without a branch: whether a blank follows cannot be foreseen.
        count += wasBlank && !isBlank ? 1 : 0
        wasBlank = isBlank
      }
      return count
    }
  }
}
