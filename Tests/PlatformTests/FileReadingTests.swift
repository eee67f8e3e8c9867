import Glibc
import Synchronization
import TerminalTestSupport
import Testing

@testable import Platform

@Suite struct FileReadingTests {
  private let scratch = Scratch()

  private func write(_ text: String, to name: String) throws -> String {
    let path = scratch.file(name)
    try OutputFile(path: path).replace(with: text)
    return path
  }

  @Test func wholeFiles() throws {
    #expect(try FileReading.bytes(of: write("", to: "empty")).isEmpty)
    let path = try write(String(repeating: "x", count: 100_000), to: "long")
    #expect(try FileReading.bytes(of: path).count == 100_000)
    #expect(throws: FileReading.Failure.tooLarge(100_000)) { try FileReading.bytes(of: path, limit: 99_999) }
    // A file of the system has no size.
    #expect(try !FileReading.bytes(of: "/proc/self/stat").isEmpty)
  }

  @Test func whatIsNoFile() throws {
    #expect(throws: FileReading.Failure.system(SystemError(ENOENT, path: "/nowhere"))) {
      try FileReading.bytes(of: "/nowhere")
    }
    #expect(throws: FileReading.Failure.system(SystemError(EISDIR, path: scratch.path))) {
      try FileReading.bytes(of: scratch.path)
    }
    #expect(mkfifo(scratch.file("fifo"), 0o600) == 0)
    #expect(throws: FileReading.Failure.notRegular) { try FileReading.bytes(of: scratch.file("fifo")) }
  }

  @Test func aFileThatGrowsIsReadAgain() throws {
    let path = try write("old", to: "a")
    let isFirst = Atomic(true)
    let once = Cancellation(isRaised: {
      if isFirst.exchange(false, ordering: .relaxed) { _ = try? OutputFile(path: path).append("+") }
      return false
    })
    #expect(try FileReading.bytes(of: path, cancellation: once) == Array("old+".utf8))
    let always = Cancellation(isRaised: {
      _ = try? OutputFile(path: path).append("+")
      return false
    })
    #expect(throws: FileReading.Failure.changing) {
      try FileReading.bytes(of: path, cancellation: always)
    }
  }
}
