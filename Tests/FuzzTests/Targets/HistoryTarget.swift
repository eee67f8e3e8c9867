import Glibc

@testable import Terminal

/// The file of the history: broken lines cost themselves, and what is written is read again.
@MainActor
enum HistoryTarget {
  nonisolated static let target = FuzzTarget(
    name: "history", seeds: { Seeds.histories }, words: Seeds.jsonWords + ["\"cmd\""], check: check)

  private static let path: String = {
    var template = Array("/tmp/lede-fuzz-XXXXXX".utf8CString)
    return mkdtemp(&template).map { String(cString: $0) + "/history.jsonl" } ?? "/dev/null"
  }()

  static func check(_ bytes: [UInt8]) throws {
    let command = text(of: bytes)
    let line = HistoryRecord(command: command, start: 1, session: 2, corpus: command).line
    try law(line.firstIndex(of: 0x0A) == line.count - 1, "a record is not one line")
    let read = HistoryRecord.command(in: line.dropLast()[...])
    try law(read.map { Array($0.utf8) } == Array(command.utf8), "the record is read as \(read ?? "nothing")")

    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    let before = History(path: path)
    try law(before.notice == nil, "the file cannot be read: \(before.notice ?? "")")
    before.append("the newest")
    let after = History(path: path)
    try law(after.entries.last == "the newest", "the newest line is lost")
    try law(after.entries == before.entries, "the lines are read as others the second time")
  }
}
