internal import GoldData
internal import Linguistics
internal import Records

/// What one measure says of all documents.
struct MeasureResult {
  let measure: Measure
  private(set) var total = Tally()
  /// By file, in the order given.
  private(set) var files: [(path: String, tally: Tally, documents: Int)] = []
  /// By class.
  private(set) var groups: [String: Tally] = [:]
  /// How many errors there are of each kind, and in which classes of the gold, or else of the found.
  private(set) var kinds: [SpanError.Kind: [String: Int]] = [:]
  private(set) var confusions = Confusions()
  private(set) var documents: [DocumentResult] = []

  init(_ measure: Measure) { self.measure = measure }

  /// Compares a document, if its gold speaks of the measure.
  mutating func add(_ document: GoldDocument, _ layers: TextLayers) throws {
    guard let gold = measure.gold(document) else { return }
    add(document, gold: gold, found: try measure.found(layers))
  }

  mutating func add(_ document: GoldDocument, gold: [LabelledSpan], found: [LabelledSpan]) {
    let comparison = SpanComparison(
      gold: gold, found: found, labelsAreClasses: measure.labelsAreClasses)
    total += comparison.tally
    if files.last?.path != document.path { files.append((document.path, Tally(), 0)) }
    files[files.count - 1].tally += comparison.tally
    files[files.count - 1].documents += 1
    for (group, tally) in comparison.groups { groups[group, default: Tally()] += tally }
    let errors = comparison.errors.filter { measure.judgesPlaces || $0.kind == .wrongLabel }
    for error in errors {
      let group = (error.gold.first ?? error.found.first)?.group ?? ""
      kinds[error.kind, default: [:]][group, default: 0] += 1
      confusions.add(error, ErrorDescription(error, of: measure, in: document.text))
    }
    documents.append(DocumentResult(document: document, tally: comparison.tally, errors: errors))
  }

  /// The documents with more errors than others of their size, the worst first.
  var worst: [DocumentResult] {
    let errors = documents.reduce(0) { $0 + $1.errors.count }
    let size = documents.reduce(0) { $0 + max($1.tally.gold, $1.tally.found) }
    let rate = Double(errors) / Double(max(size, 1))
    let ranked = documents.enumerated().filter { !$0.element.errors.isEmpty }.map {
      (excess: $0.element.excess(over: rate), position: $0.offset)
    }
    return ranked.sorted { ($1.excess, $0.position) < ($0.excess, $1.position) }.map {
      documents[$0.position]
    }
  }
}

/// What one measure says of one document.
struct DocumentResult {
  let document: GoldDocument
  let tally: Tally
  /// The errors that belong to the measure, in text order.
  let errors: [SpanError]

  /// How many more errors it has than a document of its size has at this rate (errors a gold span).
  func excess(over rate: Double) -> Double {
    Double(errors.count) - rate * Double(max(tally.gold, tally.found))
  }
}
