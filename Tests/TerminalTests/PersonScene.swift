import TerminalTestSupport
import Foundation

/// The built program with a person at its prompt, and a home of its own.
struct PersonScene {
  let scratch = Scratch()

  /// The prompt where nothing is open.
  static let prompt = "lede>"

  /// Starts the program.
  func start(
    _ arguments: [String] = [], _ environment: [String: String] = [:], columns: Int = 80, height: Int = 12
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Scratch.products + "/lede", arguments,
      environment: ["HOME": scratch.path, "XDG_CONFIG_HOME": scratch.file("config")]
        .merging(environment) { $1 },
      columns: columns, height: height)
  }

  /// Starts the program and waits for its prompt.
  func ready(
    _ arguments: [String] = [], _ environment: [String: String] = [:], columns: Int = 80, height: Int = 12
  ) throws -> PseudoTerminal {
    let terminal = try start(arguments, environment, columns: columns, height: height)
    try terminal.waitForLine(Self.prompt)
    return terminal
  }

  /// Writes a file, and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    let path = scratch.file(name)
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return path
  }

  /// Writes the configuration.
  func configure(_ text: String) throws { _ = try write(text, to: "config/lede/init.lede") }
}

extension PseudoTerminal {
  /// Waits until the program waits for a line, with this row at the cursor.
  func waitForLine(_ row: String) throws {
    try wait("the row ‘\(row)’") { $0.pastesAreBracketed && $0.lines[$0.cursor.row] == row }
  }
}
