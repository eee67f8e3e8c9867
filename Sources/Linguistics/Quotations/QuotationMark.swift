/// A mark that may open or close a quotation, with what it looks like and what stands around it.
struct QuotationMark {
  /// Marks that pair with each other.
  enum Family {
    /// `“ ” „ ‟ "`, and two single marks in a row.
    case double
    /// `‘ ’ ‚ ‛ '`.
    case single
    /// `« »`.
    case guillemet
    /// `‹ ›`.
    case angle
  }

  /// What a mark does, as its shape or its place says.
  enum Role {
    case opening
    case closing
    case unknown
  }

  /// The offset of its first byte.
  let start: Int
  /// The offset after its last byte.
  let end: Int
  /// What it pairs with.
  let family: Family
  /// What its shape says: `“` opens, `"` says nothing.
  let shape: Role
  /// What the neighbours say: a blank before and a letter after open.
  let place: Role
  /// Whether it was written more than once: `““`.
  let isDoubled: Bool
  /// Whether a blank stands where the quoted words should touch it.
  let isSpaced: Bool
  /// Whether it may be an apostrophe: `players’ room`, `goin' home`.
  let isWeak: Bool
  /// Whether a digit stands before it, as before inches and feet.
  let followsDigit: Bool
  /// Whether it is typewriter style, `"` or `'`.
  var isStraight: Bool { shape == .unknown }
}
