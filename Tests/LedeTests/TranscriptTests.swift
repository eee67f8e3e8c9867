import Foundation
import Testing

/// Transcripts and pages run by the built binary.
///
/// They are those beside this file, and the blocks of the pages that people read; `Transcripts.md` of LedeShell tells the
/// format.
///
/// `lede test FILE --update` writes the expectations anew: read the difference before you commit it.
@Suite struct TranscriptTests {
  static let folder = "Tests/LedeTests/Transcripts"
  static let transcripts = names(in: folder).filter { $0.hasSuffix(".ledet") }.map { "\(folder)/\($0)" }
  static let pages = (["README.md"] + articles).filter { page in
    let text = try? String(contentsOf: BuiltBinary.repository.appending(path: page), encoding: .utf8)
    return text?.contains("\n```ledet\n") == true
  }
  private static let articles = names(in: "Sources").flatMap { room in
    names(in: "Sources/\(room)/\(room).docc").filter { $0.hasSuffix(".md") }
      .map { "Sources/\(room)/\(room).docc/\($0)" }
  }

  private static func names(in folder: String) -> [String] {
    let path = BuiltBinary.repository.appending(path: folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  @Test(arguments: transcripts + pages) func passes(file: String) throws {
    let outcome = try BuiltBinary.run(["test", file, "--allow-shell"])
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.hasSuffix(" passed, 0 failed\n"))
  }

  @Test func thereAreTranscripts() {
    #expect(Self.transcripts.count >= 11)
    #expect(
      Set(Self.pages.compactMap { $0.split(separator: "/").last }).isSuperset(of: [
        "README.md", "Language.md", "Transcripts.md",
      ]))
  }

  // MARK: The sub-command

  private func inScratch<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Everything is run though something failed before it; the last line counts, and nothing is left behind.
  @Test func failuresAreToldAndCounted() throws {
    try inScratch { folder in
      let temporary = folder.appending(path: "tmp")
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
      let files = [
        ("a.ledet", "$ lede seeds\n! …\n> docs | count\n count\n     2\n> last\n…\n"),
        ("b.ledet", "text\n"), ("c.ledet", "$ lede -c nope seeds\n! …\n[2]\n$ lede | cat\n"),
      ].map { (folder.appending(path: $0.0), $0.1) }
      for (file, text) in files { try text.write(to: file, atomically: true, encoding: .utf8) }
      let report = folder.appending(path: "report.xml").path
      let paths = files.map(\.0.path) + ["\(folder.path)/missing.ledet", temporary.path]
      let outcome = try BuiltBinary.run(
        ["test"] + paths + ["--junit", report], environment: ["TMPDIR": temporary.path])
      #expect(outcome.code == 1 && outcome.errors.isEmpty)
      #expect(
        outcome.output == """
          \(paths[0]):3: docs | count
               count
            -      2
            +      1
          \(paths[1]):1: error: no statement stands before this line
            = help: write a statement after '> ', a command line after '$ ', or a comment after '#'
          \(paths[2]):4: error: this command line needs a shell
            = help: allow it where you trust the transcript: --allow-shell
          \(paths[3]): error: there is no such file or folder
            = help: check the spelling
          \(temporary.path): error: it is a folder
            = help: name a file in it
          3 passed, 5 failed

          """)
      let xml = try String(contentsOfFile: report, encoding: .utf8)
      #expect(xml.components(separatedBy: "<testcase ").count == 9)
      #expect(xml.components(separatedBy: "<failure ").count == 6)
      #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path).isEmpty)
    }
  }

  /// Ctrl-C while a program runs whose output is kept is for the whole run, too: no terminal is lent to it.
  @Test func interruptedWhileAProgramRuns() throws {
    try inScratch { folder in
      let file = folder.appending(path: "a.ledet")
      try "$ kill -INT $PPID\n$ lede -c nope\n".write(to: file, atomically: true, encoding: .utf8)
      let outcome = try BuiltBinary.run(["test", file.path, "--allow-shell"])
      #expect(outcome.code == 130 && outcome.output == "0 passed, 0 failed\n", "\(outcome.output)")
      #expect(outcome.errors == "cancelled\n")
    }
  }

  /// What a session tells may be for programs there, too.
  @Test func errorsMayBeJSONInATranscript() throws {
    try inScratch { folder in
      let file = folder.appending(path: "a.ledet")
      let text = """
        $ lede seeds --errors json
        > show 9
        ! {"code": "corpus.no-such-document", [..]}
        [1]

        """
      try text.write(to: file, atomically: true, encoding: .utf8)
      let outcome = try BuiltBinary.run(["test", file.path])
      #expect(outcome.code == 0 && outcome.output == "2 passed, 0 failed\n", "\(outcome.output)")
    }
  }

  /// The person's own files are neither read nor written, and nothing waits for a person.
  @Test func nothingOfThePersonIsUsed() throws {
    try inScratch { folder in
      let file = folder.appending(path: "a.ledet")
      let text = """
        $ lede seeds
        ! …
        > docs | keep mine
        ! kept 1 document as $mine
        > keep
         name  documents  missing
         mine          1        0
        > history | count
         count
             2
        > !cat; echo "$COLUMNS."; echo $HOME
        .
        /[..]/lede-test-[..]/home

        """
      try text.write(to: file, atomically: true, encoding: .utf8)
      let home = folder.appending(path: "home").path
      let outcome = try BuiltBinary.run(
        ["test", file.path, "--allow-shell"], input: Data("docs\n".utf8),
        environment: ["HOME": home, "COLUMNS": "33", "XDG_DATA_HOME": home])
      #expect(outcome.code == 0, "\(outcome.output)")
      #expect(!FileManager.default.fileExists(atPath: home))
    }
  }

  @Test func filesAreUpdatedInPlace() throws {
    try inScratch { folder in
      let file = folder.appending(path: "page.md")
      let page = "# A page\n\n```ledet\n$ lede seeds\n! …\n> docs | count\n```\n\nText.\n"
      try page.write(to: file, atomically: true, encoding: .utf8)
      let outcome = try BuiltBinary.run(["test", "--update", file.path])
      #expect(outcome.code == 0 && outcome.output == "1 passed, 0 failed, 1 updated\n")
      let updated = page.replacing("> docs | count\n", with: "> docs | count\n count\n     1\n")
      #expect(try String(contentsOf: file, encoding: .utf8) == updated)
      #expect(try BuiltBinary.run(["test", "--update", file.path]).output == "2 passed, 0 failed\n")
      #expect(try String(contentsOf: file, encoding: .utf8) == updated)
    }
  }

  @Test(arguments: [
    (["test"], "'test' needs a transcript"), (["test", "--updat", "x"], "did you mean '--update'?"),
    (["test", "x.ledet", "--junit"], "needs a value"),
  ]) func mistakesAreTold(arguments: [String], message: String) throws {
    let outcome = try BuiltBinary.run(arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.errors.contains(message))
  }
}
