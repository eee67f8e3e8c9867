internal import CLibEdit
internal import Shell

/// The C editor, closed when it is no longer used; text crosses this border as UTF-8.
final class EditHandle {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { lede_edit_close(pointer) }

  /// The line as it stands.
  var line: EditLine {
    var length = 0
    var cursor = 0
    guard let text = lede_edit_line(pointer, &length, &cursor) else { return EditLine() }
    let bytes = UnsafeRawBufferPointer(start: text, count: length)
    return EditLine(bytes: Array(bytes), cursor: cursor)
  }

  /// Replaces a part of the line; the cursor then stands behind it.
  func replace(_ range: Range<Int>, with text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        _ = lede_edit_replace(pointer, range.lowerBound, range.upperBound, $0.baseAddress, $0.count)
      }
    }
  }

  /// Binds a key that libedit handles, from the next choice of keys on.
  func bind(_ key: EditorKey) {
    guard let function = key.function else { return }
    let maps = key.maps.reduce(0) { $0 | $1.flag }
    for sequence in key.sequences { _ = lede_edit_bind(pointer, sequence, function, maps, key.isFixed) }
  }

  func moveCursor(to offset: Int) { lede_edit_move(pointer, offset) }

  /// Hands over the line of the history that was asked for.
  func recall(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { lede_edit_recalled(pointer, $0.baseAddress, $0.count) }
    }
  }
}

extension EditorKey.Map {
  fileprivate var flag: Int32 {
    switch self {
    case .emacs: LEDE_KEYS_EMACS.rawValue
    case .vi: LEDE_KEYS_VI.rawValue
    case .viCommands: LEDE_KEYS_VI_COMMANDS.rawValue
    }
  }
}
