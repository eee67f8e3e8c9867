internal import Records
internal import Script
internal import Text

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
    case "year": return CalendarDate(prefixOf: texts[0]).map { Cell.integer($0.year) } ?? .null
    case "month": return Self.prefix(of: texts[0], 7)
    case "day": return Self.prefix(of: texts[0], 10)
    case "weekday": return CalendarDate(prefixOf: texts[0])?.weekday.map { Cell.text($0.name) } ?? .null
    case "number": return Cell(numberIn: Self.trimmed(texts[0])) ?? .null
    case "text": return .text(texts[0])
    case "date": return CalendarDate(prefixOf: texts[0]) == nil ? .null : .date(texts[0])
    default: return .null
    }
  }

  /// The beginning of a date, where the date is that exact.
  private static func prefix(of date: String, _ count: Int) -> Cell {
    guard CalendarDate(prefixOf: date) != nil, date.utf8.count >= count else { return .null }
    return .date(String(decoding: date.utf8.prefix(count), as: UTF8.self))
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8.drop { $0 <= 0x20 }
    let end = bytes.lastIndex { $0 > 0x20 }
    return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
  }
}
