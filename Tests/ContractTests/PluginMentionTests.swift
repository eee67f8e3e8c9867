import Foundation
import Testing

/// An analyzer names no other one, and asks for nobody's rows: what several need is a layer of the context.
@Suite struct PluginMentionTests {
  @Test func pluginsNameEachOtherNowhere() throws {
    let files = try SourceFiles.swift(in: ["Plugins"])
    #expect(!files.isEmpty)
    #expect(problems(in: files) == [])
  }

  @Test(arguments: [
    ("let found = try context.attributions", nil), ("// OneFinder finds", nil),
    ("let name = \"OneFinder\"", nil), ("other.rows(in: OtherRow.self)", nil),
    ("let row: OneRow", "names OneRow of Plugins/One"),
    ("OneFinder().find()", "names OneFinder of Plugins/One"),
    ("OneAnalyzer().analyze(d)", "names OneAnalyzer of Plugins/One"),
    ("let row: OneAnalyzer.Row", "names OneAnalyzer of Plugins/One"),
    ("Elsewhere.words", "names Elsewhere of Plugins/One"),
    ("tokens.inOne()", "names inOne of Plugins/One"), ("oneOf(two)", "names oneOf of Plugins/One"),
    ("let rows = try context.rows(of: Self.self)", "asks for rows"),
    ("let rows = try context.rows(\n  of: Self.self)", "asks for rows"),
  ]) func aMentionIsTold(line: String, problem: String?) {
    let files = [
      SourceFiles.File(
        name: "Plugins/One/OneAnalyzer.swift",
        text: """
          struct OneAnalyzer {}
          struct OneRow {}
          enum Elsewhere {}
          final class OneFinder {}
          private enum Two {}
          func oneOf(_ count: Int) {}
          extension [Token] {
            func inOne() {}
          }
          extension OneRow {
            func words() {}
          }
          """),
      SourceFiles.File(
        name: "Plugins/Two/TwoAnalyzer.swift", text: "struct TwoAnalyzer {}\n\(line)\nTwo.x\na.words()"),
    ]
    #expect(problems(in: files) == (problem.map { ["Plugins/Two/TwoAnalyzer.swift \($0)"] } ?? []))
  }

  /// Returns a line for each mention of another folder, and for each file that asks for rows.
  private func problems(in files: [SourceFiles.File]) -> [String] {
    var owners: [Substring: String] = [:]
    for file in files {
      for name in declared(in: file) { owners[name] = folder(of: file) }
    }
    return files.flatMap { file -> [String] in
      let names = Set(file.code.matches(of: /[A-Za-z]\w*/).map(\.0))
      let mentions = names.sorted().compactMap { name -> String? in
        guard let owner = owners[name], owner != folder(of: file) else { return nil }
        return "\(file.name) names \(name) of \(owner)"
      }
      return mentions + (file.code.contains(/\.rows\(\s*of: \w+\.self/) ? ["\(file.name) asks for rows"] : [])
    }
  }

  /// Returns the names that other files may use: types and functions of the top, and members that are added to types
  /// of elsewhere.
  private func declared(in file: SourceFiles.File) -> [Substring] {
    let code = file.code
    let top =
      /(?m)^(?:public |internal |final |indirect )*(?:struct|enum|class|protocol|typealias|func|var|let) (\w+)/
    let added = code.matches(of: /(?m)^(?:public |internal )?extension ([^{]+)\{([\s\S]*?)^\}/)
      .filter { !$0.1.contains(folder(of: file).split(separator: "/").last ?? "") }
      .flatMap { $0.2.matches(of: /(?m)^  (?:public |static |mutating )*(?:func|var|let) (\w+)/).map(\.1) }
    return code.matches(of: top).map(\.1) + added
  }

  private func folder(of file: SourceFiles.File) -> String {
    file.name.split(separator: "/").prefix(2).joined(separator: "/")
  }
}
