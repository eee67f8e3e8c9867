internal import Records
internal import Text

/// The dates of a corpus that is being loaded: which order of day and month its figures show, and which leave it open.
struct CorpusDates {
  /// The orders that figures show: `25/12/2016`.
  private var shown: Set<WrittenDate.Order> = []
  /// The documents whose figures leave it open, by position, with their paths.
  private var doubtful: [(index: Int, path: String)] = []

  /// Reads the date of a document.
  ///
  /// - Parameters:
  ///   - metadata: its metadata, whose date becomes one of ISO 8601.
  ///   - index: the position that it gets among the documents.
  ///   - path: its path, for problems.
  /// - Returns: the warning that it is no date.
  mutating func read(_ metadata: inout Metadata, of index: Int, path: String) -> Problem? {
    switch metadata.readDate() {
    case .none: return nil
    case .unreadable(let words): return .unreadableDate(path, words)
    case .read(let date):
      if let order = date.shownOrder { shown.insert(order) }
      if date.isDoubtful { doubtful.append((index, path)) }
      return nil
    }
  }

  /// Reads the open dates in the order that the others show; where they show none, or both, the month comes first, and
  /// each is a warning.
  ///
  /// - Returns: the warnings.
  func settle(_ documents: inout [Document]) -> [Problem] {
    let order = shown.count == 1 ? shown.first : nil
    if order == .monthFirst { return [] }
    return doubtful.compactMap { index, path in
      let document = documents[index]
      guard let order else {
        return .doubtfulDate(
          path, document.metadata.written["date"] ?? "", taken: document.metadata.text("date") ?? "")
      }
      var metadata = document.metadata
      _ = metadata.readDate(order: order)
      documents[index] = Document(
        number: document.number, name: document.name, text: document.text, metadata: metadata,
        encoding: document.encoding)
      return nil
    }
  }
}

extension Problem {
  /// The field `date` is no date.
  static func unreadableDate(_ path: String, _ words: String) -> Problem {
    let isShort = words.unicodeScalars.count <= 40
    return Problem(
      path: path, code: "read.date",
      reason: "the date '\(isShort ? words : words.prefix(40) + "…")' cannot be read",
      help: "write it as 2016-03-05, 2016-03 or 2016; its words are in meta.date", isWarning: true)
  }

  /// The field `date` may be two dates.
  static func doubtfulDate(_ path: String, _ words: String, taken: String) -> Problem {
    Problem(
      path: path, code: "read.date-order",
      reason: "the date '\(words)' does not say which is the month: it was read as \(taken)",
      help: "write it as \(taken.prefix(10)) if that is right", isWarning: true)
  }
}
