/// A pattern for paths and names of documents.
///
///     *        any run of characters within one part of a path
///     **       as a whole part: any number of parts, also none
///     ?        one character
///     [a-z]    one of these characters; [!a-z] one of the others
///     \*       the character after the backslash
///
/// Parts are separated by `/`, and everything else is matched by itself. A pattern without `/` is matched by any part:
/// `report.md` finds `2021/report.md`. What names a folder finds everything below it. A pattern also matches the name
/// that is written just like it: `a[1].txt`.
public struct Glob: Sendable {
  private let written: String
  private let parts: [GlobPart]

  /// Creates a pattern; every text is one.
  public init(_ pattern: String) {
    written = pattern
    let parts = Self.split(pattern).map { GlobPart($0) }
    let isAnywhere = !pattern.utf8.contains(UInt8(ascii: "/"))
    self.parts = (isAnywhere ? [.anyParts] : []) + parts + [.anyParts]
  }

  /// Whether a path has to be looked up as a pattern: it holds one of `*?[`.
  public static func isPattern(_ path: String) -> Bool { path.utf8.contains { "*?[".utf8.contains($0) } }

  /// Returns whether the name, or a folder that it is in, matches.
  ///
  /// - Complexity: quadratic at worst, in the lengths of pattern and name.
  public func matches(_ name: String) -> Bool {
    if name.utf8.elementsEqual(written.utf8) { return true }
    guard !written.isEmpty else { return false }
    let names = Self.split(name)
    // Goes back only to the last `**`, as a part does to its last `*`.
    var part = 0
    var place = 0
    var retry: (part: Int, place: Int)?
    while place < names.count {
      if part < parts.count, case .anyParts = parts[part] {
        part += 1
        retry = (part, place)
      } else if part < parts.count, parts[part].matches(names[place]) {
        part += 1
        place += 1
      } else if let last = retry {
        part = last.part
        place = last.place + 1
        retry = (part, place)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { if case .anyParts = $0 { true } else { false } }
  }

  /// Returns the parts of a path; the first is empty where it begins with `/`.
  private static func split(_ path: String) -> [Substring.UnicodeScalarView] {
    let scalars = path.unicodeScalars[...]
    let parts = scalars.split(separator: "/")
    return scalars.first == "/" ? [scalars.prefix(0)] + parts : parts
  }
}
