internal import Foundation

/// A name that Swift source declares by a literal: `AnalyzerInfo("quotes", …)`, `Signature("count", …)`.
struct DeclaredName: Equatable {
  let name: String
  /// Where the literal is, from 1.
  let line: Int

  /// Returns the names that are written right after `call` and its parenthesis, in order.
  static func list(after call: String, in source: String) -> [DeclaredName] {
    var found: [DeclaredName] = []
    var rest = source[...]
    while let place = rest.range(of: call + "(") {
      rest = rest[place.upperBound...]
      let literal = rest.drop(while: \.isWhitespace)
      guard literal.first == "\"", let end = literal.dropFirst().firstIndex(of: "\"") else { continue }
      let line = source[..<literal.startIndex].count { $0.isNewline } + 1
      found.append(DeclaredName(name: String(literal[..<end].dropFirst()), line: line))
    }
    return found
  }

  /// Returns what the commands and statements that are declared below some folders are called.
  static func reserved(below folders: [URL]) throws -> Set<String> {
    var names: Set<String> = []
    for file in folders.flatMap(SourceFolder.files) where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for call in ["Signature", "LanguageForm"] { names.formUnion(list(after: call, in: source).map(\.name)) }
    }
    return names
  }
}
