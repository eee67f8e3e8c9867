internal import AnalyzerConformance
internal import AnalyzerKit
internal import Analyzers
internal import Foundation

// Checks one analyzer against its contract: conform NAME [TEXT…]
//
// The same check as in the tests, without building them. The files are read as further texts.

func complain(_ message: String) {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
}

let names = builtInAnalyzers.map { $0.info.name }.sorted().joined(separator: ", ")
let arguments = CommandLine.arguments.dropFirst()
guard let name = arguments.first, !name.isEmpty, name != "--help" else {
  complain("usage: conform NAME [TEXT…]; the analyzers are \(names)")
  exit(2)
}
guard let analyzer = builtInAnalyzers.first(where: { $0.info.name == name }) else {
  complain("error: there is no analyzer '\(name)'; there are \(names)")
  exit(2)
}
do {
  let texts = try arguments.dropFirst().map { try String(contentsOfFile: $0, encoding: .utf8) }
  let failures = checkAnalyzer(analyzer, texts: texts)
  for failure in failures { complain(failure) }
  guard failures.isEmpty else {
    complain("\(name) breaks its contract: \(failures.count) failures")
    exit(1)
  }
  print("\(name) keeps its contract")
} catch {
  complain("error: \(error.localizedDescription)")
  exit(1)
}
