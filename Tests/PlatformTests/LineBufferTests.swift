import Testing

@testable import Platform

@Suite struct LineBufferTests {
  /// The lines of a text that comes in pieces of that many bytes.
  private func lines(_ bytes: [UInt8], pieces: Int, limit: Int = .max) -> [LineBuffer.Line] {
    var buffer = LineBuffer(limit: limit)
    var lines: [LineBuffer.Line] = []
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      buffer.append(Array(bytes[start..<min(bytes.count, start + pieces)]))
      while let line = buffer.next() { lines.append(line) }
    }
    buffer.finish()
    while let line = buffer.next() { lines.append(line) }
    return lines
  }

  @Test(arguments: [1, 2, 3, 4, 100]) func linesAreTheSameHoweverTheyCome(pieces: Int) {
    let found = lines(Array("\u{FEFF}one\r\n\nthree\n\u{FEFF}x".utf8), pieces: pieces)
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == ["one\r", "", "three", "\u{FEFF}x"])
    #expect(found.map(\.offset) == [3, 8, 9, 15])
    #expect(Array(found[0].bytesWithoutCarriageReturn) == Array("one".utf8))
  }

  @Test func aMarkIsLeftOutOnlyAtTheBeginning() {
    #expect(lines(Array("a\n\u{FEFF}b".utf8), pieces: 2).map(\.bytes.count) == [1, 4])
    #expect(lines([0xEF, 0xBB], pieces: 1).map(\.bytes) == [[0xEF, 0xBB]])
    #expect(lines([0xEF, 0xBB, 0xBF], pieces: 1).isEmpty)
    #expect(lines([], pieces: 1).isEmpty)
  }

  @Test(arguments: [1, 7, 100]) func aLineThatIsTooLongIsCut(pieces: Int) {
    let found = lines(Array("short\nmuch too long\nshort\nagain too long".utf8), pieces: pieces, limit: 5)
    #expect(found.map(\.isTooLong) == [false, true, false, true])
    #expect(found.map(\.offset) == [0, 6, 20, 26])
    #expect(found[1].bytes.starts(with: Array("much t".utf8)))
  }

  @Test func longLines() {
    let long = [UInt8](repeating: 0x78, count: 300_000)
    let found = lines(long + [0x0A] + long + [0x0A, 0x61], pieces: 1 << 16)
    #expect(found.map(\.bytes) == [long, long, [0x61]])
    #expect(found.map(\.offset) == [0, 300_001, 600_002])
  }
}

@Suite struct LineReaderTests {
  /// A source that has these pieces and errors, in order.
  private func reader(_ steps: [Result<[UInt8], SystemError>]) -> LineReader {
    var steps = steps[...]
    return LineReader { () throws(SystemError) in try steps.popFirst()?.get() ?? [] }
  }

  @Test func aFailureComesOnceAfterTheLines() throws {
    var lines = reader([.success(Array("a\nb".utf8)), .failure(SystemError(5))])
    #expect(try lines.next()?.bytes == [0x61])
    #expect(try lines.next()?.bytes == [0x62])
    #expect(throws: SystemError(5)) { try lines.next() }
    #expect(try lines.next() == nil)
  }

  @Test func aCancelledReaderGoesOn() throws {
    let cancelled = SystemError(125)
    #expect(cancelled.isCancellation)
    var lines = reader([.success([0x61]), .failure(cancelled), .success([0x62, 0x0A])])
    #expect(throws: cancelled) { try lines.next() }
    #expect(try lines.next()?.bytes == [0x61, 0x62])
    #expect(try lines.next() == nil)
  }

  @Test func answersAreNotHeldBack() throws {
    var lines = reader([.success(Array("a\nb\n".utf8))])
    var waits = 0
    for _ in 0..<2 { _ = try lines.next { waits += 1 } }
    #expect(waits == 1)
    #expect(try lines.next { waits += 1 } == nil)
    #expect(waits == 2)
  }
}
