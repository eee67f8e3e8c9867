/// A value that was read at a place.
struct ValueReading {
  /// The positions of its first and last piece.
  var first = 0
  var last: Int
  var type: EntityType
  /// The normal form, where the text says enough.
  var value: String?
  /// How sure it is, 0 to 1.
  var confidence: Double
  /// The order of day and month, where it is a date with slashes.
  var slash: SlashDate?
}

/// The order of day and month in a date with slashes.
enum SlashDate {
  /// `13/4/2021`, `4/13/2021`: it shows the order.
  case dayFirst
  case monthFirst
  /// `4/5/2021`: it has a value in either order.
  case either(dayFirst: String, monthFirst: String)
}
