/// What is wrong with a gold file, and where.
public struct GoldFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// The line, from 1; nil where the fault is the file's.
  public let line: Int?
  /// What is wrong.
  public let reason: Reason

  /// Creates a fault of a file, or of one of its lines.
  public init(_ path: String, line: Int? = nil, _ reason: Reason) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  /// Place and cause: `dev.conllu:12: a word has ten fields, separated by tabs, and this line has 3`.
  public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason.message)" }

  /// The kinds of faults.
  public enum Reason: Hashable, Sendable {
    case unreadable(String)
    case unknownFormat
    case notUTF8
    case noDocuments
    case wordFields(Int)
    case wordNumber(String)
    case noSentenceText
    case wordNotInText(String)
    case nameFields(Int)
    case mark(String)
    case notJSON(String)
    case field(String, String)
    case offsets(String, Int, Int, count: Int)
    case noPlaces
    case placeFields(Int)
    case place(String, String)
    case notThere(String, String, Int, Int)
    case noJoins
    case joinFields(Int)

    /// A stable name of the kind.
    public var code: String {
      switch self {
      case .unreadable: "gold.unreadable"
      case .unknownFormat: "gold.unknown-format"
      case .notUTF8: "gold.not-utf8"
      case .noDocuments: "gold.no-documents"
      case .wordFields: "gold.word-fields"
      case .wordNumber: "gold.word-number"
      case .noSentenceText: "gold.no-sentence-text"
      case .wordNotInText: "gold.word-not-in-text"
      case .nameFields: "gold.name-fields"
      case .mark: "gold.mark"
      case .notJSON: "gold.not-json"
      case .field: "gold.field"
      case .offsets: "gold.offsets"
      case .noPlaces: "gold.no-places"
      case .placeFields: "gold.place-fields"
      case .place: "gold.place"
      case .notThere: "gold.not-there"
      case .noJoins: "gold.no-joins"
      case .joinFields: "gold.join-fields"
      }
    }

    /// The cause in a sentence without its period.
    public var message: String {
      switch self {
      case .unreadable(let cause): "cannot be read: \(cause)"
      case .unknownFormat: "a gold file ends in .conllu (treebank), .conll (word TAB mark) or .jsonl"
      case .notUTF8: "there is a byte that is not UTF-8"
      case .noDocuments: "there is no document in it"
      case .wordFields(let count): "a word has ten fields, separated by tabs, and this line has \(count)"
      case .wordNumber(let number): "'\(number)' is not a word's number: 7, 7-8 or 7.1"
      case .noSentenceText: "the sentence has no line '# text = …'"
      case .wordNotInText(let form): "'\(form)' is not what comes next in the sentence's text"
      case .nameFields(let count): "a line is a word, a tab and a mark, and this one has \(count) fields"
      case .mark(let mark): "'\(mark)' is not a mark: O, B-TYPE or I-TYPE"
      case .notJSON(let cause): "the line is not a JSON object: \(cause)"
      case .field(let name, let expected): "'\(name)' is not \(expected)"
      case .offsets(let name, let start, let end, let count):
        "'\(name)' goes from \(start) to \(end), which is no stretch of a text that ends at \(count)"
      case .noPlaces: "there is no place in it of which somebody was sure"
      case .placeFields(let count):
        "a line is document, start, end, pronoun, name and sure, separated by tabs, and this one has \(count) fields"
      case .place(let start, let end): "'\(start)' to '\(end)' is no stretch of a text"
      case .notThere(let document, let word, let start, let end):
        "'\(word)' does not stand from \(start) to \(end) in '\(document)'"
      case .noJoins: "there is no place in it"
      case .joinFields(let count):
        """
        a line is document, start, end, name, type, part, first, second and reason, separated by tabs, and this one \
        has \(count) fields
        """
      }
    }
  }
}
