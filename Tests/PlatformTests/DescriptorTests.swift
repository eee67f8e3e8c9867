import Glibc
import TerminalTestSupport
import Testing

@testable import Platform

@Suite struct DescriptorTests {
  private func withPipe(_ body: (_ output: Int32, _ input: Int32) throws -> Void) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    try body(ends[0], ends[1])
  }

  @Test func readsWhatIsThere() throws {
    try withPipe { output, input in
      try DescriptorWriting.write(Array("one two".utf8), to: input)
      #expect(try DescriptorReading.chunk(from: output, capacity: 3) == Array("one".utf8))
      #expect(try DescriptorReading.chunk(from: output) == Array(" two".utf8))
    }
  }

  @Test func leavesAPipeIntoWhichNobodyWrites() throws {
    try withPipe { output, _ in
      let cancellation = Cancellation()
      cancellation.cancel()
      #expect(throws: SystemError(ECANCELED)) {
        try DescriptorReading.chunk(from: output, cancellation: cancellation)
      }
    }
  }

  @Test func errorsOfTheSystem() throws {
    #expect(throws: SystemError(EBADF)) { try DescriptorReading.chunk(from: 1 << 20) }
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    #expect(throws: DescriptorWriting.Failure(written: 0, cause: SystemError(ENOSPC))) {
      try DescriptorWriting.write([1], to: full)
    }
    try DescriptorWriting.write([], to: -1)
  }

  @Test func aFullPipeIsWaitedFor() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #expect(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let file = try ScratchFile()
    let reader = try ChildProcess.start(["cat"], input: ends[0], output: file.descriptor)
    try DescriptorWriting.write(bytes, to: ends[1])
    close(ends[1])
    #expect(try reader.wait() == .exited(0))
    close(ends[0])
    #expect(file.bytes() == bytes)
  }

  @Test func partsOfAFile() throws {
    let file = try ScratchFile(holding: "0123456789")
    #expect(try DescriptorReading.bytes(of: file.descriptor, from: 2, count: 3) == Array("234".utf8))
    #expect(try DescriptorReading.bytes(of: file.descriptor, from: 8, count: 5) == Array("89".utf8))
    #expect(file.bytes(from: 7) == Array("789".utf8))
    #expect(file.bytes(from: 20).isEmpty)
  }
}
