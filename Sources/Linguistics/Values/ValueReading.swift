/// A value that was read at a piece of a text.
struct ValueReading {
  /// The position of its last piece.
  let last: Int
  let type: EntityType
  /// The normal form, where the text says enough.
  let value: String?
  /// How sure it is, 0 to 1.
  let confidence: Double
}
