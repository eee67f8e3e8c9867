/// Years, decades and centuries: `in 2021`, `the 2016 election`, `2014-15`, `the 1990s`, `the ’90s`.
extension DateReader {
  /// A year with a cue, in brackets, or with a second year.
  func year() -> ValueReading? {
    guard let year = pieces.integer(0, digits: 4...4), isYear(year) else { return nil }
    if let decade = decade(0, year) { return decade }
    if let range = years(year) { return range }
    guard (1500...2099).contains(year), isWhole(0), isCued(year) else { return nil }
    if pieces.may(1, .era) { return unknown(1, 0.85) }
    return ValueReading(last: 0, type: .date, value: String(year), confidence: 0.9)
  }

  private func isCued(_ year: Int) -> Bool {
    if pieces.isMark(-1, "("), let after = pieces.mark(1), after == ")" || after == "," || after == ";" {
      return true
    }
    guard let before = pieces.piece(-1), before.kind == .word else { return false }
    if pieces.may(-1, .cue) || pieces.may(-1, .period) || pieces.may(-1, .month) { return true }
    if pieces.may(-1, .weakCue) || pieces.may(-1, .and) {
      return year % 100 != 0 || pieces.may(-1, .of) && pieces.may(-2, .period)
    }
    guard year >= 1900 else { return false }
    // `the 2016 election`, `Roe’s 2016 campaign`: a year that describes one thing.
    guard
      pieces.may(-1, .holder) || pieces.may(-1, .article)
        || pieces.may(-1, .plural) && pieces.isApostrophe(-2)
    else {
      return false
    }
    guard pieces.isWord(1), pieces.piece(1)?.hasGap ?? false else { return false }
    return pieces.may(1, .season) || !isPlural(1)
  }

  private func isPlural(_ index: Int) -> Bool {
    guard let piece = pieces.piece(index), !pieces.isCapitalised(index), piece.count > 3 else { return false }
    return pieces.bytes[piece.end - 1] == 0x73 && pieces.bytes[piece.end - 2] != 0x73
  }

  /// `1975-1983`, `2014-15`, `2014/15`.
  private func years(_ first: Int) -> ValueReading? {
    let isSlash = pieces.isTight(1) && pieces.isMark(1, "/") && pieces.isTight(2)
    guard pieces.isTightDash(1) || isSlash, (1500...2099).contains(first),
      !pieces.isTight(3) || pieces.mark(3).map({ !"-–/:%".unicodeScalars.contains($0) }) ?? false
    else { return nil }
    let isCued =
      pieces.may(-1, .cue) || pieces.may(-1, .weakCue) || pieces.may(-1, .holder) || pieces.isMark(-1, "(")
    let isSeason = pieces.may(3, .season)
    guard isCued || isSeason else { return nil }
    if let last = pieces.integer(2, digits: 4...4), !isSlash, (first + 1...2099).contains(last), isWhole(2) {
      return ValueReading(last: 2, type: .date, value: "\(first)/\(last)", confidence: 0.9)
    }
    guard let short = pieces.integer(2, digits: 2...2), short > first % 100, isSeason || isWhole(2) else {
      return nil
    }
    // `2010-11` may be a month.
    guard short > 12 || isSeason else { return unknown(2, 0.7) }
    return ValueReading(last: 2, type: .date, value: "\(first)/\(first / 100 * 100 + short)", confidence: 0.9)
  }

  /// `1990s`, `1990's`; the years of a century or of its first decade are not told apart.
  func decade(_ index: Int, _ year: Int) -> ValueReading? {
    guard year % 10 == 0, pieces.isTight(index + 1) else { return nil }
    var at = index + 1
    if pieces.isApostrophe(at), pieces.isTight(at + 1) {
      // `in 2010’s hottest month` is a year.
      guard index > 0 || pieces.may(-1, .holder) || pieces.may(-1, .part) else { return nil }
      at += 1
    }
    guard pieces.may(at, .plural), let piece = pieces.piece(at), piece.count == 1, !pieces.isCapitalised(at)
    else {
      return nil
    }
    return ValueReading(
      last: at, type: .date, value: year % 100 == 0 ? nil : "\(year)/\(year + 9)", confidence: 0.9)
  }

  /// `’90s`, with the apostrophe.
  func shortDecade() -> ValueReading? {
    guard pieces.isTight(0), pieces.piece(-1)?.hasGap ?? false, let number = pieces.integer(0, digits: 2...2),
      number % 10 == 0, pieces.isTight(1), pieces.may(1, .plural), pieces.piece(1)?.count == 1
    else { return nil }
    return ValueReading(first: -1, last: 1, type: .date, value: nil, confidence: 0.85)
  }

  /// `the 19th century`.
  func century() -> ValueReading? {
    guard let number = pieces.integer(0, digits: 1...2), (1...30).contains(number), pieces.isTight(1),
      pieces.may(1, .ordinalEnding)
    else { return nil }
    let at = pieces.afterHyphen(2)
    guard pieces.may(at, .century), !pieces.isCapitalised(at) else { return nil }
    return unknown(at, 0.85)
  }
}
