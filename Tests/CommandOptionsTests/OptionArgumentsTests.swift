import CommandOptions
import Declarations
import Records
import Testing

@Suite struct OptionArgumentsTests {
  private static let tool = Signature(
    "tool", summary: "Measures files.", discussion: "A file is text.",
    arguments: [
      ArgumentDeclaration("MODE", .word, .optional, help: "What to do."),
      ArgumentDeclaration("FILE", .path, .some, help: "Texts."),
    ],
    options: [
      OptionDeclaration("size", .integer(1...2000), default: "50", help: "The size, in megabytes."),
      OptionDeclaration("text", .text, placeholder: "FILE", isRepeatable: true, help: "More texts."),
      OptionDeclaration("unit", .choice(["bytes", "scalars"]), help: "The unit of offsets."),
      OptionDeclaration("json", .flag, help: "Prints JSON."),
    ])

  private func read(_ words: String...) throws -> OptionArguments {
    try OptionArguments(words, of: Self.tool)
  }

  @Test func optionsMayBeWrittenInTwoWaysAndAnywhere() throws {
    let found = try read("a", "--size", "3", "--json", "-", "--text=x=y", "b")
    #expect(found.rest.map(\.text) == ["a", "-", "b"])
    #expect(found.rest.map(\.index) == [0, 4, 6])
    #expect(found.integer("size") == 3 && found.text("text") == "x=y" && found.hasFlag("json"))
    #expect(found.integer("text") == nil && found.text("unit") == nil && !found.wantsHelp)
    #expect(found.values == ["size": .integer(3), "json": .flag(true), "text": .text("x=y")])
  }

  @Test func twoHyphensEndTheOptions() throws {
    let found = try read("--json", "--", "--size", "--help")
    #expect(found.rest.map(\.text) == ["--size", "--help"])
  }

  @Test func aRepeatedOptionIsThereEachTime() throws {
    let found = try read("--text", "a", "x", "--text=b", "--size", "1", "--size", "2")
    #expect(found.occurrences.map(\.name) == ["text", "text", "size", "size"])
    #expect(found.occurrences.map(\.index) == [1, 3, 5, 7])
    #expect(found.text("text") == "b" && found.integer("size") == 2)
  }

  @Test(
    arguments: [
      (
        ["--seze", "1"], "usage.unknown-option", "'tool' has no option '--seze'", "did you mean '--size'?", 0
      ),
      (["a", "-x"], "usage.unknown-option", "'tool' has no option '-x'", "see: tool --help", 1),
      (["--json=1"], "usage.needs-no-value", "the option '--json' takes no value", "write '--json'", 0),
      (["a", "--size"], "usage.needs-value", "the option '--size' needs a value", "write '--size N'", nil),
      (
        ["--size", "0"], "usage.invalid-value",
        "'0' does not fit the option '--size': it must be a whole number from 1 to 2000", "write '--size N'",
        1
      ),
      (
        ["--unit=byte"], "usage.invalid-value",
        "'byte' does not fit the option '--unit': it must be one of bytes, scalars", "did you mean 'bytes'?",
        0
      ),
    ] as [([String], String, String, String, Int?)])
  func mistakes(words: [String], code: String, message: String, help: String, place: Int?) {
    let expected = UsageError(code: code, message, help: help, at: place.map { .word($0) } ?? .end)
    #expect(throws: expected) { try OptionArguments(words, of: Self.tool) }
  }

  @Test(arguments: ["--help", "-h"]) func helpIsGivenBeforeAllElse(option: String) throws {
    #expect(try read("--nonsense", option).wantsHelp)
    #expect(
      Self.tool.toolHelp == """
        usage: tool [MODE] FILE… [OPTION…]

        Measures files.

        A file is text.

          --size N               The size, in megabytes. (50)
          --text FILE            More texts.
          --unit bytes|scalars   The unit of offsets.
          --json                 Prints JSON.

        """)
  }

  @Test func aReportHasCauseAndHelp() {
    let error = UsageError(code: "usage.x", "no file is named", help: "tool FILE", at: .end)
    #expect(error.report == "error: no file is named\n  = help: tool FILE\n")
  }
}
