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
}
