/// Why nothing was measured.
enum BenchmarkError: Error, CustomStringConvertible {
  case noFiles
  case unknownOption(String)
  case missingValue(String)
  case unreadable(String, String)
  case noText
  case peerFailed(String)

  var description: String {
    switch self {
    case .noFiles: "no file is named; the head of Sources/Benchmarks/main.swift shows a command"
    case .unknownOption(let option): "there is no option \(option)"
    case .missingValue(let option): "\(option) wants a value: a path, or megabytes from 1 to 2000"
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .noText: "the files hold no text"
    case .peerFailed(let reason): "the peer did not run: \(reason)"
    }
  }
}
