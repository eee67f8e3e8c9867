internal import Corpus
internal import Platform
internal import Script

/// The folder of what people make of a corpus: `.lede` in the opened folder where there is one, else their own folder.
struct CorpusDataFolder {
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
    let paths = corpus.paths.compactMap { try? FileSystem.realPath($0) }
    guard !paths.isEmpty, paths.count == corpus.paths.count else { return nil }
    ofCorpus = paths.count == 1 && FileSystem.isFolder(paths[0] + "/.lede") ? paths[0] + "/.lede" : nil
    ofPerson = dataFolder
    guard ofCorpus != nil || ofPerson != nil else { return nil }
    digest = SHA256(of: Array(paths.joined(separator: "\0").utf8)).hexadecimal(bytes: 8)
  }

  /// Returns the path for things of one kind: `selections`, `corrections`.
  func path(_ kind: String) -> String? {
    ofCorpus.map { "\($0)/\(kind)" } ?? ofPerson.map { "\($0)/\(kind)/\(digest)" }
  }
}
