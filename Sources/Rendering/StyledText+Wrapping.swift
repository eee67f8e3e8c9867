extension StyledText {
  /// Returns the text with newlines in place of those blanks at which a line would go beyond `width` columns.
  ///
  /// A word that is wider than a line goes on in the next one wherever the terminal breaks it.
  /// - Complexity: O(*n*).
  public func wrapped(_ width: Int) -> StyledText {
    var bytes = Array(plain.utf8)
    var column = 0
    var blank: Int?
    // The columns since the last blank: what a break there takes along to the next line.
    var sinceBlank = 0
    var offset = 0
    for scalar in plain.unicodeScalars {
      let length = UTF8.width(scalar)
      switch scalar {
      case "\n":
        column = 0
        blank = nil
        sinceBlank = 0
      case " ":
        column += 1
        blank = offset
        sinceBlank = 0
      default:
        column += DisplayWidth.of(scalar)
        sinceBlank += DisplayWidth.of(scalar)
      }
      if column > width, let place = blank {
        bytes[place] = 0x0A
        column = sinceBlank
        blank = nil
      }
      offset += length
    }
    var wrapped = StyledText()
    var start = 0
    for run in runs {
      let end = start + run.text.utf8.count
      wrapped.append(String(decoding: bytes[start..<end], as: UTF8.self), run.style)
      start = end
    }
    return wrapped
  }
}
