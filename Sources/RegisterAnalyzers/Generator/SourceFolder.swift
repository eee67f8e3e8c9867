internal import Foundation

/// A folder of sources.
enum SourceFolder {
  /// Returns all files below a folder, or the file itself, in order of path; hidden ones are left out.
  static func files(below folder: URL) -> [URL] {
    guard let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
      return []
    }
    return found.compactMap { $0 as? URL }
      .filter { !$0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".") }
      .sorted { $0.path < $1.path }
  }
}
