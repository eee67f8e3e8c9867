import AnalyzerKit
import Declarations
import Linguistics
import Records

/// Makes small analyzers that keep the contract, or break it in one place.
enum Toy {
  typealias Analyze = @Sendable (Document, AnalysisContext) throws -> [[Cell]]

  static let column = Column("text", .span, help: "The token.")
  static let examples = [
    Example("toy", "Finds a word", text: "One", columns: ["text"], rows: [["One"]]),
    Example("toy", "Finds two", text: "One two", columns: ["text"], rows: [["One"], ["two"]]),
    Example("toy", "Finds marks", text: "One.", columns: ["text"], rows: [["One"], ["."]]),
  ]

  /// An analyzer that finds every token, unless it is told otherwise.
  static func entry(
    _ name: String = "toy", summary: String = "Finds tokens.", examples: [Example] = examples,
    columns: [Column] = [column], options: [OptionDeclaration] = [], seeAlso: [String] = [],
    absent: Set<String> = [],
    analyze: @escaping Analyze = tokens
  ) -> AnalyzerEntry {
    AnalyzerEntry(
      info: AnalyzerInfo(name, summary: summary, examples: examples, seeAlso: seeAlso), columns: columns,
      options: options, absent: { _ in absent }, validate: { _ throws(AnalysisError) in }
    ) { _ in
      AnalyzerBody { document, context in
        try context.checkpoint()
        return .rows(try analyze(document, context))
      }
    }
  }

  /// An analyzer with a second column, whose cell is made for each token.
  static func entry(
    _ second: Column, examples: [Example] = examples, cell: @escaping @Sendable (Document, Int) -> Cell
  ) -> AnalyzerEntry {
    entry(examples: examples, columns: [column, second]) { document, context in
      let tokens = try context.tokens
      return tokens.enumerated().map { index, token in
        [.span(.init(token.span, of: document.text)), cell(document, index)]
      }
    }
  }

  static let tokens: Analyze = { document, context in
    spans(try context.tokens.map(\.span), document)
  }

  static func spans(_ spans: [TextSpan], _ document: Document) -> [[Cell]] {
    spans.map { [.span(.init($0, of: document.text))] }
  }

  /// The stretches between bytes for which `isEnd` holds.
  static func pieces(of document: Document, isEnd: (UInt8) -> Bool) -> [TextSpan] {
    document.text.bytes.indices.split { isEnd(document.text[$0]) }.map { range in
      TextSpan(range.startIndex, range.endIndex)
    }
  }
}
