public import Platform
public import Records

extension TextLayers {
  /// Creates the layers of a string; nothing is computed yet.
  ///
  /// - Parameters:
  ///   - string: the text; offsets count its UTF-8 bytes.
  ///   - cancellation: what the computation of a layer asks from time to time.
  public convenience init(_ string: String, cancellation: Cancellation = .never) {
    self.init(SourceText(string), cancellation: cancellation)
  }

  /// The words of a token, a sentence, a name.
  ///
  /// - Parameter part: what one of these layers gave.
  public subscript(part: some TextPart) -> String { text[part.span] }

  /// The words of a stretch of the text.
  public subscript(span: TextSpan) -> String { text[span] }

  /// Tokens with their words, tags and base forms, in text order.
  ///
  /// Needs ``tokens`` and ``tags``.
  public var taggedTokens: TaggedTokens {
    get throws(Cancelled) { TaggedTokens(text, try tokens, try tags) }
  }

  /// Returns what maps spans of this text to offsets in Unicode scalars or UTF-16 units, and back.
  ///
  ///     let map = layers.offsets(in: .utf16)
  ///     let inBrowser = layers.entities.map { map($0.span) }
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func offsets(in unit: OffsetUnit) -> OffsetMap { OffsetMap(text, unit: unit) }
}
