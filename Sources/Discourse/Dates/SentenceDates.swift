internal import Linguistics
internal import Platform
public import Records
internal import Text

/// The dates that the sentences of a document are about.
///
/// Of a sentence it is the first day or month that it says: `13 April 2021`, and, where the document's day is known,
/// `Tuesday`, `yesterday` and `April 13`, which are counted from it. A weekday is the last one, the document's own day
/// included; where the sentence speaks of the future, the next one. A day without its year is the last one where the
/// sentence speaks of the past, else the nearest. A sentence without any date is about the document's. What says only
/// a date that is not clear (`last year`, `in 1998`) is about none.
public struct SentenceDates {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let future = ByteLexicon("will\n'll\n’ll\nshall\nscheduled\nplans\nplanned\nupcoming\nnext")

  private let layers: TextLayers
  private let text: SourceText
  private let cancellation: Cancellation
  /// The document's date, as it is known, and its day.
  private let whole: String?
  private let day: CalendarDate?
  /// The dates of the text, in order.
  private let values: [ValueMention]

  /// Reads the dates of a document.
  ///
  /// - Parameters:
  ///   - layers: the layers of its text.
  ///   - metadata: its metadata, with its own date.
  /// - Throws: only ``Platform/Cancelled``.
  public init(_ layers: DiscourseLayers, of metadata: Metadata) throws {
    self.layers = layers.text
    text = layers.text.text
    cancellation = layers.cancellation
    whole = DocumentDate.of(metadata)
    day = whole.flatMap { CalendarDate($0) }.flatMap { $0.day == nil ? nil : $0 }
    values = try layers.text.values.filter { $0.type == .date }
  }

  /// Returns the date that a sentence is about; nil where it is not clear.
  ///
  /// - Parameter sentence: its position among the sentences of the text.
  /// - Returns: the date, which is the document's where the sentence says none.
  /// - Throws: only ``Platform/Cancelled``.
  public func date(of sentence: Int) throws -> SentenceDate? {
    guard try layers.sentences.indices.contains(sentence) else { return nil }
    let span = try layers.sentences[sentence].span
    var index = values.partitioningIndex { $0.span.start >= span.start }
    var isUnclear = false
    while index < values.count, values[index].span.end <= span.end {
      try cancellation.check(at: index)
      if let found = try resolved(values[index], in: sentence) {
        return SentenceDate(value: found, isOwn: true)
      }
      if !isThisYear(values[index]) { isUnclear = true }
      index += 1
    }
    return isUnclear ? nil : whole.map { SentenceDate(value: $0, isOwn: false) }
  }

  /// `in 2016`, written in 2016, does not lead away from the document's date.
  private func isThisYear(_ mention: ValueMention) -> Bool {
    guard let value = mention.value, let day else { return false }
    return value == String(day.year)
  }

  private func resolved(_ mention: ValueMention, in sentence: Int) throws -> String? {
    if let value = mention.value { return CalendarDate(value).flatMap { $0.month == nil ? nil : $0.text } }
    guard let day else { return nil }
    let words = text[mention.span].lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first else { return nil }
    if words.count == 1 {
      switch first {
      case "today", "tonight": return day.text
      case "yesterday": return day.adding(days: -1)?.text
      case "tomorrow": return day.adding(days: 1)?.text
      default: break
      }
      if let weekday = Self.weekday(first) {
        return self.weekday(weekday, from: day, isFuture: try isFuture(sentence))?.text
      }
    }
    return try monthDay(words, in: sentence, near: day)?.text
  }

  /// The day of the week that a word names: `monday`.
  private static func weekday(_ word: Substring) -> CalendarDate.Weekday? {
    guard word.hasSuffix("day") else { return nil }
    return CalendarDate.Weekday.allCases.first { word.hasPrefix($0.name.lowercased().prefix(3)) }
  }

  private func weekday(
    _ weekday: CalendarDate.Weekday, from day: CalendarDate, isFuture: Bool
  ) -> CalendarDate? {
    guard let own = day.weekday else { return nil }
    let ahead = (weekday.rawValue - own.rawValue + 7) % 7
    return day.adding(days: isFuture || ahead == 0 ? ahead : ahead - 7)
  }

  private func isFuture(_ sentence: Int) throws -> Bool {
    try layers.tokens[layers.sentences[sentence].tokens].contains {
      Self.future.contains(text.bytes, $0.span.range, lowercased: true)
    }
  }

  /// Whether the sentence speaks of the past with another verb than `said`.
  private func isPast(_ sentence: Int) throws -> Bool {
    let tags = try layers.tags
    return try layers.sentences[sentence].tokens.contains { position in
      try tags[position].xpos == "VBD" && TermHash.of(layers.tokens[position], in: text, as: .folded) != nil
    }
  }

  /// `April 13`, `13 April`, `Sept. 26`, `Tuesday, April 13`: the last one where the sentence speaks of the past, else
  /// the nearest; one before where `last year` follows.
  private func monthDay(_ words: [Substring], in sentence: Int, near day: CalendarDate) throws
    -> CalendarDate?
  {
    let month = words.lazy.compactMap { word in Self.months.firstIndex { word.hasPrefix($0) } }.first
    let number = words.lazy.compactMap { word in Int(word.prefix { $0.isNumber }) }.first
    guard let month, let number else { return nil }
    if try saysLastYear(sentence) { return CalendarDate(year: day.year - 1, month: month + 1, day: number) }
    let days = (day.year - 1...day.year + 1).compactMap {
      CalendarDate(year: $0, month: month + 1, day: number)
    }
    if try !isFuture(sentence) && isPast(sentence), let last = days.last(where: { $0 <= day }) { return last }
    func distance(_ other: CalendarDate) -> Int {
      abs((other.daysSinceEpoch ?? 0) - (day.daysSinceEpoch ?? 0))
    }
    return days.min { distance($0) < distance($1) }
  }

  private func saysLastYear(_ sentence: Int) throws -> Bool {
    let span = try layers.sentences[sentence].span
    let first = values.partitioningIndex { $0.span.start >= span.start }
    return values[first...].prefix { $0.span.end <= span.end }.contains {
      text[$0.span].lowercased() == "last year"
    }
  }
}
