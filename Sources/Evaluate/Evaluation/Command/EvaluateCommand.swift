internal import CommandOptions
internal import GoldData
internal import Linguistics

/// The tool `evaluate`: reads gold, asks the layers, tells the difference.
public enum EvaluateCommand {
  /// Runs the tool.
  ///
  /// - Parameters:
  ///   - arguments: what follows the program's name.
  ///   - output: takes the report.
  ///   - errors: takes what went wrong.
  /// - Returns: the exit code: 0 done, 1 a gold file is wrong, 2 the command line is.
  public static func run(
    _ arguments: [String], output: (String) -> Void, errors: (String) -> Void
  ) -> Int32 {
    do throws(EvaluateFailure) {
      if arguments.first == "speakers" {
        output(try SpeakersCommand.report(arguments.dropFirst()))
        return 0
      }
      if arguments.first == "joins" {
        output(try JoinsCommand.report(arguments.dropFirst()))
        return 0
      }
      let arguments = try Arguments(arguments)
      if arguments.wantsHelp {
        output(Arguments.tool.toolHelp)
        return 0
      }
      let results = try evaluate(arguments)
      output(arguments.isJSON ? JSONReport.render(results, arguments) : TextReport(arguments).render(results))
      return 0
    } catch {
      errors("error: \(error.message)\n" + (error.help.map { "  = help: \($0)\n" } ?? ""))
      return error.exitCode
    }
  }

  private static func evaluate(_ arguments: Arguments) throws(EvaluateFailure) -> [MeasureResult] {
    var results = arguments.measures.map(MeasureResult.init)
    for path in arguments.paths {
      let documents: [GoldDocument]
      do {
        documents = try GoldFile.documents(path)
      } catch {
        throw .gold(message: error.description, code: error.reason.code)
      }
      for document in documents.enumerated() where document.offset % arguments.every == 0 {
        let layers = TextLayers(document.element.text)
        for index in results.indices {
          // Nobody cancels these layers.
          do { try results[index].add(document.element, layers) } catch {
            throw .analyzer(document.element.name, "\(error)")
          }
        }
      }
    }
    if !arguments.isAll, let empty = results.first(where: \.documents.isEmpty) {
      throw .nothingToMeasure(empty.measure, arguments.paths)
    }
    return results.filter { !$0.documents.isEmpty }
  }
}
