import AnalyzerKit
import Declarations
import Records
import Testing

@testable import AnalyzerConformance

/// Each law about declarations is broken by a toy, and told.
@Suite struct DeclarationLawsTests {
  private func expect(
    _ entry: AnalyzerEntry, tells message: String, _ place: SourceLocation = #_sourceLocation
  ) {
    let failures = DeclarationLaws.failures(of: entry)
    #expect(failures.count == 1, sourceLocation: place)
    #expect(failures.contains { $0.contains(message) }, "\(failures)", sourceLocation: place)
  }

  @Test func aGoodToyKeepsAllLaws() {
    #expect(
      DeclarationLaws.failures(
        of: Toy.entry(options: [
          OptionDeclaration("min-words", .integer(1...9), default: "3", help: "Fewest words."),
          OptionDeclaration("kind", .choices(["a", "b"]), default: "a,b", help: "Kinds."),
        ])) == [])
  }

  @Test(arguments: ["Toy", "toy-", "my toy", "9toy", "töy"]) func names(name: String) {
    expect(Toy.entry(name), tells: "a command's name is lower-case words")
  }

  @Test(arguments: [
    "finds tokens.", "Finds tokens", "",
    "Finds tokens and very many other things that nobody will ever read in here.",
  ]) func summaries(summary: String) {
    expect(Toy.entry(summary: summary), tells: "the summary begins with a capital")
  }

  @Test func examples() {
    expect(
      Toy.entry(examples: Array(Toy.examples.prefix(2))), tells: "there are 2 examples; give three or more")
    expect(
      Toy.entry(examples: Toy.examples + [Example("toy", "Ends.")]),
      tells: "the title 'Ends.' ends with a period")
    expect(
      Toy.entry(examples: Toy.examples + [Example("toy", "X", exemptions: ["split": ""])]),
      tells: "the exemption from 'split' gives no reason")
  }

  @Test func options() {
    func option(_ name: String, help: String = "X.") -> OptionDeclaration {
      OptionDeclaration(name, .flag, help: help)
    }
    expect(Toy.entry(options: [option("offsets")]), tells: "every analyzer has an option '--offsets' already")
    expect(Toy.entry(options: [option("minWords")]), tells: "'--minWords' is not lower-case words")
    expect(Toy.entry(options: [option("x", help: "")]), tells: "'--x' has no help")
    expect(Toy.entry(options: [option("x"), option("x")]), tells: "two options have one name")
    expect(
      Toy.entry(options: [OptionDeclaration("x", .integer(1...5), default: "9", help: "X.")]),
      tells: "the default '9' of '--x' does not read back as itself")
    expect(
      Toy.entry(options: [OptionDeclaration("x", .number(0...1), default: "0.50", help: "X.")]),
      tells: "the default '0.50' of '--x' does not read back as itself")
  }

  @Test func columns() {
    func entry(_ columns: Column...) -> AnalyzerEntry { Toy.entry(columns: columns) }
    expect(entry(Column("Text", .text, help: "X.")), tells: "the column 'Text' is not in lower camel case")
    expect(entry(Toy.column, Toy.column), tells: "two columns have one name")
    expect(entry(Column("x", .text)), tells: "the column 'x' has no help")
    expect(entry(Column("document", .text, help: "X.")), tells: "the shell has a column 'document' already")
  }

  @Test func commands() {
    #expect(checkSignature(Signature("x", summary: "X.", seeAlso: ["x"])).count == 1)
    let argument = ArgumentDeclaration("x", .word, help: "X.")
    #expect(
      checkSignature(Signature("x", summary: "X.", arguments: [argument, argument]))
        == ["x: two arguments have one name"])
    #expect(
      checkSignature(Signature("x", summary: "X.", arguments: [ArgumentDeclaration("y", .word, help: "")]))
        == ["x: the argument 'y' has no help"])
  }
}
