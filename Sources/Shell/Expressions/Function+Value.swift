internal import Records
internal import Script

/// The functions of the expression language. All but `coalesce` give null for null.
extension Function {
  /// Returns the value for arguments that were checked against the declaration.
  func value(of arguments: [Cell]) -> Cell {
    if name == "coalesce" { return arguments.first { !$0.isNull } ?? .null }
    guard !arguments.contains(.null) else { return .null }
    let texts = arguments.map(\.plainText)
    switch name {
    case "lower": return .text(texts[0].lowercased())
    case "upper": return .text(texts[0].uppercased())
    case "trim": return .text(Self.trimmed(texts[0]))
    case "length": return .integer(texts[0].unicodeScalars.count)
    case "words": return .integer(texts[0].utf8.split { $0 <= 0x20 }.count)
    case "contains": return .boolean(texts[1].isEmpty || texts[0].contains(texts[1]))
    case "starts": return .boolean(texts[0].utf8.starts(with: texts[1].utf8))
    case "ends": return .boolean(texts[0].utf8.reversed().starts(with: texts[1].utf8.reversed()))
    case "replace":
      return .text(texts[1].isEmpty ? texts[0] : texts[0].replacing(texts[1], with: texts[2]))
    case "year": return CalendarDay(texts[0])?.year.map(Cell.integer) ?? .null
    case "month": return Self.prefix(of: texts[0], 7)
    case "day": return Self.prefix(of: texts[0], 10)
    case "weekday": return CalendarDay(texts[0])?.weekday.map(Cell.text) ?? .null
    case "number": return Cell(numberIn: Self.trimmed(texts[0])) ?? .null
    case "text": return .text(texts[0])
    case "date": return CalendarDay(texts[0]) == nil ? .null : .date(texts[0])
    default: return .null
    }
  }

  /// The beginning of a date, where the date is that exact.
  private static func prefix(of date: String, _ count: Int) -> Cell {
    guard CalendarDay(date) != nil, date.utf8.count >= count else { return .null }
    return .date(String(decoding: date.utf8.prefix(count), as: UTF8.self))
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8.drop { $0 <= 0x20 }
    let end = bytes.lastIndex { $0 > 0x20 }
    return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
  }
}

/// A date as documents give it: `2021`, `2021-04`, `2021-04-13`, perhaps with a time after it.
private struct CalendarDay {
  let year: Int?
  /// The name of the day of the week, where the day is known.
  let weekday: String?

  init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(11))
    func number(_ range: Range<Int>) -> Int? {
      guard bytes.count >= range.upperBound else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4) else { return nil }
    self.year = year
    guard bytes.count > 4 else {
      weekday = nil
      return
    }
    guard bytes[4] == 0x2D, let month = number(5..<7), (1...12).contains(month) else { return nil }
    guard bytes.count > 7 else {
      weekday = nil
      return
    }
    guard bytes[7] == 0x2D, let day = number(8..<10), (1...31).contains(day) else { return nil }
    if bytes.count > 10, bytes[10] >= 0x30, bytes[10] <= 0x39 { return nil }
    // Sakamoto's method: the day of the week in the Gregorian calendar.
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let y = month < 3 ? year - 1 : year
    let index = (y + y / 4 - y / 100 + y / 400 + offsets[month - 1] + day) % 7
    weekday = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][(index + 7) % 7]
  }
}
