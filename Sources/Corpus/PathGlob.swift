internal import Glibc
internal import Platform
internal import Text

/// The files and folders that a ``Glob`` names.
///
/// Hidden ones are named only by a part that begins with a period. `**` does not go through symbolic links.
struct PathGlob {
  private let isAbsolute: Bool
  private let parts: [(written: String, part: GlobPart)]

  init(_ pattern: String) {
    isAbsolute = pattern.utf8.first == UInt8(ascii: "/")
    var parts: [(written: String, part: GlobPart)] = []
    for written in pattern.unicodeScalars.split(separator: "/") {
      let part = GlobPart(written)
      // `**/**` is `**`: walked twice, it would name each path many times.
      if case .anyParts = part, case .anyParts? = parts.last?.part { continue }
      parts.append((String(written), part))
    }
    self.parts = parts
  }

  /// Returns the paths that exist, in byte order of their parts.
  ///
  /// - Complexity: O(*n*) in the names of the folders that are looked into.
  func paths() -> [String] {
    var found: [String] = []
    expand(isAbsolute ? "/" : "", 0, &found)
    return found
  }

  private func expand(_ start: String, _ index: Int, _ found: inout [String]) {
    guard index < parts.count else {
      if !start.isEmpty { found.append(start) }
      return
    }
    let part = parts[index].part
    if let literal = part.literal {
      let path = start + literal
      if Self.mode(path) != nil { expand(next(path, index), index + 1, &found) }
      return
    }
    if case .anyParts = part {
      // A folder is everything below it.
      if index + 1 == parts.count { return found.append(start.isEmpty ? "." : Self.withoutSlash(start)) }
      expand(start, index + 1, &found)
    }
    // A folder that cannot be read has no names.
    let names = (try? FileSystem.names(in: start.isEmpty ? "." : start)) ?? []
    let isHiddenToo = parts[index].written.utf8.first == UInt8(ascii: ".")
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where (isHiddenToo || !name.hasPrefix(".")) && part.matches(name.unicodeScalars) {
      let path = start + name
      if case .anyParts = part {
        if Self.mode(path) == S_IFDIR { expand(path + "/", index, &found) }
      } else {
        expand(next(path, index), index + 1, &found)
      }
    }
  }

  /// The path with the slash that comes before a further part.
  private func next(_ path: String, _ index: Int) -> String { index + 1 < parts.count ? path + "/" : path }

  private static func withoutSlash(_ path: String) -> String {
    path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Returns what kind of file a path is, itself where it is a link; nil where there is none.
  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
