/// What a token is to the question whether a sentence ends beside it.
enum BoundaryClass: UInt8 {
  /// Nothing: the block begins or ends here.
  case edge
  case lowercase
  case capitalised
  case capitals
  /// One capital letter.
  case letter
  /// A word without case.
  case word
  case number
  case address
  case period
  case exclamation
  case question
  /// `!!`, `?!`, `..?`
  case emphatic
  case ellipsis
  /// `Inc.`, `U.S.`
  case abbreviation
  /// `Mr.`, `e.g.`
  case title
  case comma
  case colon
  case semicolon
  case dash
  case bullet
  case openingQuote
  case closingQuote
  case quote
  case openingBracket
  case closingBracket
  case angle
  /// A row of signs: `-----`, `====`.
  case rule
  case face
  case symbol
  case mark

  /// Whether it is an abbreviation with its period.
  var hasOwnPeriod: Bool { self == .abbreviation || self == .title }

  /// The forms after which prose goes on where the writer sets every mark: bit *n* for the form of number *n*.
  @inline(__always)
  static var plain: UInt64 {
    Self.lowercase.bit | Self.capitalised.bit | Self.capitals.bit | Self.letter.bit | Self.word.bit
      | Self.number.bit | Self.comma.bit
  }

  private var bit: UInt64 { 1 << UInt64(rawValue) }

  /// Whether it ends sentences by its form.
  var isTerminal: Bool {
    switch self {
    case .period, .exclamation, .question, .emphatic, .ellipsis: true
    default: false
    }
  }

  /// Whether a sentence that ends with it looks ended.
  var endsByForm: Bool { isTerminal || isClosing || self == .quote || self == .abbreviation }

  /// Whether it may close a sentence after its last mark.
  var isClosing: Bool { self == .closingQuote || self == .closingBracket }

  /// Whether it is a word as sentences begin with in careful writing.
  var beginsSentences: Bool {
    switch self {
    case .capitalised, .capitals, .abbreviation, .title, .letter: true
    default: false
    }
  }

  /// Whether it may stand before the first word of a sentence.
  var isOpening: Bool {
    switch self {
    case .openingQuote, .quote, .openingBracket, .dash, .bullet, .angle: true
    default: false
    }
  }
}
