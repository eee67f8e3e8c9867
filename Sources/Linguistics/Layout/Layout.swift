internal import Platform
public import Records

/// The paragraphs of a text and their roles.
///
///     Biden and Putin spoke on the phone        title
///     biden putin getty comp                    pictureName
///                                               (blank lines belong to no paragraph)
///     Kiev accuses Russia of sending troops.    body
///     Source: with Agencies                     source
///
/// A line is a paragraph, unless the text is wrapped: there a line goes on in the next one where the next
/// word would not have fitted. Roles come from form and from general words, never from one outlet's phrases;
/// where nothing speaks for another role, a paragraph is body. Markup around headings (`#`, underlines) is in no block.
/// The first paragraph is the first one of the text's body: what precedes it is in no block.
public struct Layout: Hashable, Sendable {
  /// The paragraphs, in text order; they do not overlap.
  public let blocks: [Block]

  /// Recognises the paragraphs of `text`.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ text: SourceText) {
    self = (try? Layout(text, cancellation: .never)) ?? Layout(blocks: [])
  }

  init(_ text: SourceText, cancellation: Cancellation) throws(Cancelled) {
    let paragraphs = try ParagraphFinder(text, cancellation: cancellation).paragraphs()
    blocks = try RoleClassifier(text.bytes, paragraphs, cancellation: cancellation).blocks()
  }

  init(blocks: [Block]) { self.blocks = blocks }

  /// The headline, where the text has one.
  public var title: TextSpan? { blocks.first { $0.role == .title }?.span }

  /// Returns the position of the block that covers `offset`, or nil between blocks.
  ///
  /// - Complexity: O(log *n*).
  public func block(at offset: Int) -> Int? {
    let position = blocks.partitioningIndex { $0.span.end > offset }
    guard position < blocks.count, blocks[position].span.contains(offset) else { return nil }
    return position
  }
}
