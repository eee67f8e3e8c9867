internal import CLibEdit
internal import Rendering
internal import Shell

/// Ctrl-R: the newest line of the history that holds what is typed.
extension LineEditor {
  /// Reads the search's keys.
  ///
  /// Ctrl-R goes on to older lines and Ctrl-S to newer ones, Ctrl-G brings
  /// the line back as it was, Ctrl-C gives it up; any other key takes the line that was found.
  func searchHistory(from original: EditLine) {
    let entries = history.entries
    var query: [UInt8] = []
    var place = entries.count
    defer { searchPrompt = nil }

    // Shows the nearest entry that matches, from `start` on; says so when there is none.
    func find(from start: Int, step: Int, skippingSame: Bool) {
      var index = start
      while entries.indices.contains(index) {
        let isSame = skippingSame && entries[index] == handle.line.text
        if !isSame, let offset = Self.offset(of: query, in: entries[index]) {
          place = index
          handle.replace(0..<handle.line.bytes.count, with: entries[index])
          handle.moveCursor(to: offset)
          return showQuery(query, found: true)
        }
        index += step
      }
      showQuery(query, found: query.isEmpty)
    }

    showQuery(query, found: true)
    while true {
      let key = lede_edit_key(handle.pointer)
      switch key {
      case -1: return
      case 0x07:
        handle.replace(0..<handle.line.bytes.count, with: original.text)
        return handle.moveCursor(to: original.cursor)
      case 0x12: if !query.isEmpty { find(from: place - 1, step: -1, skippingSame: true) }
      case 0x13: if !query.isEmpty { find(from: place + 1, step: 1, skippingSame: true) }
      case 0x08, 0x7F:
        var text = String(decoding: query, as: UTF8.self)
        _ = text.popLast()
        query = Array(text.utf8)
        find(from: entries.count - 1, step: -1, skippingSame: false)
      case 0x20..<0x7F, 0xA0...:
        guard let scalar = UInt32(exactly: key).flatMap(Unicode.Scalar.init) else { continue }
        query += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        find(from: min(place, entries.count - 1), step: -1, skippingSame: false)
      case 0x1B where !lede_edit_has_input(handle.pointer, 25): return
      default: return lede_edit_give_back(handle.pointer, UInt32(truncatingIfNeeded: key))
      }
    }
  }

  private func showQuery(_ query: [UInt8], found: Bool) {
    var prompt = StyledText(found ? "search " : "no match ", found ? .prompt : .warning)
    prompt.append("‘" + String(decoding: query, as: UTF8.self) + "’", .string)
    prompt.append(": ", .prompt)
    searchPrompt = prompt
  }

  /// Returns where a text holds a query; the last such place.
  private static func offset(of query: [UInt8], in text: String) -> Int? {
    guard !query.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    var start = bytes.count - query.count
    while start >= 0 {
      if bytes[start...].starts(with: query) { return start }
      start -= 1
    }
    return nil
  }
}
