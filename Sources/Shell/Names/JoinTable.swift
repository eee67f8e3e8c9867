internal import AnalyzerKit
internal import Declarations
internal import Discourse
internal import Linguistics
internal import Records

/// The table of `--joins`: one row a short name and document that was joined over documents, for review.
///
/// Only the shell has it: an analyzer sees one document, and `map` joins nothing.
enum JoinTable {
  /// The option that asks for it.
  static let option = OptionDeclaration(
    "joins", .flag,
    help: "Lists the short names that were joined over the documents, with reason and confidence, instead.")

  /// The columns, the document's among them.
  static let columns: [Column] = {
    var columns = [
      AnalyzerCommand.documentColumn,
      Column("text", .span, help: "The first mention of the short name."),
      Column("type", .text, help: "What is named."),
      Column("short", .text, help: "The name in the document."),
      Column("name", .text, help: "The name that it was given."),
      Column("reason", .text, help: "The reason: \(reasons)."),
      Column("with", .list, help: "The names in the document that most speak for it.", isDetail: true),
      Column("confidence", .number, help: "How sure the join is, 0 to 1."),
    ]
    columns[2].naming = .type
    columns[4].naming = .subject
    return columns
  }()

  /// Whether options ask for it.
  static func isAsked(by options: [String: OptionValue]) -> Bool { options[option.name] == .flag(true) }

  private static let reasons = NameJoin.Reason.allCases.map(\.rawValue).joined(separator: ", ")

  /// Whether an analyzer has it: where each row is a mention of a name with its type.
  static func isOffered(by entry: AnalyzerEntry) -> Bool {
    let namings = entry.columns.map(\.naming)
    return entry.combination == nil && namings.contains(.type) && namings.contains(.subject)
      && entry.columns.first?.type == .span
  }

  /// Returns one row; nil where people ignore the name.
  static func row(_ join: NameJoin, of document: Document, _ identity: CorpusIdentity) -> Table.Row? {
    guard let found = identity.found(.init(name: join.name, type: join.identity.type), in: join.document)
    else { return nil }
    return Table.Row(
      document: join.document,
      cells: [
        .text(document.name), .span(Cell.TextSlice(join.span, of: document.text)),
        .text((found.type ?? join.identity.type).rawValue), .text(join.name), .text(found.name),
        .text(join.reason.rawValue), .list(join.companions.map { .text($0) }), .number(join.confidence),
      ])
  }
}
