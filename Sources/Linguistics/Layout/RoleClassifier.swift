internal import Platform
internal import Records
internal import Text

/// Says what each paragraph is for.
struct RoleClassifier {
  private let bytes: [UInt8]
  private let paragraphs: [Paragraph]
  private let cancellation: Cancellation

  init(_ bytes: [UInt8], _ paragraphs: [Paragraph], cancellation: Cancellation) {
    self.cancellation = cancellation
    self.bytes = bytes
    self.paragraphs = paragraphs
  }

  /// What is counted about a paragraph; nothing is counted in long ones.
  private struct Shape {
    var isShort = false
    var words = 0
    var capitalized = 0
    var small = 0
    var startsUpper = false
    var endsSentence = false
    var last: UInt8 = 0
  }

  func blocks() throws(Cancelled) -> [Block] {
    var shapes: [Shape] = []
    var roles: [BlockRole?] = []
    shapes.reserveLarge(paragraphs.count)
    roles.reserveCapacity(paragraphs.count)
    for (index, paragraph) in paragraphs.enumerated() {
      try cancellation.check(at: index)
      let shape = shape(paragraph)
      shapes.append(shape)
      roles.append(givenRole(index, shape))
    }
    markTitle(&roles, shapes)
    markNearTitle(&roles, shapes)
    try cancellation.check()
    markHeadings(&roles, shapes)
    return paragraphs.indices.map { Block(paragraphs[$0].span, roles[$0] ?? .body) }
  }

  private func shape(_ paragraph: Paragraph) -> Shape {
    var shape = Shape()
    let span = paragraph.span
    shape.last = bytes[span.end - 1]
    shape.endsSentence = ParagraphFinder.endsSentence(bytes, span)
    shape.startsUpper = ByteText.startsUpper(bytes, span.start, span.end)
    guard span.count <= 240 else { return shape }
    shape.isShort = true
    var offset = span.start
    while offset < span.end {
      if ByteText.startsUpper(bytes, offset, span.end) {
        shape.capitalized += 1
      } else if ByteText.startsLower(bytes, offset, span.end) {
        shape.small += 1
      }
      shape.words += 1
      repeat {
        offset = max(offset + 1, min(span.end, ByteSearch.lettersEnd(in: bytes.span, from: offset)))
      } while offset < span.end && ByteText.blankLength(bytes, offset, span.end) == 0
      offset = ByteText.skipBlanks(bytes, offset, span.end)
    }
    return shape
  }

  /// The role that the paragraph shows by itself.
  private func givenRole(_ index: Int, _ shape: Shape) -> BlockRole? {
    let paragraph = paragraphs[index]
    switch paragraph.form {
    case .heading: return .heading
    case .rule, .matter: return .furniture
    case .item: return .listItem
    case .plain: break
    }
    guard shape.isShort, shape.words <= 25 else { return nil }
    if isOrnament(paragraph.span) { return .furniture }
    if let role = phraseRole(paragraph.span, shape) { return role }
    if isFileName(paragraph.span, shape) { return .pictureName }
    if isByline(paragraph.span, shape, index) { return .byline }
    return nil
  }

  /// Signs without a letter, a digit or a quotation mark: `⁂`, `…`, a row of emoji.
  private func isOrnament(_ span: TextSpan) -> Bool {
    var offset = span.start
    while offset < span.end {
      let byte = bytes[offset]
      if byte < 0x80 {
        guard !ASCII.isLetter(byte), !ASCII.isDigit(byte), byte != UInt8(ascii: "\""),
          byte != UInt8(ascii: "'")
        else { return false }
        offset += 1
        continue
      }
      let (value, length) = ByteText.scalar(bytes, offset, span.end)
      switch ScalarClass(value) {
      case .letter, .digit, .quote: return false
      case .mark, .dash, .punctuation, .symbol, .emoji: offset += length
      }
    }
    return true
  }

  /// Looks the paragraph's first words, last words and the whole of it up in the list of phrases.
  private func phraseRole(_ span: TextSpan, _ shape: Shape) -> BlockRole? {
    let lexicon = Lexicons.layoutPhrases
    var end = span.end
    while end > span.start, ByteText.has(".", bytes, end - 1, end) || bytes[end - 1] == UInt8(ascii: "!") {
      end -= 1
    }
    var cuts: [Int] = []
    for offset in span.start..<end {
      // A phrase ends at a blank, a colon or a slash: Read more: …, (AP Photo/…).
      let byte = bytes[offset]
      if byte == 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") { cuts.append(offset) }
    }
    func role(_ range: Range<Int>, _ place: StaticString) -> BlockRole? {
      guard let value = lexicon.value(of: bytes, range, lowercased: true) else { return nil }
      return Self.role(value, at: place)
    }
    if let found = role(span.start..<end, "whole") { return found }
    for cut in (cuts + [end]).prefix(lexicon.maximumWords) {
      if let found = role(span.start..<cut, "start") { return found }
    }
    guard !shape.endsSentence || shape.words <= 16 else { return nil }
    for cut in cuts.suffix(lexicon.maximumWords) {
      if let found = role((cut + 1)..<end, "end"), found != .caption || !shape.endsSentence { return found }
    }
    return nil
  }

  /// A phrase's value is its role, a tab and its place; one phrase may have several places, joined by a blank.
  private static func role(_ value: ArraySlice<UInt8>, at place: StaticString) -> BlockRole? {
    let parts = value.split(separator: 0x09)
    guard parts.count == 2,
      parts[1].split(separator: 0x20).contains(where: { part in
        place.withUTF8Buffer { $0.elementsEqual(part) }
      })
    else { return nil }
    return BlockRole(rawValue: String(decoding: parts[0], as: UTF8.self))
  }

  /// One word that ends like a picture's file name.
  private func isFileName(_ span: TextSpan, _ shape: Shape) -> Bool {
    guard shape.words <= 2 else { return false }
    let endings: [StaticString] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".svg"]
    return endings.contains { ending in
      let start = span.end - ending.utf8CodeUnitCount
      return start > span.start && ByteText.has(ending, bytes, start, span.end)
    }
  }

  /// `By Jane Roe`, `BY JANE ROE, Staff Writer`, `Jane Roe, Reuters` among the first paragraphs.
  private func isByline(_ span: TextSpan, _ shape: Shape, _ index: Int) -> Bool {
    guard shape.words >= 2, shape.words <= 14, !shape.endsSentence else { return false }
    if ByteText.has("by ", bytes, span.start, span.end), bytes[span.start] == UInt8(ascii: "B") {
      let name = ByteText.skipBlanks(bytes, span.start + 3, span.end)
      return ByteText.startsUpper(bytes, name, span.end) && shape.capitalized * 2 > shape.words
        && shape.capitalized >= 2 && index < 6
    }
    guard index > 0, index < 5, shape.words <= 6, shape.capitalized == shape.words, shape.words >= 3 else {
      return false
    }
    // A name, a comma and an outlet.
    var commas = 0
    var place = 0
    for offset in span.range where bytes[offset] == UInt8(ascii: ",") || bytes[offset] == UInt8(ascii: "|") {
      commas += 1
      place = offset
    }
    guard commas == 1, let agency = ByteText.wordAfter(bytes, place + 1, span.end) else { return false }
    return Lexicons.agencies.contains(bytes, agency.lowerBound..<span.end, lowercased: true)
  }

  /// The first paragraph is the headline if it is short, capitalised, ends no sentence, and more text follows.
  private func markTitle(_ roles: inout [BlockRole?], _ shapes: [Shape]) {
    guard
      let first = roles.indices.first(where: { roles[$0] == nil || roles[$0] == .heading }), first < 4,
      roles.count > first + 1
    else { return }
    if paragraphs[first].form == .heading {
      roles[first] = .title
      return
    }
    let shape = shapes[first]
    let ends =
      shape.last == UInt8(ascii: ",") || shape.last == UInt8(ascii: ":") || shape.last == UInt8(ascii: ";")
    guard shape.isShort, shape.words <= 30, !ends, paragraphs[first].lineCount <= 2 else { return }
    guard shape.capitalized > 0, !startsSmall(first) else { return }
    if shape.endsSentence {
      // A question or a cry may be a headline: one sentence, on a line of its own, over longer text.
      guard shape.last == UInt8(ascii: "?") || shape.last == UInt8(ascii: "!"), shape.words <= 16,
        isOneSentence(paragraphs[first].span),
        paragraphs[first + 1].span.count > 2 * paragraphs[first].span.count
      else { return }
    }
    roles[first] = .title
  }

  private func startsSmall(_ index: Int) -> Bool {
    let span = paragraphs[index].span
    return ByteText.startsLower(bytes, span.start, span.end)
  }

  private func isOneSentence(_ span: TextSpan) -> Bool {
    let marks = span.range.dropLast().lazy.filter { offset in
      let byte = bytes[offset]
      return byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }
    return marks.isEmpty
  }

  /// Small words without a mark near the headline are a caption, in a text that otherwise begins with capitals.
  ///
  /// Right under the headline of an article they are the name of a picture. A short message may hold such a line, too.
  private func markNearTitle(_ roles: inout [BlockRole?], _ shapes: [Shape]) {
    let plain = roles.indices.filter { roles[$0] == nil || roles[$0] == .title }
    let small = plain.filter { startsSmall($0) }.count
    guard small * 4 <= plain.count || small == 1, plain.count > 1 else { return }
    for index in plain.prefix(5) where roles[index] == nil {
      let shape = shapes[index]
      guard shape.isShort, shape.words >= 2, shape.words <= 10, shape.small == shape.words,
        !shape.endsSentence,
        ASCII.isAlphanumeric(shape.last)
      else { continue }
      let isUnderTitle = index > 0 && roles[index - 1] == .title
      roles[index] = isUnderTitle && isArticle(after: index, shapes) ? .pictureName : .caption
    }
  }

  /// Whether three long paragraphs that end as sentences do follow soon.
  private func isArticle(after index: Int, _ shapes: [Shape]) -> Bool {
    let following = (index + 1..<paragraphs.count).prefix(12)
    return following.count { shapes[$0].endsSentence && paragraphs[$0].span.count > 60 } >= 3
  }

  /// A short paragraph without a mark over a longer one is a heading.
  private func markHeadings(_ roles: inout [BlockRole?], _ shapes: [Shape]) {
    for index in roles.indices.dropLast() where roles[index] == nil {
      let shape = shapes[index]
      guard shape.isShort, shape.words <= 12, !shape.endsSentence, shape.startsUpper, shape.capitalized > 0,
        paragraphs[index].lineCount == 1,
        ASCII.isAlphanumeric(shape.last) || shape.last >= 0x80
          || shape.last == UInt8(ascii: ")")
      else { continue }
      let next = index + 1
      guard roles[next] == nil || roles[next] == .listItem, paragraphs[next].span.count > 60,
        paragraphs[next].span.count > paragraphs[index].span.count
      else { continue }
      roles[index] = .heading
    }
  }
}
