public import Foundation
internal import Script

/// A place in the sources that makes a diagnostic, read from their text: a message that no test reaches is found so.
///
///     Diagnostic(
///       .parseOpenQuote, "this quotation mark is never closed", at: range, …
public struct DiagnosticSite: CustomStringConvertible, Sendable {
  /// Where it stands: `Sources/Script/Diagnostic+Messages.swift:10`.
  public let description: String
  /// The code, as programs read it.
  public let code: String
  /// The literals of the message, each cut at what is inserted into it; empty where the message is handed over.
  public let messages: [[String]]

  /// The repository.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Returns the sites in the Swift files of a folder; those that hand on another error's code are none.
  public static func all(in folder: String) throws -> [DiagnosticSite] {
    let names = Dictionary(uniqueKeysWithValues: Diagnostic.Code.allCases.map { ("\($0)", $0.rawValue) })
    let path = root.appending(path: folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: path.path).filter {
      $0.hasSuffix(".swift")
    }
    return try files.sorted().flatMap { file in
      let text = Array(try String(contentsOf: path.appending(path: file), encoding: .utf8).utf8)
      return starts(in: text).compactMap { start in
        let line = text[..<start].count { $0 == UInt8(ascii: "\n") } + 1
        return DiagnosticSite(text[start...], names: names, description: "\(folder)/\(file):\(line)")
      }
    }
  }

  /// Returns the messages that none of the diagnostics has.
  public func missing(among found: [(code: String, message: String)]) -> [String] {
    let own = found.filter { $0.code == code }.map(\.message)
    guard !messages.isEmpty else { return own.isEmpty ? [code] : [] }
    return messages.filter { parts in !own.contains { Self.matches($0, parts) } }
      .map { "\(code): \($0.joined(separator: "…"))" }
  }

  /// The offsets after `Diagnostic(`, where that is no part of a longer name.
  private static func starts(in text: [UInt8]) -> [Int] {
    let word = Array("Diagnostic(".utf8)
    return text.indices.dropLast(word.count).filter { index in
      guard text[index] == word[0], text[index..<(index + word.count)].elementsEqual(word) else {
        return false
      }
      let before = index > 0 ? text[index - 1] : UInt8(ascii: "\n")
      return before == UInt8(ascii: " ") || before == UInt8(ascii: "(") || before == UInt8(ascii: "\n")
    }.map { $0 + word.count }
  }

  private init?(_ text: ArraySlice<UInt8>, names: [String: String], description: String) {
    self.description = description
    var text = text.drop { $0 <= 0x20 }
    guard text.popFirst() == UInt8(ascii: ".") else { return nil }
    let name = String(decoding: text.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    guard let code = names[name] else { return nil }
    self.code = code
    messages = Self.literals(before: Array(" at:".utf8), in: text)
  }

  /// The string literals before an argument's label; what stands in an interpolation parts a literal.
  private static func literals(before label: [UInt8], in text: ArraySlice<UInt8>) -> [[String]] {
    var literals: [[String]] = []
    var index = text.startIndex
    while index < text.endIndex, !text[index...].starts(with: label) {
      guard text[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      literals.append(literal(in: text, at: &index))
    }
    return literals
  }

  private static func literal(in text: ArraySlice<UInt8>, at index: inout Int) -> [String] {
    var parts: [[UInt8]] = [[]]
    index += 1
    while index < text.endIndex, text[index] != UInt8(ascii: "\"") {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.endIndex else {
        parts[parts.count - 1].append(text[index])
        index += 1
        continue
      }
      index += 2
      guard text[index - 1] == UInt8(ascii: "(") else {
        parts[parts.count - 1].append(text[index - 1])
        continue
      }
      var depth = 1
      while index < text.endIndex, depth > 0 {
        switch text[index] {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case UInt8(ascii: "\""):
          _ = literal(in: text, at: &index)
          continue
        default: break
        }
        index += 1
      }
      parts.append([])
    }
    index += 1
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a message has these parts, with anything between them.
  private static func matches(_ message: String, _ parts: [String]) -> Bool {
    guard let first = parts.first, message.hasPrefix(first), let last = parts.last, message.hasSuffix(last)
    else {
      return false
    }
    var rest = message.dropFirst(first.count)
    for part in parts.dropFirst() where !part.isEmpty {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return parts.count > 1 || rest.isEmpty
  }
}
