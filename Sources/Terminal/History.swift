internal import Glibc
public import Platform
public import Shell

/// The lines that a person has entered, kept in a file of JSON lines between sessions.
///
/// A start reads only the end of the file, so that a long history costs nobody time; the rest is read when somebody
/// goes back to it. What other sessions add meanwhile is seen at the next start. A file that cannot be read or
/// written costs its contents, not the session: ``notice`` then says so.
@MainActor
public final class History: HistoryStore {
  /// How many lines are kept.
  public static let limit = 50_000

  /// How much of the file a start reads, in bytes: some two thousand lines.
  static let tailLength = 256 * 1024

  /// The lines, oldest first, without consecutive duplicates.
  ///
  /// - Complexity: the first time O(*n*) in the file's length.
  public var entries: [String] {
    loadEarlier()
    return lines
  }

  private var lines: [String] = []
  /// What of the file is still to be read; nil when nothing is.
  private var unread: HistoryFile.Tail?
  /// What went wrong with the file, for the person to read; nil while all is well.
  public private(set) var notice: String? {
    didSet { if let notice { noticed(notice) } }
  }
  /// Called with the ``notice`` when something goes wrong.
  public var noticed: (String) -> Void = { _ in }
  /// The name of the opened corpus, noted with each line.
  public var corpus: String?

  private let file: HistoryFile?

  /// Reads a history.
  ///
  /// - Parameter path: the file; nil keeps the lines in memory only.
  public init(path: String?) {
    file = path.map(HistoryFile.init(path:))
    loadTail()
  }

  /// Returns the history of a person at the prompt: the file where it belongs, and a notice where there is none.
  public static func ofPerson(environment: ProcessEnvironment = .current) -> History {
    let path = defaultPath(environment: environment)
    let history = History(path: path)
    if path == nil { history.notice = notice("HOME is not set") }
    return history
  }

  /// Returns the newest lines, oldest first, as many as there are up to `count` without reading a long file whole.
  public func newest(_ count: Int) -> ArraySlice<String> { lines.suffix(count) }

  /// Returns where the history belongs: `lede/history.jsonl` in `XDG_DATA_HOME`, else in
  /// `~/.local/share`; nil where neither is known.
  public static func defaultPath(environment: ProcessEnvironment = .current) -> String? {
    environment.dataFolder.map { $0 + "/history.jsonl" }
  }

  /// Adds a line, also to the file; one that equals the newest, or is blank, is left out.
  public func append(_ line: String) {
    guard add(line), let file else { return }
    let record = HistoryRecord(command: line, start: time(nil), session: getpid(), corpus: corpus)
    do throws(HistoryFile.Failure) {
      try file.append(record.line)
    } catch {
      report(error)
    }
  }

  /// Removes all lines, also those of earlier sessions.
  ///
  /// - Throws: when the file cannot be emptied.
  public func clear() throws {
    lines = []
    unread = nil
    try file?.clear()
  }

  /// Adds a line to those in memory; returns whether it is a new one.
  private func add(_ line: String) -> Bool {
    guard Self.isKept(line, after: lines.last) else { return false }
    lines.append(line)
    // A tenth at a time: it need not be done at every line.
    if lines.count > Self.limit + Self.limit / 10 { lines.removeFirst(lines.count - Self.limit) }
    return true
  }

  private static func isKept(_ line: String, after last: String?) -> Bool {
    line != last && line.utf8.contains { $0 > 0x20 }
  }

  private func loadTail() {
    do throws(HistoryFile.Failure) {
      guard let tail = try file?.openTail() else { return }
      lines = Self.commands(in: try tail.earlier(Self.tailLength))
      if !tail.isWhole { unread = tail }
    } catch {
      report(error)
    }
  }

  /// Reads what of the file was left unread, and shortens a file that has grown far beyond what is kept.
  private func loadEarlier() {
    guard let tail = unread else { return }
    unread = nil
    do throws(HistoryFile.Failure) {
      let bytes = try tail.earlier(nil)
      var all = Self.commands(in: bytes)
      let isFar = all.count + lines.count > 2 * Self.limit
      if let first = lines.first, !Self.isKept(first, after: all.last) { all.removeLast() }
      lines = Array((all + lines).suffix(Self.limit))
      if isFar {
        try file?.rewrite { bytes in
          Array(bytes.split(separator: 0x0A).suffix(Self.limit).joined(separator: [0x0A])) + [0x0A]
        }
      }
    } catch {
      report(error)
    }
  }

  private static func commands(in bytes: [UInt8]) -> [String] {
    var commands: [String] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let command = HistoryRecord.command(in: line), isKept(command, after: commands.last) else {
        continue
      }
      commands.append(command)
    }
    return commands
  }

  private static func notice(_ reason: String) -> String {
    "history: \(reason); new lines are kept for this session only (--no-history says so from the start)"
  }

  private func report(_ failure: HistoryFile.Failure) {
    if notice == nil { notice = Self.notice(failure.message) }
  }
}

extension HistoryFile.Failure: CustomStringConvertible {
  var description: String { message }
}
