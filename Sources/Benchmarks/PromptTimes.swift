import Foundation
import TerminalTestSupport

/// The time from exec to the first byte of the prompt, on a pseudo-terminal.
enum PromptTimes {
  private static let starts = 20

  /// Prints the median and the largest of 20 starts, without a corpus and over `folders`, with a short and a long
  /// history.
  ///
  /// - Parameters:
  ///   - lede: the program's path.
  ///   - folders: what it opens.
  /// - Throws: where there is no terminal, or no prompt comes.
  static func printRows(lede: String, folders: [String]) throws {
    BenchmarkOutput.row("exec to prompt, milliseconds by clock", ["median", "largest"])
    for (name, history) in [("no history", 0), ("a history of 50,000 lines", 50_000)] {
      let home = Scratch()
      let file = URL(filePath: home.file("data/lede/history.jsonl"))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let lines = (0..<history).map { "{\"cmd\": \"search \($0) | kwic climate\", \"start\": 1618317296}\n" }
      try Data(lines.joined().utf8).write(to: file)
      for paths in folders.isEmpty ? [[]] : [[], folders] {
        let title = paths.isEmpty ? "nothing open" : paths.joined(separator: " ")
        let times = try (0..<starts).map { _ in try milliseconds(lede, paths, home: home) }.sorted()
        BenchmarkOutput.row(
          "  \(title), \(name)",
          [BenchmarkOutput.number(times[starts / 2]), BenchmarkOutput.number(times[starts - 1])])
      }
    }
  }

  private static func milliseconds(_ lede: String, _ paths: [String], home: Scratch) throws -> Double {
    let start = PseudoTerminal.now
    let terminal = try PseudoTerminal(
      lede, paths, environment: ["HOME": home.path, "XDG_DATA_HOME": home.file("data"), "PAGER": ""],
      columns: 80, height: 24)
    // The editor turns bracketed paste on when it draws the prompt.
    try terminal.wait("the prompt") { $0.pastesAreBracketed }
    return (PseudoTerminal.now - start) * 1000
  }
}
