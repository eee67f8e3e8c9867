/// The forms of dates.
extension DatePieces {
  /// A number, month or sign of a date, with the letter that its form has for it.
  private struct Part {
    /// `Y` a year of four digits, `N` a number of one or two, `E` one of eight, `M` a month, `Q` a quarter, `W` a week,
    /// `D` a decade, and the signs themselves.
    let letter: Character
    let value: Int
    var digits = 0
  }

  /// Returns the date that the pieces are; nil where they are none.
  func date(_ order: WrittenDate.Order) -> WrittenDate? {
    guard let parts = parts() else { return nil }
    let values = parts.filter { $0.letter.isLetter }
    let numbers = values.map(\.value)
    let form = String(parts.map(\.letter))
    switch form {
    case "Y": return (1000...2199).contains(numbers[0]) ? plain(numbers[0]) : nil
    case "E": return plain(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
    case "Y-N", "Y/N", "Y.N", "YM", "Y-M", "Y/M": return plain(numbers[0], numbers[1])
    case "N-Y", "N/Y", "N.Y", "MY", "M-Y", "M/Y": return plain(numbers[1], numbers[0])
    case "Y-N-N", "Y/N/N", "Y.N.N", "Y-M-N", "YMN", "Y/M/N", "YNM":
      return form == "YNM"
        ? plain(numbers[0], numbers[2], numbers[1]) : plain(numbers[0], numbers[1], numbers[2])
    case "MNY", "M-N-Y", "M/N/Y": return plain(numbers[2], numbers[0], numbers[1])
    case "NMY", "N-M-Y", "N/M/Y", "N.MY": return plain(numbers[2], numbers[1], numbers[0])
    case "NMN", "N-M-N", "N/M/N": return shortYear(values[2]).flatMap { plain($0, numbers[1], numbers[0]) }
    case "MNN": return shortYear(values[2]).flatMap { plain($0, numbers[0], numbers[1]) }
    case "N.N.Y": return numeric(numbers, isDayFirst: true, order)
    case "N/N/Y", "N-N-Y": return numeric(numbers, isDayFirst: false, order)
    case "N.N.N":
      return shortYear(values[2]).flatMap { numeric([numbers[0], numbers[1], $0], isDayFirst: true, order) }
    case "N/N/N", "N-N-N":
      return shortYear(values[2]).flatMap { numeric([numbers[0], numbers[1], $0], isDayFirst: false, order) }
    default: return interval(form, numbers)
    }
  }

  /// The forms of several days.
  private func interval(_ form: String, _ numbers: [Int]) -> WrittenDate? {
    guard time.isEmpty || form.contains("W") else { return nil }
    switch form {
    case "D": return span([numbers[0]], [numbers[0] + 9])
    case "QY", "Q/Y", "Q-Y": return quarter(numbers[0], of: numbers[1])
    case "YQ", "Y-Q", "Y/Q": return quarter(numbers[1], of: numbers[0])
    case "YW", "Y-W": return week(numbers[1], of: numbers[0], day: nil)
    case "Y-W-N": return week(numbers[1], of: numbers[0], day: numbers[2])
    case "Y-Y", "Y/Y": return span([numbers[0]], [numbers[1]])
    case "M-MY", "M/MY": return span([numbers[2], numbers[0]], [numbers[2], numbers[1]])
    case "MY-MY": return span([numbers[1], numbers[0]], [numbers[3], numbers[2]])
    case "MN-NY": return span([numbers[3], numbers[0], numbers[1]], [numbers[3], numbers[0], numbers[2]])
    case "N-NMY": return span([numbers[3], numbers[2], numbers[0]], [numbers[3], numbers[2], numbers[1]])
    case "MN-MNY": return span([numbers[4], numbers[0], numbers[1]], [numbers[4], numbers[2], numbers[3]])
    case "NM-NMY": return span([numbers[4], numbers[1], numbers[0]], [numbers[4], numbers[3], numbers[2]])
    case "MNY-MNY": return span([numbers[2], numbers[0], numbers[1]], [numbers[5], numbers[3], numbers[4]])
    case "NMY-NMY": return span([numbers[2], numbers[1], numbers[0]], [numbers[5], numbers[4], numbers[3]])
    case "Y-N/Y-N": return span([numbers[0], numbers[1]], [numbers[2], numbers[3]])
    case "Y-N-N/Y-N-N": return span(Array(numbers[..<3]), Array(numbers[3...]))
    default: return nil
    }
  }

  // MARK: Dates

  private func plain(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> WrittenDate? {
    guard let date = CalendarDate(year: year, month: month, day: day), day != nil || time.isEmpty else {
      return nil
    }
    return WrittenDate(iso: date.text + time)
  }

  /// Two numbers and a year: the order that is possible; the usual one, or that of the caller, where both are.
  private func numeric(_ numbers: [Int], isDayFirst: Bool, _ order: WrittenDate.Order) -> WrittenDate? {
    let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
    guard let dayFirst else {
      return monthFirst.map { WrittenDate(iso: $0.text + time, shownOrder: isDayFirst ? nil : .monthFirst) }
    }
    guard let monthFirst else {
      return WrittenDate(iso: dayFirst.text + time, shownOrder: isDayFirst ? nil : .dayFirst)
    }
    if isDayFirst || dayFirst == monthFirst { return WrittenDate(iso: dayFirst.text + time) }
    return WrittenDate(iso: (order == .dayFirst ? dayFirst : monthFirst).text + time, isDoubtful: true)
  }

  private func span(_ first: [Int], _ last: [Int]) -> WrittenDate? {
    func date(_ numbers: [Int]) -> CalendarDate? {
      CalendarDate(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil)
    }
    guard let first = date(first), let last = date(last), first < last else { return nil }
    return WrittenDate(iso: "\(first.text)/\(last.text)")
  }

  private func quarter(_ number: Int, of year: Int) -> WrittenDate? {
    (1...4).contains(number) ? span([year, number * 3 - 2], [year, number * 3]) : nil
  }

  /// The week of ISO 8601, which has the year's fourth of January where it is the first.
  private func week(_ number: Int, of year: Int, day: Int?) -> WrittenDate? {
    guard let fourth = CalendarDate(year: year, month: 1, day: 4), let weekday = fourth.weekday,
      (1...53).contains(number), (1...7).contains(day ?? 1),
      let monday = fourth.adding(days: (number - 1) * 7 - weekday.rawValue),
      // Whose Thursday is in the year.
      let thursday = monday.adding(days: 3), thursday.year == year
    else { return nil }
    if let day { return monday.adding(days: day - 1).map { WrittenDate(iso: $0.text + time) } }
    return time.isEmpty ? monday.adding(days: 6).map { WrittenDate(iso: "\(monday.text)/\($0.text)") } : nil
  }

  /// The year of two digits, as RFC 5322 reads it: 1950 to 2049.
  private func shortYear(_ part: Part) -> Int? {
    guard part.digits == 2 else { return nil }
    return part.value + (part.value < 50 ? 2000 : 1900)
  }

  // MARK: Parts

  /// The parts that say which date it is; nil where there is a word that is none of a date.
  private func parts() -> [Part]? {
    var parts: [Part] = []
    var index = 0
    while index < pieces.count {
      defer { index += 1 }
      switch pieces[index].kind {
      case .number(let number, let digits):
        guard let letter: Character = digits <= 2 ? "N" : digits == 4 ? "Y" : digits == 8 ? "E" : nil else {
          return nil
        }
        // `3rd`, `1990s`
        if let word = word(index + 1), isTight(index + 1) {
          if digits == 4, word == "s", number % 10 == 0 {
            parts.append(Part(letter: "D", value: number))
            index += 1
            continue
          }
          if digits <= 2, ["st", "nd", "rd", "th"].contains(word) { index += 1 }
        }
        parts.append(Part(letter: letter, value: number, digits: digits))
      case .word(let word):
        if word == "q" || word == "w", isTight(index + 1), let number = number(index + 1) {
          parts.append(Part(letter: word == "q" ? "Q" : "W", value: number))
          index += 1
        } else if let month = Self.month(word) {
          parts.append(Part(letter: "M", value: month))
          if isMark(index + 1, ".") { index += 1 }
        } else if word == "to" || word == "until" || word == "through" {
          parts.append(Part(letter: "-", value: 0))
        } else if Self.isWeekday(word) {
          if isMark(index + 1, ".") { index += 1 }
        } else if Self.silent.contains(word) {
          if isMark(index + 1, ":") { index += 1 }
        } else {
          return nil
        }
      case .mark(let mark):
        switch mark {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): continue
        // A dash behind the time, or before all.
        case UInt8(ascii: "-") where parts.isEmpty || index == pieces.count - 1: continue
        case UInt8(ascii: "."):
          // `3. March 2016`, and the point at the end.
          if index < pieces.count - 1, number(index + 1, digits: 1...4) != nil {
            parts.append(Part(letter: ".", value: 0))
          }
        case UInt8(ascii: "-"), UInt8(ascii: "/"):
          parts.append(Part(letter: Character(Unicode.Scalar(mark)), value: 0))
        default: return nil
        }
      }
    }
    return parts
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// The number of a month's name, whole or in its first three letters; `Sept` too.
  private static func month(_ word: String) -> Int? {
    let isShort = word.utf8.count == 3 || word == "sept"
    return months.firstIndex { $0 == word || (isShort && $0.hasPrefix(word)) }.map { $0 + 1 }
  }

  private static func isWeekday(_ word: String) -> Bool {
    let isShort = word.utf8.count == 3 || ["tues", "wednes", "thur", "thurs"].contains(word)
    return CalendarDate.Weekday.allCases.contains { weekday in
      let name = weekday.name.lowercased()
      return name == word || (isShort && name.hasPrefix(word))
    }
  }

  /// Words that say nothing about which date it is.
  private static let silent: Set = [
    "the", "of", "on", "at", "in", "date", "dated", "published", "updated", "posted", "created", "modified",
    "first",
    "last", "issued", "released",
  ]
}
