import AnalyzerConformance
import AnalyzerKit
import Analyzers
import Discourse
import Foundation
import Linguistics
import Records
import Testing

/// Every analyzer keeps the contract.
@Suite struct AnalyzerContractTests {
  static let seed = (try? String(contentsOf: Repository.seed, encoding: .utf8)) ?? ""

  @Test(arguments: NamedAnalyzer.all) func keepsTheLaws(analyzer: NamedAnalyzer) {
    let failures = checkAnalyzer(analyzer.type, texts: [Self.seed])
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func layersOfATextAreComputedOnce() throws {
    let document = Document(Self.seed)
    let layers = DiscourseLayers(document.text)
    for analyzer in builtInAnalyzers {
      _ = try analyzer.entry.prepared().rows(of: document, AnalysisContext(document, layers: layers))
    }
    let linguistic = layers.text.computed
    #expect(linguistic.keys.contains("segmentation") && linguistic.keys.contains("names"))
    #expect(layers.computed.keys.contains("attributions"))
    for computed in [linguistic, layers.computed] {
      #expect(computed.values.allSatisfy { $0 == 1 }, "\(computed)")
    }
  }

  @Test func everyFolderIsRegisteredAndNothingElse() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Plugins").path
    )
    .filter { !$0.hasPrefix(".") }.map { $0.lowercased() }.sorted()
    #expect(builtInAnalyzers.map { $0.info.name.replacing("-", with: "") }.sorted() == folders)
    #expect(!Self.seed.isEmpty)
  }
}

/// Where the repository is, from the place of this file.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let seed = root.appending(path: "seeds/000_acbc409ad9421864.txt")
}

/// An analyzer as the argument of a test, which a failure names.
struct NamedAnalyzer: CustomTestStringConvertible, Sendable {
  static let all = builtInAnalyzers.map(NamedAnalyzer.init)

  let type: any Analyzer.Type

  var name: String { type.info.name }
  var entry: AnalyzerEntry { type.entry }
  var testDescription: String { name }
}
