/// Days and months: `April 13, 2021`, `13 April`, `April 13-15, 2021`, `April 2021`.
extension DateReader {
  /// A month and where its name ends.
  struct Month {
    let number: Int
    let last: Int
    /// Whether it is `Jan.` or its kin.
    let isShort: Bool
    /// Whether it is written out, and no verb: neither `May` nor `March`.
    let isClear: Bool
    /// Whether it is a given name too: `April`, `June`, `August`.
    var isName: Bool { [4, 6, 8].contains(number) }
  }

  /// Returns the month whose name stands at `index`.
  func month(_ index: Int) -> Month? {
    guard let word = pieces.word(index), word.may(.month), pieces.isCapitalised(index) else { return nil }
    let isShort = word.may(.short)
    let hasPeriod = pieces.isPeriod(index + 1) && (isShort || word.number <= 4 && pieces.isNumber(index + 2))
    return Month(
      number: word.number, last: hasPeriod ? index + 1 : index, isShort: isShort,
      isClear: !isShort && word.number != 3 && word.number != 5)
  }

  /// `April 13, 2021`, `April 13-15, 2021`, `April 13`, `April 2021`.
  func monthFirst(_ index: Int, _ month: Month) -> ValueReading? {
    let next = month.last + 1
    guard let first = day(next) else { return yearAfter(month) }
    var last = first.last
    var final: Int?
    if let end = secondDay(after: last), end.value > first.value {
      final = end.value
      last = end.last
    }
    if let year = year(after: last) { return days(year.last, year.value, month.number, first.value, final) }
    // `May 5 people`: a verb and a count, or a month and a day of nothing.
    guard isWholeDay(last), iso(2000, month.number, final ?? first.value) != nil else { return nil }
    return unknown(last, 0.9)
  }

  /// `April 2021`, `April of 2021`.
  private func yearAfter(_ month: Month) -> ValueReading? {
    let next = month.last + 1
    let yearAt = pieces.isMark(next, ",") || pieces.may(next, .of) ? next + 1 : next
    guard pieces.piece(yearAt)?.hasGap ?? false, let year = pieces.integer(yearAt, digits: 4...4),
      isYear(year),
      isWhole(yearAt), yearAt == next || year >= 1500
    else { return nil }
    return ValueReading(last: yearAt, type: .date, value: "\(year)-\(two(month.number))", confidence: 0.95)
  }

  /// Reads a month alone.
  ///
  /// `May`, `March` and short forms need a sure cue, others stand unless a name goes on.
  func bareMonth(_ month: Month) -> ValueReading? {
    let cue = pieces.word(-1)
    let isOfPeriod = pieces.may(-1, .of) && (pieces.may(-2, .period) || pieces.may(-2, .weakCue))
    let goesOn = pieces.isCapitalised(1) && !pieces.may(1, .weekday) && (pieces.piece(1)?.hasGap ?? false)
    // `during March Madness`
    if !month.isClear, !month.isShort, goesOn { return nil }
    if isOfPeriod || cue?.may(.cue) ?? false {
      return unknown(pieces.isPeriod(1) && !month.isShort ? 0 : month.last, 0.85)
    }
    guard month.isClear, !goesOn, !(pieces.isCapitalised(-1) && pieces.word(-1) == nil && pieces.isWord(-1))
    else { return nil }
    if cue?.may(.weakCue) ?? false { return unknown(0, 0.85) }
    // `an August speech` is a month, `April said` is not.
    let describes = (cue?.may(.article) ?? false || cue?.may(.holder) ?? false) && pieces.isWord(1)
    return month.isName && !describes ? nil : unknown(0, describes ? 0.8 : 0.6)
  }

  /// `13 April 2021`, `13-15 April 2021`, `13th of April`.
  func dayFirst(_ index: Int) -> ValueReading? {
    guard let first = day(index) else { return nil }
    var final: Int?
    var last = first.last
    if let end = secondDay(after: last), end.value > first.value {
      final = end.value
      last = end.last
    }
    let at = pieces.may(last + 1, .of) ? last + 2 : last + 1
    guard pieces.piece(at)?.hasGap ?? false || pieces.isTightDash(at),
      let month = month(pieces.afterHyphen(at))
    else {
      return nil
    }
    // `5 May` with nothing else is a date only where `May` is no name: `the 5 May` and `on 5 May` are.
    let monthLast =
      month.isShort && pieces.isPeriod(month.last) && !pieces.isNumber(month.last + 1)
      ? month.last - 1 : month.last
    if let year = year(after: month.last) {
      return days(year.last, year.value, month.number, first.value, final)
    }
    if pieces.isTightDash(month.last + 1), let year = pieces.integer(month.last + 2, digits: 4...4),
      isYear(year)
    {
      return days(month.last + 2, year, month.number, first.value, final)
    }
    guard iso(2000, month.number, final ?? first.value) != nil else { return nil }
    return unknown(monthLast, month.isClear ? 0.9 : 0.8)
  }

  /// A day of the month, with `st`, `nd`, `rd` or `th`.
  private func day(_ index: Int) -> (value: Int, last: Int)? {
    guard let value = pieces.integer(index, digits: 1...2), (1...31).contains(value) else { return nil }
    guard pieces.isTight(index + 1) else { return (value, index) }
    if pieces.isWord(index + 1) { return pieces.may(index + 1, .ordinalEnding) ? (value, index + 1) : nil }
    guard let mark = pieces.mark(index + 1), !"%/°".unicodeScalars.contains(mark),
      mark != ":" || !pieces.isNumber(index + 2) || !pieces.isTight(index + 2)
    else { return nil }
    return (value, index)
  }

  /// The second day of `13-15`, `13 to 15`, `13 and 15`.
  private func secondDay(after last: Int) -> (value: Int, last: Int)? {
    if pieces.isTightDash(last + 1) || pieces.may(last + 1, .to) { return day(last + 2) }
    guard pieces.mark(last + 1) == "–" else { return nil }
    return day(last + 2)
  }

  private func year(after last: Int) -> (value: Int, last: Int)? {
    let at = pieces.isMark(last + 1, ",") ? last + 2 : last + 1
    guard pieces.piece(at)?.hasGap ?? false, let year = pieces.integer(at, digits: 4...4), isYear(year),
      isWhole(at)
    else { return nil }
    return (year, at)
  }

  /// Whether nothing counted follows a day without a year: not `May 5 people`, `March 10 miles`.
  private func isWholeDay(_ last: Int) -> Bool { isWhole(last) || !pieces.isNumber(last) }

  private func days(_ last: Int, _ year: Int, _ month: Int, _ first: Int, _ final: Int?) -> ValueReading? {
    guard let start = iso(year, month, first) else { return nil }
    guard let final else { return ValueReading(last: last, type: .date, value: start, confidence: 0.98) }
    guard let end = iso(year, month, final) else { return nil }
    return ValueReading(last: last, type: .date, value: "\(start)/\(end)", confidence: 0.95)
  }
}
