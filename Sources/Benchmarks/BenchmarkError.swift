/// Why nothing was measured.
enum BenchmarkError: Error, CustomStringConvertible {
  case noFiles
  case unknownOption(String)
  case missingValue(String)
  case unknownAnalyzer(String)
  case unreadable(String, String)
  case noText
  case peerFailed(String)

  /// Whether the command line is wrong, and no file.
  var isUsage: Bool {
    switch self {
    case .noFiles, .unknownOption, .missingValue, .unknownAnalyzer: true
    case .unreadable, .noText, .peerFailed: false
    }
  }

  var description: String {
    switch self {
    case .noFiles: "no file is named\n\(BenchmarkArguments.usage)"
    case .unknownOption(let option): "there is no option \(option)\n\(BenchmarkArguments.usage)"
    case .missingValue(let option): "\(option) wants a value: a path, names, or megabytes from 1 to 2000"
    case .unknownAnalyzer(let name):
      "there is no analyzer \(name): name some of \(MeasuredAnalyzer.all.map(\.name).joined(separator: ", "))"
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .noText: "the files hold no text"
    case .peerFailed(let reason): "the peer did not run: \(reason)"
    }
  }
}
