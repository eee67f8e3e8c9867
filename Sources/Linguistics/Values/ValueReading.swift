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
  /// What a date with slashes tells about the order of day and month.
  var slash: SlashDate?
}
