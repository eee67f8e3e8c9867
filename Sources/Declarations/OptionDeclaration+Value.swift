internal import Records

extension OptionDeclaration {
  /// Returns the value that `text` writes.
  ///
  /// - Throws: ``InvalidValue`` where the text does not fit ``kind``.
  public func value(of text: String) throws(InvalidValue) -> OptionValue {
    switch kind {
    case .flag:
      throw .flag
    case .integer(let range):
      guard let value = Int(text), range.contains(value) else {
        throw InvalidValue("must be a whole number \(Self.describe(range))")
      }
      return .integer(value)
    case .number(let range):
      guard let value = Double(text), value.isFinite, range.contains(value) else {
        throw InvalidValue(
          "must be a number from \(Cell.format(range.lowerBound)) to \(Cell.format(range.upperBound))")
      }
      return .number(value)
    case .text, .name, .file:
      return .text(text)
    case .choice(let words):
      guard words.contains(text) else {
        throw InvalidValue("must be one of \(words.joined(separator: ", "))", choices: words, word: text)
      }
      return .text(text)
    case .choices(let words):
      let chosen = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let wrong = chosen.first { !words.contains($0) }
      guard wrong == nil else {
        throw InvalidValue(
          "must be some of \(words.joined(separator: ", ")), joined by single commas", choices: words,
          word: wrong ?? "")
      }
      return .words(chosen)
    }
  }

  /// Returns a range in words: `from 1 to 200`, or `of at least 1` where there is no upper bound.
  public static func describe(_ range: ClosedRange<Int>) -> String {
    range.upperBound == .max
      ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
  }
}
