internal import CommandOptions

/// Why nothing was measured.
enum EvaluateFailure: Error, Hashable {
  case usage(UsageError)
  case noPaths
  case nothingToMeasure(Measure, [String])
  case gold(message: String, code: String)
  case noLabels(tool: String)
  case noTexts(tool: String)
  case noText(String, String, Int)
  case noQuotes
  case analyzer(String, String)

  /// A stable name of the kind.
  var code: String {
    switch self {
    case .noPaths: "evaluate.no-files"
    case .usage(let error): error.code
    case .nothingToMeasure: "evaluate.nothing-to-measure"
    case .gold(_, let code): code
    case .noLabels: "evaluate.no-labels"
    case .noTexts: "evaluate.no-texts"
    case .noText: "evaluate.no-text"
    case .noQuotes: "evaluate.no-quotes"
    case .analyzer: "evaluate.analyzer"
    }
  }

  /// What is wrong, in a sentence without its period.
  var message: String {
    switch self {
    case .noPaths: "no gold file is named"
    case .usage(let error): error.message
    case .nothingToMeasure(let measure, let paths):
      "there are no \(measure == .names ? "names" : "tokens and sentences") in \(paths.joined(separator: ", "))"
    case .gold(let message, _): message
    case .noLabels: "no file of labels is named"
    case .noTexts: "no texts are named"
    case .noText(let document, let path, let line): "\(path):\(line): there is no text '\(document)'"
    case .noQuotes: "this build has no analyzer 'quotes' with mention, speaker and reason"
    case .analyzer(let document, let message): "'quotes' could not read '\(document)': \(message)"
    }
  }

  /// The way out, where there is one to tell.
  var help: String? {
    switch self {
    case .noPaths: "evaluate names dev.jsonl; 'evaluate --help' tells all"
    case .usage(let error): error.help
    case .nothingToMeasure(.names, _): "names are in *.conll, and in *.jsonl with \"entities\""
    case .nothingToMeasure: "they are in *.conllu, and in *.jsonl with \"tokens\" and \"sentences\""
    case .noLabels(let tool), .noTexts(let tool): "\(tool) labels.tsv --texts texts.jsonl"
    case .noText: "'--texts' names the file with the text; its \"id\" is the document's name"
    case .noQuotes: "build it with Plugins/Quotes"
    case .gold, .analyzer: nil
    }
  }

  /// 2 where the command line is wrong, 1 where a file is.
  var exitCode: Int32 {
    switch self {
    case .usage, .noPaths, .noLabels, .noTexts: UsageError.exitCode
    case .nothingToMeasure, .gold, .noText, .noQuotes, .analyzer: 1
    }
  }
}
