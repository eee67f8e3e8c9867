import AnalyzerKit
import Analyzers
import LedeShell
import Records
import Shell
import Testing

/// Names of analyzers that are illegal or taken are reported before anything runs.
@MainActor @Suite struct RegistrationTests {
  private func error(
    _ analyzers: [any Analyzer.Type], replacing: Set<String> = []
  ) -> AnalysisError? {
    do throws(AnalysisError) {
      _ = try AnalyzerRegistry(
        analyzers, replacing: replacing, commands: ReservedNames.commands, keywords: ReservedNames.keywords)
      return nil
    } catch {
      return error
    }
  }

  @Test func builtInAnalyzersAreLegal() {
    #expect(error(builtInAnalyzers) == nil)
    #expect(error(builtInAnalyzers + [Named<Whisper>.self]) == nil)
  }

  @Test func aCommandIsNotReplaced() {
    let error = error(builtInAnalyzers + [Named<Count>.self])
    #expect(error?.message == "the analyzer Named<Count> is called 'count', which is a command")
    #expect(error?.help == "call the analyzer otherwise")
    #expect(error?.code == "analyzer.name")
    #expect(self.error(builtInAnalyzers + [Named<Count>.self], replacing: ["count"]) != nil)
  }

  @Test(arguments: [Named<Let>.self, Named<Else>.self] as [any Analyzer.Type])
  func wordsOfTheLanguageAreTaken(analyzer: any Analyzer.Type) {
    #expect(error([analyzer])?.message.hasSuffix("which is a word of the language") == true)
  }

  @Test(arguments: [Named<Blank>.self, Named<Empty>.self] as [any Analyzer.Type])
  func namesThatCannotBeTypedAreIllegal(analyzer: any Analyzer.Type) {
    #expect(error([analyzer])?.message.hasSuffix("which cannot be typed as a command") == true)
  }

  @Test func twoOfOneNameAreReplacedOnPurposeOnly() throws {
    let analyzers = builtInAnalyzers + [Named<Quotes>.self]
    #expect(
      error(analyzers)?.message == "two analyzers are called 'quotes': QuotesAnalyzer and Named<Quotes>")
    #expect(error(analyzers)?.help.hasSuffix("say replacing: [\"quotes\"]") == true)
    let registry = try AnalyzerRegistry(analyzers, replacing: ["quotes"])
    #expect(registry.entries.count == builtInAnalyzers.count)
    #expect(registry["quotes"]?.signature.summary == "A toy.")
    #expect(error(analyzers + [Named<Quotes>.self], replacing: ["quotes"]) != nil)
  }

  @Test func aReplacementReplacesSomething() {
    let error = error(builtInAnalyzers + [Named<Whisper>.self], replacing: ["whisper"])
    #expect(error?.message == "nothing replaces the analyzer 'whisper': there are not two of that name")
  }

  @Test func theProgramDoesNotStart() {
    #expect(
      runLede(analyzers: [Named<Count>.self], arguments: ["lede", "--version"]) == ExitCode.usage)
  }
}

/// An analyzer that finds nothing, under the name of its parameter.
private struct Named<Name: AnalyzerName>: DocumentAnalyzer {
  struct Row: AnalyzerRow {
    static var columns: [RowColumn<Self>] { [] }
  }

  static var info: AnalyzerInfo { AnalyzerInfo(Name.name, summary: "A toy.", examples: []) }

  let options: NoOptions

  func analyze(_ document: Document, context: AnalysisContext) throws -> [Row] { [] }
}

private protocol AnalyzerName: SendableMetatype { static var name: String { get } }
private enum Count: AnalyzerName { static let name = "count" }
private enum Let: AnalyzerName { static let name = "let" }
private enum Else: AnalyzerName { static let name = "else" }
private enum Blank: AnalyzerName { static let name = "Bad Name" }
private enum Empty: AnalyzerName { static let name = "" }
private enum Quotes: AnalyzerName { static let name = "quotes" }
private enum Whisper: AnalyzerName { static let name = "whisper" }
