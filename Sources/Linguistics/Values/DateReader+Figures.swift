/// Dates in figures: `2021-04-13`, `2021-04-13T10:30Z`, `04/13/2021`, `13.04.2021`.
extension DateReader {
  /// Returns the date in figures at 0.
  func numericDate() -> ValueReading? {
    if let date = dotted() { return date }
    guard (1...4).allSatisfy({ pieces.isTight($0) }) else { return nil }
    if pieces.isMark(1, "-"), pieces.isMark(3, "-") {
      guard let year = pieces.integer(0, digits: 4...4), let month = pieces.integer(2, digits: 2...2),
        let day = pieces.integer(4, digits: 2...2), let value = iso(year, month, day)
      else { return nil }
      return isoTime(value) ?? ValueReading(last: 4, type: .date, value: value, confidence: 0.98)
    }
    guard pieces.isMark(1, "/"), pieces.isMark(3, "/"), let first = pieces.integer(0, digits: 1...2),
      let second = pieces.integer(2, digits: 1...2), let year = pieces.integer(4, digits: 4...4),
      !pieces.isTight(5) || !pieces.isMark(5, "/")
    else { return nil }
    let dayFirst = iso(year, second, first)
    let monthFirst = iso(year, first, second)
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
      guard let value = dayFirst ?? monthFirst else { return nil }
      let slash: SlashDate? = dayFirst == nil ? .monthFirst : monthFirst == nil ? .dayFirst : nil
      return ValueReading(last: 4, type: .date, value: value, confidence: 0.95, slash: slash)
    }
    return ValueReading(
      last: 4, type: .date, value: nil, confidence: 0.8,
      slash: .either(dayFirst: dayFirst, monthFirst: monthFirst))
  }

  /// The time of day of an ISO date.
  private func isoTime(_ date: String) -> ValueReading? {
    guard pieces.isTight(5), pieces.may(5, .isoTime), pieces.isCapitalised(5), pieces.isTight(6),
      let hour = pieces.integer(6, digits: 2...2), pieces.isTight(7), pieces.isMark(7, ":"),
      pieces.isTight(8),
      hour < 24, let minute = sixtieth(8)
    else { return nil }
    var value = "\(date)T\(two(hour)):\(two(minute))"
    var last = 8
    if pieces.isTight(9), pieces.isMark(9, ":"), pieces.isTight(10), let second = sixtieth(10) {
      value += ":" + two(second)
      last = 10
    }
    if pieces.isTight(last + 1), pieces.may(last + 1, .zulu) {
      value += "Z"
      last += 1
    } else if pieces.isTight(last + 1), let sign = pieces.mark(last + 1), sign == "+" || sign == "-",
      let hours = pieces.integer(last + 2, digits: 2...2), hours < 15, pieces.isMark(last + 3, ":"),
      let minutes = sixtieth(last + 4)
    {
      value += "\(sign)\(two(hours)):\(two(minutes))"
      last += 4
    }
    return ValueReading(last: last, type: .date, value: value, confidence: 0.98)
  }

  private func sixtieth(_ index: Int) -> Int? {
    pieces.integer(index, digits: 2...2).flatMap { $0 < 60 ? $0 : nil }
  }

  /// `13.04.2021`: one piece, day first.
  private func dotted() -> ValueReading? {
    guard let piece = pieces.piece(0), (8...10).contains(piece.count) else { return nil }
    let parts = pieces.bytes[piece.start..<piece.end].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else { return nil }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, let value = iso(numbers[2], numbers[1], numbers[0]) else { return nil }
    return ValueReading(last: 0, type: .date, value: value, confidence: 0.95)
  }
}
