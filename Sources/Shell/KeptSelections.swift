internal import Corpus
internal import Platform
internal import Records
internal import Script
internal import Text

/// The selections that are kept for the paths that are open: one text file each, a document's name on a line.
struct KeptSelections {
  /// One selection as far as its documents are open.
  struct Selection {
    let name: String
    let numbers: [Int]
    let missing: Int
  }

  let folder: String

  /// Finds the folder for a corpus; nil where there is none.
  ///
  /// - Parameters:
  ///   - corpus: what is open.
  ///   - dataFolder: where a person's own things are.
  init?(for corpus: Corpus, dataFolder: String?) {
    guard let folder = CorpusDataFolder(for: corpus, dataFolder: dataFolder)?.path("selections") else {
      return nil
    }
    self.folder = folder
  }

  /// Returns whether a selection may be called so: it must be a variable's name, and is a file's.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 100, !ASCII.isDigit(first), name != "_"
    else {
      return false
    }
    return name.utf8.allSatisfy {
      ASCII.isWordByte($0)
    }
  }

  static func badName(_ name: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkKeepName, "'\(name)' is no name for a selection", at: range,
      help: "names are letters, digits and '_', and begin with a letter")
  }

  /// Returns the kept selections, by name.
  func all(in corpus: Corpus) -> [Selection] {
    let names = ((try? FileSystem.names(in: folder)) ?? []).filter { $0.hasSuffix(".txt") }.map {
      String($0.dropLast(4))
    }
    guard !names.isEmpty else { return [] }
    var numbers: [String: Int] = [:]
    for document in corpus.documents { numbers[document.name] = document.number }
    return names.filter(Self.isName).sorted().compactMap { name in
      guard let text = try? ScriptFile.text(of: path(name)) else { return nil }
      let lines = Self.names(in: text)
      let found = lines.compactMap { numbers[$0] }.sorted()
      return Selection(name: name, numbers: found, missing: lines.count - found.count)
    }
  }

  /// The number of documents of a kept selection, open or not; nil where there is none of that name.
  func count(of name: String) -> Int? {
    guard FileSystem.exists(path(name)) else { return nil }
    return (try? ScriptFile.text(of: path(name))).map { Self.names(in: $0).count } ?? 0
  }

  /// The names that a file lists.
  private static func names(in text: String) -> [String] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { unescaped(String($0)) }
  }

  /// Writes a selection.
  ///
  /// - Throws: ``ShellError`` where the file cannot be written.
  func save(_ name: String, _ numbers: [Int], of corpus: Corpus) throws {
    var text = "# documents of \(Self.escaped(corpus.paths.joined(separator: " ")))\n"
    for number in numbers {
      if let document = corpus.document(number) { text += Self.escaped(document.name) + "\n" }
    }
    FileSystem.makeFolders(folder)
    do throws(SystemError) {
      try OutputFile(path: path(name)).replace(with: text, isPrivate: true)
    } catch {
      throw ShellError(
        .keep, "'\(name)' could not be kept: \(path(name)): \(error.message)", help: error.writingHelp)
    }
  }

  /// Removes a selection.
  ///
  /// - Throws: ``ShellError`` where there is none, or it cannot be removed.
  func remove(_ name: String) throws {
    do throws(SystemError) {
      try FileSystem.removeFile(path(name))
    } catch {
      let message = error.isMissing ? "no selection of that name is kept" : error.message
      throw ShellError(
        .keep, "'\(name)' could not be removed: \(message)", help: "'keep' lists those that are kept")
    }
  }

  private func path(_ name: String) -> String { "\(folder)/\(name).txt" }

  /// A name on one line: a backslash before a backslash or a number sign at the start, `\n` for a newline.
  private static func escaped(_ name: String) -> String {
    let text = Quoting.controlsEscaped(name, "\n")
    return text.hasPrefix("#") ? "\\" + text : text
  }

  private static func unescaped(_ line: String) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in line.utf8 {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      bytes.append(isEscaped && byte == UInt8(ascii: "n") ? 0x0A : byte)
      isEscaped = false
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
