internal import Text

/// The value that was written for an option, checked against its declaration.
public enum OptionValue: Hashable, Sendable {
  /// A flag that is set or not.
  case flag(Bool)
  /// A whole number.
  case integer(Int)
  /// A number.
  case number(Double)
  /// Words, or one of several words.
  case text(String)
  /// Some of several words.
  case words([String])
  /// A file with what stands in it.
  case file(OptionFile)

  /// The value as it would be typed.
  public var written: String {
    switch self {
    case .flag(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): Cell.format(value)
    case .text(let value): value
    case .words(let values): values.joined(separator: ",")
    case .file(let file): file.path
    }
  }
}

/// A file that an option names, read before anything runs: a result depends on what stands in it, not on its name.
public struct OptionFile: Hashable, Sendable {
  /// The path as it was written.
  public let path: String
  /// What stands in it: valid UTF-8.
  public let bytes: [UInt8]

  /// Creates a file that was read.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Why a written value does not fit a declaration.
public struct InvalidValue: Error, Hashable, Sendable {
  /// One sentence of cause, without the option's name: "must be a whole number from 1 to 200".
  public let requirement: String
  /// The legal words, where there are few, for a near-miss suggestion.
  public let choices: [String]

  /// The word among those written that is none of ``choices``.
  public let word: String

  /// What a flag with a value requires.
  public static let flag = InvalidValue("takes no value")

  init(_ requirement: String, choices: [String] = [], word: String = "") {
    self.requirement = requirement
    self.choices = choices
    self.word = word
  }

  /// The legal word that was probably meant; nil where none is near.
  public var suggestion: String? { NearMiss.nearest(to: word, among: choices) }
}

extension OptionDeclaration {
  /// Returns the value that `text` stands for.
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
