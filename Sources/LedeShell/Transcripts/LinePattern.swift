/// What a line of output may be: a text, in which `[..]` stands for any text, or any number of lines.
enum LinePattern: Equatable {
  /// `…`: any lines, also none.
  case anyLines
  /// The pieces between the `[..]`s, in order.
  case pieces([[UInt8]])

  /// Reads an expected line; a backslash before it takes from `…` its meaning.
  init(_ written: some StringProtocol) {
    if written == "…" {
      self = .anyLines
    } else {
      let isEscaped = written.utf8.first == UInt8(ascii: "\\")
      self.init(text: Array(isEscaped ? written.utf8.dropFirst() : written.utf8[...]))
    }
  }

  /// The pattern of a line whose beginning means nothing.
  init(text bytes: [UInt8]) {
    let mark = Array("[..]".utf8)
    var pieces: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: mark) {
        pieces.append([])
        index += mark.count
      } else {
        pieces[pieces.count - 1].append(bytes[index])
        index += 1
      }
    }
    self = .pieces(pieces)
  }

  /// Returns whether one line is what is expected.
  ///
  /// - Complexity: O(*n* · *m*) at worst; a piece is looked for once, from where the one before it ended.
  func matches(_ line: String) -> Bool {
    guard case .pieces(let pieces) = self else { return true }
    let bytes = Array(line.utf8)
    guard let first = pieces.first, let last = pieces.last, bytes.starts(with: first) else { return false }
    guard pieces.count > 1 else { return bytes.count == first.count }
    var place = first.count
    for piece in pieces.dropFirst().dropLast() {
      guard let end = Self.end(of: piece, in: bytes, from: place) else { return false }
      place = end
    }
    return bytes.count - place >= last.count && bytes.suffix(last.count).elementsEqual(last)
  }

  /// Where the first occurrence of a piece ends.
  private static func end(of piece: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + piece.count <= bytes.count {
      if bytes[place..<(place + piece.count)].elementsEqual(piece) { return place + piece.count }
      place += 1
    }
    return nil
  }
}
