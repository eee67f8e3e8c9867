internal import Corpus
internal import Declarations
internal import Linguistics
internal import Records
internal import Script
internal import Text

/// Finds what could stand at the cursor: commands, options and their values, columns, documents, paths.
@MainActor
struct Completer {
  let session: Session

  /// Returns the candidates, and which bytes of the line they replace.
  func completions(_ line: String, cursor: Int) -> Completions {
    let typed = Array(line.utf8.prefix(cursor))
    let reached = reachedStage(
      in: ScriptSource(name: "", String(decoding: typed, as: UTF8.self)), commands: session.commandTable)
    if let variable = variable(in: typed, reached) { return variable }
    let stageStart = max(reached?.start ?? 0, Self.stageStart(in: typed))
    let words = Self.words(in: typed, from: stageStart)
    let current = words.last ?? cursor..<cursor
    let prefix = String(decoding: typed[current], as: UTF8.self)
    let input = reached?.start == stageStart ? reached?.input : nil
    guard words.count > 1, let command = session.commands[String(decoding: typed[words[0]], as: UTF8.self)]
    else {
      let keywords = input == nil ? Self.keywords : []
      return Completions(
        range: current, candidates: Self.matching(prefix, commandNames(after: input) + keywords))
    }
    let signature = command.signature
    let before = words.dropFirst().dropLast().map { String(decoding: typed[$0], as: UTF8.self) }
    if let option = signature.options.first(where: { before.last == "--\($0.name)" }), option.kind != .flag {
      return Completions(range: current, candidates: values(of: option, prefix))
    }
    if prefix.hasPrefix("-") {
      let options = signature.options.filter { !before.contains("--\($0.name)") }
      return Completions(
        range: current, candidates: Self.matching(prefix, options.map { ("--\($0.name)", $0.help) }))
    }
    let positionals = before.filter { !$0.hasPrefix("-") }.count
    guard let argument = Self.argument(at: positionals, in: signature, before: before) else {
      return Completions(range: current, candidates: [])
    }
    if let keyword = argument.keyword, !before.contains(keyword) {
      return Completions(range: current, candidates: Self.matching(prefix, [(keyword, argument.help)]))
    }
    return candidates(for: argument, current, typed, input)
  }

  private static let keywords = LanguageForm.statements.map { ($0.name, $0.summary) }

  /// Completes `$na` and `$name.col`; nil where no variable is being typed.
  private func variable(in typed: [UInt8], _ reached: ReachedStage?) -> Completions? {
    var start = typed.count
    while start > 0, Self.isVariableByte(typed[start - 1]) { start -= 1 }
    guard start > 0, typed[start - 1] == UInt8(ascii: "$") else { return nil }
    let variables = reached?.variables ?? session.commandTable.variables.mapValues(\.type)
    guard let dot = typed[start...].firstIndex(of: UInt8(ascii: ".")) else {
      let prefix = String(decoding: typed[start...], as: UTF8.self)
      let names = variables.keys.sorted().map { ($0, variables[$0]?.description ?? "") }
      let candidates = names.filter { $0.0.hasPrefix(prefix) }.map { Completions.Candidate($0.0, help: $0.1) }
      return Completions(range: start..<typed.count, candidates: candidates)
    }
    let prefix = String(decoding: typed[(dot + 1)...], as: UTF8.self)
    let columns: [Column] =
      switch variables[String(decoding: typed[start..<dot], as: UTF8.self)] {
      case .rows(let columns, _): columns
      case .documents: session.commandTable.documentColumns
      default: []
      }
    return Completions(
      range: (dot + 1)..<typed.count, candidates: Self.matching(prefix, columns.map { ($0.name, $0.help) }))
  }

  private static func isVariableByte(_ byte: UInt8) -> Bool {
    ASCII.isWordByte(byte) || byte == UInt8(ascii: ".")
  }

  /// The commands with their summaries, those that take what the stage before gives.
  private func commandNames(after previous: ValueType? = nil) -> [(String, String)] {
    session.commands.values.map(\.signature)
      .filter { previous == nil || StageTypes.accepts($0, previous ?? .nothing) }
      .map { ($0.name, $0.summary) }.sorted { $0.0 < $1.0 }
  }

  private func candidates(
    for argument: ArgumentDeclaration, _ current: Range<Int>, _ typed: [UInt8], _ input: ValueType?
  ) -> Completions {
    let prefix = String(decoding: typed[current], as: UTF8.self)
    func completions(_ candidates: [Completions.Candidate]) -> Completions {
      Completions(range: current, candidates: candidates)
    }
    switch argument.kind {
    case .command: return completions(Self.matching(prefix, commandNames()))
    case .topic:
      return completions(
        Self.matching(
          prefix, HelpTopics(session).wordNames + [(HelpTopics.search, "looks for words in all of help")]))
    case .choice(let words): return completions(Self.matching(prefix, words.map { ($0, "") }))
    case .documents:
      let names = session.corpus.documents.lazy
        .filter { prefix.isEmpty || $0.name.hasPrefix(Self.unquoted(prefix)) }.prefix(200)
      return completions(names.map { Completions.Candidate(Self.quoted($0.name)) })
    case .column, .expression: return columns(of: input, current, typed)
    case .name: return completions(names(like: Self.unquoted(prefix)))
    case .path: return completions(Self.paths(like: Self.unquoted(prefix)))
    case .word:
      guard
        let setting = SettingDeclaration.all.first(where: {
          String(decoding: typed, as: UTF8.self).contains(" \($0.name) ")
        })
      else { return completions([]) }
      return completions(Self.matching(prefix, setting.words.map { ($0, "") }))
    case .integer, .raw: return completions([])
    }
  }

  /// Returns the names that rows have shown and that have a word beginning as `prefix`, whatever the case; at most 200.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names shown.
  private func names(like prefix: String) -> [Completions.Candidate] {
    let folded = NameFold.folded(prefix)
    return session.shownNames.filter { key, _ in
      folded.isEmpty || key.hasPrefix(folded) || key.split(separator: " ").contains { $0.hasPrefix(folded) }
    }.values.sorted().prefix(200).map { Completions.Candidate(Self.quoted($0)) }
  }

  private static func paths(like prefix: String) -> [Completions.Candidate] {
    PathExpansion.completions(of: prefix).map {
      Completions.Candidate(quoted($0), suffix: $0.hasSuffix("/") ? "" : " ")
    }
  }

  /// Columns and functions; the word may begin inside parentheses: `month(da`.
  private func columns(of input: ValueType?, _ current: Range<Int>, _ typed: [UInt8]) -> Completions {
    let table = session.commandTable
    let columns: [Column] =
      switch input {
      case .rows(let columns, let ofDocuments):
        columns
          + (ofDocuments
            ? table.documentColumns.filter { column in !columns.contains { $0.name == column.name } } : [])
      case .documents, nil: table.documentColumns
      case .nothing, .text, .scalar: []
      }
    let start = typed[current].lastIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",") }.map { $0 + 1 }
    let range = (start ?? current.lowerBound)..<current.upperBound
    let prefix = String(decoding: typed[range], as: UTF8.self)
    let functions = Function.all.filter { $0.name.hasPrefix(prefix) && !prefix.isEmpty }
      .map { Completions.Candidate($0.name + "(", suffix: "", help: $0.help) }
    return Completions(
      range: range, candidates: Self.matching(prefix, columns.map { ($0.name, $0.help) }) + functions)
  }

  // MARK: The line

  /// The declared argument that the word after `count` others is for.
  private static func argument(at count: Int, in signature: Signature, before: [String])
    -> ArgumentDeclaration?
  {
    if signature.arguments.indices.contains(count) { return signature.arguments[count] }
    guard let last = signature.arguments.last else { return nil }
    switch last.kind {
    case .expression: return last
    default: return last.arity == .any || last.arity == .some ? last : nil
    }
  }

  /// The offset after the last `|`, `;` or newline that stands outside quotation marks.
  private static func stageStart(in line: [UInt8]) -> Int { start(in: line, after: "|;\n{") }

  private static func start(in line: [UInt8], after separators: String) -> Int {
    var start = 0
    var mark: UInt8?
    for (offset, byte) in line.enumerated() {
      if let open = mark {
        if byte == open { mark = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        mark = byte
      } else if separators.utf8.contains(byte) {
        start = offset + 1
      }
    }
    return start
  }

  /// The words of a stage up to the cursor; the last one is what is being typed, perhaps empty.
  private static func words(in line: [UInt8], from start: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var wordStart: Int?
    var mark: UInt8?
    for offset in start..<line.count {
      let byte = line[offset]
      if let open = mark {
        if byte == open { mark = nil }
        continue
      }
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
        if let begun = wordStart { words.append(begun..<offset) }
        wordStart = nil
        continue
      }
      if wordStart == nil { wordStart = offset }
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { mark = byte }
    }
    words.append((wordStart ?? line.count)..<line.count)
    return words
  }

  private static func matching(_ prefix: String, _ names: [(String, String)]) -> [Completions.Candidate] {
    names.filter { $0.0.hasPrefix(prefix) }.map { Completions.Candidate($0.0, help: $0.1) }
  }

  private func values(of option: OptionDeclaration, _ prefix: String) -> [Completions.Candidate] {
    switch option.kind {
    case .choice(let words): return Self.matching(prefix, words.map { ($0, "") })
    case .choices(let words):
      // `direct,mi` completes its last part.
      let head = prefix.lastIndex(of: ",").map { String(prefix[...$0]) } ?? ""
      return Self.matching(prefix, words.map { (head + $0, "") })
    case .name: return names(like: Self.unquoted(prefix))
    case .file: return Self.paths(like: Self.unquoted(prefix))
    case .flag, .integer, .number, .text: return []
    }
  }

  /// Quotes a name where word mode would not read it as this one name: blanks and signs, control characters,
  /// and what would be a number or an option.
  static func quoted(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "._/-+,@%:=~".unicodeScalars.contains(scalar)
    }
    let isNumber = name.utf8.allSatisfy { $0 == UInt8(ascii: "-") || ASCII.isDigit($0) }
    if isPlain, !isNumber, name.utf8.first != UInt8(ascii: "-") { return name }
    // By scalars: `'` and an accent after it are one character, but the language reads them as two.
    guard name.unicodeScalars.contains("'") else { return "'\(name)'" }
    return "\"\(Quoting.backslashed(name, "\"$"))\""
  }

  private static func unquoted(_ word: String) -> String {
    guard let first = word.first, first == "'" || first == "\"" else { return word }
    let inner = word.dropFirst()
    return inner.last == first ? String(inner.dropLast()) : String(inner)
  }
}
