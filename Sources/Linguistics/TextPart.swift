public import Records

/// What stands at one place of a text: a token, a sentence, a name.
///
///     for sentence in try layers.sentences { print(layers[sentence]) }
public protocol TextPart {
  /// Where it stands.
  var span: TextSpan { get }
}

extension Token: TextPart {}
extension TaggedToken: TextPart {}
extension Sentence: TextPart {}
extension Block: TextPart {}
extension NameMention: TextPart {}
extension ValueMention: TextPart {}
extension EntityMention: TextPart {}
