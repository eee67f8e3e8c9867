internal import Text

/// A number with its unit, which may be empty: `12 km`, `USD 1200000`, `0.25`.
struct Amount: Comparable {
  /// The name of the unit, or the code of the currency.
  let unit: String
  /// Whether the unit is a currency.
  let isMoney: Bool
  private let value: Double
  /// What a whole number has beyond the nearest value.
  private let rest: Int

  /// Creates the amount of a whole number, exactly.
  init(_ number: Int) {
    unit = ""
    isMoney = false
    value = Double(number)
    // 2⁶³ itself has no whole number; the difference wraps to what it is.
    rest = number &- (Int(exactly: value) ?? .min)
  }

  /// Creates the amount of a number; what is not a number comes after all others.
  init(_ number: Double) {
    unit = ""
    isMoney = false
    value = number.isNaN ? .infinity : number
    rest = number.isNaN ? 1 : 0
  }

  /// Reads a text that begins with a number, or with the code of a currency and a blank; nil for any other.
  ///
  /// After the number there may be a blank and one word, the unit, or a hyphen or slash and more figures, as in dates.
  init?(_ text: String) {
    guard let first = text.utf8.first, text.utf8.count <= Self.longest else { return nil }
    let hasCode =
      text.utf8.prefix(3).allSatisfy(ASCII.isUpper) && text.utf8.dropFirst(3).first == UInt8(ascii: " ")
    guard hasCode || ASCII.isDigit(first) || first == UInt8(ascii: "-") else { return nil }
    var bytes = Array(text.utf8)[...]
    var code = ""
    if hasCode {
      code = String(decoding: bytes.prefix(3), as: UTF8.self)
      bytes = bytes.dropFirst(4)
    }
    var end = bytes.startIndex
    if bytes.first == UInt8(ascii: "-") { end += 1 }
    let digits = end
    while end < bytes.endIndex, ASCII.isDigit(bytes[end]) { end += 1 }
    guard end > digits else { return nil }
    if end + 1 < bytes.endIndex, bytes[end] == UInt8(ascii: "."), ASCII.isDigit(bytes[end + 1]) {
      end += 1
      while end < bytes.endIndex, ASCII.isDigit(bytes[end]) { end += 1 }
    }
    guard let value = Double(String(decoding: bytes[..<end], as: UTF8.self)) else { return nil }
    let after = bytes[end...]
    switch after.first {
    case nil: unit = code
    case UInt8(ascii: " ")
    where code.isEmpty && after.count > 1 && !after.dropFirst().contains(UInt8(ascii: " ")):
      unit = String(decoding: after.dropFirst(), as: UTF8.self)
    case UInt8(ascii: "-"), UInt8(ascii: "/"):
      guard after.count > 1, ASCII.isDigit(after[end + 1]) else { return nil }
      unit = code
    default: return nil
    }
    isMoney = !code.isEmpty
    self.value = value
    rest = 0
  }

  /// A longer text is no amount.
  private static let longest = 64

  /// Returns whether both have the same unit and number.
  static func == (left: Self, right: Self) -> Bool { !(left < right) && !(right < left) }

  /// Returns whether an amount comes before another: by their units, then by their numbers.
  static func < (left: Self, right: Self) -> Bool {
    if !left.unit.utf8.elementsEqual(right.unit.utf8) {
      return left.unit.utf8.lexicographicallyPrecedes(right.unit.utf8)
    }
    return (left.value, left.rest) < (right.value, right.rest)
  }
}
