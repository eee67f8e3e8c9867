import Corpus
import Glibc
import Rendering
import Shell
import TerminalTestSupport
import Testing

@testable import Terminal

/// Calls a line complete when its double quotation marks are in pairs.
@MainActor
private final class Pairs: LineAssistant {
  func highlight(_ line: String) -> [(range: Range<Int>, style: Style)] { [] }
  func completions(_ line: String, cursor: Int) -> Completions { Completions(range: 0..<0, candidates: []) }
  func suggestion(_ line: String) -> String? { nil }
  func idle() -> Bool { false }
  func isComplete(_ line: String) -> Bool { line.utf8.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2) }
}

@MainActor @Suite(.serialized) struct PlainLineSourceTests {
  private let scratch = Scratch()

  private func read(_ bytes: [UInt8], joining: Bool = false) throws -> [LineResult] {
    let path = scratch.file("in")
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)
    lseek(descriptor, 0, SEEK_SET)
    let source = PlainLineSource(
      descriptor: descriptor, assistant: joining ? Pairs() : nil, writer: TerminalWriter())
    var results: [LineResult] = []
    while results.last != .end && results.count < 10_000 {
      results.append(source.readLine(prompt: StyledText("never shown")))
    }
    return results
  }

  @Test func lines() throws {
    #expect(try read(Array("a\r\n\nb".utf8)) == [.line("a"), .line(""), .line("b"), .end])
    #expect(try read([]) == [.end])
  }

  @Test func anyBytes() throws {
    #expect(try read([0x61, 0x00, 0x0A]) == [.line("a\u{0}"), .end])
  }

  @Test func whatIsNotUTF8IsToldWithItsPlace() throws {
    let results = try read([0x61, 0x0A, 0x62, 0xFF, 0x0A, 0x63])
    #expect(results.count == 4 && results.first == .line("a") && results.suffix(2) == [.line("c"), .end])
    guard case .failed(let problem) = results[1] else {
      Issue.record("\(results)")
      return
    }
    #expect(problem.path == "standard input" && problem.reason == "byte 4 is not UTF-8")
  }

  @Test func whatCannotBeReadIsToldOnce() throws {
    let descriptor = open("/", O_RDONLY)
    defer { close(descriptor) }
    let source = PlainLineSource(descriptor: descriptor, assistant: nil, writer: TerminalWriter())
    guard case .failed(let problem) = source.readLine(prompt: StyledText()) else {
      Issue.record("a folder was read")
      return
    }
    #expect(problem.reason == "it is a folder")
    #expect(source.readLine(prompt: StyledText()) == .end)
  }

  @Test func longLines() throws {
    let long = String(repeating: "x", count: 1_000_000)
    #expect(try read(Array((long + "\n" + long).utf8)) == [.line(long), .line(long), .end])
  }

  @Test func joinsWhatGoesOn() throws {
    #expect(
      try read(Array("say \"a\nb\"\nc\n\"d\n".utf8), joining: true)
        == [.line("say \"a\nb\""), .line("c"), .line("\"d"), .end])
  }

  @Test func aQuotationThatNeverEndsIsHandedOn() throws {
    let results = try read(
      Array(("\"" + String(repeating: "some words\n", count: 8_000)).utf8), joining: true)
    #expect(results.count > 1_000 && results.count < 8_000)
    #expect(results.last == .end)
  }

  @Test func aPipe() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let source = PlainLineSource(descriptor: ends[0], assistant: nil, writer: TerminalWriter())
    #expect(write(ends[1], "one\ntw", 6) == 6)
    #expect(source.readLine(prompt: StyledText()) == .line("one"))
    #expect(write(ends[1], "o\n", 2) == 2)
    #expect(source.readLine(prompt: StyledText()) == .line("two"))
    close(ends[1])
    #expect(source.readLine(prompt: StyledText()) == .end)
    close(ends[0])
  }
}
