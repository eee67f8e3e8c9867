/// A decimal number without rounding: digits and a power of ten.
struct DecimalNumber {
  private let digits: Int
  private let exponent: Int

  init(_ digits: Int, exponent: Int = 0) {
    self.digits = digits
    self.exponent = exponent
  }

  /// Reads `80,000` or `1.25`; nil where there are two periods or more than 15 digits.
  init?(_ bytes: ArraySlice<UInt8>) {
    var digits = 0
    var exponent = 0
    var seesPoint = false
    var count = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        digits = digits * 10 + Int(byte - 0x30)
        count += 1
        if seesPoint { exponent -= 1 }
      case 0x2C where !seesPoint: break
      case 0x2E where !seesPoint: seesPoint = true
      default: return nil
      }
      guard count <= 15 else { return nil }
    }
    guard count > 0 else { return nil }
    self.init(digits, exponent: exponent)
  }

  /// The number times a power of ten.
  func shifted(_ power: Int) -> DecimalNumber { DecimalNumber(digits, exponent: exponent + power) }

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
