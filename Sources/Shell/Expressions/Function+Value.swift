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
    case "year": return Self.date(of: arguments[0]).map { Cell.integer($0.year) } ?? .null
    case "month":
      return Self.date(of: arguments[0]).flatMap { date in
        date.month.flatMap { CalendarDate(year: date.year, month: $0) }
      }.map { .date($0.text) } ?? .null
    case "day":
      return Self.date(of: arguments[0]).flatMap { $0.day == nil ? nil : .date($0.text) } ?? .null
    case "weekday": return Self.date(of: arguments[0])?.weekday.map { Cell.text($0.name) } ?? .null
    case "number": return Cell(numberIn: Self.trimmed(texts[0])) ?? .null
    case "text": return .text(texts[0])
    case "date": return Self.iso(arguments[0]).map { .date($0) } ?? .null
    default: return .null
    }
  }

  /// The smallest day, month or year that holds the date that a value is or says.
  private static func date(of cell: Cell) -> CalendarDate? {
    iso(cell).flatMap { DateRange($0) }?.calendarDate
  }

  /// The date that a value is or says, in ISO 8601; nil where it is none, or may be two.
  private static func iso(_ cell: Cell) -> String? {
    if case .date(let text) = cell { return text }
    return WrittenDate(cell.plainText).flatMap { $0.isDoubtful ? nil : $0.text }
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8.drop { $0 <= 0x20 }
    let end = bytes.lastIndex { $0 > 0x20 }
    return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
  }
}
