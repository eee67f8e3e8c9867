import Declarations
import Records
import Testing

@testable import Script

/// A few commands for the tests of the language.
enum TestCommands {
  static let rowColumns = [
    Column("speaker", .text), Column("score", .number), Column("repaired", .boolean), Column("date", .date),
    Column("text", .span), Column("content", .list),
  ]
  static let table = CommandTable(
    [
      Signature(
        "quotes", summary: "Q.", input: .documents, output: .rows(rowColumns),
        arguments: [ArgumentDeclaration("documents", .documents, .any, help: "D.")],
        options: [
          OptionDeclaration("kind", .choices(["direct", "mixed"]), default: "direct", help: "K."),
          OptionDeclaration("recall", .flag, help: "R."),
          OptionDeclaration("min", .integer(1...9), help: "M."),
          OptionDeclaration("target", .text, help: "T."),
        ]),
      Signature(
        "summarize", summary: "S.", input: .documents, output: .rows([Column("text", .span)]),
        arguments: [ArgumentDeclaration("documents", .documents, .any, help: "D.")]),
      Signature(
        "docs", summary: "D.", input: .documentsOrRows, output: .documents,
        arguments: [ArgumentDeclaration("documents", .documents, .any, help: "D.")]),
      Signature(
        "where", summary: "W.", input: .documentsOrRows, output: .same,
        arguments: [ArgumentDeclaration("condition", .expression, help: "C.")]),
      Signature(
        "select", summary: "S.", input: .documentsOrRows, output: .selectedColumns,
        arguments: [ArgumentDeclaration("column", .column, .some, help: "C.")]),
      Signature(
        "count", summary: "C.", input: .documentsOrRows, output: .counts,
        arguments: [ArgumentDeclaration("column", .column, .any, keyword: "by", help: "C.")]),
      Signature(
        "head", summary: "H.", input: .documentsOrRows, output: .same,
        arguments: [ArgumentDeclaration("count", .integer(0...Int.max), .optional, help: "N.")]),
      Signature(
        "to", summary: "T.", input: .rows, output: .text,
        arguments: [ArgumentDeclaration("format", .choice(["json", "csv"]), help: "F.")]),
      Signature(
        "save", summary: "S.", input: .anything, arguments: [ArgumentDeclaration("path", .path, help: "P.")]),
      Signature("plugins", summary: "P.", output: .rows([Column("name", .text)])),
      Signature(
        "why", summary: "W.", input: .lastRows, output: .text,
        arguments: [ArgumentDeclaration("row", .integer(1...99), .optional, help: "R.")]),
      Signature("open", summary: "O.", arguments: [ArgumentDeclaration("path", .path, .some, help: "P.")]),
    ],
    documentColumns: [Column("number", .number), Column("name", .text), Column("words", .number)],
    variables: ["who": VariableDeclaration(constant: "Kuleba"), "1": VariableDeclaration(constant: "a b")],
    arguments: ["a b"])

  static func result(_ text: String) -> Result<Script, ScriptErrors> {
    parse(ScriptSource(name: "test", text), commands: table)
  }

  /// The one pipeline of a text that is right.
  static func pipeline(_ text: String) throws -> Pipeline {
    guard case .pipeline(let pipeline)? = try result(text).get().statements.first?.kind else {
      throw NoPipeline()
    }
    return pipeline
  }

  /// The text is no pipeline.
  struct NoPipeline: Error {}

  /// The first diagnostic of a text that is wrong: its code, the marked text, and the help.
  static func diagnostic(_ text: String) -> (code: String, marked: String, help: String)? {
    guard case .failure(let errors) = result(text), let first = errors.diagnostics.first else { return nil }
    return (first.code, errors.source[first.range], first.help ?? "")
  }
}
