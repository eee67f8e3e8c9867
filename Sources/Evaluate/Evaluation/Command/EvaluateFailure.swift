/// Why nothing was measured.
enum EvaluateFailure: Error, Hashable {
  case noPaths
  case unknownOption(String)
  case noValue(String)
  case unwantedValue(String)
  case notACount(String, String, Int, all: Bool)
  case nothingToMeasure(Measure, [String])
  case gold(message: String, code: String)

  /// A stable name of the kind.
  var code: String {
    switch self {
    case .noPaths: "evaluate.no-files"
    case .unknownOption: "evaluate.unknown-option"
    case .noValue: "evaluate.no-value"
    case .unwantedValue: "evaluate.unwanted-value"
    case .notACount: "evaluate.not-a-count"
    case .nothingToMeasure: "evaluate.nothing-to-measure"
    case .gold(_, let code): code
    }
  }

  /// What is wrong, in a sentence without its period.
  var message: String {
    switch self {
    case .noPaths: "no gold file is named"
    case .unknownOption(let name): "there is no option '\(name)'"
    case .noValue(let name): "'\(name)' needs a value"
    case .unwantedValue(let name): "'\(name)' takes no value"
    case .notACount(let name, let value, let smallest, let all):
      "'\(name)' takes a number from \(smallest)\(all ? " or 'all'" : ""), not '\(value)'"
    case .nothingToMeasure(let measure, let paths):
      "there are no \(measure == .names ? "names" : "tokens and sentences") in \(paths.joined(separator: ", "))"
    case .gold(let message, _): message
    }
  }

  /// The way out, where there is one to tell.
  var help: String? {
    switch self {
    case .noPaths: "evaluate names dev.jsonl; 'evaluate --help' tells all"
    case .unknownOption: "'evaluate --help' lists the options; '--' goes before a file that begins with '-'"
    case .nothingToMeasure(.names, _): "names are in *.conll, and in *.jsonl with \"entities\""
    case .nothingToMeasure: "they are in *.conllu, and in *.jsonl with \"tokens\" and \"sentences\""
    case .noValue, .unwantedValue, .notACount, .gold: nil
    }
  }

  /// 2 where the command line is wrong, 1 where a file is.
  var exitCode: Int32 {
    switch self {
    case .noPaths, .unknownOption, .noValue, .unwantedValue, .notACount: 2
    case .nothingToMeasure, .gold: 1
    }
  }
}
