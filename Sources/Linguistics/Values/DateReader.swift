internal import Text

/// Reads dates: days, months, quarters, years, decades and what is told from today.
///
/// The value is the ISO 8601 date or interval that the words alone make sure of: `2021-04-13`, `2021-04`, `2021`,
/// `1990/1999`. A date that leaves its year to the reader (`April 13`, `Tuesday`, `last week`) has none.
struct DateReader {
  let pieces: ValuePieces

  init(_ pieces: ValuePieces) { self.pieces = pieces }

  /// Returns the date that begins at 0.
  func read() -> ValueReading? {
    if pieces.isNumber(0) {
      if pieces.isApostrophe(-1) { return shortDecade() }
      guard !pieces.hangsOnSomething else { return nil }
      return numericDate() ?? dayFirst(0) ?? century() ?? year()
    }
    guard let word = pieces.word(0) else { return nil }
    if word.may(.weekday), pieces.isCapitalised(0) { return weekday(word) }
    if word.may(.month), let month = month(0) { return monthFirst(0, month) ?? bareMonth(month) }
    if word.may(.holiday), pieces.isCapitalised(0), pieces.isCapitalised(1), pieces.may(1, .weekday),
      !pieces.may(1, .short)
    {
      return ValueReading(last: 1, type: .date, value: nil, confidence: 0.8)
    }
    if word.may(.relativeDay) { return relativeDay() }
    if word.may(.relative), let reading = relative() { return reading }
    if word.may(.part), let reading = partOfYear() { return reading }
    return word.may(.q) || word.may(.ordinal) ? quarter(word) : nil
  }

  func unknown(_ last: Int, _ confidence: Double) -> ValueReading {
    ValueReading(last: last, type: .date, value: nil, confidence: confidence)
  }

  // MARK: Told from today

  private func weekday(_ word: ValueWord) -> ValueReading? {
    var next = 1
    if word.may(.short), pieces.isPeriod(next) { next += 1 }
    if pieces.isMark(next, ",") { next += 1 }
    let isShort = word.may(.short)
    if let month = month(next), let date = monthFirst(next, month), !isShort || date.last > next {
      return date
    }
    if let date = dayFirst(next), next > 1 || pieces.piece(1)?.hasGap ?? false { return date }
    // `Sun` and `Sat` alone are other words; `Sunday Times` is a paper.
    guard !isShort, !(pieces.isCapitalised(1) && pieces.may(1, .press)) else { return nil }
    return unknown(0, 0.9)
  }

  /// `today`; but `USA Today` and `the Today show` are names.
  private func relativeDay() -> ValueReading? {
    guard !pieces.isCapitalised(0) || !pieces.isWord(-1) && !pieces.isTightDash(-1) else { return nil }
    guard !(pieces.isCapitalised(0) && pieces.isCapitalised(1) && pieces.may(1, .press)) else { return nil }
    return unknown(0, 0.8)
  }

  /// `last week`, `next Friday`, `this May`.
  private func relative() -> ValueReading? {
    guard !pieces.isCapitals(1) || pieces.isCapitals(0), let word = pieces.word(1) else { return nil }
    if word.may(.period) {
      // `Last Week Tonight`: a name; `Next week` begins a sentence.
      return pieces.isCapitalised(1) && !pieces.isCapitals(1) ? nil : unknown(1, 0.8)
    }
    guard pieces.isCapitalised(1), !word.may(.short), word.may(.weekday) || word.may(.month) else {
      return nil
    }
    // `past December 2016`: the date is told without the word before it.
    if word.may(.month), let month = month(1), monthFirst(1, month) != nil { return nil }
    return unknown(1, 0.8)
  }

  // MARK: Parts of a year

  /// `mid-2019`, `early-1990s`, `mid-April`: as sure as the year itself.
  private func partOfYear() -> ValueReading? {
    guard pieces.isTightDash(1) else { return nil }
    if let year = pieces.integer(2, digits: 4...4), (1500...2099).contains(year) {
      if let decade = decade(2, year) { return decade }
      return isWhole(2) ? ValueReading(last: 2, type: .date, value: String(year), confidence: 0.9) : nil
    }
    if let month = month(2) { return monthFirst(2, month) ?? unknown(2, 0.85) }
    return nil
  }

  /// `Q3 2020`, `the third quarter of 2020`: an interval of months.
  private func quarter(_ word: ValueWord) -> ValueReading? {
    var number = word.number
    var last = 1
    if word.may(.q) {
      guard pieces.isCapitalised(0), pieces.isTight(1), let digit = pieces.integer(1, digits: 1...1) else {
        return nil
      }
      number = digit
    } else {
      last = pieces.afterHyphen(1)
      guard pieces.may(last, .quarter) else { return nil }
    }
    let yearAt = pieces.may(last + 1, .of) ? last + 2 : last + 1
    guard (1...4).contains(number), let year = pieces.integer(yearAt, digits: 4...4), isYear(year),
      isWhole(yearAt)
    else { return nil }
    let months = "\(year)-\(two(number * 3 - 2))/\(year)-\(two(number * 3))"
    return ValueReading(last: yearAt, type: .date, value: months, confidence: 0.9)
  }

  // MARK: Values

  func isYear(_ year: Int) -> Bool { (1000...2199).contains(year) }

  /// Whether a number ends where it seems to: no letters, figures, ratio or share hang on it.
  func isWhole(_ index: Int) -> Bool {
    let next = index + 1
    guard pieces.isTight(next) else { return !isCounting(next) }
    guard let mark = pieces.mark(next) else { return false }
    switch mark {
    case "%", "/", "°", "€", "+", "=", "_", "@": return false
    case ":": return !pieces.isTight(next + 1)
    case "-", "–", "‑": return !isCounting(next + 1) && !pieces.isNumber(next + 1)
    default: return true
    }
  }

  /// Whether a word follows that would make the number a count: `in 2000 cities`.
  private func isCounting(_ index: Int) -> Bool {
    guard let word = pieces.word(index), !pieces.isCapitalised(index) else { return false }
    return word.may(.counted) || word.may(.unit) || word.may(.currency) || word.may(.magnitude)
      || word.may(.percent)
      || word.may(.cent) || word.may(.per) || word.may(.power)
  }

  func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  /// The ISO form of a day, or nil where there is no such day.
  func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard isYear(year), CalendarDate(year: year, month: month, day: day) != nil else {
      return nil
    }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
