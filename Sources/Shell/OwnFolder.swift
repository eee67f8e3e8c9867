internal import CDigest
internal import Corpus
internal import Script

/// Where what people make of a corpus is kept: `.lede` in the opened folder where there is one, else their own folder.
struct OwnFolder {
  /// The opened folder's own `.lede`; nil where it has none.
  private let ofCorpus: String?
  private let ofPerson: String?
  /// What stands for the paths that are open.
  private let digest: String

  /// Finds the folder for a corpus; nil where there is none.
  ///
  /// - Parameters:
  ///   - corpus: what is open.
  ///   - dataFolder: where a person's own things are.
  init?(for corpus: Corpus, dataFolder: String?) {
    let paths = corpus.paths.compactMap(FileSystem.realPath)
    guard !paths.isEmpty, paths.count == corpus.paths.count else { return nil }
    ofCorpus = paths.count == 1 && FileSystem.isFolder(paths[0] + "/.lede") ? paths[0] + "/.lede" : nil
    ofPerson = dataFolder
    guard ofCorpus != nil || ofPerson != nil else { return nil }
    digest = Self.digest(of: paths.joined(separator: "\0"))
  }

  /// Returns the path for things of one kind: `selections`, `corrections`.
  func path(_ kind: String) -> String? {
    ofCorpus.map { "\($0)/\(kind)" } ?? ofPerson.map { "\($0)/\(kind)/\(digest)" }
  }

  private static func digest(of text: String) -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    let text = Array(text.utf8)
    lede_sha256(text, text.count, &bytes)
    let digits = Array("0123456789abcdef")
    return String(bytes.prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
