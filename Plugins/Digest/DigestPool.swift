internal import AnalyzerKit
internal import Discourse
internal import Records
internal import Text

/// The sentences of all documents, of copies only the first.
struct DigestPool {
  /// A sentence with its document.
  struct Entry {
    let sentence: DigestSentence
    /// The document's number.
    let document: Int
    /// The position of its document among the parts.
    let part: Int
    /// The document's date.
    let date: String?
    /// How many documents have the sentence.
    var documents: Int
  }

  /// The sentences, in the order of their documents.
  private(set) var entries: [Entry] = []
  /// The dates of the documents.
  let dates: [String?]
  /// How many documents without a date have a sentence that says none either.
  let undated: Int
  /// Which terms of the query each document has.
  let found: [DigestQuery.Mask]

  /// Puts the parts together.
  ///
  /// Of sentences that differ only in case, marks and blanks the one of the earliest document stays; the first of
  /// those without a date where none has one.
  /// - Throws: only the cancellation of the work.
  /// - Complexity: O(*n*) in the number of sentences.
  init(_ parts: [CorpusPart<DigestPart>], _ context: CombineContext) throws {
    dates = parts.map { DocumentDate.of($0.metadata) }
    undated = zip(parts, dates).count { part, date in
      date == nil && part.part.sentences.contains { $0.date == nil }
    }
    found = parts.map(\.part.found)
    var places: [UInt64: Int] = [:]
    var last: [Int] = []
    for (index, part) in parts.enumerated() {
      try context.checkpoint(at: index)
      for sentence in part.part.sentences {
        let entry = Entry(
          sentence: sentence, document: part.document, part: index, date: dates[index], documents: 1)
        guard let place = places[sentence.key] else {
          places[sentence.key] = entries.count
          entries.append(entry)
          last.append(index)
          continue
        }
        var documents = entries[place].documents
        if last[place] != index { documents += 1 }
        last[place] = index
        if Self.isEarlier(entry.date, than: entries[place].date) { entries[place] = entry }
        entries[place].documents = documents
      }
    }
    entries.sort { ($0.part, $0.sentence.number) < ($1.part, $1.sentence.number) }
  }

  /// Whether a date comes before another; what has no date comes last.
  static func isEarlier(_ date: String?, than other: String?) -> Bool {
    guard let date else { return false }
    guard let other else { return true }
    return DateRange.precedes(date, other)
  }
}
