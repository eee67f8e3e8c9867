import Foundation
import TerminalTestSupport

@testable import Evaluation

/// A folder for gold files, and `evaluate` run over them.
struct EvaluateScratch {
  private let scratch = Scratch()

  /// Writes a file, and returns its path.
  func write(_ name: String, _ lines: [String]) throws -> String {
    let path = scratch.file(name)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    return path
  }

  /// Runs the tool, and returns its exit code and what it wrote.
  func run(_ arguments: [String]) -> (code: Int32, output: String, errors: String) {
    var (output, errors) = ("", "")
    let code = EvaluateCommand.run(arguments, output: { output += $0 }, errors: { errors += $0 })
    return (code, output, errors)
  }
}
