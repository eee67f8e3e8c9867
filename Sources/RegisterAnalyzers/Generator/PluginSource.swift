internal import Foundation

/// The contents of a plugin folder: what would otherwise be an error inside generated code, or at start.
struct PluginSource {
  let folder: PluginFolder

  /// Checks the contents of the folder.
  ///
  /// - Parameter reserved: the names of commands and statements.
  /// - Returns: what breaks the rules, each with file, line, and what to do.
  /// - Throws: where a file cannot be read.
  func problems(reserved: Set<String>) throws -> [String] {
    try resourceProblems() + declarationProblems(reserved: reserved)
  }

  /// The analyzer's name where it is written as a literal, with its line in `XAnalyzer.swift`.
  func declaredName() throws -> DeclaredName? {
    guard let source = try declaration() else { return nil }
    return DeclaredName.list(after: "AnalyzerInfo", in: source).first
  }

  private var path: String { "Plugins/\(folder.name)/\(folder.typeName).swift" }

  private func declaration() throws -> String? {
    try folder.files.first { $0.lastPathComponent == "\(folder.typeName).swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  private func declarationProblems(reserved: Set<String>) throws -> [String] {
    guard let source = try declaration() else { return [] }
    guard Self.declares(folder.typeName, in: source) else {
      return [
        "\(path):1: there is no type \(folder.typeName) that the registry can see; declare `struct \(folder.typeName): DocumentAnalyzer` here"
      ]
    }
    let declared = try declaredName()
    let name = declared?.name ?? folder.name.lowercased()
    guard reserved.contains(name) else { return [] }
    return [
      "\(path):\(declared?.line ?? 1): '\(name)' is a command or a word of the language already; call the analyzer and its folder otherwise"
    ]
  }

  /// Whether a line declares a type of that name, not hidden in its file.
  private static func declares(_ name: String, in source: String) -> Bool {
    source.split(whereSeparator: \.isNewline).contains { line in
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "/" }
      guard let place = words.firstIndex(where: { ["struct", "class", "enum", "actor"].contains($0) }) else {
        return false
      }
      let before = words[..<place]
      return words.dropFirst(place + 1).first == name[...]
        && !before.contains { $0 == "private" || $0 == "fileprivate" || $0.hasPrefix("//") }
    }
  }

  private func resourceProblems() throws -> [String] {
    var problems: [String] = []
    var owners: [String: String] = [:]
    for file in folder.resources {
      let path = "Plugins/\(folder.name)/\(file.lastPathComponent)"
      let property = RegistrySource.property(for: file, in: folder)
      if let owner = owners[property] {
        problems.append(
          "\(path):1: it would be \(folder.name)Resources.\(property), as \(owner) is; rename one of them")
      }
      owners[property] = owners[property] ?? file.lastPathComponent
      if let line = Self.invalidLine(in: try Data(contentsOf: file)) {
        problems.append("\(path):\(line): the line is not UTF-8; save the file as UTF-8")
      }
    }
    return problems
  }

  /// Returns the first line that is not UTF-8, from 1; no character holds a line feed.
  private static func invalidLine(in data: Data) -> Int? {
    data.split(separator: 0x0A, omittingEmptySubsequences: false)
      .firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }
}

extension PluginSource {
  /// Returns what is wrong where two folders declare one name.
  static func collisions(of folders: [PluginFolder]) throws -> [String] {
    var owners: [String: PluginFolder] = [:]
    var problems: [String] = []
    for folder in folders {
      let declared = try PluginSource(folder: folder).declaredName()
      let name = declared?.name ?? folder.name.lowercased()
      if let owner = owners[name] {
        problems.append(
          "Plugins/\(folder.name)/\(folder.typeName).swift:\(declared?.line ?? 1): '\(name)' is the analyzer of Plugins/\(owner.name) already; call one of them otherwise"
        )
      }
      owners[name] = owners[name] ?? folder
    }
    return problems
  }
}
