internal import Rendering
internal import Shell

/// Tab: the part that all candidates share, or a list of them.
extension LineEditor {
  func complete(_ line: EditLine) {
    let completions = assistant.completions(line.text, cursor: line.cursor)
    let range = completions.range.clamped(to: 0..<line.bytes.count)
    guard let first = completions.candidates.first else { return }
    if completions.candidates.count == 1 {
      let rest = line.bytes[range.upperBound...]
      let hasSuffix = !first.suffix.isEmpty && rest.starts(with: first.suffix.utf8)
      handle.replace(range, with: first.text + (hasSuffix ? "" : first.suffix))
      if hasSuffix { handle.moveCursor(to: handle.line.cursor + first.suffix.utf8.count) }
      return
    }
    let typed = line.bytes[range]
    let common = CompletionList.commonPrefix(completions.candidates.map(\.text))
    if common.utf8.count > typed.count
      || common.utf8.count == typed.count && !typed.elementsEqual(common.utf8)
    {
      handle.replace(range, with: common)
    }
    let room = room
    show(CompletionList.lines(completions.candidates, columns: room.columns, rows: room.rows))
  }
}
