import Testing

@testable import Declarations

@Suite struct OptionValueTests {
  private let count = OptionDeclaration("count", .integer(1...9), default: "3", help: "How many.")
  private let kinds = OptionDeclaration("kind", .choices(["a", "b"]), help: "Which.")

  @Test func readsWhatFits() throws {
    #expect(try count.value(of: "9") == .integer(9))
    #expect(try kinds.value(of: "b,a") == .words(["b", "a"]))
    #expect(try OptionDeclaration("x", .number(0...1), help: "").value(of: "0.5") == .number(0.5))
  }

  @Test(arguments: ["0", "10", "x", "", "1.5"]) func tellsWhatIsRequired(text: String) {
    #expect(throws: InvalidValue("must be a whole number from 1 to 9")) { try count.value(of: text) }
  }

  @Test(arguments: ["", ",", "c", "a,c", "a,,b", ",a", "a,"]) func refusesUnknownWords(text: String) {
    #expect(throws: InvalidValue.self) { try kinds.value(of: text) }
  }
}
