import Foundation

/// Runs the binary that was built beside the tests.
enum BuiltBinary {
  struct Outcome {
    let output: String
    let errors: String
    let code: Int32
    /// Whether a signal ended the process: a crash, whatever its code.
    let endedBySignal: Bool
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the test bundle holds the binary too.
  static let path = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()
    .appending(path: "lede").path

  /// Whether the long versions of tests are to run: `make check-long`.
  static let isLong = ProcessInfo.processInfo.environment["LEDE_LONG"] != nil

  /// Runs with these arguments and standard input, in `folder`, with an empty home.
  static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL = repository,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = prepared(path, arguments, in: folder, environment: environment)
    return try outcome(of: process, input: input)
  }

  /// Runs as somebody for whom a file's permissions hold: they do not for root, which here gives that right up.
  static func runAsOrdinaryUser(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome
  {
    guard geteuid() == 0 else { return try run(arguments, environment: environment) }
    let giveUp = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", path]
    let process = prepared("/usr/bin/env", giveUp + arguments, in: repository, environment: environment)
    return try outcome(of: process, input: Data())
  }

  /// Runs a command of the shell, in which `$LEDE` is the binary: for redirections and pipes.
  static func shell(
    _ command: String, in folder: URL = repository, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = prepared("/bin/sh", ["-c", command], in: folder, environment: environment)
    let outcome = try outcome(of: process, input: Data())
    // The shell tells a child's signal by a code; 130 is also what lede itself leaves with.
    let tellsSignal = outcome.code > 128 && outcome.code != 130
    return Outcome(
      output: outcome.output, errors: outcome.errors, code: outcome.code,
      endedBySignal: outcome.endedBySignal || tellsSignal)
  }

  /// A process that is not started yet, in `folder`, with an empty home.
  static func prepared(
    _ path: String, _ arguments: [String], in folder: URL = repository, environment: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let usual = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent", "LEDE": Self.path]
    process.environment = usual.merging(environment) { $1 }
    return process
  }

  private static func outcome(of process: Process, input: Data) throws -> Outcome {
    // Files in place of pipes: nothing to fill up, nothing to wait for.
    let scratch = try TemporaryFolder()
    func file(_ name: String, _ contents: Data = Data()) throws -> FileHandle {
      try FileHandle(forUpdating: URL(filePath: try scratch.write(name, contents)))
    }
    process.standardInput = try file("in", input)
    process.standardOutput = try file("out")
    process.standardError = try file("err")
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try scratch.text("out"), errors: try scratch.text("err"), code: process.terminationStatus,
      endedBySignal: process.terminationReason == .uncaughtSignal)
  }
}
