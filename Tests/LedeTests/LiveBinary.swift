import Foundation

/// The built binary while it runs: with an input that does not end before it is told to.
final class LiveBinary {
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()

  struct NeverReady: Error {}

  /// Starts it; the system ends it when it has used that much of the processor, in seconds: a hang ends by a signal.
  init(_ arguments: [String], in folder: URL = BuiltBinary.repository, processorSeconds: Int? = nil) throws {
    let command = [BuiltBinary.path] + arguments
    let limit = processorSeconds.map { ["/bin/sh", "-c", "ulimit -t \($0); exec \"$0\" \"$@\""] } ?? []
    let words = limit + command
    process = BuiltBinary.prepared(words[0], Array(words.dropFirst()), in: folder)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  /// Writes to its standard input.
  func write(_ text: some Sequence<UInt8>) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text))
  }

  /// Reads its standard output up to the end of so many lines, and gives the last 64 KB of what came.
  func read(lines: Int) -> String {
    var tail: [UInt8] = []
    var count = 0
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    // FileHandle would wait until a piece is full.
    while count < lines {
      let got = Foundation.read(output.fileHandleForReading.fileDescriptor, &piece, piece.count)
      guard got > 0 else { break }
      count += piece[..<got].count { $0 == 0x0A }
      tail = (tail + piece[..<got]).suffix(1 << 16)
    }
    return String(decoding: tail, as: UTF8.self)
  }

  /// Waits until it handles Ctrl-C.
  func waitUntilReady() throws {
    // Bit 1 of the caught signals is SIGINT.
    while process.isRunning {
      if let caught = status("SigCgt").flatMap({ UInt64($0, radix: 16) }), caught & 2 != 0 { return }
      sched_yield()
    }
    throw NeverReady()
  }

  func interrupt() { kill(process.processIdentifier, SIGINT) }

  /// The most memory that it has had, in bytes.
  var peakMemory: Int {
    let words = status("VmHWM")?.split(separator: " ") ?? []
    return words.first.flatMap { Int($0) }.map { $0 * 1024 } ?? .max
  }

  /// Ends its input, and gives what it still says.
  func finish() throws -> BuiltBinary.Outcome {
    try? input.fileHandleForWriting.close()
    return try outcome()
  }

  private func outcome() throws -> BuiltBinary.Outcome {
    let rest = try output.fileHandleForReading.readToEnd() ?? Data()
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return BuiltBinary.Outcome(
      output: String(decoding: rest, as: UTF8.self), errors: String(decoding: told, as: UTF8.self),
      code: process.terminationStatus, endedBySignal: process.terminationReason == .uncaughtSignal)
  }

  /// Gives what it still says until it ends by itself, while its input stays open.
  func finishWithoutInput() throws -> BuiltBinary.Outcome {
    defer { try? input.fileHandleForWriting.close() }
    return try outcome()
  }

  private func status(_ field: String) -> String? {
    let path = "/proc/\(process.processIdentifier)/status"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return text.split(separator: "\n").first { $0.hasPrefix(field + ":") }?.split(separator: "\t").last.map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }
}
