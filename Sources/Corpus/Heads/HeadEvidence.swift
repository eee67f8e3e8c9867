internal import Text

/// What speaks for lines of `Key: value` being a head, and not a text that is written so.
struct HeadEvidence {
  /// How many well-known fields have a value that fits.
  private(set) var fitting = 0
  /// Whether they are the head of a mail.
  let isMail: Bool
  /// Whether a field comes twice that no head has twice.
  private var isRepeated = false
  /// Whether a field that is not well known has a sentence as its value.
  private var hasSentence = false
  private let count: Int

  /// What a mail may have beside its sender.
  private static let mailKeys: Set<String> = ["to", "date", "sent", "subject", "messageid", "received", "cc"]
  /// What may come twice.
  private static let lists: Set<String> = [
    "author", "authors", "tag", "tags", "keyword", "keywords", "category",
  ]

  /// Weighs fields, as they were written.
  init(_ fields: [(key: String, value: String)]) {
    var keys: Set<String> = []
    var sender: String?
    for (key, value) in fields {
      let name = FieldMeaning.normalized(key)
      if name == "from" { sender = sender ?? value }
      if !keys.insert(name).inserted, !Self.lists.contains(name) { isRepeated = true }
      if Self.fits(name, value) {
        fitting += 1
      } else if Self.isSentence(value) {
        hasSentence = true
      }
    }
    count = fields.count
    let others = keys.intersection(Self.mailKeys)
    isMail =
      sender.map { sender in
        sender.contains("@") && !others.isEmpty
          || !sender.isEmpty && others.contains("subject") && others.count > 1
      } ?? false
  }

  /// Whether they are a head.
  ///
  /// Where only one well-known field fits, nothing may speak against it.
  var isHead: Bool {
    if isRepeated || fitting == 0 { return false }
    return fitting > 1 ? fitting * 4 >= count || !hasSentence : !hasSentence && count <= 12
  }

  /// Whether a field is well known, and its value one that such fields have.
  private static func fits(_ name: String, _ value: String) -> Bool {
    let bytes = Array(value.utf8)
    guard !bytes.isEmpty else { return false }
    let words = bytes.split { $0 == 0x20 || $0 == 0x09 }
    switch name {
    case "title", "headline", "subject":
      return bytes.count <= 300 && words.count <= 40 && bytes.last != UInt8(ascii: ".")
        && !(ASCII.isLower(bytes[0]) && words.count > 6)
    case "author", "authors", "byline", "source", "publisher", "publication":
      return words.count <= 16 && !isSentence(value) && mostlyCapitals(words)
    case "language", "lang": return words.count <= 2 && bytes.count <= 40 && !isSentence(value)
    case "url", "link", "permalink":
      return words.count == 1 && (value.contains("://") || value.hasPrefix("www.") || value.hasPrefix("/"))
    case "keywords", "tags", "section", "copyright": return bytes.count <= 400 && !isSentence(value)
    default:
      guard FieldMeaning(name, isMail: false)?.kind == .date else { return false }
      return words.count <= 8 && bytes.contains(where: ASCII.isDigit) && !isSentence(value)
    }
  }

  /// Whether most words begin with a capital, a digit or a letter beyond ASCII: `with Agencies`, `Jane Roe and John Doe`.
  private static func mostlyCapitals(_ words: [ArraySlice<UInt8>]) -> Bool {
    let small = words.count { $0.first.map(ASCII.isLower) ?? false }
    return small * 2 <= words.count || words.count == 1
  }

  /// Whether a value ends as sentences do: with a mark after a word in small letters of three letters or more.
  static func isSentence(_ value: String) -> Bool {
    var bytes = Array(value.utf8)[...]
    let closing = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")")]
    while let last = bytes.last, closing.contains(last) { bytes.removeLast() }
    if bytes.suffix(3).elementsEqual("”".utf8) { bytes = bytes.dropLast(3) }
    guard let last = bytes.last else { return false }
    switch last {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."):
      let word = bytes.dropLast().suffix(while: { $0 != 0x20 })
      // Inc., Jr. and U.S. end names; so do single words.
      let isWord = word.count >= 3 && word.allSatisfy { ASCII.isLower($0) || $0 >= 0x80 }
      return isWord && bytes.contains(0x20) || bytes.split(separator: 0x20).count > 8
    default: return bytes.suffix(3).elementsEqual("…".utf8)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Returns the longest end whose bytes all satisfy a condition.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
