/// Reads shares and measures: `25 percent`, `5 km`, `120 square miles`, `30 degrees Celsius`, `two-year`.
///
/// Only measured units count: `200 people` is no measure.
struct MeasureReader {
  private let pieces: ValuePieces
  private let amounts: AmountReader

  init(_ pieces: ValuePieces) {
    self.pieces = pieces
    amounts = AmountReader(pieces)
  }

  // MARK: Shares

  /// Returns the share of an amount that is followed by `%` or its words.
  func share(_ amount: Amount) -> ValueReading? {
    let next = amount.last + 1
    if pieces.isMark(next, "%") { return share(amount, next, 0.98) }
    let at = pieces.afterHyphen(next)
    guard let word = pieces.word(at), !pieces.isCapitalised(at) || pieces.isCapitals(at) else { return nil }
    if word.may(.percent) { return share(amount, at, 0.98) }
    if word.may(.per), pieces.may(at + 1, .cent) { return share(amount, at + 1, 0.98) }
    let points = pieces.afterHyphen(at + 1)
    if word.may(.percentage), pieces.may(points, .points) { return share(amount, points, 0.9) }
    return nil
  }

  private func share(_ amount: Amount, _ last: Int, _ confidence: Double) -> ValueReading {
    signed(
      ValueReading(last: last, type: .percent, value: amount.shifted(-2).text, confidence: confidence), amount
    )
  }

  /// Takes in a minus sign: `-2.5%`, `−3 °C`.
  private func signed(_ reading: ValueReading, _ amount: Amount) -> ValueReading {
    guard amount.high == nil, pieces.isTight(0), let sign = pieces.piece(-1),
      sign.hasGap || pieces.isMark(-2, "("),
      pieces.isMark(-1, "-") || pieces.isMark(-1, "−"), let value = reading.value
    else { return reading }
    return ValueReading(
      first: -1, last: reading.last, type: reading.type, value: "-\(value)", confidence: reading.confidence)
  }

  // MARK: Measures

  /// Returns the measure of an amount that is followed by a unit.
  func measure(_ amount: Amount) -> ValueReading? {
    if let degrees = degrees(amount) { return degrees }
    guard let unit = unit(amount.last + 1, amount) else { return nil }
    if unit.isDuration { return duration(amount, unit) }
    if let pair = pair(amount, unit) { return pair }
    if let rate = rate(unit.last + 1) {
      return quantity(rate.last, amount, Self.rate(unit.code, rate.code), 0.95)
    }
    return quantity(unit.last, amount, unit.code, 0.9)
  }

  private struct Unit {
    var code: String
    var last: Int
    var isDuration = false
  }

  private func unit(_ index: Int, _ amount: Amount) -> Unit? {
    let at = pieces.afterHyphen(index)
    guard let word = pieces.word(at) else { return nil }
    let isHyphenated = at > index
    if word.may(.power) || word.may(.metric) || word.may(.nautical) || word.may(.light) {
      let noun = pieces.isPeriod(at + 1) ? at + 2 : pieces.afterHyphen(at + 1)
      guard let unit = pieces.word(noun), unit.may(.unit), !pieces.isCapitalised(at),
        !pieces.isCapitalised(noun)
      else { return nil }
      switch true {
      case word.may(.power): return Unit(code: unit.code + word.code, last: noun)
      case word.may(.metric): return unit.code == "ton" ? Unit(code: "t", last: noun) : nil
      case word.may(.nautical): return unit.code == "mi" ? Unit(code: "nmi", last: noun) : nil
      default: return unit.code == "yr" ? Unit(code: "ly", last: noun) : nil
      }
    }
    guard word.may(.unit) else { return nil }
    // `500 MW` but not `5 Mile Road`.
    if pieces.isCapitalised(at), !(word.may(.short) && (amount.last + 1 == at)) { return nil }
    if word.may(.onlyOne), !isHyphenated, !amount.isOne { return nil }
    if word.may(.foot), !isHyphenated, !isFoot(at, amount) { return nil }
    // `one day` is some day, and `one foot` is seldom a length.
    if amount.isOne, amount.isWords, !isHyphenated, word.code == "d" || word.code == "ft" { return nil }
    return Unit(code: word.code, last: at, isDuration: word.may(.duration))
  }

  /// `five foot six`, `a 6 foot wall`, but not `five foot soldiers`.
  private func isFoot(_ at: Int, _ amount: Amount) -> Bool {
    amount.isOne || pieces.may(at + 1, .dimension) || pieces.isNumber(at + 1) || pieces.may(at + 1, .number)
      || pieces.isMark(at + 1, ",") && pieces.may(at + 2, .number)
  }

  /// `three days`, `52-year-old`, `two years ago`.
  private func duration(_ amount: Amount, _ unit: Unit) -> ValueReading? {
    let next = unit.last + 1
    if pieces.may(next, .ago) {
      return ValueReading(last: next, type: .date, value: nil, confidence: 0.85)
    }
    let old = pieces.afterHyphen(next)
    if unit.code == "yr" || unit.code == "mo" || unit.code == "d" || unit.code == "wk", pieces.may(old, .old)
    {
      return quantity(old, amount, unit.code, 0.9)
    }
    if let pair = pair(amount, unit) { return pair }
    switch unit.code {
    case "decade": return quantity(unit.last, amount.shifted(1), "yr", 0.85)
    case "century": return quantity(unit.last, amount.shifted(2), "yr", 0.85)
    default: return quantity(unit.last, amount, unit.code, 0.9)
    }
  }

  /// `5 feet 7 inches`, `6-foot-2`, `2 hours and 30 minutes`.
  private func pair(_ amount: Amount, _ unit: Unit) -> ValueReading? {
    guard amount.high == nil, let part = Self.parts[unit.code] else { return nil }
    var next = unit.last + 1
    if unit.code == "ft", pieces.isTightDash(next), let inches = pieces.integer(next + 1, digits: 1...2),
      inches < 12
    {
      return quantity(next + 1, amount, "ft \(inches) in", 0.95)
    }
    if pieces.isPeriod(next), pieces.may(unit.last, .short) { next += 1 }
    guard let rest = rest(next, part) else { return nil }
    let whole = "\(unit.code) \(rest.text) \(part)"
    // `26 hours, 18 minutes and 43 seconds`
    if let smaller = Self.parts[part], let last = self.rest(rest.last + 1, smaller) {
      return quantity(last.last, amount, "\(whole) \(last.text) \(smaller)", 0.95)
    }
    return quantity(rest.last, amount, whole, 0.95)
  }

  /// `7 inches`, `, and 7 inches`.
  private func rest(_ index: Int, _ part: String) -> (text: String, last: Int)? {
    var next = index
    if pieces.isMark(next, ",") { next += 1 }
    if pieces.may(next, .and) { next += 1 }
    guard let rest = amounts.number(next), let word = pieces.word(rest.last + 1), word.may(.unit),
      word.code == part,
      !pieces.isCapitalised(rest.last + 1)
    else { return nil }
    return (rest.text, rest.last + 1)
  }

  private static let parts = ["ft": "in", "lb": "oz", "h": "min", "min": "s", "yr": "mo"]

  // MARK: Rates

  /// `per hour`, `an hour`, `/h`.
  private func rate(_ index: Int) -> (code: String, last: Int)? {
    if pieces.isMark(index, "/"), pieces.isTight(index), let piece = pieces.piece(index + 1), piece.count == 1
    {
      let letter = pieces.bytes[piece.start]
      return letter == 0x68 ? ("h", index + 1) : letter == 0x73 ? ("s", index + 1) : nil
    }
    guard pieces.may(index, .per) || pieces.may(index, .article), let word = pieces.word(index + 1),
      word.may(.rate), !pieces.isCapitalised(index + 1)
    else { return nil }
    return (word.code, index + 1)
  }

  private static func rate(_ unit: String, _ time: String) -> String {
    unit == "mi" && time == "h" ? "mph" : "\(unit)/\(time)"
  }

  // MARK: Degrees

  /// `30 °C`, `30 degrees Celsius`; degrees alone could be angles or diplomas, and get no unit.
  private func degrees(_ amount: Amount) -> ValueReading? {
    var scale = amount.last + 2
    if !pieces.isMark(amount.last + 1, "°") {
      guard pieces.may(amount.last + 1, .degree) else { return nil }
    } else if pieces.isMark(scale, ".") {
      return nil
    }
    if pieces.isTightDash(scale) { scale += 1 }
    guard let word = pieces.word(scale) else { return nil }
    let code = word.may(.celsius) ? "°C" : word.may(.fahrenheit) ? "°F" : nil
    guard let code, let piece = pieces.piece(scale), piece.count > 1 || pieces.isCapitalised(scale) else {
      return nil
    }
    return signed(quantity(scale, amount, code, 0.95), amount)
  }

  private func quantity(_ last: Int, _ amount: Amount, _ unit: String, _ confidence: Double) -> ValueReading {
    ValueReading(last: last, type: .quantity, value: "\(amount.text) \(unit)", confidence: confidence)
  }
}
