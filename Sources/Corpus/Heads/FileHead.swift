internal import Records

/// What a file says about itself before its text.
///
///     ---                      Title: Talks resume        From: Jane Roe <roe@a.org>
///     title: Talks resume      Date: 13 April 2021        Date: Tue, 13 Apr 2021 10:00:00 +0200
///     ---                                                 Subject: Talks
///     Kiev accuses …           Kiev accuses …
///                                                         Kiev accuses …
///
/// The head is no part of the body. Front matter that never closes is body, with a warning; front matter that closes and
/// does not parse is none, with a warning and the fields that could be read.
struct FileHead {
  /// The fields, in order, as they were written.
  var fields: [HeadField] = []
  /// The offset where the body begins.
  var bodyStart: Int
  /// Whether it is the head of a mail, whose `From` is a person and whose `Subject` is a title.
  var isMail = false
  /// What is wrong with it.
  var error: HeadError?
  /// Whether what is wrong is that it never closes, so that it is body.
  var isOpen = false

  /// How much of a file is searched for the end of its head, in bytes.
  static let maximumSize = 256 << 10

  /// Reads the head of a text, which begins at the text's body.
  ///
  /// - Parameters:
  ///   - text: the text of a whole file; a byte-order mark may precede its body.
  ///   - isMarkdown: whether the file is Markdown, where any mapping between `---` is front matter, and JSON may be.
  /// - Returns: the head; without fields, and with the whole body, where the text has none.
  /// - Complexity: O(*n*) in the head's length, bounded by ``maximumSize``.
  static func read(_ text: SourceText, isMarkdown: Bool) -> FileHead {
    let end = min(text.count, text.bodyStart + maximumSize)
    var lines = HeadLines(text.bytes[text.bodyStart..<end])
    // Blank lines before a head belong to it.
    while let byte = lines.byte, byte <= 0x20, let line = lines.peek(), line.isBlank { _ = lines.next() }
    let none = FileHead(bodyStart: text.bodyStart)
    let isWhole = end == text.count
    // A line may be as long as a book: the first bytes say that most files begin with none of these.
    switch lines.byte {
    case nil: return none
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      guard let line = lines.peek(), let mark = FrontMatter.Mark(line.bytes) else { return none }
      return FrontMatter(lines, mark, isMarkdown: isMarkdown, isWhole: isWhole).head() ?? none
    case UInt8(ascii: "{"):
      guard isMarkdown else { return none }
      return JSONFrontMatter.head(text.bytes[..<end], from: lines.offset, line: lines.number) ?? none
    default:
      guard FieldLines.mayBegin(text.bytes[lines.offset..<end]) else { return none }
    }
    return FieldLines(lines, isWhole: isWhole).head() ?? none
  }
}
