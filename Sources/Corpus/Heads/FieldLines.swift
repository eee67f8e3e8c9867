internal import Text

/// Lines of `Key: value` at the beginning of a file, up to a blank line: a head, or the head of a mail.
///
/// A play, an interview and a recipe begin so, too. Lines are a head only if all are fields or go on with one, if
/// well-known fields are among them whose values fit (a date has a digit, a title is no sentence), and if no field comes
/// twice, as speakers do. One well-known field alone must fit without any doubt.
struct FieldLines {
  private static let mostLines = 200
  private static let mostBytes = 64 << 10
  private static let longestKey = 40
  /// How much of the body is searched for a line that begins as the head's only field does, in bytes.
  private static let searchedBody = 4096

  private var lines: HeadLines
  private let isWhole: Bool

  /// Creates the reader of the lines that follow in a file.
  ///
  /// - Parameters:
  ///   - lines: the beginning of the file.
  ///   - isWhole: whether the lines are all of the file.
  init(_ lines: HeadLines, isWhole: Bool) {
    self.lines = lines
    self.isWhole = isWhole
  }

  /// Whether bytes may begin with a field: a colon is near.
  static func mayBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.prefix(longestKey + 1).contains(UInt8(ascii: ":")) || bytes.starts(with: "From ".utf8)
  }

  /// Returns the head; nil where the lines are text.
  func head() -> FileHead? {
    var lines = lines
    let start = lines.offset
    // The envelope of a mail in a mailbox: From roe@a.org Tue Apr 13 10:00:00 2021.
    let isMailbox = lines.peek().map { Self.isEnvelope($0.bytes) } ?? false
    if isMailbox { _ = lines.next() }
    var written: [(key: String, value: [UInt8])] = []
    var isEnded = false
    while let line = lines.peek(), lines.number <= Self.mostLines, line.end - start <= Self.mostBytes {
      if line.isBlank {
        isEnded = true
        _ = lines.next()
        break
      }
      if let first = line.bytes.first, first == 0x20 || first == 0x09 {
        guard !written.isEmpty else { return nil }
        let more = Self.trimmed(line.bytes)
        if !written[written.count - 1].value.isEmpty { written[written.count - 1].value.append(0x20) }
        written[written.count - 1].value += more
      } else {
        guard let (key, value) = Self.parts(line.bytes) else { return nil }
        written.append((key, Array(value)))
      }
      _ = lines.next()
    }
    guard !written.isEmpty, isEnded || isWhole && lines.peek() == nil else { return nil }
    let fields = written.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
    let evidence = HeadEvidence(fields)
    guard evidence.isMail || !isMailbox else { return nil }
    if !evidence.isMail {
      guard evidence.isHead else { return nil }
      if evidence.fitting == 1, !isEnded || isSaidAgain(fields.map(\.0), from: lines.offset) { return nil }
    }
    var head = FileHead(bodyStart: lines.offset)
    head.isMail = evidence.isMail
    head.fields = Self.grouped(fields.map { ($0, evidence.isMail ? EncodedWords.decoded($1) : $1) })
    return head
  }

  /// Returns fields, the values of one that comes several times as a list.
  private static func grouped(_ fields: [(key: String, value: String)]) -> [HeadField] {
    var order: [String] = []
    var values: [String: [HeadValue]] = [:]
    for (key, value) in fields {
      if values[key] == nil { order.append(key) }
      values[key, default: []].append(.plain(value))
    }
    return order.map { key in
      let values = values[key] ?? []
      return HeadField(key, values.count == 1 ? values[0] : .list(values))
    }
  }

  /// Whether a line of the body begins with one of the keys, as each speech in an interview does.
  private func isSaidAgain(_ keys: [String], from start: Int) -> Bool {
    let body = lines.bytes[start..<min(lines.bytes.endIndex, start + Self.searchedBody)]
    var rest = HeadLines(body)
    while let line = rest.next() {
      if let (key, _) = Self.parts(line.bytes), keys.contains(key) { return true }
    }
    return false
  }

  private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8) else { return false }
    let words = line.split(separator: 0x20)
    return words.count >= 6 && words[1].contains(UInt8(ascii: "@"))
  }

  // MARK: One line

  /// Returns the field that a line is: a name, a colon, a value that may be in quotation marks.
  static func field(_ line: ArraySlice<UInt8>) -> HeadField? {
    guard let (key, value) = parts(line) else { return nil }
    if let quote = value.first, value.count >= 2, quote == value.last,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    {
      return HeadField(key, .text(String(decoding: value.dropFirst().dropLast(), as: UTF8.self)))
    }
    return HeadField(key, .plain(String(decoding: value, as: UTF8.self)))
  }

  /// Returns the name and the value of a line; nil where it is none of this form.
  private static func parts(_ line: ArraySlice<UInt8>) -> (key: String, value: ArraySlice<UInt8>)? {
    guard let first = line.first, ASCII.isLetter(first) || first >= 0x80,
      let colon = line.prefix(longestKey + 1).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      colon + 1 == line.endIndex || line[colon + 1] == 0x20 || line[colon + 1] == 0x09
    else { return nil }
    let key = line[..<colon]
    let isName = key.allSatisfy {
      ASCII.isWordByte($0) || $0 == UInt8(ascii: "-") || $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 >= 0x80
    }
    guard isName, key.last != 0x20, key.split(separator: 0x20).count <= 3 else { return nil }
    return (String(decoding: key, as: UTF8.self), trimmed(line[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    return HeadLines.Line(bytes: bytes, number: 0, end: 0).trimmed
  }
}
