import Foundation

/// A folder of its own for a test, taken away with it.
final class TemporaryFolder {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "lede-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // What nobody may read cannot be removed either.
    for case let inner as URL in FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
      ?? .init()
    {
      var status = stat()
      if lstat(inner.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { chmod(inner.path, 0o700) }
    }
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, and returns its path.
  @discardableResult func write(_ name: String, _ contents: some Sequence<UInt8>) throws -> String {
    let file = url.appending(path: name)
    try Data(contents).write(to: file)
    return file.path
  }

  /// Writes a file, and returns its path.
  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    try write(name, text.utf8)
  }

  /// The text of a file, with what is not UTF-8 replaced.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// The names in the folder, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
