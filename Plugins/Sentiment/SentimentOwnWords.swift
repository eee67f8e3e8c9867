internal import AnalyzerKit
internal import Linguistics
internal import Records

/// A user's own words, which win over the built-in ones.
///
/// A file has a line an entry: a word or phrase, a tab, and a value from -4 to 4; a third column is the value of an
/// event. Empty lines and lines that begin with `#` are comments.
///
///     synergy	-1.5
///     move the needle	1
///     strike	0	-1.5
struct SentimentOwnWords {
  private let lexicon: ByteLexicon
  private let records: [SentimentWord]
  private let starts: ByteLexicon
  private static let longest = 8
  private static let limit = -4.0...4.0

  /// Reads a file.
  ///
  /// - Throws: ``AnalysisError`` with the file's name and the line.
  /// - Complexity: O(*n*) in the bytes.
  init(_ file: OptionFile) throws(AnalysisError) {
    var lines: [UInt8] = []
    var records: [SentimentWord] = []
    var seen: [[UInt8]: Int] = [:]
    let split = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in split.enumerated() {
      var line = line
      if index == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      if line.last == 0x0D { line = line.dropLast() }
      guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }), first != 0x23 else { continue }
      let place = "\(file.path):\(index + 1)"
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard (2...3).contains(fields.count) else {
        throw .file(
          fields.count < 2 ? "\(place) has no tab" : "\(place) has \(fields.count) columns",
          help: "write the word or phrase, a tab, its value; and, if it names an event, a tab and that value")
      }
      let key = Self.key(fields[0])
      guard !key.isEmpty else {
        throw .file("\(place) has no word before its tab", help: "write the word or phrase first")
      }
      let words = key.count { $0 == 0x20 } + 1
      guard words <= Self.longest else {
        throw .file(
          "\(place) has a phrase of \(words) words", help: "a phrase has at most \(Self.longest)")
      }
      if let other = seen[key] {
        throw .file(
          "\(place) has a word that line \(other) has too", help: "keep one of the two lines")
      }
      seen[key] = index + 1
      var record = SentimentWord(weight: try Self.value(fields[1], place))
      record.isOwn = true
      if fields.count == 3 { record.event = try Self.value(fields[2], place) }
      records.append(record)
      lines += key + [0x0A]
    }
    // A key that begins with `# ` cannot come up: such a line is a comment.
    lexicon = ByteLexicon(bytes: lines)
    self.records = records
    starts = SentimentVocabulary.starts(of: lexicon)
  }

  /// Returns the longest of the user's entries that begins at a token.
  func entry(at token: Int, before end: Int, in text: SentimentText) -> (word: SentimentWord, length: Int)? {
    if starts.contains(text.bytes, text.ranges[token]) {
      for length in stride(from: min(Self.longest + 4, end - token), to: 1, by: -1) {
        if let index = lexicon.index(of: text.bytes, text.range(token, length)) {
          return (records[index], length)
        }
      }
    }
    return lexicon.index(of: text.bytes, text.ranges[token]).map { (records[$0], 1) }
  }

  /// A word or phrase in the form of ``SentimentText``.
  private static func key(_ field: ArraySlice<UInt8>) -> [UInt8] {
    let text = SourceText(String(decoding: field, as: UTF8.self))
    var key: [UInt8] = []
    for word in text.bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x0D }) {
      if !key.isEmpty { key.append(0x20) }
      key += word
    }
    return SentimentText.folded(key)
  }

  private static func value(_ field: ArraySlice<UInt8>, _ place: String) throws(AnalysisError) -> Double {
    let written = String(decoding: field, as: UTF8.self)
    let trimmed = written.split(separator: " ")
    guard trimmed.count == 1, let value = Double(trimmed[0]), value.isFinite else {
      throw .file(
        "\(place) has '\(written)', which is no number", help: "a value is a number from -4 to 4")
    }
    guard limit.contains(value) else {
      throw .file("\(place) has the value \(trimmed[0])", help: "a value is a number from -4 to 4")
    }
    return value
  }
}
