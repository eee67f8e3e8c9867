internal import Linguistics
internal import Records
internal import Text

/// The datelines that stand before the first sentence: `LONDON, England (CNN) -- `, `Taipei, Taiwan — `.
extension Boilerplate {
  /// So many tokens may stand before the dash of a dateline.
  private static let longestDateline = 14
  private static let agencies = ByteLexicon(
    "cnn\nap\nafp\nreuters\nupi\nbbc\npa\nirin\nvoa\nxinhua\nwikinews\nani")

  /// `LONDON, England (CNN) -- `, `(CNN) `, `WASHINGTON — `.
  func datelineEnd(_ range: Range<Int>) -> Int? {
    var token = range.lowerBound
    let limit = min(range.upperBound, token + Self.longestDateline)
    while token < limit, isPlace(token) { token += 1 }
    guard token < limit else { return nil }
    let opensInCapitals = isAllCapitals(range.lowerBound)
    if isDash(token) {
      let isDateline = opensInCapitals || isPlaceInPlace(range.lowerBound..<token)
      return token > range.lowerBound && isDateline ? token + 1 : nil
    }
    guard isByte(token, "(") else { return nil }
    let open = token
    token += 1
    while token < limit, tokens[token].kind == .word, isCapital(token) { token += 1 }
    guard token < limit, token > open + 1, isByte(token, ")") else { return nil }
    let isAgency =
      token == open + 2 && Self.agencies.contains(source.bytes, tokens[open + 1].span.range, lowercased: true)
    token += 1
    if token < limit, isDash(token) { return isAgency || opensInCapitals ? token + 1 : nil }
    // `The network (CNN) said` is none.
    guard token < limit, isAgency || open == range.lowerBound && isAllCapitals(open + 1) else { return nil }
    return isCapital(token) || tokens[token].kind == .quote || tokens[token].kind == .number ? token : nil
  }

  /// `Taipei, Taiwan` at the start of a line, before a dash with blanks around it.
  private func isPlaceInPlace(_ range: Range<Int>) -> Bool {
    let start = tokens[range.lowerBound].span.start
    return (start == 0 || source[start - 1] == 0x0A) && range.count > 2 && isByte(range.lowerBound + 1, ",")
      && !isByte(range.upperBound - 1, ",") && source[tokens[range.upperBound].span.start - 1] == 0x20
      && source[min(tokens[range.upperBound].span.end, source.count - 1)] == 0x20
  }

  private func isPlace(_ token: Int) -> Bool {
    switch tokens[token].kind {
    case .word: isCapital(token)
    case .number: true
    default: isByte(token, ",") || isByte(token, ".") || isByte(token, "/")
    }
  }

  private func isAllCapitals(_ token: Int) -> Bool {
    tokens[token].kind == .word && tokens[token].span.count > 1
      && tokens[token].span.range.allSatisfy {
        ASCII.isUpper(source[$0]) || source[$0] == UInt8(ascii: ".")
      }
  }

  /// `--`, `-`, `–`, `—`.
  private func isDash(_ token: Int) -> Bool {
    let span = tokens[token].span
    if source[span.start] == UInt8(ascii: "-") { return span.count <= 2 }
    return span.count == 3 && source[span.start] == 0xE2 && source[span.start + 1] == 0x80
      && (source[span.start + 2] == 0x93 || source[span.start + 2] == 0x94)
  }
}
