import AnalyzerKit
import Records

struct CircleRow: AnalyzerRow {
  var text: TextSpan
  static let columns: [RowColumn<Self>] = [.span("text", \.text, help: "The token.")]
}

/// Asks for the rows of the second, which asks for those of the first.
struct FirstToyAnalyzer: DocumentAnalyzer {
  typealias Row = CircleRow
  static let info = AnalyzerInfo("first", summary: "Finds tokens.", examples: [])
  let options: NoOptions
  func analyze(_ document: Document, context: AnalysisContext) throws -> [CircleRow] {
    try context.rows(of: SecondToyAnalyzer.self)
  }
}

/// Asks for the rows of the first, which asks for those of the second.
struct SecondToyAnalyzer: DocumentAnalyzer {
  typealias Row = CircleRow
  static let info = AnalyzerInfo("second", summary: "Finds tokens.", examples: [])
  let options: NoOptions
  func analyze(_ document: Document, context: AnalysisContext) throws -> [CircleRow] {
    try context.rows(of: FirstToyAnalyzer.self)
  }
}
