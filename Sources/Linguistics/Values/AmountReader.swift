/// How much of something: a number or two ends of a range, and where it ends.
struct Amount {
  var number: DecimalNumber
  /// The upper end of a range.
  var high: DecimalNumber?
  /// The position of its first piece, where that is the sign before it.
  var first = 0
  /// The position of its last piece.
  var last: Int
  /// Whether a word or letter such as `million` belongs to it.
  var hasMagnitude = false
  /// Whether it is written in letters.
  var isWords = false
  /// Whether it is `one`.
  var isOne = false

  /// Whether it is below nothing.
  var isNegative = false

  /// The number, or both ends: `5..10`.
  var text: String { (isNegative ? "-" : "") + (high.map { "\(number.text)..\($0.text)" } ?? number.text) }

  /// The amount times a power of ten.
  func shifted(_ power: Int) -> Amount {
    var amount = self
    amount.number = number.shifted(power)
    amount.high = high?.shifted(power)
    return amount
  }
}

/// Reads numbers in digits and in words: `1.2 million`, `twenty-five`, `two and a half`, `5-10`, `6 to 8`.
struct AmountReader {
  private let pieces: ValuePieces

  init(_ pieces: ValuePieces) { self.pieces = pieces }

  /// Returns the number at `index`; in a sum a letter right after it multiplies it: `5m`.
  func number(_ index: Int, isSum: Bool = false) -> Amount? {
    guard let piece = pieces.piece(index) else { return nil }
    var amount: Amount?
    if piece.kind == .number {
      guard let number = DecimalNumber(pieces.bytes[piece.start..<piece.end]) else { return nil }
      amount = withFraction(
        Amount(number: number, last: index, isOne: piece.count == 1 && number.text == "1"))
      if isSum, let base = amount, base.last == index, pieces.isTight(index + 1),
        let letter = pieces.word(index + 1), letter.may(.sumLetter)
      {
        return Amount(number: base.number.shifted(letter.number), last: index + 1, hasMagnitude: true)
      }
    } else {
      amount = words(index)
    }
    guard let amount else { return nil }
    return magnified(amount)
  }

  /// Returns the two ends at `index`: `5-10`, `5 to 10`, and after `between` `5 and 10`.
  ///
  /// The lower end takes the magnitude of the upper one where it has none: `5 to 10 million`.
  func range(_ index: Int, _ low: Amount) -> Amount? {
    let next = low.last + 1
    let start: Int
    if pieces.isTightDash(next) {
      start = next + 1
    } else if pieces.may(next, .to) || (pieces.may(next, .or) && low.isWords)
      || (pieces.may(next, .and) && pieces.may(index - 1, .between))
    {
      start = next + 1
    } else {
      return nil
    }
    guard let high = number(start), low.number.isLess(than: high.number) else { return nil }
    // `from 1946 to 24 million dollars`: the first is a year.
    if high.hasMagnitude, !low.hasMagnitude, low.last == index, !pieces.isTightDash(next),
      let year = pieces.integer(index, digits: 4...4), (1500...2099).contains(year)
    {
      return nil
    }
    return joined(low, high)
  }

  /// Joins two ends, the lower first.
  func joined(_ low: Amount, _ high: Amount) -> Amount? {
    var number = low.number
    if high.hasMagnitude, !low.hasMagnitude, number.isSmall {
      guard let power = power(of: high) else { return nil }
      number = number.shifted(power)
    }
    guard number.isLess(than: high.number) else { return nil }
    return Amount(number: number, high: high.number, last: high.last, hasMagnitude: high.hasMagnitude)
  }

  /// The power of ten of the last word of a number: 6 for `10 million`.
  private func power(of amount: Amount) -> Int? {
    guard let word = pieces.word(amount.last) else { return nil }
    return word.may(.magnitude) || word.may(.sumLetter) ? word.number : nil
  }

  // MARK: Parts

  /// Adds `½`, ` 1/2` and ` and a half`.
  private func withFraction(_ amount: Amount) -> Amount {
    let next = amount.last + 1
    if pieces.isTight(next), let mark = pieces.mark(next), let part = Self.fractions[mark] {
      return adding(part, to: amount, last: next)
    }
    if let above = pieces.integer(next, digits: 1...1), !pieces.isTight(next), pieces.isTight(next + 1),
      pieces.isMark(next + 1, "/"), pieces.isTight(next + 2),
      let below = pieces.integer(next + 2, digits: 1...1), let part = Self.part(above, below)
    {
      return adding(part, to: amount, last: next + 2)
    }
    return withHalf(amount)
  }

  private func withHalf(_ amount: Amount) -> Amount {
    let next = amount.last + 1
    guard pieces.may(next, .and), pieces.may(next + 1, .article), pieces.may(next + 2, .half) else {
      return amount
    }
    return adding(DecimalNumber(5, exponent: -1), to: amount, last: next + 2)
  }

  private func adding(_ part: DecimalNumber, to amount: Amount, last: Int) -> Amount {
    guard let sum = amount.number.adding(part) else { return amount }
    return Amount(number: sum, last: last, isWords: amount.isWords)
  }

  private static let fractions: [Unicode.Scalar: DecimalNumber] = [
    "½": DecimalNumber(5, exponent: -1), "¼": DecimalNumber(25, exponent: -2),
    "¾": DecimalNumber(75, exponent: -2),
  ]

  /// A fraction that a decimal number can hold.
  private static func part(_ above: Int, _ below: Int) -> DecimalNumber? {
    guard above > 0, above < below, [2, 4, 5, 8].contains(below) else { return nil }
    return DecimalNumber(above * 1000 / below, exponent: -3)
  }

  /// Multiplies by the words that follow: `5 million`, `2 hundred thousand`, `1.5-billion`.
  private func magnified(_ base: Amount) -> Amount {
    var amount = base
    for _ in 0..<2 {
      let next = pieces.afterHyphen(amount.last + 1)
      guard let word = pieces.word(next), word.may(.magnitude), next > amount.last else { break }
      amount = Amount(
        number: amount.number.shifted(word.number), last: next, hasMagnitude: true, isWords: base.isWords)
    }
    return amount.hasMagnitude && amount.isWords ? withHalf(amount) : amount
  }

  // MARK: Words

  /// Reads `three`, `twenty-five`, `two hundred and fifty thousand`, `a hundred`, `half a million`.
  private func words(_ index: Int) -> Amount? {
    guard let word = pieces.word(index) else { return nil }
    if let part = partOf(index) { return part }
    if word.may(.half), pieces.may(index + 1, .article) {
      return Amount(number: DecimalNumber(5, exponent: -1), last: index + 1, isWords: true)
    }
    if word.may(.article) {
      return pieces.may(index + 1, .magnitude)
        ? Amount(number: DecimalNumber(1), last: index, isWords: true) : nil
    }
    guard word.may(.number) else { return nil }
    return cardinal(index)
  }

  /// `half of a`, `a quarter of a`, `three quarters of a`, before `million`.
  private func partOf(_ index: Int) -> Amount? {
    var last = index
    var hundredths = 50
    if !pieces.may(index, .half) {
      guard let word = pieces.word(index) else { return nil }
      last = pieces.afterHyphen(index + 1)
      guard pieces.may(last, .fourth) else { return nil }
      if word.may(.article) {
        hundredths = 25
      } else if word.may(.number), word.number == 1 || word.number == 3 {
        hundredths = word.number * 25
      } else {
        return nil
      }
    }
    if pieces.may(last + 1, .of) { last += 1 }
    guard pieces.may(last + 1, .article), pieces.may(last + 2, .magnitude) else { return nil }
    return Amount(number: DecimalNumber(hundredths, exponent: -2), last: last + 1, isWords: true)
  }

  private func cardinal(_ index: Int) -> Amount? {
    var total = 0
    var group = 0
    var last = index - 1
    /// The place value below which the next number word must lie: 100 after a hundred, 10 after twenty.
    var room = 1000
    var magnitude = Int.max
    var next = index
    while let word = pieces.word(next), next - index < 12 {
      if word.may(.number), word.number < room, group == 0 || word.number > 0 {
        group += word.number
        room = word.number >= 20 ? 10 : 0
      } else if word.may(.magnitude), word.number == 2, group > 0, group < 100 {
        group *= 100
        room = 100
      } else if word.may(.magnitude), word.number > 2, word.number < magnitude, group > 0, word.number <= 12 {
        magnitude = word.number
        for _ in 0..<word.number { group *= 10 }
        total += group
        group = 0
        room = 1000
      } else {
        break
      }
      last = next
      next = pieces.afterHyphen(last + 1)
      if pieces.may(next, .and), next == last + 1, room == 100, pieces.may(next + 1, .number) { next += 1 }
      if next > last + 1, !pieces.may(next, .number), !pieces.may(next, .magnitude) { break }
    }
    guard last >= index else { return nil }
    let amount = Amount(
      number: DecimalNumber(total + group), last: last, hasMagnitude: magnitude < Int.max, isWords: true,
      isOne: last == index && group == 1)
    return withHalf(amount)
  }
}
