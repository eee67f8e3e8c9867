public import Records

/// A word, number or mark in the treebank convention: `do` `n't`, `Kyiv` `'s`, `80,000`, `“`.
public struct Token: Hashable, Sendable {
  // Numbers are kept in 40 bits, so that a token takes sixteen bytes: a text has millions of them.
  private let lowStart: UInt32
  private let lowEnd: UInt32
  private var lowSentence: UInt32 = 0
  private let highStart: UInt8
  private let highEnd: UInt8
  /// Until the sentence is known, what the token is to the finder of sentences.
  private var highSentence: UInt8
  /// What it is made of.
  public let kind: TokenKind

  /// Creates a token, in a text of at most a terabyte.
  public init(_ span: TextSpan, _ kind: TokenKind, sentence: Int) {
    self.init(span.start, span.end, kind, .edge)
    place(in: sentence)
  }

  /// Creates a token whose sentence is not known yet.
  @inline(__always)
  init(_ start: Int, _ end: Int, _ kind: TokenKind, _ form: BoundaryClass) {
    lowStart = UInt32(truncatingIfNeeded: start)
    lowEnd = UInt32(truncatingIfNeeded: end)
    highStart = UInt8(truncatingIfNeeded: start >> 32)
    highEnd = UInt8(truncatingIfNeeded: end >> 32)
    highSentence = form.rawValue
    self.kind = kind
  }

  /// Where it stands.
  public var span: TextSpan { TextSpan(start, end) }
  /// The position of its sentence among the sentences, from 0.
  public var sentence: Int { Int(highSentence) << 32 | Int(lowSentence) }
}

extension Token {
  @inline(__always)
  var start: Int { Int(highStart) << 32 | Int(lowStart) }
  @inline(__always)
  var end: Int { Int(highEnd) << 32 | Int(lowEnd) }

  /// What it is to the finder of sentences, until its sentence is known.
  @inline(__always)
  var form: BoundaryClass {
    get { BoundaryClass(rawValue: highSentence) ?? .edge }
    set { highSentence = newValue.rawValue }
  }

  /// The number of its form.
  @inline(__always)
  var formNumber: UInt8 { highSentence }

  /// Whether prose whose writer sets every mark goes on after it.
  @inline(__always)
  var isPlain: Bool { BoundaryClass.plain >> UInt64(highSentence & 63) & 1 == 1 }

  /// Says which sentence it stands in; its form was for finding that out, and is forgotten.
  @inline(__always)
  mutating func place(in sentence: Int) {
    lowSentence = UInt32(truncatingIfNeeded: sentence)
    highSentence = UInt8(truncatingIfNeeded: sentence >> 32)
  }
}

/// What a token is made of.
public enum TokenKind: UInt8, Hashable, Sendable {
  /// Letters, also with inner apostrophes and periods: `Biden`, `U.S.`, `'s`.
  case word
  /// Digits with their separators: `80,000`, `3.5`, `21st`.
  case number
  /// Sentence and clause marks, brackets, dashes.
  case punctuation
  /// Quotation marks of any kind.
  case quote
  /// Currency and other signs: `$`, `%`, `§`, emoji.
  case symbol
  /// Web addresses, e-mail addresses, handles and hashtags.
  case address
}

extension [Token] {
  /// Returns the positions of the tokens that lie within `span`.
  ///
  /// - Complexity: O(log *n*).
  public func positions(in span: TextSpan) -> Range<Int> {
    let first = partitioningIndex { $0.span.start >= span.start }
    return first..<Swift.max(first, partitioningIndex { $0.span.end > span.end })
  }

  /// Returns the positions of the tokens that share a byte with `span`.
  ///
  /// - Complexity: O(log *n*).
  public func positions(overlapping span: TextSpan) -> Range<Int> {
    let first = partitioningIndex { $0.span.end > span.start }
    return first..<Swift.max(first, partitioningIndex { $0.span.start >= span.end })
  }
}
