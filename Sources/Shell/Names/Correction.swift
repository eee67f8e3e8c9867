internal import Linguistics

/// One thing that a person says about the names of a corpus, as it was found wrong.
enum Correction: Hashable {
  /// The other names stand for the first one.
  case merge(String, others: [String])
  /// In these documents, the name stands for somebody else.
  case split(String, documents: [String], other: String)
  case rename(String, to: String)
  case retype(String, EntityType)
  /// It is no name.
  case ignore(String)

  /// The words that `correct` takes, as the lines of the file.
  static let actions = ["merge", "split", "rename", "retype", "ignore", "undo"]

  /// What each action is written with.
  static func usage(_ action: String) -> String {
    switch action {
    case "merge": "correct merge \"NAME\" \"OTHER\" …"
    case "split": "correct split \"NAME\" \"OTHER\" DOCUMENT …"
    case "rename": "correct rename \"NAME\" \"NEW NAME\""
    case "retype": "correct retype \"NAME\" TYPE"
    case "ignore": "correct ignore \"NAME\" …"
    default: "correct undo"
    }
  }

  /// Why words are no correction.
  struct Misuse: Error {
    let message: String
    /// The position of the word that is meant; nil for all.
    var word: Int?
  }

  /// Reads corrections from an action and its words: `ignore` takes several names and makes a correction of each.
  static func all(_ action: String, _ words: [String]) throws(Misuse) -> [Correction] {
    if let empty = words.firstIndex(where: { $0.isEmpty }) {
      throw Misuse(message: "a name is empty", word: empty)
    }
    switch action {
    case "merge":
      guard words.count > 1 else { throw Misuse(message: "'merge' takes a name and those that stand for it") }
      return [.merge(words[0], others: Array(words[1...]))]
    case "split":
      guard words.count > 2 else {
        throw Misuse(message: "'split' takes a name, the other's name, and the documents that mean the other")
      }
      return [.split(words[0], documents: Array(words[2...]), other: words[1])]
    case "rename":
      guard words.count == 2 else { throw Misuse(message: "'rename' takes a name and its new name") }
      return [.rename(words[0], to: words[1])]
    case "retype":
      guard words.count == 2 else { throw Misuse(message: "'retype' takes a name and a type") }
      guard let type = EntityType(rawValue: words[1]) else {
        let types = EntityType.allCases.map(\.rawValue).joined(separator: ", ")
        throw Misuse(message: "'\(words[1])' is no type: \(types)", word: 1)
      }
      return [.retype(words[0], type)]
    case "ignore":
      guard !words.isEmpty else { throw Misuse(message: "'ignore' takes names") }
      return words.map { .ignore($0) }
    default: throw Misuse(message: "'\(action)' is no correction")
    }
  }

  /// The action and its words, as they are written.
  var words: [String] {
    switch self {
    case .merge(let name, let others): ["merge", name] + others
    case .split(let name, let documents, let other): ["split", name, other] + documents
    case .rename(let name, let new): ["rename", name, new]
    case .retype(let name, let type): ["retype", name, type.rawValue]
    case .ignore(let name): ["ignore", name]
    }
  }

  /// The names that it is about, as they were before it.
  var names: [String] {
    switch self {
    case .merge(let name, let others): [name] + others
    case .split(let name, _, _), .rename(let name, _), .retype(let name, _), .ignore(let name): [name]
    }
  }
}

extension Correction {
  /// The correction as a line: names in quotation marks, so that it reads as it was typed.
  var line: String {
    words.enumerated().map { index, word in
      let isPlain = word.utf8.allSatisfy {
        $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "#")
      }
      if index == 0 || isPlain { return word }
      return "\""
        + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        + "\""
    }.joined(separator: " ")
  }

  /// Reads a line as it is written, also by people; a line that is none gives nothing.
  static func read(_ line: String) -> [Correction] {
    var words: [String] = []
    var word: [UInt8]?
    var isQuoted = false
    var isEscaped = false
    for byte in line.utf8 {
      if isEscaped {
        word?.append(byte == UInt8(ascii: "n") ? 0x0A : byte)
        isEscaped = false
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        word = word ?? []
      } else if !isQuoted, byte == 0x20 || byte == 0x09 || byte == 0x0D {
        if let done = word { words.append(String(decoding: done, as: UTF8.self)) }
        word = nil
      } else {
        word = (word ?? []) + [byte]
      }
    }
    if let done = word { words.append(String(decoding: done, as: UTF8.self)) }
    guard let action = words.first, !isQuoted else { return [] }
    return (try? all(action, Array(words.dropFirst()))) ?? []
  }
}
