internal import Corpus
internal import Records
internal import Script

/// Finds what could stand at the cursor: commands, options and their values, columns, documents, paths.
@MainActor
struct Completer {
  let session: Session

  /// Returns the candidates, and which bytes of the line they replace.
  func completions(_ line: String, cursor: Int) -> Completions {
    let typed = Array(line.utf8.prefix(cursor))
    let stageStart = Self.stageStart(in: typed)
    let words = Self.words(in: typed, from: stageStart)
    let current = words.last ?? cursor..<cursor
    let prefix = String(decoding: typed[current], as: UTF8.self)
    guard words.count > 1, let command = session.commands[String(decoding: typed[words[0]], as: UTF8.self)]
    else {
      let names = commandNames(after: input(ofStageAt: stageStart, typed))
      return Completions(range: current, candidates: Self.matching(prefix, names))
    }
    let signature = command.signature
    let before = words.dropFirst().dropLast().map { String(decoding: typed[$0], as: UTF8.self) }
    if let option = signature.options.first(where: { before.last == "--\($0.name)" }), option.kind != .flag {
      return Completions(range: current, candidates: Self.values(of: option, prefix))
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
    return Completions(range: current, candidates: candidates(for: argument, prefix, typed, stageStart))
  }

  /// The commands with their summaries, those that take what the stage before gives.
  private func commandNames(after previous: ValueType? = nil) -> [(String, String)] {
    session.commands.values.map(\.signature)
      .filter { previous == nil || StageTypes.accepts($0, previous ?? .nothing) }
      .map { ($0.name, $0.summary) }.sorted { $0.0 < $1.0 }
  }

  private func candidates(
    for argument: ArgumentDeclaration, _ prefix: String, _ typed: [UInt8], _ stageStart: Int
  ) -> [Completions.Candidate] {
    switch argument.kind {
    case .command: return Self.matching(prefix, commandNames())
    case .choice(let words): return Self.matching(prefix, words.map { ($0, "") })
    case .documents:
      return session.corpus.documents.lazy
        .filter { prefix.isEmpty || $0.name.hasPrefix(Self.unquoted(prefix)) }.prefix(200)
        .map { Completions.Candidate(Self.quoted($0.name)) }
    case .column, .expression:
      return Self.matching(prefix, columns(before: stageStart, typed).map { ($0.name, $0.help) })
    case .path:
      return PathCompletion.candidates(for: Self.unquoted(prefix)).map {
        Completions.Candidate(Self.quoted($0), suffix: $0.hasSuffix("/") ? "" : " ")
      }
    case .word:
      guard
        let setting = SettingDeclaration.all.first(where: {
          String(decoding: typed, as: UTF8.self).contains(" \($0.name) ")
        })
      else { return [] }
      return Self.matching(prefix, setting.values.split(separator: "|").map { (String($0), "") })
    case .integer: return []
    }
  }

  /// What comes into the stage at `start` from the stage before it; nil at the head of a pipeline, and where what
  /// stands before cannot be parsed.
  private func input(ofStageAt start: Int, _ typed: [UInt8]) -> ValueType? {
    guard start > 0, typed[start - 1] == UInt8(ascii: "|") else { return nil }
    let before = String(decoding: typed[Self.statementStart(in: typed)..<(start - 1)], as: UTF8.self)
    guard case .success(let script) = parse(ScriptSource(name: "", before), commands: session.commandTable)
    else {
      return nil
    }
    return script.statements.last?.output
  }

  /// The columns of what comes into the stage at `start`.
  private func columns(before start: Int, _ typed: [UInt8]) -> [Column] {
    switch input(ofStageAt: start, typed) {
    case .rows(let columns): columns
    case .documents, nil: session.commandTable.documentColumns
    case .nothing, .text: []
    }
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
  private static func stageStart(in line: [UInt8]) -> Int { start(in: line, after: "|;\n") }
  private static func statementStart(in line: [UInt8]) -> Int { start(in: line, after: ";\n") }

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

  private static func values(of option: OptionDeclaration, _ prefix: String) -> [Completions.Candidate] {
    switch option.kind {
    case .choice(let words): return matching(prefix, words.map { ($0, "") })
    case .choices(let words):
      // `direct,mi` completes its last part.
      let head = prefix.lastIndex(of: ",").map { String(prefix[...$0]) } ?? ""
      return matching(prefix, words.map { (head + $0, "") })
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
    let isNumber = name.utf8.allSatisfy { $0 == UInt8(ascii: "-") || ($0 >= 0x30 && $0 <= 0x39) }
    if isPlain, !isNumber, name.utf8.first != UInt8(ascii: "-") { return name }
    // By scalars: `'` and an accent after it are one character, but the language reads them as two.
    guard name.unicodeScalars.contains("'") else { return "'\(name)'" }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in name.unicodeScalars {
      if scalar == "\"" || scalar == "\\" || scalar == "$" { quoted.append("\\") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  private static func unquoted(_ word: String) -> String {
    guard let first = word.first, first == "'" || first == "\"" else { return word }
    let inner = word.dropFirst()
    return inner.last == first ? String(inner.dropLast()) : String(inner)
  }
}
