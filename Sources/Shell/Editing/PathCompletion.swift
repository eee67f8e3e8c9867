internal import Corpus
internal import Glibc

/// Files and folders whose paths begin as typed.
enum PathCompletion {
  /// Returns the paths, folders with a slash at the end; at most 200.
  static func candidates(for typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let prefix = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    guard let expanded = try? PathExpansion.expandTilde(folder) else { return [] }
    let names =
      FileSystem.names(in: folder.isEmpty ? "." : expanded)?
      .filter { $0.hasPrefix(prefix) && (!$0.hasPrefix(".") || prefix.hasPrefix(".")) } ?? []
    return names.sorted().prefix(200).map { name in
      var status = stat()
      let path = expanded + name
      return folder + name + (stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? "/" : "")
    }
  }
}
