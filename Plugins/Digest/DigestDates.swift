internal import AnalyzerKit
internal import Linguistics
internal import Records

/// Finds the date that each sentence of a document is about.
///
/// It is the first day or month that the sentence says: `13 April 2021`, and, where the document's day is known,
/// `Tuesday`, `yesterday` and `April 13`, which are told from it. A weekday is the last one, the document's own day
/// included; where the sentence speaks of the future, the next one. A day without its year is the last one where the
/// sentence tells of the past, else the nearest. A sentence without any date is about the
/// document's. What says only a date that cannot be told (`last year`, `in 1998`) is about none.
struct DigestDates {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let future = ByteLexicon("will\n'll\n’ll\nshall\nscheduled\nplans\nplanned\nupcoming\nnext")

  private let context: AnalysisContext
  private let text: SourceText
  /// The document's date, as it is known, and its day.
  private let whole: String?
  private let day: DigestDay?
  /// The dates of the text, in order.
  private let values: [ValueMention]

  init(_ context: AnalysisContext) throws {
    self.context = context
    text = context.document.text
    whole = try Self.date(of: context.document.metadata)
    day = whole.flatMap { DigestDay($0) }
    values = try context.values.filter { $0.type == .date }
  }

  /// The date of a document in the form `2021-04-13`, `2021-04` or `2021`; nil where it has none.
  static func date(of metadata: Metadata) throws -> String? {
    guard let written = metadata.text("date") else { return nil }
    if let day = DigestDay(written) { return day.text }
    let isWellFormed = written.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    if isWellFormed, written.utf8.count == 4 || written.utf8.count == 7 { return written }
    return try TextLayers(written).values.lazy.compactMap { $0.type == .date ? $0.value : nil }
      .first { !$0.contains("/") }
  }

  /// Returns the date that a sentence is about; nil where it cannot be told.
  ///
  /// - Parameter sentence: its position among the sentences of the text.
  /// - Returns: the date, which is the document's where the sentence says none.
  /// - Throws: only the cancellation of the work.
  func date(of sentence: Int) throws -> DigestDate? {
    guard try context.sentences.indices.contains(sentence) else { return nil }
    let span = try context.sentences[sentence].span
    var index = values.firstPosition { $0.span.start >= span.start }
    var isUnclear = false
    while index < values.count, values[index].span.end <= span.end {
      try context.checkpoint(at: index)
      if let found = try resolved(values[index], in: sentence) {
        return DigestDate(value: found, isOwn: true)
      }
      if !isThisYear(values[index]) { isUnclear = true }
      index += 1
    }
    return isUnclear ? nil : whole.map { DigestDate(value: $0, isOwn: false) }
  }

  /// `in 2016`, written in 2016, does not lead away from the document's date.
  private func isThisYear(_ mention: ValueMention) -> Bool {
    guard let value = mention.value, let day else { return false }
    return value == String(day.year)
  }

  private func resolved(_ mention: ValueMention, in sentence: Int) throws -> String? {
    if let value = mention.value {
      guard !value.contains("/") else { return nil }
      return DigestDay(value)?.text ?? (value.utf8.count == 7 ? value : nil)
    }
    guard let day else { return nil }
    let words = text[mention.span].lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first else { return nil }
    if words.count == 1 {
      switch first {
      case "today", "tonight": return day.text
      case "yesterday": return DigestDay(number: day.number - 1).text
      case "tomorrow": return DigestDay(number: day.number + 1).text
      default: break
      }
      if let weekday = Self.weekdays.firstIndex(where: { first.hasPrefix($0) }), first.hasSuffix("day") {
        return self.weekday(weekday, from: day, isFuture: try isFuture(sentence)).text
      }
    }
    return try monthDay(words, in: sentence, near: day)?.text
  }

  private func weekday(_ weekday: Int, from day: DigestDay, isFuture: Bool) -> DigestDay {
    let ahead = (weekday - day.weekday + 7) % 7
    return DigestDay(number: day.number + (isFuture || ahead == 0 ? ahead : ahead - 7))
  }

  private func isFuture(_ sentence: Int) throws -> Bool {
    try context.tokens[context.sentences[sentence].tokens].contains {
      Self.future.contains(text.bytes, $0.span.range, lowercased: true)
    }
  }

  /// Whether the sentence tells of the past with another verb than `said`.
  private func isPast(_ sentence: Int) throws -> Bool {
    let tags = try context.tags
    return try context.sentences[sentence].tokens.contains { position in
      try tags[position].xpos == "VBD" && DigestTerms.term(context.tokens[position], in: text) != nil
    }
  }

  /// `April 13`, `13 April`, `Sept. 26`, `Tuesday, April 13`: the last one where the sentence tells of the past, else
  /// the nearest; one before where `last year` follows.
  private func monthDay(_ words: [Substring], in sentence: Int, near day: DigestDay) throws -> DigestDay? {
    let month = words.lazy.compactMap { word in Self.months.firstIndex { word.hasPrefix($0) } }.first
    let number = words.lazy.compactMap { word in Int(word.prefix { $0.isNumber }) }.first
    guard let month, let number else { return nil }
    if try saysLastYear(sentence) { return DigestDay(year: day.year - 1, month: month + 1, day: number) }
    let days = (day.year - 1...day.year + 1).compactMap {
      DigestDay(year: $0, month: month + 1, day: number)
    }
    if try !isFuture(sentence) && isPast(sentence), let last = days.last(where: { $0.number <= day.number }) {
      return last
    }
    return days.min { abs($0.number - day.number) < abs($1.number - day.number) }
  }

  private func saysLastYear(_ sentence: Int) throws -> Bool {
    let span = try context.sentences[sentence].span
    let first = values.firstPosition { $0.span.start >= span.start }
    return values[first...].prefix { $0.span.end <= span.end }.contains {
      text[$0.span].lowercased() == "last year"
    }
  }
}
