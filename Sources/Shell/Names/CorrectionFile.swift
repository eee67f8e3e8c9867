internal import Corpus
internal import Platform
internal import Script

/// The corrections of a corpus, in a plain text file: one a line, in the order in which they were made.
struct CorrectionFile {
  let path: String

  /// Finds the file for a corpus; nil where there is no place for it.
  init?(for corpus: Corpus, dataFolder: String?) {
    guard let path = CorpusDataFolder(for: corpus, dataFolder: dataFolder)?.path("corrections") else {
      return nil
    }
    self.path = path + ".txt"
  }

  /// What the file says.
  struct Contents {
    var corrections: [Correction] = []
    /// The lines that are no corrections, by their numbers: somebody may have mistyped one in an editor.
    var strayLines: [(number: Int, line: String)] = []
  }

  /// Reads the file; nothing where there is none.
  ///
  /// - Throws: ``ShellError`` where it cannot be read.
  func read() throws -> Contents {
    var contents = Contents()
    for (index, line) in try lines().enumerated() where !Self.isNote(line) {
      let found = Correction.read(line)
      contents.corrections += found
      if found.isEmpty { contents.strayLines.append((index + 1, line)) }
    }
    return contents
  }

  private func lines() throws -> [String] {
    guard FileSystem.exists(path) else { return [] }
    do throws(Problem) {
      let text = try ScriptFile.text(of: path)
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    } catch {
      throw ShellError(
        .correct, "the corrections cannot be read: \(path): \(error.reason)",
        help: "mend the file, or move it away")
    }
  }

  private static func isNote(_ line: String) -> Bool {
    line.hasPrefix("#") || line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// Adds corrections at the end.
  ///
  /// - Throws: ``ShellError`` where the file cannot be written.
  func add(_ corrections: [Correction], of corpus: Corpus) throws {
    var lines = try lines()
    while lines.last?.isEmpty == true { lines.removeLast() }
    if lines.isEmpty {
      let paths = corpus.paths.joined(separator: " ").replacing("\n", with: " ")
      lines = ["# corrections of the names in \(paths); later lines go on from earlier ones"]
    }
    try write(lines + corrections.map(\.line))
  }

  /// Takes the last correction back, and returns it; nil where there is none.
  ///
  /// - Throws: ``ShellError`` where the file cannot be written.
  func undo() throws -> String? {
    var lines = try lines()
    guard let last = lines.lastIndex(where: { !Correction.read($0).isEmpty }) else { return nil }
    let line = lines.remove(at: last)
    while lines.last?.isEmpty == true { lines.removeLast() }
    try write(lines)
    return line
  }

  private func write(_ lines: [String]) throws {
    if let slash = path.lastIndex(of: "/") { FileSystem.makeFolders(String(path[..<slash])) }
    do throws(SystemError) {
      let text = lines.joined(separator: "\n") + "\n"
      try OutputFile(path: path).replace(with: text, isPrivate: true)
    } catch {
      throw ShellError(.correct, "\(path): \(error.message)", help: error.writingHelp)
    }
  }
}
