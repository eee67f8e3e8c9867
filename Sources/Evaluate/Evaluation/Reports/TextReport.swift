internal import Declarations
internal import GoldData
internal import Records

/// The report for people: a block a measure, aligned.
struct TextReport {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func render(_ results: [MeasureResult]) -> String {
    results.map(block).joined(separator: "\n")
  }

  private func block(_ result: MeasureResult) -> String {
    var text = figures(result)
    if !result.groups.isEmpty { text += "\n  by class\n" + classes(result) }
    if result.measure.judgesPlaces, !result.kinds.isEmpty { text += "\n  errors by kind\n" + kinds(result) }
    if arguments.confusions > 0 { text += confusions(result) }
    if arguments.worst > 0 { text += worst(result) }
    return text
  }

  // MARK: Figures

  private func figures(_ result: MeasureResult) -> String {
    var columns = AlignedColumns([.left] + [AlignedColumns.Side](repeating: .right, count: 9))
    var head = [result.measure.rawValue, "documents", "gold", "found", "right", "precision", "recall", "F1"]
    if result.measure.hasLabels { head += ["place F1", "accuracy"] }
    columns.append(head)
    for file in result.files {
      columns.append([fileName(file.path), String(file.documents)] + figures(file.tally, result.measure))
    }
    if result.files.count > 1 {
      columns.append(["all", String(result.documents.count)] + figures(result.total, result.measure))
    }
    return columns.lines
  }

  private func classes(_ result: MeasureResult) -> String {
    var columns = AlignedColumns([.left] + [AlignedColumns.Side](repeating: .right, count: 7))
    var head = ["", "gold", "found", "right", "precision", "recall", "F1"]
    if result.measure.hasLabels { head.append("accuracy") }
    columns.append(head)
    let sorted = result.groups.sorted { ($1.value.gold, $0.key) < ($0.value.gold, $1.key) }
    for (group, tally) in sorted {
      columns.append(
        [group] + cells(tally) + (result.measure.hasLabels ? [Self.percent(tally.accuracy)] : []))
    }
    return columns.lines
  }

  private func figures(_ tally: Tally, _ measure: Measure) -> [String] {
    cells(tally) + (measure.hasLabels ? [tally.placeF1, tally.accuracy].map(Self.percent) : [])
  }

  private func cells(_ tally: Tally) -> [String] {
    [tally.gold, tally.found, tally.right].map(String.init)
      + [tally.precision, tally.recall, tally.f1].map(Self.percent)
  }

  // MARK: Errors

  private func kinds(_ result: MeasureResult) -> String {
    var columns = AlignedColumns([.left, .right, .left])
    for kind in SpanError.Kind.allCases {
      guard let groups = result.kinds[kind] else { continue }
      let sorted = groups.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.filter { !$0.key.isEmpty }
      columns.append([
        kind.rawValue, String(groups.values.reduce(0, +)),
        sorted.prefix(6).map { "\($0.key) \($0.value)" }.joined(separator: ", "),
      ])
    }
    return columns.lines
  }

  private func confusions(_ result: MeasureResult) -> String {
    let sorted = result.confusions.sorted
    guard !sorted.isEmpty else { return "" }
    var columns = AlignedColumns([.right, .left, .left, .left, .left, .left])
    for confusion in sorted.prefix(arguments.confusions) {
      let words = confusion.examples(5).map { $0.count > 1 ? "\($0.word) (\($0.count))" : $0.word }
      columns.append([
        String(confusion.count), result.measure.judgesPlaces ? confusion.kind.rawValue : "", confusion.gold,
        "→",
        confusion.found, words.joined(separator: ", "),
      ])
    }
    let rest = sorted.count - min(sorted.count, arguments.confusions)
    let more = rest > 0 ? "  … and \(rest) rarer ones (--confusions all)\n" : ""
    return "\n  confusions (gold → found)\n" + columns.lines + more
  }

  private func worst(_ result: MeasureResult) -> String {
    var text = ""
    for (rank, document) in result.worst.prefix(arguments.worst).enumerated() {
      let figure = Self.percent(result.measure.judgesPlaces ? document.tally.f1 : document.tally.accuracy)
      text += """
          \(rank + 1). \(PrintableText.line(document.document.name))  \
        (\(fileName(document.document.path)):\(document.document.line))  \
        \(result.measure.judgesPlaces ? "F1" : "accuracy") \(figure), \
        \(document.errors.count == 1 ? "1 error" : "\(document.errors.count) errors") in \(document.tally.gold)

        """
      text += errors(document, result.measure)
    }
    return text.isEmpty ? "" : "\n  worst documents\n" + text
  }

  private func errors(_ document: DocumentResult, _ measure: Measure) -> String {
    var columns = AlignedColumns([.left, .left, .left, .left, .left, .left])
    for error in document.errors.prefix(arguments.errors) {
      let description = ErrorDescription(error, of: measure, in: document.document.text)
      let labels = measure.hasLabels ? [description.gold, "→", description.found] : ["", "", ""]
      columns.append(
        ["  @\(error.span.start)–\(error.span.end)", measure.judgesPlaces ? error.kind.rawValue : ""]
          + labels + [ErrorContext.line(error, in: document.document.text)])
    }
    return columns.lines
  }

  // MARK: Writing

  private func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// A share in percent, two decimals.
  static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
