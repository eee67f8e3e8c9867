internal import GoldData

/// The report on speakers for people.
struct SpeakerReport {
  private let errors: Int

  init(errors: Int) { self.errors = errors }

  func render(_ files: [(path: String, answers: [SpeakerAnswer])]) -> String {
    var columns = AlignedColumns([.left] + [AlignedColumns.Side](repeating: .right, count: 8))
    columns.append(
      ["speakers", "places", "right", "wrong", "unknown", "no row", "precision", "accuracy", "of rows"])
    for file in files {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      columns.append([PrintableText.line(name)] + figures(file.answers))
      let frequent = Self.mostFrequent(file.answers)
      let others = file.answers.filter { !frequent.contains($0.place.name) }
      columns.append(["without \(PrintableText.line(frequent.joined(separator: ", ")))"] + figures(others))
    }
    return columns.lines + files.map { lists($0.answers) }.joined()
  }

  private func figures(_ answers: [SpeakerAnswer]) -> [String] {
    func count(_ verdict: SpeakerAnswer.Verdict) -> Int { answers.count { $0.verdict == verdict } }
    let right = count(.right)
    let shares = [right + count(.wrong), answers.count, answers.count - count(.noRow)].map { whole in
      TextReport.percent(whole == 0 ? 0 : Double(right) / Double(whole))
    }
    return [answers.count, right, count(.wrong), count(.unknown), count(.noRow)].map(String.init) + shares
  }

  /// The two persons whom most places are about.
  static func mostFrequent(_ answers: [SpeakerAnswer]) -> [String] {
    var counts: [String: Int] = [:]
    for answer in answers { counts[answer.place.name, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
  }

  private func lists(_ answers: [SpeakerAnswer]) -> String {
    guard errors > 0 else { return "" }
    var text = ""
    for verdict in SpeakerAnswer.Verdict.allCases where verdict != .right {
      let shown = answers.filter { $0.verdict == verdict }
      guard !shown.isEmpty else { continue }
      text += "\n  \(verdict.rawValue)\n"
      for answer in shown.prefix(errors) {
        let place = answer.place
        let found = answer.speaker ?? answer.reason.map { "(\($0))" } ?? "–"
        text +=
          PrintableText.line(
            "  \(place.document) @\(place.start)–\(place.end)  \(place.pronoun)  \(place.name)  →  \(found)")
          + "\n"
      }
    }
    return text
  }
}
