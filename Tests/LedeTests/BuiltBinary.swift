import Foundation

/// Runs the binary that was built beside the tests.
enum BuiltBinary {
  struct Outcome {
    let output: String
    let errors: String
    let code: Int32
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the test bundle holds the binary too.
  static let path = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()
    .appending(path: "lede").path

  /// Runs with these arguments and standard input, in `folder`, with an empty home.
  static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL = repository,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(program: path, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a line of `sh` in the repository, with the programs of a folder besides the system's.
  static func runShell(_ line: String, path folder: String) throws -> Outcome {
    try run(program: "/bin/sh", ["-c", line], environment: ["PATH": "\(folder):/usr/bin:/bin"])
  }

  private static func run(
    program: String, _ arguments: [String], input: Data = Data(), in folder: URL = repository,
    environment: [String: String]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"].merging(
      environment
    ) { $1 }
    // Files in place of pipes: nothing to fill up, nothing to wait for.
    let scratch = FileManager.default.temporaryDirectory.appending(path: "lede-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    func file(_ name: String, _ contents: Data = Data()) throws -> FileHandle {
      let url = scratch.appending(path: name)
      try contents.write(to: url)
      return try FileHandle(forUpdating: url)
    }
    process.standardInput = try file("in", input)
    process.standardOutput = try file("out")
    process.standardError = try file("err")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: scratch.appending(path: name)), as: UTF8.self)
    }
    return Outcome(output: try text("out"), errors: try text("err"), code: process.terminationStatus)
  }
}
