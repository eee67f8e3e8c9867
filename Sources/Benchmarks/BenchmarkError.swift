/// Why nothing was measured.
enum BenchmarkError: Error, CustomStringConvertible {
  case unknownAnalyzer(String)
  case unreadable(String, String)
  case noText
  case peerFailed(String)

  var description: String {
    switch self {
    case .unknownAnalyzer(let name):
      "there is no analyzer \(name): name some of \(MeasuredAnalyzer.all.map(\.name).joined(separator: ", "))"
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .noText: "the files hold no text"
    case .peerFailed(let reason): "the peer did not run: \(reason)"
    }
  }
}
