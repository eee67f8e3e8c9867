internal import CLibEdit
internal import Rendering
internal import Shell

/// What the keys do that libedit leaves to us.
extension LineEditor {
  func act(_ action: lede_action) -> lede_answer {
    let line = handle.line
    switch action {
    case LEDE_ENTER:
      if assistant.isComplete(line.text) { return LEDE_ANSWER_SUBMIT }
      insert("\n")
    case LEDE_NEWLINE: insert("\n")
    case LEDE_COMPLETE: complete(line)
    case LEDE_FORWARD:
      if !accept(line) { handle.moveCursor(to: line.nextCharacter) }
    case LEDE_BACKWARD: handle.moveCursor(to: line.previousCharacter)
    case LEDE_FORWARD_WORD: return acceptWord(line) ? LEDE_ANSWER_DONE : LEDE_ANSWER_NEXT_WORD
    case LEDE_HOME: handle.moveCursor(to: line.rowStart)
    case LEDE_END:
      if !accept(line) { handle.moveCursor(to: line.rowEnd) }
    case LEDE_UP:
      guard let above = line.above else { return LEDE_ANSWER_OLDER }
      handle.moveCursor(to: above)
    case LEDE_DOWN:
      guard let below = line.below else { return LEDE_ANSWER_NEWER }
      handle.moveCursor(to: below)
    case LEDE_BACKSPACE: handle.replace(line.previousCharacter..<line.cursor, with: "")
    case LEDE_DELETE: deleteNext(line)
    case LEDE_DELETE_OR_END:
      if line.isEmpty { return LEDE_ANSWER_END }
      deleteNext(line)
    case LEDE_CLEAR_SCREEN: clearScreen()
    case LEDE_SEARCH: searchHistory(from: line)
    case LEDE_LAST_WORD: insertLastWord(line)
    case LEDE_CANCEL: return LEDE_ANSWER_CANCEL
    default: break
    }
    return LEDE_ANSWER_DONE
  }

  private func insert(_ text: String) {
    let cursor = handle.line.cursor
    handle.replace(cursor..<cursor, with: text)
  }

  private func deleteNext(_ line: EditLine) {
    let next = line.nextCharacter
    if next > line.cursor { handle.replace(line.cursor..<next, with: "") }
  }

  // MARK: The suggestion

  private func accept(_ line: EditLine) -> Bool {
    guard let suggestion = suggestion(line), !suggestion.isEmpty else { return false }
    insert(suggestion)
    return true
  }

  private func acceptWord(_ line: EditLine) -> Bool {
    guard let suggestion = suggestion(line), !suggestion.isEmpty else { return false }
    let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\n" || scalar == "\t" }
    let scalars = suggestion.unicodeScalars
    let start = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
    let end = scalars[start...].firstIndex(where: isBlank) ?? scalars.endIndex
    insert(String(scalars[..<end]))
    return true
  }

  // MARK: The last word of an earlier line

  private func insertLastWord(_ line: EditLine) {
    let entries = history.entries
    var entry = entries.count - 1
    var range = line.cursor..<line.cursor
    if let inserted = insertedWord, inserted.after == line, inserted.entry > 0 {
      entry = inserted.entry - 1
      range = line.cursor - Self.lastWord(entries[inserted.entry]).utf8.count..<line.cursor
    }
    guard entry >= 0, range.lowerBound >= 0 else { return }
    handle.replace(range, with: Self.lastWord(entries[entry]))
    insertedWord = (entry, handle.line)
  }

  private static func lastWord(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.last.map(String.init) ?? ""
  }
}
