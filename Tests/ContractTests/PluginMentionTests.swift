import Foundation
import Testing

/// An analyzer names another one only to ask for its rows: `context.rows(of: QuotesAnalyzer.self)`.
///
/// The types of what it asks for go through the analyzer too: `QuotesAnalyzer.Row`, `QuotesAnalyzer.Options`.
@Suite struct PluginMentionTests {
  @Test func pluginsNameEachOtherOnlyToAskForRows() throws {
    let files = try SourceFiles.swift(in: ["Plugins"])
    #expect(!files.isEmpty)
    #expect(mentions(in: files) == [])
  }

  @Test(arguments: [
    ("let rows = try context.rows(of: OneAnalyzer.self)", nil), ("let row: OneAnalyzer.Row", nil),
    ("// OneFinder finds", nil), ("let name = \"OneFinder\"", nil),
    ("context.rows(of: OneAnalyzer.self, options: OneAnalyzer.Options())", nil),
    ("let row: OneRow", "OneRow"), ("OneFinder().find()", "OneFinder"),
    ("OneAnalyzer().analyze(d)", "OneAnalyzer"),
    ("let entry = OneAnalyzer.entry", "OneAnalyzer"), ("Elsewhere.words", "Elsewhere"),
  ]) func aMentionIsTold(line: String, name: String?) {
    let files = [
      SourceFiles.File(
        name: "Plugins/One/OneAnalyzer.swift",
        text: "struct OneAnalyzer {}\nstruct OneRow {}\nenum Elsewhere {}\nfinal class OneFinder {}\n"
          + "private enum Two {}"),
      SourceFiles.File(name: "Plugins/Two/TwoAnalyzer.swift", text: "struct TwoAnalyzer {}\n\(line)\nTwo.x"),
    ]
    #expect(
      mentions(in: files) == (name.map { ["Plugins/Two/TwoAnalyzer.swift names \($0) of Plugins/One"] } ?? [])
    )
  }

  private func mentions(in files: [SourceFiles.File]) -> [String] {
    var owners: [Substring: String] = [:]
    for file in files {
      for match in file.code.matches(
        of: /(?m)^(?:public |internal |final |indirect )*(?:struct|enum|class|protocol|typealias) (\w+)/)
      {
        owners[match.1] = folder(of: file)
      }
    }
    return files.flatMap { file -> [String] in
      let code = file.code.replacing(/rows\(\s*of: \w+Analyzer\.self/, with: "").replacing(
        /\w+Analyzer\.(?:Row|Options)\b/, with: "")
      let names = Set(code.matches(of: /\b[A-Z]\w*/).map(\.0))
      return names.sorted().compactMap { name in
        guard let owner = owners[name], owner != folder(of: file) else { return nil }
        return "\(file.name) names \(name) of \(owner)"
      }
    }
  }

  private func folder(of file: SourceFiles.File) -> String {
    file.name.split(separator: "/").prefix(2).joined(separator: "/")
  }
}
