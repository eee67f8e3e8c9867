internal import Glibc
public import Shell

/// The lines that a person has entered, kept in a file of JSON lines between sessions.
///
/// What other sessions add meanwhile is seen at the next start. A file that cannot be read or
/// written costs its contents, not the session: ``notice`` then says so.
@MainActor
public final class History: HistoryStore {
  /// How many lines are kept.
  public static let limit = 50_000

  /// The lines, oldest first, without consecutive duplicates.
  public private(set) var entries: [String] = []
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
    load()
  }

  /// Returns the history of a person at the prompt: the file where it belongs, and a notice where there is none.
  public static func ofPerson(environment: ProcessEnvironment = .current) -> History {
    let path = defaultPath(environment: environment)
    let history = History(path: path)
    if path == nil { history.notice = notice("HOME is not set") }
    return history
  }

  /// Returns where the history belongs: `lede/history.jsonl` in `XDG_DATA_HOME`, else in
  /// `~/.local/share`; nil where neither is known.
  public static func defaultPath(environment: ProcessEnvironment = .current) -> String? {
    if let data = environment.nonempty("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/lede/history.jsonl"
    }
    return environment.nonempty("HOME").map { $0 + "/.local/share/lede/history.jsonl" }
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
    entries = []
    try file?.clear()
  }

  /// Adds a line to those in memory; returns whether it is a new one.
  private func add(_ line: String) -> Bool {
    guard line != entries.last, line.utf8.contains(where: { $0 > 0x20 }) else { return false }
    // A tenth at a time: what holds a place in the list need not be renewed at every line.
    if entries.count >= Self.limit { entries.removeFirst(Self.limit / 10) }
    entries.append(line)
    return true
  }

  private func load() {
    guard let file else { return }
    do throws(HistoryFile.Failure) {
      let lines = Self.lines(of: try file.read())
      for line in lines.suffix(2 * Self.limit) {
        if let command = HistoryRecord.command(in: line) { _ = add(command) }
      }
      if lines.count > 2 * Self.limit {
        try file.rewrite { Array(Self.lines(of: $0).suffix(Self.limit).joined(separator: [0x0A])) + [0x0A] }
      }
    } catch {
      report(error)
    }
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"))
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
