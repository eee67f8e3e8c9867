/// A pattern for names: `*` stands for any bytes, `?` for one scalar, everything else for itself.
///
/// A pattern without a slash also matches the last part of a name: `report.md` finds `2021/report.md`.
struct Glob {
  private let pattern: [UInt8]

  init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

  /// Returns whether the whole name matches, or its last part.
  func matches(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    if Self.matches(pattern[...], bytes[...]) { return true }
    guard !pattern.contains(UInt8(ascii: "/")), let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return false
    }
    return Self.matches(pattern[...], bytes[(slash + 1)...])
  }

  /// Goes back only to the last `*`: quadratic at worst, in the lengths of a pattern and a name.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    var p = pattern.startIndex
    var n = name.startIndex
    var retry: (pattern: Int, name: Int)?
    while n < name.endIndex {
      if p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") {
        p += 1
        retry = (p, n)
      } else if p < pattern.endIndex, pattern[p] == UInt8(ascii: "?") {
        p += 1
        n += 1
        while n < name.endIndex, name[n] & 0xC0 == 0x80 { n += 1 }
      } else if p < pattern.endIndex, pattern[p] == name[n] {
        p += 1
        n += 1
      } else if let last = retry {
        p = last.pattern
        n = last.name + 1
        retry = (p, n)
      } else {
        return false
      }
    }
    while p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") { p += 1 }
    return p == pattern.endIndex
  }
}
