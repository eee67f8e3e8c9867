internal import Declarations
internal import Foundation
internal import GoldData
internal import Records

/// The report for programs.
enum JSONReport {
  static func render(_ results: [MeasureResult], _ arguments: Arguments) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let measures = results.map { measure($0, arguments) }
    // Every value is text, a number or a list of these: there is nothing that cannot be encoded.
    guard let bytes = try? encoder.encode(measures) else { return "[]\n" }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  private static func measure(_ result: MeasureResult, _ arguments: Arguments) -> MeasureRecord {
    MeasureRecord(
      measure: result.measure.rawValue, total: Figures(result.total),
      files: result.files.map {
        FileRecord(path: $0.path, documents: $0.documents, figures: Figures($0.tally))
      },
      classes: result.groups.mapValues(Figures.init),
      errors: Dictionary(
        uniqueKeysWithValues: result.kinds.map { ($0.key.rawValue, $0.value.values.reduce(0, +)) }),
      confusions: result.confusions.sorted.prefix(arguments.confusions).map { confusion in
        ConfusionRecord(
          kind: confusion.kind.rawValue, gold: confusion.gold, found: confusion.found, count: confusion.count,
          words: confusion.examples(5).map(\.word))
      },
      worst: result.worst.prefix(arguments.worst).map { document($0, result.measure, arguments) })
  }

  private static func document(
    _ result: DocumentResult, _ measure: Measure, _ arguments: Arguments
  ) -> DocumentRecord {
    let document = result.document
    return DocumentRecord(
      name: document.name, path: document.path, line: document.line, figures: Figures(result.tally),
      errors: result.errors.count,
      sample: result.errors.prefix(arguments.errors).map { error in
        let description = ErrorDescription(error, of: measure, in: document.text)
        return ErrorRecord(
          kind: error.kind.rawValue, gold: description.gold, found: description.found,
          start: error.span.start, end: error.span.end, context: ErrorContext.line(error, in: document.text))
      })
  }
}

private struct Figures: Encodable {
  let gold: Int
  let found: Int
  let placed: Int
  let right: Int
  let precision: Double
  let recall: Double
  let f1: Double
  let placeF1: Double
  let accuracy: Double

  init(_ tally: Tally) {
    gold = tally.gold
    found = tally.found
    placed = tally.placed
    right = tally.right
    precision = tally.precision
    recall = tally.recall
    f1 = tally.f1
    placeF1 = tally.placeF1
    accuracy = tally.accuracy
  }
}

private struct FileRecord: Encodable {
  let path: String
  let documents: Int
  let figures: Figures
}

private struct ConfusionRecord: Encodable {
  let kind: String
  let gold: String
  let found: String
  let count: Int
  let words: [String]
}

private struct ErrorRecord: Encodable {
  let kind: String
  let gold: String
  let found: String
  let start: Int
  let end: Int
  let context: String
}

private struct DocumentRecord: Encodable {
  let name: String
  let path: String
  let line: Int
  let figures: Figures
  let errors: Int
  let sample: [ErrorRecord]
}

private struct MeasureRecord: Encodable {
  let measure: String
  let total: Figures
  let files: [FileRecord]
  let classes: [String: Figures]
  let errors: [String: Int]
  let confusions: [ConfusionRecord]
  let worst: [DocumentRecord]
}
