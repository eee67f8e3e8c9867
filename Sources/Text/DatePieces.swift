/// The numbers, words and marks of a written date, with its time of day taken out.
struct DatePieces {
  /// What a piece of a date is.
  enum Kind: Hashable {
    /// A number of so many digits.
    case number(Int, digits: Int)
    /// A word in small letters.
    case word(String)
    /// A sign.
    case mark(UInt8)
  }

  /// One of them.
  struct Piece: Hashable {
    var kind: Kind
    /// Whether blanks precede it.
    var hasGap: Bool
  }

  var pieces: [Piece] = []
  /// The time as ISO 8601 writes it after a day: `T10:00:00Z`; empty where there is none.
  private(set) var time = ""

  /// A text that is longer is no date.
  private static let longest = 100

  /// Splits a text; nil where it has other signs than those of dates.
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(Self.longest + 1))
    guard bytes.count <= Self.longest else { return nil }
    var offset = 0
    var hasGap = false
    while offset < bytes.count {
      let start = offset
      if ASCII.isDigit(bytes[offset]) {
        while offset < bytes.count, ASCII.isDigit(bytes[offset]) { offset += 1 }
        guard let number = ASCII.number(bytes[start..<offset]) else { return nil }
        pieces.append(Piece(kind: .number(number, digits: offset - start), hasGap: hasGap))
      } else if ASCII.isLetter(bytes[offset]) {
        while offset < bytes.count, ASCII.isLetter(bytes[offset]) { offset += 1 }
        let word = String(decoding: bytes[start..<offset].map(ASCII.lowercased), as: UTF8.self)
        pieces.append(Piece(kind: .word(word), hasGap: hasGap))
      } else {
        guard let (sign, length) = Self.sign(bytes[offset...]) else { return nil }
        offset += length
        if sign == UInt8(ascii: "(") || sign == UInt8(ascii: "["), !pieces.isEmpty {
          // A remark at the end: the zone once more.
          guard bytes.last == UInt8(ascii: ")") || bytes.last == UInt8(ascii: "]") else { return nil }
          break
        }
        hasGap = sign == UInt8(ascii: " ")
        if !hasGap { pieces.append(Piece(kind: .mark(sign), hasGap: false)) }
        continue
      }
      hasGap = false
    }
    takeTime()
  }

  /// The sign at the beginning, with its length in bytes: blanks are one sign, and all dashes.
  private static func sign(_ bytes: ArraySlice<UInt8>) -> (UInt8, Int)? {
    guard let byte = bytes.first else { return nil }
    if byte <= 0x20 { return (0x20, 1) }
    if byte < 0x80 { return (byte, 1) }
    if bytes.starts(with: [0xC2, 0xA0]) { return (0x20, 2) }
    guard bytes.count >= 3, byte == 0xE2 else { return nil }
    switch (bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2]) {
    case (0x80, 0x89), (0x80, 0xAF): return (0x20, 3)
    case (0x80, 0x90...0x95), (0x88, 0x92): return (UInt8(ascii: "-"), 3)
    default: return nil
    }
  }

  // MARK: Looking at pieces

  func number(_ index: Int, digits: ClosedRange<Int> = 1...2) -> Int? {
    guard pieces.indices.contains(index), case .number(let number, let count) = pieces[index].kind,
      digits.contains(count)
    else { return nil }
    return number
  }

  func word(_ index: Int) -> String? {
    guard pieces.indices.contains(index), case .word(let word) = pieces[index].kind else { return nil }
    return word
  }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    pieces.indices.contains(index) && pieces[index].kind == .mark(UInt8(ascii: mark))
  }

  func isTight(_ index: Int) -> Bool { pieces.indices.contains(index) && !pieces[index].hasGap }

  // MARK: The time of day

  /// Takes out the first time of day, with what belongs to it.
  private mutating func takeTime() {
    for index in pieces.indices {
      guard let (time, end) = timeOfDay(at: index) else { continue }
      var start = index
      if word(index - 1) == "t", isTight(index) { start -= 1 }
      if word(index - 1) == "at" { start -= 1 }
      self.time = "T" + time
      pieces.removeSubrange(start..<end)
      return
    }
  }

  /// The time that begins at a piece, and where it ends: `10:00`, `10:00:00.5 p.m. EST`, `10am`, `10.00 GMT`.
  private func timeOfDay(at index: Int) -> (String, end: Int)? {
    if word(index - 1) == "t", let compact = compactTime(at: index) { return compact }
    guard var hour = number(index), hour <= 24 else { return nil }
    var next = index + 1
    var rest = ""
    let hasColon = isMark(next, ":")
    if hasColon || isMark(next, "."), isTight(next + 1), let minute = number(next + 1, digits: 2...2),
      minute < 60
    {
      rest = ":" + CalendarDate.padded(minute, 2)
      next += 2
      if isMark(next, ":"), let second = number(next + 1, digits: 2...2), second <= 60 {
        rest += ":" + CalendarDate.padded(second, 2)
        next += 2
        if isMark(next, "."), case .number(let part, let digits)? = pieces.dropFirst(next + 1).first?.kind {
          rest += "." + CalendarDate.padded(part, digits)
          next += 2
        }
      }
    }
    let half = halfOfDay(at: next)
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half.isAfternoon ? 12 : 0)
      next = half.end
    }
    let zone = zone(at: next)
    // Figures with a point, or an hour alone, are a time only where it is said.
    guard (hasColon && !rest.isEmpty) || half != nil || (!rest.isEmpty && zone != nil) else { return nil }
    return (
      CalendarDate.padded(hour, 2) + (rest.isEmpty ? ":00" : rest) + (zone?.text ?? ""), zone?.end ?? next
    )
  }

  /// `100000` after `T`.
  private func compactTime(at index: Int) -> (String, end: Int)? {
    guard case .number(let number, let digits)? = pieces.dropFirst(index).first?.kind,
      digits == 6 || digits == 4
    else { return nil }
    let numbers =
      digits == 6 ? [number / 10_000, number / 100 % 100, number % 100] : [number / 100, number % 100]
    guard numbers[0] <= 24, numbers[1] < 60, numbers.last ?? 0 <= 60 else { return nil }
    let zone = zone(at: index + 1)
    let text = numbers.map { CalendarDate.padded($0, 2) }.joined(separator: ":")
    return (text + (zone?.text ?? ""), zone?.end ?? index + 1)
  }

  private func halfOfDay(at index: Int) -> (isAfternoon: Bool, end: Int)? {
    if let word = word(index), word == "am" || word == "pm" { return (word == "pm", index + 1) }
    guard let word = word(index), word == "a" || word == "p", isMark(index + 1, "."),
      self.word(index + 2) == "m"
    else { return nil }
    return (word == "p", isMark(index + 3, ".") ? index + 4 : index + 3)
  }

  /// The zone at a piece: an offset, or a name.
  private func zone(at index: Int) -> (text: String, end: Int)? {
    if let word = word(index) {
      // `GMT+0100`
      if Self.universal.contains(word), let offset = offset(at: index + 1) { return offset }
      if Self.universal.contains(word) { return ("Z", index + 1) }
      if let hours = Self.hours[word] { return ("-\(CalendarDate.padded(hours, 2)):00", index + 1) }
      return Self.localZones.contains(word) ? ("", index + 1) : nil
    }
    return offset(at: index)
  }

  /// `+0100`, `-05:00`, `+01`.
  private func offset(at index: Int) -> (text: String, end: Int)? {
    guard isMark(index, "+") || isMark(index, "-"), isTight(index + 1) else { return nil }
    let sign = isMark(index, "+") ? "+" : "-"
    var end = index + 2
    var (hours, minutes) = (0, 0)
    if let number = number(index + 1, digits: 4...4) {
      (hours, minutes) = (number / 100, number % 100)
    } else if let number = number(index + 1, digits: 2...2) {
      hours = number
      if isMark(end, ":"), let number = self.number(end + 1, digits: 2...2) {
        minutes = number
        end += 2
      }
    } else {
      return nil
    }
    guard hours <= 14, minutes < 60 else { return nil }
    if hours == 0, minutes == 0 { return ("Z", end) }
    return ("\(sign)\(CalendarDate.padded(hours, 2)):\(CalendarDate.padded(minutes, 2))", end)
  }

  private static let universal: Set = ["z", "utc", "gmt", "ut"]
  /// The hours behind universal time of the names that RFC 5322 has.
  private static let hours = [
    "est": 5, "edt": 4, "cst": 6, "cdt": 5, "mst": 7, "mdt": 6, "pst": 8, "pdt": 7,
  ]
  /// Names that do not say which offset they mean.
  private static let localZones: Set = [
    "et", "ct", "mt", "pt", "bst", "cet", "cest", "wet", "west", "eet", "eest", "msk", "ist", "jst", "aest",
    "aedt",
    "hkt", "akst", "akdt", "hst", "sast", "local",
  ]
}
