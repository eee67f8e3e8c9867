import AnalyzerKit
import Discourse
import Linguistics
import Platform
import Records

@testable import Analyzers

/// Runs `digest` over several texts, as the engine does.
enum DigestReading {
  /// A text with its date.
  typealias Input = (text: String, date: String?)

  /// Returns the rows, and what was warned of.
  static func read(
    _ inputs: [Input], _ change: (inout DigestAnalyzer.Options) -> Void = { _ in }
  ) throws -> (rows: [DigestAnalyzer.Row], warnings: [String]) {
    var options = DigestAnalyzer.Options()
    change(&options)
    try options.validate()
    let digest = DigestAnalyzer(options: options)
    let parts = try inputs.enumerated().map { index, input in
      var metadata = Metadata()
      if let date = input.date { metadata["date"] = .date(date) }
      let document = Document(number: index + 1, text: SourceText(input.text), metadata: metadata)
      let part = try digest.prepare(document, context: AnalysisContext(document))
      return CorpusPart(document: document.number, metadata: metadata, part: part)
    }
    let context = CombineContext(cancellation: .never) { name, type, _ in
      CorpusNames.Identity(name, type ?? .person)
    }
    return (try digest.combine(parts, context: context), context.warnings)
  }

  /// Articles about one event and another, out of order; the second has copies of two sentences of the first.
  static let articles: [Input] = [
    (
      """
      The city council approved a new bridge over the river on Tuesday after years of debate. Jane Roe, the mayor of \
      the city, welcomed the decision of the council. She said work on the new bridge would begin in May. John Doe \
      called the bridge a waste of public money.

      """, "2021-04-14"
    ),
    (
      """
      The city council approved a new bridge over the river on Tuesday after years of debate. The new bridge will cost \
      40 million dollars, the city council said. Fishermen fear that the work will drive the salmon away. John Doe \
      called the bridge a waste of public money.

      """, "2021-04-13"
    ),
    (
      """
      Jane Roe opened a school for two hundred children in the north of the city yesterday. The school has its own \
      garden and a library with three thousand books. Teachers praised Jane Roe for her patience.

      """, "2021-03-02"
    ),
    (
      """
      The old bridge fell into the river on 3 May 2019 during a storm. Nobody was hurt when the old bridge fell into \
      the river. Engineers blamed rust in the old bridge.

      """, nil
    ),
  ]
}
