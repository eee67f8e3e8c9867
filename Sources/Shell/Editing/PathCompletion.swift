internal import Platform

/// Files and folders whose paths begin as typed.
enum PathCompletion {
  /// Returns the paths, folders with a slash at the end; at most 200.
  static func candidates(for typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let prefix = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    guard let expanded = try? PathExpansion.expandTilde(folder) else { return [] }
    let names =
      (try? FileSystem.names(in: folder.isEmpty ? "." : expanded))?
      .filter { $0.hasPrefix(prefix) && (!$0.hasPrefix(".") || prefix.hasPrefix(".")) } ?? []
    return names.sorted().prefix(200).map { name in
      folder + name + (FileSystem.isFolder(expanded + name) ? "/" : "")
    }
  }
}
