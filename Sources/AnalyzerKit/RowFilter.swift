public import Declarations
internal import Linguistics
internal import Platform
internal import Records
internal import Text

/// An option that keeps some of an analyzer's rows.
///
/// The shell applies it after it has put the names of the corpus, and people's corrections, into the rows: so that
/// `--speaker "Joe Biden"` also finds him where a document calls him Biden.
///
///     static let filters: [RowFilter] = [
///       .name("speaker", in: "speaker", help: "Keeps what somebody of this name said."),
///       .words("about", in: "text", help: "Keeps what holds these words."),
///       .from, .to,
///     ]
public struct RowFilter: Sendable {
  /// The option as it is written.
  public let option: OptionDeclaration
  /// Whether the shell takes it as an argument, without its name.
  private(set) var isArgument = false
  private let test: Test

  /// The same filter, which the shell takes as an argument: `who-said "will win"`.
  ///
  /// It must be written then. `lede map` takes it with its name.
  public var argument: Self {
    var filter = self
    filter.isArgument = true
    return filter
  }

  private init(option: OptionDeclaration, test: Test) {
    self.option = option
    self.test = test
  }

  private enum Test: Hashable, Sendable {
    case words(column: String)
    case either(first: String, second: String)
    case from
    case to
  }

  /// Keeps rows whose cell is a name with these words: `biden` finds `Joe Biden`.
  public static func name(_ name: String, in column: String, help: String) -> Self {
    Self(
      option: OptionDeclaration(name, .name, help: help),
      test: .words(column: column))
  }

  /// Keeps rows of pairs where one of the two cells is a name with these words, and puts that cell first.
  ///
  ///     .name("of", inEither: "source", or: "target", help: "Keeps the pairs of this name, which comes first.")
  public static func name(_ name: String, inEither first: String, or second: String, help: String) -> Self {
    Self(option: OptionDeclaration(name, .name, help: help), test: .either(first: first, second: second))
  }

  /// Keeps rows whose cell holds these words, whole and in this order, whatever their case and diacritics.
  public static func words(_ name: String, in column: String, help: String) -> Self {
    Self(
      option: OptionDeclaration(name, .text, placeholder: "WORDS", help: help),
      test: .words(column: column))
  }

  /// Keeps documents of a day, month or year, or of later ones.
  public static let from = Self(
    option: OptionDeclaration(
      "from", .text, placeholder: "DATE", help: "Reads documents of this day, month or year or later."),
    test: .from)

  /// Keeps documents of a day, month or year, or of earlier ones.
  public static let to = Self(
    option: OptionDeclaration(
      "to", .text, placeholder: "DATE", help: "Reads documents of this day, month or year or earlier."),
    test: .to)

  /// Checks a written value.
  ///
  /// - Throws: ``AnalysisError`` where it is no date, or has no words.
  func validate(_ value: String) throws(AnalysisError) {
    switch test {
    case .words, .either:
      guard (try? Self.words(value, .never).isEmpty) == false else {
        throw .conflict("\(option.written) has no words", help: "write \(option.usage)")
      }
    case .from, .to:
      guard let date = WrittenDate(value) else {
        throw .conflict(
          "\(option.written) takes a date, not '\(value)'", help: "dates are 2021, 2021-04 or 2021-04-13")
      }
      guard !date.isDoubtful else {
        throw .conflict(
          "\(option.written) '\(value)' does not say which is the month",
          help: "write it as \(date.text) if that is meant")
      }
    }
  }

  /// Whether a document may have rows that stay; documents without a date have none.
  ///
  /// A month or year stays where one of its days does.
  func reads(_ document: Document, _ value: String) -> Bool {
    switch test {
    case .words, .either: return true
    case .from, .to:
      guard let date = document.metadata.text("date").flatMap({ DateRange($0) }),
        let limit = WrittenDate(value).flatMap({ DateRange($0.text) })
      else { return false }
      return test == .from ? !date.ends(before: limit) : !date.begins(after: limit)
    }
  }

  /// Returns what makes of a row's cells those that stay, or nil where none do, for one written value.
  ///
  /// - Throws: ``Cancelled``.
  func test(
    for value: String, _ columns: [Column], _ cancellation: Cancellation
  ) throws(Cancelled) -> ([Cell]) throws(Cancelled) -> [Cell]? {
    let names: [String] =
      switch test {
      case .words(let column): [column]
      case .either(let first, let second): [first, second]
      case .from, .to: []
      }
    let places = names.compactMap { name in columns.firstIndex { $0.name == name } }
    guard let first = places.first else { return { $0 } }
    let sought = try Self.words(value, cancellation)
    return { (cells) throws(Cancelled) in
      for place in places where try Self.holds(sought, cells[place], cancellation) {
        guard place != first else { return cells }
        var turned = cells
        turned.swapAt(first, place)
        return turned
      }
      return nil
    }
  }

  /// Whether a cell holds the words, whole and in their order.
  private static func holds(
    _ sought: [String], _ cell: Cell, _ cancellation: Cancellation
  ) throws(Cancelled) -> Bool {
    let words = try words(cell.plainText, cancellation)
    guard sought.count <= words.count else { return false }
    return (0...words.count - sought.count).contains { words[$0..<$0 + sought.count] == sought[...] }
  }

  /// The words of a text, folded; `’s` is a word of its own.
  private static func words(_ text: String, _ cancellation: Cancellation) throws(Cancelled) -> [String] {
    let layers = TextLayers(NameFold.folded(text), cancellation: cancellation)
    return try layers.tokens.compactMap { token in
      token.kind == .punctuation || token.kind == .quote ? nil : layers.text[token.span]
    }
  }
}
