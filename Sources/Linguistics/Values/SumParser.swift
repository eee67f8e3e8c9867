internal import Records

/// Reads sums of money, shares and measures at a piece of a text.
struct SumParser {
  private let pieces: ValuePieces

  init(_ pieces: ValuePieces) { self.pieces = pieces }

  /// Returns the sum, share or measure that begins at `index`.
  func read(at index: Int) -> ValueReading? {
    let piece = pieces.pieces[index]
    switch piece.kind {
    case .mark: return signed(index, sign: index, prefix: nil)
    case .word:
      if let prefix = pieces.word(index), pieces.isCapitalised(index) {
        if ValueWords.dollars[prefix] != nil, isTight(index + 1), pieces.isMark(index + 1, "$") {
          return signed(index, sign: index + 1, prefix: prefix)
        }
        if ValueWords.currencyCodes.contains(prefix), let amount = amount(index + 1), isCapitals(index) {
          return result(amount.last, .money, "\(prefix.uppercased()) \(amount.number.text)", 0.95)
        }
      }
      guard let word = pieces.word(index), ValueWords.numbers[word] != nil || word == "a" || word == "half"
      else {
        return nil
      }
      return counted(index)
    case .number: return counted(index)
    }
  }

  // MARK: Money

  /// `$1.2 million`, `€5bn`, `US$3,000`.
  private func signed(_ index: Int, sign: Int, prefix: String?) -> ValueReading? {
    let code: String
    if pieces.isMark(sign, "$") {
      code = prefix.flatMap { ValueWords.dollars[$0] } ?? "USD"
    } else if pieces.isMark(sign, "€") {
      code = "EUR"
    } else if pieces.isMark(sign, "£") {
      code = "GBP"
    } else if pieces.isMark(sign, "¥") {
      code = "JPY"
    } else {
      return nil
    }
    guard pieces.isInside(sign + 1), pieces.pieces[sign + 1].kind == .number,
      let amount = amount(sign + 1, isSum: true)
    else { return nil }
    return result(amount.last, .money, "\(code) \(amount.number.text)", 0.98)
  }

  /// A number with what is counted after it.
  private func counted(_ index: Int) -> ValueReading? {
    guard let amount = amount(index) else { return nil }
    let next = amount.last + 1
    guard pieces.isInside(next) else { return nil }
    if pieces.isMark(next, "%") { return result(next, .percent, amount.number.shifted(-2).text, 0.98) }
    if pieces.isMark(next, "€") { return result(next, .money, "EUR \(amount.number.text)", 0.9) }
    if pieces.isMark(next, "°"), let scale = pieces.word(next + 1), scale == "c" || scale == "f" {
      return result(next + 1, .quantity, "\(amount.number.text) °\(scale.uppercased())", 0.95)
    }
    let wordAt =
      pieces.isMark(next, "-") && pieces.pieces.indices.contains(next + 1) && isTight(next) ? next + 1 : next
    guard let word = pieces.word(wordAt) else { return nil }
    if word == "percent" || word == "pct" {
      return result(wordAt, .percent, amount.number.shifted(-2).text, 0.98)
    }
    if word == "per", pieces.word(wordAt + 1) == "cent" {
      return result(wordAt + 1, .percent, amount.number.shifted(-2).text, 0.98)
    }
    if word == "percentage", let points = pieces.word(wordAt + 1), points == "points" || points == "point" {
      return result(wordAt + 1, .percent, amount.number.shifted(-2).text, 0.9)
    }
    return currency(amount, wordAt, word) ?? measure(amount, wordAt, word)
  }

  private func currency(_ amount: Amount, _ at: Int, _ word: String) -> ValueReading? {
    if let code = ValueWords.currencies[word], code != "BRL" || amount.hasMagnitude {
      return result(at, .money, "\(code) \(amount.number.text)", 0.95)
    }
    if ValueWords.currencyCodes.contains(word), isCapitals(at) {
      return result(at, .money, "\(word.uppercased()) \(amount.number.text)", 0.95)
    }
    if word == "pounds", pieces.word(at + 1) == "sterling" {
      return result(at + 1, .money, "GBP \(amount.number.text)", 0.95)
    }
    if word == "pounds", amount.hasMagnitude, pieces.word(at + 1) != "of" {
      return result(at, .money, "GBP \(amount.number.text)", 0.8)
    }
    // `80,000 U.S. dollars`, `two million Canadian dollars`
    let codes = ["us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD"]
    if let code = codes[word], pieces.word(at + 1) == "dollars" {
      return result(at + 1, .money, "\(code) \(amount.number.text)", 0.95)
    }
    if word == "u", pieces.word(at + 2) == "s", pieces.word(at + 4) == "dollars" {
      return result(at + 4, .money, "USD \(amount.number.text)", 0.95)
    }
    return nil
  }

  // MARK: Measures

  private func measure(_ amount: Amount, _ at: Int, _ word: String) -> ValueReading? {
    if word == "square" || word == "cubic" || word == "metric" || word == "nautical",
      let unit = pieces.word(at + 1).flatMap({ ValueWords.units[$0] })
    {
      let written =
        word == "square" ? unit + "²" : word == "cubic" ? unit + "³" : word == "nautical" ? "nmi" : unit
      return result(at + 1, .quantity, "\(amount.number.text) \(written)", 0.95)
    }
    guard let unit = ValueWords.units[word] else { return nil }
    // `500 MW` but not `5 Mile Road`; a single letter unit is none.
    if pieces.isCapitalised(at), !isCapitals(at) { return nil }
    if word == "foot" || word == "degrees" || word == "yards" || word == "feet" {
      return scaled(amount, at, unit)
    }
    if pieces.word(at + 1) == "per", pieces.word(at + 2) == "hour" {
      let speed = unit == "km" ? "km/h" : unit == "mi" ? "mph" : unit + "/h"
      return result(at + 2, .quantity, "\(amount.number.text) \(speed)", 0.95)
    }
    if pieces.isMark(at + 1, "/"), isTight(at + 1), pieces.word(at + 2) == "h" {
      return result(at + 2, .quantity, "\(amount.number.text) \(unit)/h", 0.95)
    }
    return result(at, .quantity, "\(amount.number.text) \(unit)", 0.9)
  }

  /// `30 degrees Celsius`; degrees alone could be angles or diplomas, and get no unit.
  private func scaled(_ amount: Amount, _ at: Int, _ unit: String) -> ValueReading? {
    guard unit == "degree" else { return result(at, .quantity, "\(amount.number.text) \(unit)", 0.85) }
    switch pieces.word(at + 1) {
    case "celsius"?, "centigrade"?: return result(at + 1, .quantity, "\(amount.number.text) °C", 0.95)
    case "fahrenheit"?: return result(at + 1, .quantity, "\(amount.number.text) °F", 0.95)
    default: return nil
    }
  }

  // MARK: Amounts

  private struct Amount {
    var number: DecimalNumber
    var last: Int
    var hasMagnitude = false
  }

  /// Reads `1.2 million`, `80,000`, `three`, `twenty-five`, `a hundred thousand`.
  private func amount(_ index: Int, isSum: Bool = false) -> Amount? {
    guard pieces.pieces.indices.contains(index) else { return nil }
    var amount: Amount
    if pieces.pieces[index].kind == .number {
      guard let number = DecimalNumber(pieces.bytes[pieces.pieces[index].span.range]) else { return nil }
      amount = Amount(number: number, last: index)
      if isSum, isTight(index + 1), let letter = pieces.word(index + 1),
        let power = ValueWords.sumLetters[letter]
      {
        return Amount(number: number.shifted(power), last: index + 1, hasMagnitude: true)
      }
    } else if let word = pieces.word(index), let value = ValueWords.numbers[word] {
      amount = Amount(number: DecimalNumber(value), last: index)
      if value >= 20, pieces.isMark(index + 1, "-"),
        let unit = pieces.word(index + 2).flatMap({ ValueWords.numbers[$0] }),
        unit < 10
      {
        amount = Amount(number: DecimalNumber(value + unit), last: index + 2)
      }
    } else if let word = pieces.word(index), word == "a" || word == "half",
      let next = pieces.word(word == "a" ? index + 1 : index + 2), ValueWords.magnitudes[next] != nil,
      word == "a" || pieces.word(index + 1) == "a"
    {
      amount =
        word == "a"
        ? Amount(number: DecimalNumber(1), last: index)
        : Amount(number: DecimalNumber(5, exponent: -1), last: index + 1)
    } else {
      return nil
    }
    for _ in 0..<2 {
      let next =
        pieces.isMark(amount.last + 1, "-") && isTight(amount.last + 1) ? amount.last + 2 : amount.last + 1
      guard pieces.isInside(next), let power = pieces.word(next).flatMap({ ValueWords.magnitudes[$0] }) else {
        break
      }
      amount = Amount(number: amount.number.shifted(power), last: next, hasMagnitude: true)
    }
    return amount
  }

  // MARK: Pieces

  private func isTight(_ index: Int) -> Bool {
    pieces.pieces.indices.contains(index) && !pieces.pieces[index].hasGap
  }

  private func isCapitals(_ index: Int) -> Bool {
    pieces.bytes[pieces.pieces[index].span.range].allSatisfy { (0x41...0x5A).contains($0) }
  }

  private func result(_ last: Int, _ type: EntityType, _ value: String, _ confidence: Double) -> ValueReading
  {
    ValueReading(last: last, type: type, value: value, confidence: confidence)
  }
}
