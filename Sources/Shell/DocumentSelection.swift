internal import Corpus
internal import Records
internal import Script
internal import Text

/// Which documents a command is to work on.
@MainActor
enum DocumentSelection {
  /// Returns the documents that the arguments name: among those that came in, at the head of a pipeline among all;
  /// without arguments, what came in.
  ///
  /// - Throws: ``ShellError`` where an argument names none, or nothing is open.
  static func numbers(_ call: Call, input: Value, session: Session) throws -> [Int] {
    let incoming = numbers(in: input)
    if session.corpus.documents.isEmpty {
      throw ShellError(.nothingOpen, "no document is open", help: "open some: open PATH…")
    }
    guard !call.documents.isEmpty else { return incoming }
    let allowed = Set(incoming)
    var seen: Set<Int> = []
    var chosen: [Int] = []
    for (argument, range) in call.documents {
      let matching = try numbers(of: argument, at: range, in: session)
      for number in matching where (call.isHead || allowed.contains(number)) && seen.insert(number).inserted {
        chosen.append(number)
      }
    }
    return chosen
  }

  /// The documents of a value, each once, in order.
  static func numbers(in value: Value) -> [Int] {
    switch value {
    case .documents(let numbers): return numbers
    case .rows(let table, _):
      var seen: Set<Int> = []
      return table.rows.compactMap(\.document).filter { seen.insert($0).inserted }
    case .nothing, .text, .scalar: return []
    }
  }

  /// Returns the documents of one argument.
  ///
  /// - Throws: ``ShellError`` where it names none.
  static func numbers(
    of argument: Call.Resolved.Value, at range: Range<Int>, in session: Session
  ) throws -> [Int] {
    switch argument {
    case .documents(let numbers): numbers
    case .pattern(let pattern): try numbers(matching: pattern, at: range, in: session)
    default: []
    }
  }

  private static func numbers(
    matching pattern: DocumentPattern, at range: Range<Int>, in session: Session
  ) throws -> [Int] {
    let corpus = session.corpus
    let count = corpus.documents.count
    switch pattern {
    case .number(let number):
      guard number <= count else { throw noNumber(number, count, range) }
      return [number]
    case .range(let numbers):
      guard numbers.upperBound <= count else { throw noNumber(numbers.upperBound, count, range) }
      return Array(numbers)
    case .glob(let glob):
      let matcher = Glob(glob)
      let matches = corpus.documents.filter { matcher.matches($0.name) }.map(\.number)
      guard !matches.isEmpty else {
        throw ShellError(
          .noSuchDocument, "there is no document '\(glob)'", help: help(for: glob, in: session), at: range)
      }
      return matches
    case .open, .selection: return []
    }
  }

  /// What was probably meant by a word that names no document.
  private static func help(for word: String, in session: Session) -> String {
    if session.commands[word] != nil { return "to go on with the command '\(word)', put '|' before it" }
    if word == "&&" || word == "&" { return "statements are parted by ';'" }
    if Pipeline.SetOperator(rawValue: word) != nil {
      return "sets stand in parentheses: (docs 1-9) \(word) $name"
    }
    if word.contains(","), !word.contains(where: \.isLetter) {
      return "documents are parted by blanks: 1 2 5-7"
    }
    let near = NearMiss.nearest(to: word, among: session.corpus.documents.prefix(10_000).map(\.name))
    return near.map { "did you mean '\($0)'?" } ?? "'docs' lists the documents"
  }

  private static func noNumber(_ number: Int, _ count: Int, _ range: Range<Int>) -> ShellError {
    ShellError(
      .noSuchDocument, "there is no document \(number)",
      help: count == 1 ? "there is only document 1" : "there are documents 1 to \(count)", at: range)
  }
}
