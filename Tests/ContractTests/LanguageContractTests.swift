import Analyzers
import Corpus
import Declarations
import Foundation
import Records
import ShellTestSupport
import Testing

@testable import Script
@testable import Shell

/// What is declared of the language is so.
@MainActor @Suite struct LanguageContractTests {
  private func seedSession() -> TestSession {
    #expect(FileManager.default.changeCurrentDirectoryPath(Repository.root.path))
    var loader = CorpusLoader()
    return TestSession(corpus: loader.load(["seeds"]), analyzers: builtInAnalyzers)
  }

  nonisolated static let forms = LanguageForm.all.map(\.name)

  @Test(arguments: forms) func examplesOfFormsRun(name: String) throws {
    let form = try #require(LanguageForm.all.first { $0.name == name })
    #expect(!form.examples.isEmpty && !form.usages.isEmpty)
    #expect(form.summary.hasSuffix(".") && form.summary.unicodeScalars.count <= 72, "\(form.summary)")
    for example in form.examples {
      let outcome = seedSession().run(example.command)
      #expect(outcome.ending == .finished, "\(example.command): \(outcome.messages)")
      let names = [form.name] + form.otherNames
      #expect(
        names.contains { example.command.contains($0) },
        "\(example.command) does not show '\(form.name)'")
    }
  }

  @Test func formsAreToldOnce() {
    let names = LanguageForm.all.flatMap { [$0.name] + $0.otherNames }
    #expect(Set(names).count == names.count)
    #expect(Set(names).isDisjoint(with: seedSession().session.commandTable.names))
  }

  @Test func examplesOfFunctionsAreTrue() {
    for function in Function.all {
      let outcome = seedSession().run("(\(function.example.expression))")
      #expect(
        outcome.results == function.example.value + "\n",
        "\(function.example.expression): \(outcome.results)\(outcome.messages)")
      #expect(function.example.expression.hasPrefix("\(function.name)("))
    }
  }
}
