/// What one word may be in a date, time, sum or measure.
struct ValueWord: Sendable {
  private var classes: UInt128 = 0
  /// Its number: of a month, a cardinal, a power of ten, an hour.
  private(set) var number = 0
  /// Its code: a unit, a country, a zone's offset.
  private(set) var code = ""
  /// The currency: `USD`, or `?P` for a peso of some country.
  private(set) var currency = ""

  /// Reads `month=3,short`.
  init(_ list: ArraySlice<UInt8>) {
    for part in list.split(separator: 0x2C) {
      let fields = part.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = fields.first, let kind = Self.names[String(decoding: name, as: UTF8.self)] else {
        continue
      }
      classes |= 1 << UInt128(kind.rawValue)
      guard fields.count > 1 else { continue }
      let value = String(decoding: fields[1], as: UTF8.self)
      if kind == .currency { currency = value } else { code = value }
      if let number = Int(value) { self.number = number }
    }
  }

  /// Returns whether the word may be this.
  func may(_ kind: ValueClass) -> Bool { classes >> UInt128(kind.rawValue) & 1 == 1 }

  private static let names = Dictionary(
    uniqueKeysWithValues: ValueClass.allCases.map { (String(describing: $0), $0) })
}
