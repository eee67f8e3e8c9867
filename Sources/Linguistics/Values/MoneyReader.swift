/// Reads sums of money: `$1.2 million`, `€5bn`, `5,000 rubles`, `$5-10 million`, `50 cents`.
///
/// A bare dollar is taken for the American one, a bare cent for its hundredth. A currency of several countries
/// (peso, krone) has no value without its country; a rupee is the Indian one.
struct MoneyReader {
  private let pieces: ValuePieces
  private let amounts: AmountReader

  init(_ pieces: ValuePieces) {
    self.pieces = pieces
    amounts = AmountReader(pieces)
  }

  /// Returns the sum that begins with a sign or a code at 0.
  func signed() -> ValueReading? {
    if pieces.mark(0) != nil { return signed(0, prefix: nil) }
    guard pieces.isCapitalised(0), let word = pieces.word(0) else { return nil }
    if word.may(.dollarPrefix), pieces.isTight(1), pieces.isMark(1, "$") {
      return signed(1, prefix: word.code)
    }
    if word.may(.code), pieces.isCapitals(0), let amount = amounts.number(1, isSum: true), !amount.isWords {
      return sum(code(ofWord: 0), amount, 0.95)
    }
    if word.may(.moneyPrefix), !pieces.isCapitals(0), pieces.isNumber(pieces.isPeriod(1) ? 2 : 1),
      let amount = amounts.number(pieces.isPeriod(1) ? 2 : 1)
    {
      return sum(word.code, amount, 0.85)
    }
    return nil
  }

  // MARK: Signs

  private func signed(_ sign: Int, prefix: String?) -> ValueReading? {
    // `$-5`.
    let first =
      isMinus(sign + 1) && pieces.isTight(sign + 1) && pieces.isTight(sign + 2) ? sign + 2 : sign + 1
    guard let mark = pieces.mark(sign), var code = Self.signs[mark], pieces.isNumber(first),
      pieces.piece(0).map({ sign > 0 || $0.hasGap || !pieces.isWord(-1) && !pieces.isMark(-1, "$") })
        ?? false,
      var amount = amounts.number(first, isSum: true)
    else { return nil }
    if first > sign + 1 {
      amount.isNegative = true
    } else if isMinus(-1), pieces.isTight(0), pieces.piece(-1)?.hasGap ?? false {
      // `-$5`.
      amount.isNegative = true
      amount.first = -1
    }
    if let prefix { code = prefix + "D" }
    if !amount.isNegative, let range = range(amount, sign: mark) { amount = range }
    // `$5x` is no sum.
    if !amount.hasMagnitude, pieces.isTight(amount.last + 1), pieces.isWord(amount.last + 1) { return nil }
    if mark == "$", prefix == nil {
      let next = amount.last + 1
      if pieces.may(next, .code), pieces.isCapitals(next) {
        amount.last = next
        return sum(self.code(ofWord: next), amount, 0.98)
      }
      if let nation = pieces.word(next), nation.may(.nation), ["CA", "AU"].contains(nation.code),
        !pieces.isWord(next + 1) || pieces.may(next + 1, .currency)
      {
        amount.last = pieces.may(next + 1, .currency) ? next + 1 : next
        return sum(nation.code + "D", amount, 0.9)
      }
    }
    return sum(code, amount, 0.98)
  }

  private func isMinus(_ index: Int) -> Bool { pieces.isMark(index, "-") || pieces.isMark(index, "−") }

  /// `$5-10 million`, `$5 million-$10 million`, `$5 to $10 million`.
  private func range(_ low: Amount, sign: Unicode.Scalar) -> Amount? {
    let next = low.last + 1
    let isDash = pieces.isTightDash(next)
    let links = isDash || pieces.may(next, .to) || pieces.may(next, .or) || pieces.may(next, .and)
    guard links, pieces.isNumber(next + 1) ? isDash || pieces.may(next, .to) : pieces.isMark(next + 1, sign)
    else { return nil }
    let start = pieces.isNumber(next + 1) ? next + 1 : next + 2
    guard pieces.isNumber(start), let high = amounts.number(start, isSum: true) else { return nil }
    // `$5 to $10` are two sums, and so are `$3 million and $4 million`: each is told in full.
    guard isDash || (!low.hasMagnitude && high.hasMagnitude && low.number.isSmall) else { return nil }
    // `$80-5 km`: what is counted is something else.
    if !high.hasMagnitude, pieces.isNumber(next + 1), let unit = pieces.word(high.last + 1), unit.may(.unit) {
      return nil
    }
    return amounts.joined(low, high)
  }

  private static let signs: [Unicode.Scalar: String] = [
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₴": "UAH", "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY", "₦": "NGN",
  ]

  // MARK: Words

  /// Returns the sum of an amount that is followed by a currency: `5,000 rubles`, `two million Swiss francs`.
  func counted(_ amount: Amount) -> ValueReading? {
    let next = amount.last + 1
    if pieces.isMark(next, "€") {
      var amount = amount
      amount.last = next
      return sum("EUR", amount, 0.9)
    }
    let at = pieces.afterHyphen(next)
    if let nation = nation(at), let currency = pieces.word(nation.last + 1) {
      var amount = amount
      amount.last = nation.last + 1
      guard !pieces.isCapitalised(amount.last) else { return nil }
      if currency.may(.cent), nation.code == "US" { return sum("USD", amount.shifted(-2), 0.95) }
      guard currency.may(.currency) else { return nil }
      return sum(Self.code(currency.currency, in: nation.code) ?? currency.currency, amount, 0.95)
    }
    guard let word = pieces.word(at), !isYearOfPrices(amount) else { return nil }
    var amount = amount
    amount.last = at
    if word.may(.code), pieces.isCapitals(at) { return sum(code(ofWord: at), amount, 0.95) }
    guard !pieces.isCapitalised(at) else { return nil }
    if word.may(.cent) { return sum("USD", amount.shifted(-2), 0.8) }
    if word.may(.pence) { return sum("GBP", amount.shifted(-2), 0.9) }
    guard word.may(.currency) else { return nil }
    if word.may(.unit) { return pounds(amount) }
    if word.may(.needsMagnitude), !amount.hasMagnitude { return nil }
    if word.currency == "EUR", pieces.may(at + 1, .cent) {
      amount.last = at + 1
      return sum("EUR", amount.shifted(-2), 0.95)
    }
    if word.may(.alone) { return sum(word.code, amount, 0.9) }
    return sum(Self.alone[word.currency] ?? word.currency, amount, 0.95)
  }

  /// `in 2013 dollars`, `July 2013 dollars`: the year whose prices are meant.
  private func isYearOfPrices(_ amount: Amount) -> Bool {
    guard amount.last == 0, let year = pieces.integer(0, digits: 4...4), (1900...2099).contains(year) else {
      return false
    }
    return pieces.may(-1, .cue) || pieces.may(-1, .month)
  }

  /// Pounds are money where that is said: `pounds sterling`, `15 million pounds`, `500 pounds ($750)`.
  private func pounds(_ amount: Amount) -> ValueReading? {
    var amount = amount
    let next = amount.last + 1
    if pieces.may(next, .sterling) {
      amount.last = next
      return sum("GBP", amount, 0.95)
    }
    if pieces.isMark(next, "("), pieces.isMark(next + 1, "$") || pieces.isMark(next + 2, "$") {
      return sum("GBP", amount, 0.95)
    }
    guard amount.hasMagnitude, !pieces.may(next, .of) else { return nil }
    return sum("GBP", amount, 0.8)
  }

  /// `Canadian`, `U.S.`, `Hong Kong`.
  private func nation(_ index: Int) -> (code: String, last: Int)? {
    guard pieces.isCapitalised(index), let word = pieces.word(index) else { return nil }
    if word.may(.u), pieces.isPeriod(index + 1), pieces.isTight(index + 2), pieces.may(index + 2, .plural) {
      return ("US", pieces.isPeriod(index + 3) ? index + 3 : index + 2)
    }
    if word.may(.hong), pieces.may(index + 1, .kong) { return ("HK", index + 1) }
    return word.may(.nation) ? (word.code, index) : nil
  }

  /// The code of a currency of several countries in one of them: its country and its letter, with exceptions.
  private static func code(_ currency: String, in nation: String) -> String? {
    if currency == "USD" { return nation + "D" }
    guard currency.hasPrefix("?") else { return nil }
    let code = nation + currency.dropFirst()
    return exceptions[code] ?? code
  }

  private static let exceptions = [
    "MXP": "MXN", "ARP": "ARS", "UGS": "UGX", "PHP": "PHP", "ILP": "ILS", "TRY": "TRY", "LBY": "LBP",
    "SYY": "SYP",
  ]
  /// What a currency of several countries is most often, where no country is named.
  private static let alone = ["?W": "KRW", "?L": "BRL", "?Y": "TRY"]

  private func code(ofWord index: Int) -> String {
    guard let piece = pieces.piece(index) else { return "" }
    let code = String(decoding: pieces.bytes[piece.start..<piece.end], as: UTF8.self)
    return code == "RMB" ? "CNY" : code
  }

  private func sum(_ code: String, _ amount: Amount, _ confidence: Double) -> ValueReading {
    ValueReading(
      first: amount.first, last: amount.last, type: .money,
      value: code.hasPrefix("?") ? nil : "\(code) \(amount.text)",
      confidence: confidence)
  }
}
