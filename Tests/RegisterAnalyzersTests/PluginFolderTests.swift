import Foundation
import Shell
import Testing

@testable import register_analyzers

/// The rules of Plugins/ and their messages.
@Suite struct PluginFolderTests {
  /// A Plugins/ folder of its own for each test, taken away at the end.
  private final class Plugins {
    let url = FileManager.default.temporaryDirectory.appending(path: "lede-plugins-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
      for (name, text) in files {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
    }

    deinit { try? FileManager.default.removeItem(at: url) }
  }

  private static let tone = "/// Tone.\nstruct ToneAnalyzer: DocumentAnalyzer {}"

  private func problems(_ files: [String: String]) throws -> [String] {
    let plugins = try Plugins(files)
    return try PluginFolder.problems(in: plugins.url, reserved: ["count", "let"])
  }

  @Test func goodFoldersHaveNoProblems() throws {
    #expect(
      try problems([
        "Tone/ToneAnalyzer.swift": Self.tone, "Tone/ToneWords.tsv": "a\tb", "Tone/Notes/ToneNotes.md": "",
        "Tone/.hidden": "",
      ]) == [])
  }

  @Test(arguments: [
    (["Tone/ToneWords.tsv": ""], "Plugins/Tone: there is no ToneAnalyzer.swift; put"),
    (["tone/toneAnalyzer.swift": ""], "Plugins/tone: a folder's name is its analyzer's, in camel case"),
    (
      ["Tone/ToneAnalyzer.swift": "", "Tone/Words.tsv": ""],
      "Plugins/Tone/Words.tsv: file names must be unique across Plugins/, so each begins with its folder's name; "
        + "rename it ToneWords.tsv"
    ),
    (
      ["Tone/ToneAnalyzer.swift": "", "Tone/ToneWords.csv": ""],
      "Plugins/Tone/ToneWords.csv: an analyzer's folder holds"
    ),
    (
      ["Tone/ToneAnalyzer.swift": "", "ToneAnalyzer.swift": ""],
      "Plugins/ToneAnalyzer.swift: every analyzer has a folder of its own"
    ),
  ])
  func brokenRulesAreTold(files: [String: String], message: String) throws {
    let found = try problems(files)
    #expect(found.count == 1 && found[0].hasPrefix(message), "\(found)")
  }

  @Test(arguments: [
    ("", "Plugins/Tone/ToneAnalyzer.swift:1: there is no type ToneAnalyzer"),
    ("// struct ToneAnalyzer", "Plugins/Tone/ToneAnalyzer.swift:1: there is no type ToneAnalyzer"),
    ("private struct ToneAnalyzer {}", "Plugins/Tone/ToneAnalyzer.swift:1: there is no type ToneAnalyzer"),
    ("struct ToneAnalyzers {}", "Plugins/Tone/ToneAnalyzer.swift:1: there is no type ToneAnalyzer"),
    (
      tone + "\nlet info = AnalyzerInfo(\n  \"count\", summary: \"\")",
      "Plugins/Tone/ToneAnalyzer.swift:4: 'count' is a command or a word of the language already; call"
    ),
    (
      tone + "\nlet info = AnalyzerInfo(\"let\")",
      "Plugins/Tone/ToneAnalyzer.swift:3: 'let' is a command or a word of the language already"
    ),
  ]) func whatTheAnalyzerDeclaresIsChecked(source: String, message: String) throws {
    let found = try problems(["Tone/ToneAnalyzer.swift": source])
    #expect(found.count == 1 && found[0].hasPrefix(message), "\(found)")
  }

  @Test func aFolderThatIsNamedAsACommandIsTold() throws {
    let found = try problems([
      "Count/CountAnalyzer.swift": "struct CountAnalyzer { static let info = made() }"
    ])
    #expect(
      found.count == 1 && found[0].hasPrefix("Plugins/Count/CountAnalyzer.swift:1: 'count' is a command"))
  }

  @Test func twoFoldersOfOneNameAreTold() throws {
    let found = try problems([
      "Tone/ToneAnalyzer.swift": Self.tone,
      "Age/AgeAnalyzer.swift": "struct AgeAnalyzer {\n  static let info = AnalyzerInfo(\"tone\")\n}",
    ])
    #expect(
      found == [
        "Plugins/Tone/ToneAnalyzer.swift:1: 'tone' is the analyzer of Plugins/Age already; call one of them otherwise"
      ])
  }

  @Test func resourcesThatCollideAreTold() throws {
    let found = try problems([
      "Tone/ToneAnalyzer.swift": Self.tone, "Tone/ToneWords.tsv": "a", "Tone/ToneWords.txt": "b",
    ])
    #expect(
      found == [
        "Plugins/Tone/ToneWords.txt:1: it would be ToneResources.words, as ToneWords.tsv is; rename one of them"
      ])
  }

  @Test func resourcesThatAreNotUTF8AreTold() throws {
    let plugins = try Plugins(["Tone/ToneAnalyzer.swift": Self.tone])
    try Data("a\nb\n".utf8 + [0xE9, 0x0A]).write(to: plugins.url.appending(path: "Tone/ToneWords.tsv"))
    #expect(
      try PluginFolder.problems(in: plugins.url) == [
        "Plugins/Tone/ToneWords.tsv:3: the line is not UTF-8; save the file as UTF-8"
      ])
  }

  /// The generator reads the names of commands and statements in their sources, and misses none.
  @MainActor @Test func everyNameOfACommandIsReserved() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folders = ["Sources/Shell/Commands", "Sources/Script"].map { root.appending(path: $0) }
    let names = try DeclaredName.reserved(below: folders)
    #expect(names.isSuperset(of: ReservedNames.commands))
    #expect(names.isSuperset(of: ReservedNames.keywords.filter { $0 != "else" }))
  }

  @Test func theRegistryListsEveryFolderInOrder() throws {
    let plugins = try Plugins(["Tone/ToneAnalyzer.swift": "", "Age/AgeAnalyzer.swift": ""])
    let source = RegistrySource.registry(of: try PluginFolder.list(in: plugins.url), digest: "d1")
    #expect(source.contains("[\n  AgeAnalyzer.self,\n  ToneAnalyzer.self,\n]"))
    #expect(source.contains("builtInAnalysisDigest = \"d1\""))
  }

  @Test func textFilesBecomeStrings() throws {
    let plugins = try Plugins([
      "Tone/ToneAnalyzer.swift": "", "Tone/ToneCueVerbs.tsv": "say\t\"1\"\n\\x", "Tone/Tone2nd.txt": "é",
    ])
    let source = try RegistrySource.resources(of: try PluginFolder.list(in: plugins.url))
    #expect(source.contains(#"enum ToneResources {"#))
    #expect(source.contains(#"static let `cueVerbs`: StaticString = "say\t\"1\"\n\\x""#))
    #expect(source.contains(#"static let `_2nd`: StaticString = "é""#))
  }

  @Test func theDigestFollowsNamesAndContents() throws {
    let first = try Plugins(["Tone/ToneAnalyzer.swift": "a"])
    let same = try Plugins(["Tone/ToneAnalyzer.swift": "a", "Tone/.hidden": "x"])
    let changed = try Plugins(["Tone/ToneAnalyzer.swift": "b"])
    let renamed = try Plugins(["Mood/ToneAnalyzer.swift": "a"])
    let digest = try AnalysisDigest.of(folders: [first.url])
    #expect(digest.count == 16)
    #expect(try AnalysisDigest.of(folders: [same.url]) == digest)
    #expect(try AnalysisDigest.of(folders: [changed.url]) != digest)
    #expect(try AnalysisDigest.of(folders: [renamed.url]) != digest)
  }
}
