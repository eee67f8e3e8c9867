import Declarations
import Records
import Script
import Testing

@Suite struct UsageTests {
  @Test func everyKindOfArgumentAndOptionIsShown() {
    let signature = Signature(
      "run", summary: "Runs.",
      arguments: [
        ArgumentDeclaration("file", .path, help: "X."),
        ArgumentDeclaration("n", .integer(1...2), .optional, help: "X."),
        ArgumentDeclaration("kind", .choice(["a", "b"]), .some, help: "X."),
        ArgumentDeclaration("word", .word, .any, keyword: "--", help: "X."),
      ],
      options: [
        OptionDeclaration("D", .text, placeholder: "name=value", isRepeatable: true, help: "X."),
        OptionDeclaration("strict", .flag, help: "X."),
        OptionDeclaration("by", .choice(["c", "d"]), help: "X."),
        OptionDeclaration("name", .text, help: "X."), OptionDeclaration("max", .integer(1...9), help: "X."),
      ])
    #expect(
      signature.usage
        == "run FILE [N] a|b… [-D name=value]… [--strict] [--by c|d] [--name TEXT] [--max N] [-- WORD…]")
  }
}
