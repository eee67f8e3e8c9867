internal import Text

/// A decimal number without rounding: digits and a power of ten.
struct DecimalNumber {
  private let digits: Int
  private let exponent: Int

  init(_ digits: Int, exponent: Int = 0) {
    self.digits = digits
    self.exponent = exponent
  }

  /// Reads `80,000`, `1,00,000` or `1.25`.
  ///
  /// Nil where there are two periods, more than 15 digits, or commas that part no thousands: `3,14`.
  init?(_ bytes: ArraySlice<UInt8>) {
    var digits = 0
    var exponent = 0
    var seesPoint = false
    var count = 0
    /// The digits since the last comma.
    var run = 0
    var hasCommas = false
    for byte in bytes {
      if let digit = ASCII.digitValue(byte) {
        digits = digits * 10 + digit
        count += 1
        run += 1
        if seesPoint { exponent -= 1 }
        guard count <= 15 else { return nil }
        continue
      }
      switch byte {
      case 0x2C where !seesPoint:
        guard hasCommas ? run == 2 || run == 3 : (1...3).contains(run) else { return nil }
        hasCommas = true
        run = 0
      case 0x2E where !seesPoint:
        guard !hasCommas || run == 3 else { return nil }
        seesPoint = true
      default: return nil
      }
    }
    guard count > 0, seesPoint || !hasCommas || run == 3 else { return nil }
    self.init(digits, exponent: exponent)
  }

  /// The number times a power of ten.
  func shifted(_ power: Int) -> DecimalNumber { DecimalNumber(digits, exponent: exponent + power) }

  /// The sum of two numbers, or nil where it is too large to hold.
  func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let low = min(exponent, other.exponent)
    guard let first = scaled(to: low), let second = other.scaled(to: low) else { return nil }
    let (sum, overflows) = first.addingReportingOverflow(second)
    return overflows ? nil : DecimalNumber(sum, exponent: low)
  }

  /// Whether it is less than another number; two numbers that are too far apart to compare are not.
  func isLess(than other: DecimalNumber) -> Bool {
    let low = min(exponent, other.exponent)
    guard let first = scaled(to: low), let second = other.scaled(to: low) else { return false }
    return first < second
  }

  /// Whether it is a whole number below a thousand.
  var isSmall: Bool { isLess(than: DecimalNumber(1000)) }

  private func scaled(to power: Int) -> Int? {
    guard exponent - power <= 18 else { return nil }
    var value = digits
    for _ in power..<exponent {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      value = product
    }
    return value
  }

  /// The shortest way to write it: `1200000`, `0.25`.
  var text: String {
    guard digits != 0 else { return "0" }
    var written = String(digits)
    if exponent >= 0 { return written + String(repeating: "0", count: exponent) }
    if written.count <= -exponent {
      written = String(repeating: "0", count: 1 - exponent - written.count) + written
    }
    let cut = written.index(written.endIndex, offsetBy: exponent)
    var fraction = written[cut...]
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? String(written[..<cut]) : "\(written[..<cut]).\(fraction)"
  }
}
