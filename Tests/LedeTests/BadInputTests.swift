import Foundation
import Testing

/// Paths that cannot be opened: each is told with its name, the reason and the way out, and ends in order.
@Suite struct BadInputTests {
  /// One path, and what is said of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let reason: String
    let help: String
    var options: [String] = []
    /// Makes what is to be opened, and returns the path.
    let make: @Sendable (TemporaryFolder) throws -> String

    var testDescription: String { name }

    init(
      _ name: String, _ reason: String, help: String, options: [String] = [],
      make: @escaping @Sendable (TemporaryFolder) throws -> String
    ) {
      self.name = name
      self.reason = reason
      self.help = help
      self.options = options
      self.make = make
    }

    /// A file with these bytes.
    static func file(
      _ name: String, _ bytes: [UInt8], _ reason: String, help: String, options: [String] = []
    ) -> Case {
      Case(name, reason, help: help, options: options) { try $0.write(name, bytes) }
    }
  }

  /// What may also be found in a folder, beside what is good.
  static let files: [Case] = [
    .file("nul.txt", [0x61, 0, 0x62], "byte 2 is NUL: this is not a text file", help: "only text"),
    .file(
      "wide.txt", [0xFF, 0xFE, 0x61, 0, 0, 0], "byte 5 is NUL: this is not a text file", help: "only text"),
    .file(
      "controls.txt", [0x61, 0xE9, 0x01, 0x02], "byte 3 is a control character: this is not a text file",
      help: "only text"),
    .file(
      "program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "a program is not read as yet", help: "convert it"),
    .file("picture.txt", [0x89, 0x50, 0x4E, 0x47, 13, 10], "PNG is not read as yet", help: "convert it"),
    .file("paper.pdf", Array("%PDF-1.7".utf8), "PDF is not read as yet", help: "convert it"),
    .file("page.html", Array("<p>Hi".utf8), "HTML is not read as yet", help: "convert it"),
    .file(
      "large.txt", Array("twelve bytes".utf8), "the file has 12 bytes; the limit is 11",
      help: "raise the limit with --max-file", options: ["--max-file", "11"]),
    Case(
      "more than memory", "there is not enough memory", help: "split it",
      options: ["--max-file", "\(Int.max)"]
    ) {
      let path = try $0.write("huge.txt", "")
      truncate(path, 1 << 43)
      return path
    },
    Case("FIFO", "it is neither a file nor a folder", help: "with '-' in its place") {
      mkfifo($0.path + "/fifo", 0o600)
      return $0.path + "/fifo"
    },
    Case("link to itself", "the symbolic links go round in a circle", help: "mend the link") {
      symlink("loop", $0.path + "/loop")
      return $0.path + "/loop"
    },
    Case("dead link", "the symbolic link leads nowhere", help: "mend the link, or remove it") {
      symlink("nowhere", $0.path + "/dead")
      return $0.path + "/dead"
    },
    Case("unreadable file", "permission was denied", help: "change its permissions") {
      let path = try $0.write("secret.txt", "x")
      chmod(path, 0)
      return path
    },
    Case("unreadable folder", "permission was denied", help: "change its permissions") {
      mkdir($0.path + "/closed", 0)
      return $0.path + "/closed"
    },
    Case("newlines and escape sequences in the name", "byte 1 is NUL", help: "only text") {
      try $0.write("a\nerror: all is lost\u{1B}[31m\u{7}.txt", [0])
    },
  ]

  /// What can only be named.
  static let paths: [Case] = [
    Case("missing path", "there is no such file or folder", help: "check the spelling") { $0.path + "/none" },
    Case("glob without a match", "there is no such file or folder", help: "check the spelling") {
      $0.path + "/*.txt"
    },
    Case("file as a folder", "a part of the path is not a folder", help: "check the spelling") {
      try $0.write("a.txt", "x") + "/b.txt"
    },
    Case("long name", "the name is too long", help: "choose a shorter name") {
      $0.path + "/" + String(repeating: "n", count: 300)
    },
    Case("device", "it is neither a file nor a folder", help: "with '-' in its place") { _ in "/dev/zero" },
    Case("empty path", "'': there is no such file or folder", help: "check the spelling") { _ in "" },
    Case("empty folder", "there is nothing to read in", help: "open a folder with .txt") { $0.path },
    Case("folder with hidden files only", "there is nothing to read in", help: "open a folder with .txt") {
      try $0.write(".hidden", "x")
      return $0.path
    },
  ]

  @Test(arguments: files + paths) func aPathIsToldWithReasonAndHelp(input: Case) throws {
    let folder = try TemporaryFolder()
    let path = try input.make(folder)
    let named = try BuiltBinary.runAsOrdinaryUser(input.options + ["-c", "docs", path])
    let opened = try BuiltBinary.runAsOrdinaryUser(input.options + ["-c", "open \(Self.quoted(path))"])
    for outcome in [named, opened] {
      #expect(outcome.code == 1 && !outcome.endedBySignal)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(input.reason), "\(outcome.errors)")
      #expect(outcome.errors.contains(input.help), "\(outcome.errors)")
      #expect(outcome.errors.contains(Self.shown(path)), "\(outcome.errors)")
      #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("\nerror: all is lost"))
    }
    #expect(named.errors.hasPrefix("error: "))
    #expect(opened.errors.hasPrefix("command line:1:1: error: "))
  }

  @Test(arguments: files) func inAFolderItIsAProblem(input: Case) throws {
    let folder = try TemporaryFolder()
    let path = try input.make(folder)
    try folder.write("good.txt", "Fine words.")
    let arguments = input.options + ["-c", "docs | count; problems | to jsonl", folder.path]
    let outcome = try BuiltBinary.runAsOrdinaryUser(arguments)
    #expect(outcome.code == 0 && !outcome.endedBySignal)
    #expect(outcome.errors == "warning: 1 file was not loaded\n  = help: 'problems' tells which and why\n")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.prefix(2) == ["count", "1"])
    let problem = try #require(
      try JSONSerialization.jsonObject(with: Data((lines.last ?? "").utf8)) as? [String: String])
    #expect(problem["path"] == path)
    #expect(problem["reason"]?.contains(input.reason) == true, "\(problem)")
    #expect(problem["help"]?.contains(input.help) == true, "\(problem)")
    #expect(problem["code"]?.hasPrefix("load.") == true)
    #expect(try BuiltBinary.runAsOrdinaryUser(arguments + ["--strict"]).code == 1)
  }

  @Test func anEmptyFileIsAnEmptyDocument() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty.txt", "")
    try folder.write("mark.txt", [0xEF, 0xBB, 0xBF])
    let outcome = try BuiltBinary.run([
      "-c", "docs | select name words; quotes; entities; sentiment; summarize; tokens", folder.path,
    ])
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("name\twords\nempty.txt\t0\nmark.txt\t0\n"))
  }

  @Test func namesMayHoldAnyCharacter() throws {
    let folder = try TemporaryFolder()
    for name in [
      "a\nb.txt", "c\u{1B}[31md.txt", "e\u{1B}]0;title\u{7}.txt", "é 日本.txt", "-c", "\\.txt", "f\tg.txt",
    ] {
      try folder.write(name, "x")
    }
    let outcome = try BuiltBinary.run(["-c", "docs | select name | to jsonl", folder.path])
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains(#"{"name": "a\nb.txt"}"#) && outcome.output.contains(#""f\tg.txt""#))
    #expect(outcome.output.split(separator: "\n").count == 7)
  }

  @Test func aNameThatIsNotUTF8IsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.txt", "x")
    let outcome = try BuiltBinary.shell(
      "printf x > \"$(printf 'caf\\351.txt')\"; \"$LEDE\" -c 'problems | select reason help' .",
      in: folder.url)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("the file's name is not UTF-8\trename it: convmv"))
  }

  @Test func linksThatGoRoundAreFollowedOnce() throws {
    let folder = try TemporaryFolder()
    mkdir(folder.path + "/inner", 0o700)
    try folder.write("inner/a.txt", "x")
    symlink(".", folder.path + "/self")
    symlink("..", folder.path + "/inner/up")
    symlink("/", folder.path + "/inner/out")
    let outcome = try BuiltBinary.run([
      "-c", "docs | select name; problems | select path reason", folder.path,
    ])
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        name
        inner/a.txt
        path\treason
        \(folder.path)/inner/out\tthe symbolic link leads out of the opened folder
        \(folder.path)/inner/up\tthe symbolic link leads back to a folder that it stands in
        \(folder.path)/self\tthe symbolic link leads back to a folder that it stands in

        """)
  }

  @Test func aFileThatNeverHoldsStillIsTold() throws {
    let folder = try TemporaryFolder()
    // Large enough that the writers come in between; nothing of it takes a place on the disk.
    truncate(try folder.write("growing.txt", ""), 192 << 20)
    let writer = "while [ ! -e done ]; do printf x >> growing.txt; done"
    let outcome = try BuiltBinary.shell(
      "(\(writer)) & (\(writer)) & \"$LEDE\" -c docs growing.txt; code=$?; : > done; wait; exit $code",
      in: folder.url)
    #expect(outcome.code == 1 && !outcome.endedBySignal)
    #expect(
      outcome.errors == """
        error: growing.txt: the file changed each time it was read
          = help: open it when nobody writes to it any more, or open a copy

        """)
  }

  @Test func whatWasOpenStaysOpen() throws {
    let outcome = try BuiltBinary.run(["seeds"], input: Data("open seeds\nopen nowhere\ndocs | count\n".utf8))
    #expect(outcome.code == 1)
    #expect(outcome.errors.hasPrefix("standard input:2:1: error: nowhere: there is no such file or folder"))
  }

  /// A path as one word of the language.
  private static func quoted(_ path: String) -> String { "'\(path)'" }

  /// A path as messages show it.
  private static func shown(_ path: String) -> String {
    guard !path.isEmpty else { return "''" }
    return path.replacing("\n", with: "␊").replacing("\u{1B}", with: "␛").replacing("\u{7}", with: "␇")
  }
}
