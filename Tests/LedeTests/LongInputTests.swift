import Foundation
import Testing

/// Inputs that are long or many: they load, within bounds of memory.
///
/// A step that were quadratic would never end at these sizes: the system ends the program after ten minutes of
/// processor time, a hundred times what it needs.
///
/// `make check-long` runs them at full size.
@Suite(.serialized) struct LongInputTests {
  /// Prose without a newline, of that many bytes.
  private static func prose(_ size: Int) throws -> [UInt8] {
    let seed = try Data(
      contentsOf: BuiltBinary.repository.appending(path: "seeds/000_acbc409ad9421864.txt"))
    let line = seed.map { $0 < 0x20 ? 0x20 : $0 } + [0x20]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while bytes.count + line.count <= size { bytes += line }
    return bytes + Array(repeating: UInt8(ascii: "x"), count: size - bytes.count)
  }

  /// Runs commands one after another, and returns the answers' last lines and the peak of memory in bytes.
  private func measure(
    _ arguments: [String], _ input: some Sequence<UInt8>, lines: Int
  ) throws -> (answer: String, memory: Int) {
    let lede = try LiveBinary(arguments, processorSeconds: 600)
    try lede.write(input)
    let answer = lede.read(lines: lines)
    let found = (answer, lede.peakMemory)
    let outcome = try lede.finish()
    #expect([0, 4].contains(outcome.code) && !outcome.endedBySignal, "\(outcome.errors)")
    return found
  }

  @Test func oneLongLineLoads() throws {
    let size = BuiltBinary.isLong ? 200 << 20 : 20 << 20
    let folder = try TemporaryFolder()
    let path = try folder.write("line.txt", try Self.prose(size))
    let found = try measure([path], "docs | count; docs | select words\n".utf8, lines: 4)
    #expect(found.answer.hasPrefix("count\n1\nwords\n"))
    #expect(found.memory <= 8 * size, "\(found.memory >> 20) MB for \(size >> 20) MB")
  }

  @Test func whatIsLargerThanTheLimitIsAProblem() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.txt", "x")
    // A gigabyte and a byte that take no place on the disk, and are not read.
    truncate(try folder.write("large.txt", ""), 1 << 30 + 1)
    let found = try measure([folder.path], "problems | select code reason\n".utf8, lines: 2)
    #expect(
      found.answer == "code\treason\nload.too-large\tthe file has 1073741825 bytes; the limit is 1073741824\n"
    )
    #expect(found.memory < 128 << 20)
  }

  @Test func manyFilesInOneFolderLoad() throws {
    let count = BuiltBinary.isLong ? 100_000 : 4_000
    let folder = try TemporaryFolder()
    for number in 0..<count {
      let descriptor = open("\(folder.path)/\(number).txt", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      #expect(write(descriptor, "Few words.", 10) == 10)
      close(descriptor)
    }
    let commands = "docs | count; docs \(count) | select number words; docs *9.txt | count\n"
    let found = try measure([folder.path], commands.utf8, lines: 6)
    #expect(found.answer == "count\n\(count)\nnumber\twords\n\(count)\t2\ncount\n\(count / 10)\n")
    #expect(found.memory <= 64 << 20 + count * 1024, "\(found.memory >> 20) MB")
  }

  /// `tokens` answers with thirty times the text: its rows at full size would need what few machines have.
  @Test(arguments: [("quotes", 100), ("tokens", 25)]) func aLongLineOfMapIsAnswered(
    analyzer: String, longSize: Int
  ) throws {
    let size = BuiltBinary.isLong ? longSize << 20 : 1 << 20
    let text = try Self.prose(size).filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    let line = Array("{\"id\": \"long\", \"text\": \"".utf8) + text + Array("\"}\n".utf8)
    let found = try measure(["map", analyzer], line, lines: 1)
    #expect(found.answer.hasSuffix("]}\n"))
    #expect(found.memory <= 64 << 20 + 200 * size, "\(found.memory >> 20) MB for \(size >> 20) MB")
  }

  @Test func aLineOfMapThatIsTooLongIsPassedOver() throws {
    let long = "{\"id\": \"a\", \"text\": \"" + String(repeating: "word ", count: 2_000_000) + "\"}\n"
    let short = "{\"id\": \"b\", \"text\": \"\"}\n"
    let found = try measure(
      ["map", "tokens", "--max-line", "100000"], (long + short).utf8, lines: 2)
    let lines = found.answer.split(separator: "\n")
    #expect(
      lines.first?.hasPrefix(
        "{\"id\": \"a\", \"error\": {\"code\": \"input.too-large\", \"message\": \"line 1: ") == true)
    #expect(lines.last == "{\"id\": \"b\", \"rows\": []}")
    #expect(found.memory < 64 << 20, "\(found.memory >> 20) MB")
  }
}
