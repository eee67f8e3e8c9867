internal import Text

/// Reads times of day: `10:30 a.m. EST`, `5 pm`, `1400 GMT`, `noon`, `2 to 2:45 p.m.`.
///
/// The value is the time of ISO 8601 without its `T`: `10:30`, with the zone's offset where the zone has one and
/// the same all year: `10:30-05:00`. `10:30` without a half of the day has no value.
struct TimeReader {
  private let pieces: ValuePieces

  init(_ pieces: ValuePieces) { self.pieces = pieces }

  private struct Clock {
    var hour: Int
    var minute = 0
    var second: Int?
    var last: Int
    var hasMinutes = false
    var hasLeadingZero = false

    func text(_ offset: String = "") -> String {
      "\(two(hour)):\(two(minute))\(second.map { ":" + two($0) } ?? "")\(offset)"
    }
    private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
  }

  /// Returns the time that begins with the number or word at 0.
  func read() -> ValueReading? {
    if let word = pieces.word(0), word.may(.hourName) { return named(word) }
    guard pieces.isNumber(0), !pieces.hangsOnSomething || pieces.may(-2, .hourName) else { return nil }
    return military() ?? clock(0).flatMap { withRange($0) ?? whole($0) }
  }

  private func named(_ word: ValueWord) -> ValueReading? {
    guard !pieces.isCapitalised(0), pieces.may(-1, .timeCue) else { return nil }
    let zone = zone(1)
    return ValueReading(
      last: zone?.last ?? 0, type: .time,
      value: Clock(hour: word.number, last: 0).text(zone?.offset ?? ""), confidence: 0.8)
  }

  /// `1400 GMT`, `0900 hours`.
  private func military() -> ValueReading? {
    guard let number = pieces.integer(0, digits: 4...4), number / 100 < 24, number % 100 < 60 else {
      return nil
    }
    let time = Clock(hour: number / 100, minute: number % 100, last: 0)
    if let zone = zone(1), pieces.isCapitals(1), !zone.offset.isEmpty {
      return ValueReading(last: zone.last, type: .time, value: time.text(zone.offset), confidence: 0.9)
    }
    let leads = pieces.piece(0).map { pieces.bytes[$0.start] == UInt8(ascii: "0") } ?? false
    guard leads, pieces.may(1, .hours) else { return nil }
    return ValueReading(last: 1, type: .time, value: time.text(), confidence: 0.9)
  }

  // MARK: Clock times

  /// Reads `10`, `10:30`, `10:30:15` and `10.30`.
  private func clock(_ index: Int) -> Clock? {
    guard let piece = pieces.piece(index), piece.kind == .number else { return nil }
    if let hour = pieces.integer(index, digits: 1...2) {
      var time = Clock(hour: hour, last: index)
      time.hasLeadingZero = piece.count == 2 && hour < 10
      if let minute = sixtieth(after: index) {
        time.minute = minute
        time.last = index + 2
        time.hasMinutes = true
        if let second = sixtieth(after: index + 2) {
          time.second = second
          time.last = index + 4
        }
      }
      return time.hour < 24 ? time : nil
    }
    // `7.30pm`
    let parts = pieces.bytes[piece.start..<piece.end].split(separator: 0x2E)
    guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2, half(index + 1) != nil,
      let hour = Int(String(decoding: parts[0], as: UTF8.self)),
      let minute = Int(String(decoding: parts[1], as: UTF8.self)), hour <= 12, minute < 60
    else { return nil }
    return Clock(hour: hour, minute: minute, last: index, hasMinutes: true)
  }

  private func sixtieth(after index: Int) -> Int? {
    guard pieces.isTight(index + 1), pieces.isMark(index + 1, ":"), pieces.isTight(index + 2),
      let value = pieces.integer(index + 2, digits: 2...2), value < 60
    else { return nil }
    return value
  }

  private func whole(_ start: Clock) -> ValueReading? {
    var time = start
    var isSure = start.hasLeadingZero || start.hour > 12 || start.hour == 0
    var isTime = false
    if let half = half(time.last + 1) {
      guard (1...12).contains(time.hour) else { return nil }
      time = Self.placed(time, half.isAfternoon)
      time.last = half.last
      isSure = true
      isTime = true
    }
    if let zone = zone(time.last + 1), isTime || time.hasMinutes {
      return ValueReading(
        last: zone.last, type: .time, value: isSure || !zone.offset.isEmpty ? time.text(zone.offset) : nil,
        confidence: 0.9)
    }
    if isTime { return ValueReading(last: time.last, type: .time, value: time.text(), confidence: 0.9) }
    let next = time.last + 1
    if !time.hasMinutes, pieces.may(next, .o), pieces.isApostrophe(next + 1), pieces.may(next + 2, .clock) {
      return ValueReading(last: next + 2, type: .time, value: nil, confidence: 0.9)
    }
    guard time.hasMinutes, pieces.may(-1, .timeCue) || pieces.may(next, .weekday),
      !pieces.isWord(next) || pieces.piece(next)?.hasGap ?? true
    else { return nil }
    return ValueReading(last: time.last, type: .time, value: isSure ? time.text() : nil, confidence: 0.8)
  }

  /// `9-10 a.m.`, `2 to 2:45 p.m. ET`: the first takes the half of the second, or the other where it must.
  private func withRange(_ start: Clock) -> ValueReading? {
    let next = start.last + 1
    guard pieces.isTightDash(next) || pieces.may(next, .to), let end = clock(next + 1),
      (1...12).contains(start.hour),
      (1...12).contains(end.hour), let half = half(end.last + 1)
    else { return nil }
    let last = Self.placed(end, half.isAfternoon)
    var first = Self.placed(start, half.isAfternoon)
    if first.hour * 60 + first.minute >= last.hour * 60 + last.minute {
      first = Self.placed(start, !half.isAfternoon)
    }
    let zone = zone(half.last + 1)
    let offset = zone?.offset ?? ""
    return ValueReading(
      last: zone?.last ?? half.last, type: .time, value: "\(first.text(offset))/\(last.text(offset))",
      confidence: 0.9)
  }

  private static func placed(_ time: Clock, _ isAfternoon: Bool) -> Clock {
    var time = time
    time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
    return time
  }

  // MARK: Halves and zones

  /// Reads `am` or `p.m.` and its kin.
  private func half(_ index: Int) -> (isAfternoon: Bool, last: Int)? {
    guard let word = pieces.word(index) else { return nil }
    if word.may(.forenoon) || word.may(.afternoon) {
      return pieces.isCapitalised(index) && !pieces.isCapitals(index) ? nil : (word.may(.afternoon), index)
    }
    guard word.may(.forenoonLetter) || word.may(.afternoonLetter), pieces.isPeriod(index + 1),
      pieces.isTight(index + 2), pieces.may(index + 2, .meridiem)
    else { return nil }
    return (word.may(.afternoonLetter), pieces.isPeriod(index + 3) ? index + 3 : index + 2)
  }

  /// Reads `EST`, `GMT+3`, `(ET)`.
  private func zone(_ index: Int) -> (offset: String, last: Int)? {
    guard let word = pieces.word(index), word.may(.zone), pieces.isCapitalised(index),
      let piece = pieces.piece(index), pieces.isCapitals(index) || piece.count > 4
    else { return nil }
    guard word.code == "Z", pieces.isTight(index + 1), let sign = pieces.mark(index + 1),
      sign == "+" || sign == "-" || sign == "−", pieces.isTight(index + 2),
      let hours = pieces.integer(index + 2, digits: 1...2), hours <= 14
    else { return (word.code, index) }
    return ("\(sign == "+" ? "+" : "-")\(hours < 10 ? "0" : "")\(hours):00", index + 2)
  }
}
