internal import AnalyzerKit
internal import Platform
internal import Declarations
internal import Records
internal import Script

/// An analyzer with the options that an example's command writes, read as the shell reads them.
struct ExampleCall {
  let entry: AnalyzerEntry
  let options: [String: OptionValue]

  /// Why an example cannot be run by itself.
  struct Failure: Error {
    let message: String
  }

  /// Reads the command of an example.
  ///
  /// - Throws: ``Failure`` where it is no call of this analyzer alone.
  init(_ example: Example, of entry: AnalyzerEntry) throws(Failure) {
    let table = CommandTable(CollectionOfOne(entry.signature), documentColumns: [])
    switch parse(ScriptSource(name: "example", example.command), commands: table) {
    case .failure(let errors):
      throw Failure(
        message: errors.diagnostics.first?.message ?? "the command is not understood")
    case .success(let script):
      guard script.statements.count == 1, case .pipeline(let pipeline)? = script.statements.first?.kind,
        pipeline.head == nil, pipeline.stages.count == 1, let stage = pipeline.stages.first
      else { throw Failure(message: "the command is not one call of the analyzer") }
      var words = stage.arguments.makeIterator()
      let options = entry.values(stage.options) { _ in
        guard case .word(let word)? = words.next()?.value else { return nil }
        return word.constant
      }
      do throws(AnalysisError) {
        try entry.validate(options)
      } catch {
        throw Failure(message: error.message)
      }
      self.entry = entry
      self.options = options
    }
  }

  /// Returns the rows of a document.
  ///
  /// - Throws: what the analyzer throws.
  func rows(_ context: AnalysisContext) throws -> [[Cell]] {
    try entry.prepared(options).rows(of: context.document, context)
  }
}
