/// The words of a command line, where it says nothing that only a shell understands.
enum CommandWords {
  /// Returns the words as a shell would split them; nil where a shell is needed.
  ///
  /// Apostrophes, quotation marks and backslashes quote, and `#` begins a comment.
  static func split(_ line: String) -> [String]? {
    var words: [[UInt8]] = []
    var word: [UInt8]?
    var bytes = Array(line.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case 0x20, 0x09, 0x0A:
        if let ended = word { words.append(ended) }
        word = nil
      case UInt8(ascii: "#") where word == nil: bytes = bytes.drop { $0 != 0x0A }
      case UInt8(ascii: "'"):
        guard let end = bytes.firstIndex(of: byte) else { return nil }
        word = (word ?? []) + bytes[..<end]
        bytes = bytes[(end + 1)...]
      case UInt8(ascii: "\""):
        guard let text = quoted(&bytes) else { return nil }
        word = (word ?? []) + text
      case UInt8(ascii: "\\"):
        guard let next = bytes.popFirst(), next != 0x0A else { return nil }
        word = (word ?? []) + [next]
      case _ where "|&;<>()$`{}*?[]~".utf8.contains(byte): return nil
      default: word = (word ?? []) + [byte]
      }
    }
    if let ended = word { words.append(ended) }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns the text up to the closing quotation mark; nil where something in it is to be replaced.
  private static func quoted(_ bytes: inout ArraySlice<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return text
      case UInt8(ascii: "$"), UInt8(ascii: "`"): return nil
      case UInt8(ascii: "\\"):
        guard let next = bytes.popFirst() else { return nil }
        if !"\"\\$`".utf8.contains(next) { text.append(byte) }
        text.append(next)
      default: text.append(byte)
      }
    }
    return nil
  }
}
