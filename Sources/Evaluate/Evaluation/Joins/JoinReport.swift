internal import GoldData

/// The report on joins for people.
struct JoinReport {
  private let errors: Int
  private let part: String?

  init(errors: Int, part: String?) {
    self.errors = errors
    self.part = part
  }

  func render(_ answers: [JoinAnswer]) -> String {
    var columns = AlignedColumns([.left] + [AlignedColumns.Side](repeating: .right, count: 9))
    columns.append(
      ["joins", "places", "differ", "accept", "made", "right", "wrong", "missing", "precision", "recall"])
    columns.append(["all"] + figures(answers))
    var parts: [String] = []
    for answer in answers where !parts.contains(answer.place.part) { parts.append(answer.place.part) }
    for part in parts {
      let own = answers.filter { $0.place.part == part }
      columns.append([PrintableText.line(part)] + figures(own))
      columns.append(["  full name in the document"] + figures(own.filter(Self.hasFullName)))
      columns.append(["  over documents"] + figures(own.filter { !Self.hasFullName($0) }))
    }
    return columns.lines + list(.wrong, answers) + list(.missing, answers)
  }

  private static func hasFullName(_ answer: JoinAnswer) -> Bool {
    answer.place.reason.split(separator: "|").contains("full")
  }

  private func figures(_ answers: [JoinAnswer]) -> [String] {
    func count(_ verdict: JoinAnswer.Verdict) -> Int { answers.count { $0.verdict == verdict } }
    let right = count(.right)
    let (made, accepted) = (right + count(.wrong), answers.count { $0.place.agreed?.isEmpty == false })
    let shares = [made, accepted].map { TextReport.percent($0 == 0 ? 0 : Double(right) / Double($0)) }
    return [answers.count, count(.open), accepted, made, right, made - right, count(.missing)].map(
      String.init)
      + shares
  }

  private func list(_ verdict: JoinAnswer.Verdict, _ answers: [JoinAnswer]) -> String {
    let shown = answers.filter { $0.verdict == verdict && (part == nil || $0.place.part == part) }
    guard errors > 0, !shown.isEmpty else { return "" }
    let lines = shown.prefix(errors).map { answer in
      let place = answer.place
      let accepted = place.agreed.map { $0.isEmpty ? "–" : $0.sorted().joined(separator: ", ") } ?? "?"
      return PrintableText.line(
        "  \(place.document) @\(place.start)  \(place.form)  \(accepted)  →  \(answer.name ?? "–")")
        + "\n"
    }
    return "\n  \(verdict == .wrong ? "wrong" : "missing")\n" + lines.joined()
  }
}
