internal import Glibc

/// Paths as people write them.
enum PathExpansion {
  /// Returns the path with a leading `~` replaced by the home folder.
  static func expandTilde(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
