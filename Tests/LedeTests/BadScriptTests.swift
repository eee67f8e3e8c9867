import Foundation
import Testing

/// Scripts that are written or named wrongly, read from a file, from standard input and from `-c`.
@Suite struct BadScriptTests {
  private static let script = "open seeds\n# a comment\ndocs |\n  count\ndocs | where name ~ /^000/ | count\n"

  @Test(arguments: [
    ("as it is", script), ("CRLF", script.replacing("\n", with: "\r\n")), ("a BOM", "\u{FEFF}" + script),
    ("both", "\u{FEFF}" + script.replacing("\n", with: "\r\n")),
    ("no last newline", String(script.dropLast())),
  ])
  func linesMayEndAnyhow(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.lede", text)
    for outcome in [
      try BuiltBinary.run(["run", path]), try BuiltBinary.run([], input: Data(text.utf8)),
      try BuiltBinary.run(["run", "-"], input: Data(text.utf8)), try BuiltBinary.run(["-c", text]),
    ] {
      #expect(outcome.output == "count\n1\ncount\n1\n", "\(name)")
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    }
  }

  @Test(arguments: ["\"abc", "'abc", "\"abc\n\n", "\"a\r\n", "“abc"])
  func anUnterminatedQuoteIsToldWhereItBegins(quote: String) throws {
    let folder = try TemporaryFolder()
    let text = "docs | count\ndocs | where name = " + quote
    let path = try folder.write("a.lede", text)
    for (place, outcome) in [
      (path, try BuiltBinary.run(["run", path, "seeds"])),
      ("standard input", try BuiltBinary.run(["seeds"], input: Data(text.utf8))),
      ("command line", try BuiltBinary.run(["-c", text, "seeds"])),
    ] {
      #expect(outcome.code == 2 && !outcome.endedBySignal)
      #expect(
        outcome.errors.hasPrefix("\(place):2:21: error: this quotation mark is never closed"),
        "\(outcome.errors)")
      #expect(outcome.errors.contains("close it with"))
    }
  }

  @Test(
    arguments: [
      ("bytes", [0x64, 0x6F, 0xFF, 0x0A], "byte 3 is not UTF-8", "iconv -f"),
      ("late bytes", Array("docs\ndo".utf8) + [0xE9], "byte 8 is not UTF-8", "iconv -f"),
    ] as [(String, [UInt8], String, String)])
  func whatIsNotUTF8IsRefused(name: String, bytes: [UInt8], reason: String, help: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.lede", bytes)
    for (place, outcome) in [
      (path, try BuiltBinary.run(["run", path, "seeds"])),
      ("standard input", try BuiltBinary.run(["run", "-", "seeds"], input: Data(bytes))),
      ("standard input", try BuiltBinary.run(["seeds"], input: Data(bytes))),
    ] {
      #expect(outcome.code == 1 && !outcome.endedBySignal)
      #expect(outcome.errors.contains("error: \(place): \(reason)\n  = help: "), "\(outcome.errors)")
      #expect(outcome.errors.contains(help))
    }
  }

  @Test(arguments: [
    (["run", "/dev/zero"], "/dev/zero: it is neither a file nor a folder", "with '-' in its place"),
    (["run", "seeds"], "seeds: it is a folder", "name a file in it"),
    (["run", "nowhere.lede"], "nowhere.lede: there is no such file or folder", "check the spelling"),
    (["run", "/proc/self/exe"], "is NUL: this is not a text file", "only text and Markdown"),
    (["run", "--timeout", "60", "seeds"], "seeds: it is a folder", "name a file in it"),
  ])
  func whatIsNoScriptIsTold(arguments: [String], reason: String, help: String) throws {
    let outcome = try BuiltBinary.run(arguments)
    #expect(outcome.code == 1 && !outcome.endedBySignal)
    #expect(outcome.errors.contains(reason) && outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test func anUnreadableScriptIsTold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.lede", "docs")
    chmod(path, 0)
    let outcome = try BuiltBinary.runAsOrdinaryUser(["run", path])
    #expect(outcome.code == 1)
    #expect(
      outcome.errors.hasPrefix("error: \(path): permission was denied\n  = help: change its permissions"))
  }

  @Test(arguments: [
    ("\"$LEDE\" seeds < /", "standard input: it is a folder\n  = help: name a file in it"),
    ("\"$LEDE\" seeds 0> /dev/null", "standard input: it is not open for that\n  = help: "),
    ("\"$LEDE\" -c docs - < /", "standard input: it is a folder\n  = help: name a file in it"),
    ("\"$LEDE\" map tokens < /", "could not be read: it is a folder\n  = help: name a file in it"),
  ])
  func standardInputThatCannotBeReadIsTold(command: String, message: String) throws {
    let outcome = try BuiltBinary.shell(command)
    #expect(outcome.code == 1 && !outcome.endedBySignal)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: [
    "\"$LEDE\" seeds <&-", "\"$LEDE\" map quotes <&-", "\"$LEDE\" run - seeds <&-",
    "\"$LEDE\" -c 'docs | count' - <&-",
  ])
  func closedStreamsAreEmptyOnes(command: String) throws {
    let outcome = try BuiltBinary.shell(command)
    #expect(outcome.code == 0 && outcome.errors.isEmpty && !outcome.endedBySignal, "\(outcome.errors)")
  }
}
