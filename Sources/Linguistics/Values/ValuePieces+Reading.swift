internal import Records
internal import Text

/// What the rules ask of the pieces; where there is none, the answer is no.
extension ValuePieces {
  /// Returns the word of ours at `index`.
  func word(_ index: Int) -> ValueWord? { piece(index)?.word.map { ValueLexicon.shared[$0] } }

  /// Returns whether the word at `index` may be this.
  func may(_ index: Int, _ kind: ValueClass) -> Bool { word(index)?.may(kind) ?? false }

  /// Returns whether the piece at `index` is a word, of ours or not.
  func isWord(_ index: Int) -> Bool { piece(index)?.kind == .word }

  /// Returns whether the piece at `index` is a number.
  func isNumber(_ index: Int) -> Bool { piece(index)?.kind == .number }

  /// Returns whether a piece stands right after the one before, without a blank.
  func isTight(_ index: Int) -> Bool { piece(index).map { !$0.hasGap } ?? false }

  /// Returns whether the piece begins with an ASCII capital.
  func isCapitalised(_ index: Int) -> Bool {
    piece(index).map { ASCII.isUpper(bytes[$0.start]) } ?? false
  }

  /// Returns whether the piece is all ASCII capitals.
  func isCapitals(_ index: Int) -> Bool {
    guard let piece = piece(index) else { return false }
    return bytes[piece.start..<piece.end].allSatisfy(ASCII.isUpper)
  }

  /// Returns the scalar of the mark at `index`.
  func mark(_ index: Int) -> Unicode.Scalar? {
    guard let piece = piece(index), piece.kind == .mark else { return nil }
    if piece.count == 1 { return Unicode.Scalar(bytes[piece.start]) }
    var scalar = UInt32(bytes[piece.start]) & (0xFF >> UInt32(piece.count + 1))
    for byte in bytes[(piece.start + 1)..<piece.end] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(scalar)
  }

  /// Returns whether the piece is this mark.
  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { mark(index) == scalar }

  /// Returns whether the piece is a period that follows a word tightly.
  func isPeriod(_ index: Int) -> Bool { isTight(index) && isMark(index, ".") }

  /// Returns whether the piece is an apostrophe.
  func isApostrophe(_ index: Int) -> Bool { isMark(index, "'") || isMark(index, "’") || isMark(index, "‘") }

  /// Returns whether the piece is a hyphen or an en dash with no blank on either side.
  func isTightDash(_ index: Int) -> Bool {
    guard isTight(index), isTight(index + 1), let mark = mark(index) else { return false }
    return mark == "-" || mark == "–" || mark == "‑"
  }

  /// Returns the number at `index` where it has digits only, and as many as `digits` allows.
  func integer(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard let piece = piece(index), piece.kind == .number, digits.contains(piece.count), piece.count < 10
    else {
      return nil
    }
    var value = 0
    for byte in bytes[piece.start..<piece.end] {
      guard let digit = ASCII.digitValue(byte) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Returns the position after a hyphen or a blank: of `mile` in `5-mile` and in `5 mile`.
  func afterHyphen(_ index: Int) -> Int { isTightDash(index) ? index + 1 : index }

  /// Returns whether the number at 0 hangs on something before it: `3-14`, `x/12`, `#4`, `+1`.
  var hangsOnSomething: Bool {
    guard let first = piece(0), !first.hasGap, let before = piece(-1) else { return false }
    guard before.kind == .mark, let mark = mark(-1) else { return true }
    if mark == "-" || mark == "–" || mark == "‑" { return !before.hasGap }
    return "/#+.:_=@&\\*,".unicodeScalars.contains(mark)
  }

  /// Returns the span from one piece to another, both included.
  func span(_ first: Int, _ last: Int) -> TextSpan? {
    guard let first = piece(first), let last = piece(last), first.start <= last.end else { return nil }
    return TextSpan(first.start, last.end)
  }
}
