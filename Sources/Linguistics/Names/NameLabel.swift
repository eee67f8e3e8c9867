/// What a token is to a name: outside, or the first or a later word of one.
enum NameLabel: UInt8, CaseIterable, Sendable {
  case outside
  case beginPerson
  case insidePerson
  case beginOrganization
  case insideOrganization
  case beginPlace
  case insidePlace
  case beginOther
  case insideOther

  /// The number of labels.
  static let count = allCases.count

  /// The label's number.
  var index: Int { Int(rawValue) }

  /// Whether it is a later word of a name.
  var isInside: Bool { rawValue > 0 && rawValue & 1 == 0 }

  /// Returns whether the label may follow another: a later word needs its own kind before it.
  func mayFollow(_ previous: NameLabel?) -> Bool {
    guard isInside else { return true }
    guard let previous else { return false }
    return previous == self || previous.rawValue == rawValue - 1
  }
}
