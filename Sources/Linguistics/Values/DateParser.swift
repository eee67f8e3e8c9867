internal import Records

/// Reads dates and times of day at a piece of a text.
///
/// A date that leaves its year to the reader (`April 13`, `Tuesday`, `last week`) has no value. All-number
/// dates with a slash have one only where day and month cannot be confused.
struct DateParser {
  private let pieces: ValuePieces

  init(_ pieces: ValuePieces) { self.pieces = pieces }

  /// Returns the date or time that begins at `index`.
  func read(at index: Int) -> ValueReading? {
    switch pieces.pieces[index].kind {
    case .number: time(index) ?? numericDate(index) ?? dayMonth(index) ?? year(index)
    case .word: wordDate(index)
    case .mark: nil
    }
  }

  // MARK: Words

  private func wordDate(_ index: Int) -> ValueReading? {
    guard let word = pieces.word(index) else { return nil }
    if pieces.isCapitalised(index), ValueWords.weekdays.contains(word) {
      let next = pieces.isMark(index + 1, ",") ? index + 2 : index + 1
      if pieces.isInside(next), let date = pieces.word(next) != nil ? monthFirst(next) : dayMonth(next),
        date.value != nil || next == index + 2
      {
        return date
      }
      return ValueReading(last: index, type: .date, value: nil, confidence: 0.9)
    }
    if pieces.isCapitalised(index), ValueWords.months[word] != nil { return monthFirst(index) }
    if ValueWords.relativeDays.contains(word) {
      return ValueReading(last: index, type: .date, value: nil, confidence: 0.8)
    }
    if ValueWords.relatives.contains(word), pieces.isInside(index + 1), let next = pieces.word(index + 1) {
      if ValueWords.periods.contains(next) || ValueWords.weekdays.contains(next) {
        return ValueReading(last: index + 1, type: .date, value: nil, confidence: 0.8)
      }
      if ValueWords.months[next] != nil, pieces.isCapitalised(index + 1) {
        return ValueReading(last: index + 1, type: .date, value: nil, confidence: 0.8)
      }
    }
    if word == "noon" || word == "midnight", index > 0, pieces.word(index - 1) == "at" {
      return ValueReading(
        last: index, type: .time, value: word == "noon" ? "12:00" : "00:00", confidence: 0.8)
    }
    return nil
  }

  /// `April 13, 2021`, `April 13`, `April 2021`, `April`.
  private func monthFirst(_ index: Int) -> ValueReading? {
    guard let word = pieces.word(index), let month = ValueWords.months[word], pieces.isCapitalised(index)
    else {
      return nil
    }
    var next = index + 1
    if word.count <= 4, pieces.isMark(next, "."), !pieces.pieces[next].hasGap { next += 1 }
    guard pieces.isInside(next) else { return bareMonth(index, word) }
    if let day = day(next) {
      var last = day.last
      let yearAt = pieces.isMark(last + 1, ",") ? last + 2 : last + 1
      if pieces.isInside(yearAt), let year = pieces.integer(yearAt, digits: 4...4), isYear(year),
        !isUnit(yearAt + 1)
      {
        last = yearAt
        return date(last, year, month, day.value)
      }
      return ValueReading(last: last, type: .date, value: nil, confidence: 0.9)
    }
    let yearAt = pieces.isMark(next, ",") ? next + 1 : next
    if pieces.isInside(yearAt), let year = pieces.integer(yearAt, digits: 4...4), isYear(year) {
      return ValueReading(last: yearAt, type: .date, value: "\(year)-\(two(month))", confidence: 0.95)
    }
    return bareMonth(index, word)
  }

  /// A month alone; `May` and `March`, and short forms, need a cue before them.
  private func bareMonth(_ index: Int, _ word: String) -> ValueReading? {
    let isClear = word.count > 5 || word == "april" || word == "july"
    let cued =
      index > 0 && !pieces.pieces[index].opensParagraph
      && pieces.word(index - 1).map(ValueWords.dateCues.contains) ?? false
    guard cued || isClear && !pieces.isMark(index + 1, "'") else { return nil }
    return ValueReading(last: index, type: .date, value: nil, confidence: cued ? 0.85 : 0.6)
  }

  // MARK: Numbers

  /// `13 April 2021`, `13th of April`, `13 April`.
  private func dayMonth(_ index: Int) -> ValueReading? {
    guard let day = day(index) else { return nil }
    var at = day.last + 1
    if pieces.word(at) == "of" { at += 1 }
    guard pieces.isInside(at), pieces.isCapitalised(at), let word = pieces.word(at),
      let month = ValueWords.months[word]
    else { return nil }
    var last = at
    if word.count <= 4, pieces.isMark(last + 1, "."), !pieces.pieces[last + 1].hasGap,
      pieces.isInside(last + 2),
      pieces.pieces[last + 2].kind == .number
    {
      last += 1
    }
    let yearAt = pieces.isMark(last + 1, ",") ? last + 2 : last + 1
    if pieces.isInside(yearAt), let year = pieces.integer(yearAt, digits: 4...4), isYear(year) {
      return date(yearAt, year, month, day.value)
    }
    return ValueReading(last: at, type: .date, value: nil, confidence: 0.9)
  }

  /// A day of the month, with `st`, `nd`, `rd` or `th`.
  private func day(_ index: Int) -> (value: Int, last: Int)? {
    guard let value = pieces.integer(index, digits: 1...2), (1...31).contains(value) else { return nil }
    if let suffix = pieces.word(index + 1), !pieces.pieces[index + 1].hasGap {
      return ["st", "nd", "rd", "th"].contains(suffix) ? (value, index + 1) : nil
    }
    if pieces.isMark(index + 1, ":") || pieces.isMark(index + 1, "%") { return nil }
    return (value, index)
  }

  /// `2021-04-13`, `04/13/2021`, `13.04.2021`.
  private func numericDate(_ index: Int) -> ValueReading? {
    if let result = dottedDate(index) { return result }
    guard pieces.pieces.indices.contains(index + 4), (1...4).allSatisfy({ !pieces.pieces[index + $0].hasGap })
    else {
      return nil
    }
    if pieces.isMark(index + 1, "-"), pieces.isMark(index + 3, "-") {
      guard let year = pieces.integer(index, digits: 4...4),
        let month = pieces.integer(index + 2, digits: 2...2),
        let day = pieces.integer(index + 4, digits: 2...2)
      else { return nil }
      return date(index + 4, year, month, day)
    }
    guard pieces.isMark(index + 1, "/"), pieces.isMark(index + 3, "/"),
      let first = pieces.integer(index, digits: 1...2), let second = pieces.integer(index + 2, digits: 1...2),
      let year = pieces.integer(index + 4, digits: 4...4), isYear(year)
    else { return nil }
    if first == second || second > 12 { return date(index + 4, year, first, second) }
    if first > 12 { return date(index + 4, year, second, first) }
    return ValueReading(last: index + 4, type: .date, value: nil, confidence: 0.8)
  }

  /// `13.04.2021`: one piece, day first.
  private func dottedDate(_ index: Int) -> ValueReading? {
    let span = pieces.pieces[index].span
    guard (8...10).contains(span.count) else { return nil }
    let parts = pieces.bytes[span.range].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4 else { return nil }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, isYear(numbers[2]) else { return nil }
    return date(index, numbers[2], numbers[1], numbers[0])
  }

  /// A year after a cue, and a decade: `in 2021`, `the 1990s`.
  private func year(_ index: Int) -> ValueReading? {
    guard let year = pieces.integer(index, digits: 4...4), isYear(year) else { return nil }
    let before = index > 0 && !pieces.pieces[index].opensParagraph ? pieces.word(index - 1) : nil
    if pieces.word(index + 1) == "s", !pieces.pieces[index + 1].hasGap {
      return ValueReading(last: index + 1, type: .date, value: nil, confidence: 0.9)
    }
    if pieces.pieces.indices.contains(index + 1), !pieces.pieces[index + 1].hasGap,
      pieces.pieces[index + 1].kind != .mark || pieces.isMark(index + 1, "/") || pieces.isMark(index + 1, "%")
    {
      return nil
    }
    guard (1500...2099).contains(year) else { return nil }
    guard let before, ValueWords.dateCues.contains(before), !isUnit(index + 1) else { return nil }
    return ValueReading(last: index, type: .date, value: String(year), confidence: 0.9)
  }

  /// Whether a plain small word follows that would make the number a count: `in 2000 cities`.
  private func isUnit(_ index: Int) -> Bool {
    guard pieces.isInside(index), let word = pieces.word(index) else { return false }
    return ValueWords.units[word] != nil || ValueWords.currencies[word] != nil
      || ValueWords.magnitudes[word] != nil
      || ["people", "soldiers", "troops", "percent", "men", "women", "jobs", "cases", "dead"].contains(word)
  }

  // MARK: Times

  /// `10:30`, `10:30 p.m.`, `5 pm`, `1400 GMT`.
  private func time(_ index: Int) -> ValueReading? {
    guard var hour = pieces.integer(index, digits: 1...4) else { return nil }
    var minute = 0
    var second: Int?
    var last = index
    var isClear = false
    if pieces.pieces[index].span.count <= 2, isTight(index + 1), pieces.isMark(index + 1, ":"),
      isTight(index + 2),
      let value = pieces.integer(index + 2, digits: 2...2), value < 60
    {
      minute = value
      last = index + 2
      isClear = true
      if isTight(last + 1), pieces.isMark(last + 1, ":"), isTight(last + 2),
        let value = pieces.integer(last + 2, digits: 2...2), value < 60
      {
        second = value
        last += 2
      }
    } else if pieces.pieces[index].span.count == 4 {
      guard let zone = pieces.word(index + 1), zone == "gmt" || zone == "utc", pieces.isInside(index + 1)
      else { return nil }
      minute = hour % 100
      hour /= 100
    } else if pieces.pieces[index].span.count == 3 {
      return nil
    }
    if let half = dayHalf(last + 1), (1...12).contains(hour) {
      hour = hour % 12 + (half.isAfternoon ? 12 : 0)
      last = half.last
      isClear = true
    }
    var zone = ""
    if let word = pieces.word(last + 1), word == "gmt" || word == "utc", pieces.isInside(last + 1) {
      zone = "Z"
      last += 1
      isClear = true
    }
    guard isClear, hour < 24, minute < 60 else { return nil }
    let seconds = second.map { ":" + two($0) } ?? ""
    return ValueReading(
      last: last, type: .time, value: "\(two(hour)):\(two(minute))\(seconds)\(zone)", confidence: 0.9)
  }

  private func isTight(_ index: Int) -> Bool {
    pieces.pieces.indices.contains(index) && !pieces.pieces[index].hasGap
  }

  /// Reads `am` or `p.m.` and its kin.
  private func dayHalf(_ index: Int) -> (isAfternoon: Bool, last: Int)? {
    guard pieces.isInside(index), let word = pieces.word(index) else { return nil }
    if word == "am" || word == "pm" { return (word == "pm", index) }
    guard word == "a" || word == "p", isTight(index + 1), pieces.isMark(index + 1, "."), isTight(index + 2),
      pieces.word(index + 2) == "m"
    else { return nil }
    let ends = isTight(index + 3) && pieces.isMark(index + 3, ".")
    return (word == "p", ends ? index + 3 : index + 2)
  }

  // MARK: Values

  private func isYear(_ year: Int) -> Bool { (1000...2199).contains(year) }

  private func date(_ last: Int, _ year: Int, _ month: Int, _ day: Int) -> ValueReading? {
    guard (1...12).contains(month), day >= 1, day <= Self.days(year, month) else { return nil }
    return ValueReading(last: last, type: .date, value: "\(year)-\(two(month))-\(two(day))", confidence: 0.98)
  }

  private static func days(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
