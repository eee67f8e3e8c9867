public import Records

/// A paragraph: a run of lines without a blank line, or one line where lines are paragraphs.
public struct Block: Hashable, Sendable {
  /// Where it stands, without surrounding blanks.
  public let span: TextSpan
  /// What it is for.
  public let role: BlockRole

  /// Creates a block.
  public init(_ span: TextSpan, _ role: BlockRole) {
    self.span = span
    self.role = role
  }
}

/// What a paragraph is for.
///
/// Nothing is deleted: analyzers choose what they read.
public enum BlockRole: String, Hashable, Sendable, CaseIterable {
  /// The headline.
  case title
  /// A heading inside the text.
  case heading
  /// Who wrote it: `By Jane Roe`.
  case byline
  /// Words under a picture, or a picture credit: `Photo: Jane Roe`.
  case caption
  /// What a picture's file is called: `biden putin getty comp`, `crowd.jpg`; it is no text, and has no tokens.
  case pictureName
  /// Where it came from: `Source: with Agencies`.
  case source
  /// What belongs to the page, not the text: `All comments.`, `Share this`, `Read more`.
  case furniture
  /// An item of a list.
  case listItem
  /// Running text.
  case body
}

extension BlockRole {
  /// Whether the paragraph is sentences to be read: body and list items.
  public var isRunningText: Bool { self == .body || self == .listItem }
  /// Whether the paragraph has tokens, sentences, quotations, names and values: all but names of pictures.
  public var hasTokens: Bool { self != .pictureName }
}
