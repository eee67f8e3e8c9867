internal import AnalyzerKit
internal import Analyzers
internal import Engine
internal import GoldData
internal import Records

/// Asks the quotes analyzer whom pronouns stand for.
struct SpeakerMeasure {
  private let entry: AnalyzerEntry
  private let engine = Engine()
  private let mention: Int
  private let speaker: Int
  private let reason: Int

  init() throws(EvaluateFailure) {
    guard let entry = builtInAnalyzers.first(where: { $0.info.name == "quotes" })?.entry,
      let mention = entry.columns.firstIndex(where: { $0.name == "mention" }),
      let speaker = entry.columns.firstIndex(where: { $0.name == "speaker" }),
      let reason = entry.columns.firstIndex(where: { $0.name == "reason" })
    else { throw .noQuotes }
    self.entry = entry
    self.mention = mention
    self.speaker = speaker
    self.reason = reason
  }

  /// Returns what the rows say of each place, in order.
  ///
  /// - Parameters:
  ///   - places: the places of one file.
  ///   - path: that file.
  ///   - texts: the documents by their names.
  /// - Returns: an answer for each place.
  /// - Throws: what is wrong with a label or a text.
  func answers(
    _ places: [GoldSpeaker], path: String, texts: [String: GoldDocument]
  ) throws(EvaluateFailure) -> [SpeakerAnswer] {
    var answers: [SpeakerAnswer] = []
    var rows: [String: [TextSpan: SpeakerRow]] = [:]
    for place in places {
      guard let document = texts[place.document] else { throw .noText(place.document, path, place.line) }
      let map = OffsetMap(document.text, unit: .scalars)
      guard let span = map.span(from: place.start, to: place.end), document.text[span] == place.pronoun else {
        let fault = GoldFault(
          path, line: place.line, .notThere(place.document, place.pronoun, place.start, place.end))
        throw .gold(message: fault.description, code: fault.reason.code)
      }
      if rows[place.document] == nil { rows[place.document] = try self.rows(document) }
      answers.append(SpeakerAnswer(place, row: rows[place.document]?[span]))
    }
    return answers
  }

  /// Runs the analyzer over one document; of several rows with one source the first with a speaker counts.
  private func rows(_ document: GoldDocument) throws(EvaluateFailure) -> [TextSpan: SpeakerRow] {
    var rows: [TextSpan: SpeakerRow] = [:]
    var fault: EvaluateFailure?
    let options: [String: OptionValue] = ["kind": .words(["direct", "mixed", "indirect"])]
    do {
      let analyzer = try entry.prepared(options)
      try engine.run(analyzer, over: [Document(name: document.name, text: document.text)]) { result in
        switch result.outcome {
        case .fault(let found): fault = .analyzer(found.document, found.message)
        case .output(.part): break
        case .output(.rows(let cells)):
          for row in cells {
            guard case .span(let slice) = row[mention] else { continue }
            if rows[slice.span]?.speaker != nil { continue }
            rows[slice.span] = SpeakerRow(speaker: Self.text(row[speaker]), reason: Self.text(row[reason]))
          }
        }
      }
    } catch {
      throw .analyzer(document.name, "\(error)")
    }
    if let fault { throw fault }
    return rows
  }

  private static func text(_ cell: Cell) -> String? {
    if case .text(let text) = cell { text } else { nil }
  }
}
