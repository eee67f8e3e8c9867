/// YAML between lines of `---`, or TOML between lines of `+++`.
///
/// `...` ends YAML, too. Between two lines of `---` may also be text, where they are rules: it is front matter only if it
/// is a mapping, and, in files that are not Markdown, if it has a well-known field.
struct FrontMatter {
  /// The line that front matter begins and ends with.
  enum Mark {
    case yaml
    case toml

    /// Creates the mark that a line is; nil where it is none.
    init?(_ line: ArraySlice<UInt8>) {
      switch HeadLines.Line(bytes: line, number: 0, end: 0).trimmed {
      case _ where line.first == 0x20 || line.first == 0x09: return nil
      case let line where line.elementsEqual("---".utf8): self = .yaml
      case let line where line.elementsEqual("+++".utf8): self = .toml
      default: return nil
      }
    }

    /// Returns whether a line ends front matter that this mark begins.
    func isEnd(_ line: HeadLines.Line) -> Bool {
      switch self {
      case .yaml: Mark(line.bytes) == .yaml || line.trimmed.elementsEqual("...".utf8)
      case .toml: Mark(line.bytes) == .toml
      }
    }
  }

  private let lines: HeadLines
  private let mark: Mark
  private let isMarkdown: Bool
  private let isWhole: Bool

  /// Creates front matter.
  ///
  /// - Parameters:
  ///   - lines: the lines of the file, at the first mark.
  ///   - mark: the first mark.
  ///   - isMarkdown: whether the file is Markdown.
  ///   - isWhole: whether the lines are all of the file.
  init(_ lines: HeadLines, _ mark: Mark, isMarkdown: Bool, isWhole: Bool) {
    self.lines = lines
    self.mark = mark
    self.isMarkdown = isMarkdown
    self.isWhole = isWhole
  }

  /// Returns the head; nil where the mark is a rule and what follows is text.
  func head() -> FileHead? {
    var lines = lines
    guard let opening = lines.next() else { return nil }
    let start = lines.offset
    var simple: [HeadField] = []
    while let line = lines.next() {
      if mark.isEnd(line) {
        return head(lines.bytes[start..<line.bytes.startIndex], opening, bodyStart: line.end, simple)
      }
      if let field = FieldLines.field(line.bytes) { simple.append(field) }
    }
    // A rule over text is no front matter that somebody forgot to close.
    let isMeant =
      mark == .yaml
      ? Self.beginsWithKnownField(lines.bytes[start...])
      : lines.bytes[start...].prefix { $0 != 0x0A }.contains(UInt8(ascii: "="))
    guard isMeant else { return nil }
    var head = FileHead(bodyStart: lines.bytes.startIndex)
    head.isOpen = true
    head.error = HeadError(
      "the front matter that begins here never closes, and is text", line: opening.number)
    return head
  }

  private func head(
    _ matter: ArraySlice<UInt8>, _ opening: HeadLines.Line, bodyStart: Int, _ simple: [HeadField]
  ) -> FileHead? {
    var head = FileHead(bodyStart: bodyStart)
    if mark == .toml {
      let reader = TOMLReader(matter, firstLine: opening.number + 1)
      head.fields = reader.fields
      head.error = reader.error
      return head
    }
    do throws(HeadError) {
      guard let fields = try YAMLReader.fields(of: matter, firstLine: opening.number + 1) else { return nil }
      guard isMarkdown || fields.isEmpty || fields.contains(where: { FieldMeaning.isKnown($0.key) }) else {
        return nil
      }
      head.fields = fields
    } catch {
      guard simple.contains(where: { FieldMeaning.isKnown($0.key) }) else { return nil }
      head.fields = simple
      head.error = error
    }
    return head
  }

  /// Whether the lines up to the first blank one have a well-known field.
  private static func beginsWithKnownField(_ bytes: ArraySlice<UInt8>) -> Bool {
    var lines = HeadLines(bytes)
    while let line = lines.next(), !line.isBlank {
      if let field = FieldLines.field(line.bytes), FieldMeaning.isKnown(field.key) { return true }
    }
    return false
  }
}
