internal import Platform

/// Paths as people write them.
enum PathExpansion {
  /// Returns the path with a leading `~` replaced by the home folder.
  ///
  /// - Throws: ``ShellError`` where it is not known which that is.
  static func expandTilde(_ path: String) throws(ShellError) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    guard let home = ProcessEnvironment.current.nonempty("HOME") else { throw .noHome(path) }
    return home + path.dropFirst()
  }

  /// Returns the paths that begin as typed, folders with a slash at the end; at most 200.
  static func completions(of typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let prefix = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    guard let expanded = try? expandTilde(folder) else { return [] }
    let names =
      (try? FileSystem.names(in: folder.isEmpty ? "." : expanded))?
      .filter { $0.hasPrefix(prefix) && (!$0.hasPrefix(".") || prefix.hasPrefix(".")) } ?? []
    return names.sorted().prefix(200).map { name in
      folder + name + (FileSystem.isFolder(expanded + name) ? "/" : "")
    }
  }
}
