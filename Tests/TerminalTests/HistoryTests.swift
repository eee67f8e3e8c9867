import Glibc
import Platform
import TerminalTestSupport
import Testing

@testable import Terminal

@MainActor @Suite struct HistoryTests {
  private let scratch = Scratch()

  private func write(_ text: String, to name: String) {
    let file = fopen(scratch.file(name), "w")
    fputs(text, file)
    fclose(file)
  }

  @Test func keepsLines() {
    let path = scratch.file("a/b/history.jsonl")
    let lines = ["load a", "say \"x\\y\"\n\ttwo", "héllo \u{7F}\u{1} 日本 👍🏽", "{\"cmd\":1}"]
    let first = History(path: path)
    first.corpus = "seeds"
    for line in lines { first.append(line) }
    #expect(first.entries == lines)
    #expect(first.notice == nil)
    #expect(History(path: path).entries == lines)
  }

  @Test func isPrivate() {
    let path = scratch.file("a/history.jsonl")
    History(path: path).append("x")
    var file = stat()
    stat(path, &file)
    #expect(file.st_mode & 0o777 == 0o600)
    stat(scratch.file("a"), &file)
    #expect(file.st_mode & 0o777 == 0o700)
  }

  @Test func leavesOutDuplicatesAndBlanks() {
    let history = History(path: scratch.file("h"))
    for line in ["a", "a", "b", "", " \n", "a"] { history.append(line) }
    #expect(history.entries == ["a", "b", "a"])
    #expect(History(path: scratch.file("h")).entries == ["a", "b", "a"])
  }

  @Test func twoSessionsLoseNothing() {
    let path = scratch.file("h")
    let one = History(path: path)
    let two = History(path: path)
    for number in 1...50 {
      one.append("one \(number)")
      two.append("two \(number)")
    }
    let all = History(path: path).entries
    #expect(all.count == 100)
    #expect(all.filter { $0.hasPrefix("one") } == one.entries)
    #expect(all.filter { $0.hasPrefix("two") } == two.entries)
  }

  @Test func toleratesBrokenLines() {
    write(
      """
      {"cmd":"first","start":1}
      not JSON
      {"cmd":"cut
      {"start":2,"nested":{"a":[1,"}"]},"cmd":"nes\\u0074ed \\ud83d\\udc4d"}
      {"cmd":17}
      {"cmd":"tail"} x
      {"cmd":"\\ud83d"}

      {"cmd":"unfinished
      """, to: "h")
    let history = History(path: scratch.file("h"))
    #expect(history.entries == ["first", "nested 👍"])
    #expect(history.notice == nil)
    history.append("next")
    #expect(History(path: scratch.file("h")).entries == ["first", "nested 👍", "next"])
  }

  @Test func toleratesAnyBytes() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<200 {
      let bytes = (0..<60).map { _ in
        Array("{}[]\",:\\u0cmd \u{FF}\n".utf8).randomElement(using: &generator) ?? 0
      }
      _ = HistoryRecord.command(in: bytes[...])
    }
  }

  @Test func saysWhatIsWrongWithTheFile() {
    mkdir(scratch.file("folder"), 0o700)
    let unreadable = History(path: scratch.file("folder"))
    #expect(unreadable.entries == [])
    #expect(unreadable.notice?.contains("cannot read") == true)
    unreadable.append("kept")
    #expect(unreadable.entries == ["kept"])

    write("", to: "file")
    let unwritable = History(path: scratch.file("file/history"))
    unwritable.append("kept")
    #expect(unwritable.entries == ["kept"])
    #expect(unwritable.notice?.contains("a part of the path is not a folder") == true)
  }

  @Test func clears() throws {
    let history = History(path: scratch.file("h"))
    history.append("secret")
    try history.clear()
    #expect(history.entries == [])
    #expect(History(path: scratch.file("h")).entries == [])
    let memory = History(path: nil)
    memory.append("a")
    try memory.clear()
    #expect(memory.entries == [])
  }

  @Test func keepsTheNewest() {
    let count = 2 * History.limit + 10
    write((1...count).map { "{\"cmd\":\"\($0)\"}\n" }.joined(), to: "h")
    let history = History(path: scratch.file("h"))
    #expect(history.entries.count <= History.limit)
    #expect(history.entries.last == "\(count)")
    // The file was cut too, and still takes lines.
    history.append("new")
    let again = History(path: scratch.file("h"))
    #expect(again.entries.count == History.limit || again.entries.count < History.limit)
    #expect(again.entries.suffix(2) == ["\(count)", "new"])
    var file = stat()
    stat(scratch.file("h"), &file)
    #expect(file.st_size < off_t(count * 12))
  }

  @Test func defaultPath() {
    #expect(
      History.defaultPath(environment: ProcessEnvironment(["XDG_DATA_HOME": "/x", "HOME": "/h"]))
        == "/x/lede/history.jsonl")
    #expect(
      History.defaultPath(environment: ProcessEnvironment(["XDG_DATA_HOME": "", "HOME": "/h"]))
        == "/h/.local/share/lede/history.jsonl")
    #expect(History.defaultPath(environment: ProcessEnvironment([:])) == nil)
  }
}
