import TerminalTestSupport
import Testing

/// Random edits through the built program: the screen must agree with a model after each of them.
@Suite(.serialized) struct InteractiveRandomEditTests {
  /// The line as a list of characters, and where the cursor stands in it.
  private struct Model {
    var characters: [Character] = []
    var cursor = 0

    /// What the screen shows behind the prompt, and where the cursor stands.
    ///
    /// Each scalar takes its own place, as on most terminals; one of no width belongs to the one before.
    func screen(columns: Int) -> (text: String, cursor: (row: Int, column: Int)) {
      var rows = [""]
      var used = 0
      var place: (row: Int, column: Int)?
      func put(_ scalar: Unicode.Scalar, isCursor: Bool) {
        let width = ScreenModel.width(scalar)
        if width > 0, used + width > columns {
          rows.append("")
          used = 0
        }
        if isCursor { place = (rows.count - 1, used) }
        rows[rows.count - 1].unicodeScalars.append(scalar)
        used += width
      }
      for scalar in (InteractiveScene.prompt + " ").unicodeScalars { put(scalar, isCursor: false) }
      for (index, character) in characters.enumerated() {
        for (part, scalar) in character.unicodeScalars.enumerated() {
          put(scalar, isCursor: index == cursor && part == 0)
        }
      }
      let end = used == columns ? (rows.count, 0) : (rows.count - 1, used)
      let trimmed = rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
      var text = trimmed.joined(separator: "\n")
      while text.hasSuffix("\n") { text.removeLast() }
      return (text, place ?? end)
    }
  }

  private static let letters: [Character] = [
    "a", "b", "c", " ", "z", "|", "日", "本", "界", "é", "e\u{301}", "o\u{308}\u{323}", "👨‍👩‍👧", "👍🏽", "😀", "ש", "לָ",
    "م",
    "ı", "한", "ñ",
  ]

  @Test(arguments: [(80, 11), (20, 12)] as [(Int, UInt64)]) func agreesWithTheModel(
    columns: Int, seed: UInt64
  )
    throws
  {
    var generator = SplitMix(seed: seed)
    var columns = columns
    let terminal = try InteractiveScene().cleared(columns: columns, height: 30)
    var model = Model()
    var edits = 0
    var mismatches: [String] = []
    while edits < 550 {
      edits += 1
      let drawings = terminal.screen.drawings
      switch Int.random(in: 0..<42, using: &generator) {
      case 0..<22:
        guard model.characters.count < 70, let letter = Self.letters.randomElement(using: &generator) else {
          continue
        }
        model.characters.insert(letter, at: model.cursor)
        model.cursor += 1
        terminal.send(String(letter))
      case 22..<26:
        model.cursor = max(0, model.cursor - 1)
        terminal.send("\u{1B}[D")
      case 26..<30:
        model.cursor = min(model.characters.count, model.cursor + 1)
        terminal.send("\u{1B}[C")
      case 30..<34:
        if model.cursor > 0 {
          model.cursor -= 1
          model.characters.remove(at: model.cursor)
        }
        terminal.send("\u{7F}")
      case 34, 35:
        if model.cursor < model.characters.count { model.characters.remove(at: model.cursor) }
        terminal.send("\u{1B}[3~")
      case 36:
        model.cursor = 0
        terminal.send("\u{1}")
      case 37:
        model.cursor = model.characters.count
        terminal.send("\u{5}")
      case 38:
        model.characters.removeFirst(model.cursor)
        model.cursor = 0
        terminal.send("\u{15}")
      default:
        let other = max(12, columns + Int.random(in: -9...9, using: &generator))
        guard other != columns else { continue }
        columns = other
        terminal.resize(columns: columns, reflows: true)
      }
      let (text, cursor) = model.screen(columns: columns)
      do {
        try terminal.wait("edit \(edits) at \(columns) columns: \(cursor)\n\(text)\n--") {
          // Also where nothing has changed it draws: a window must not change in the middle of that.
          $0.text == text && $0.cursor == cursor && $0.drawings > drawings
        }
      } catch {
        mismatches.append("\(error)")
        if mismatches.count > 2 { break }
        // The others are looked for on a clean screen.
        terminal.send("\u{C}")
      }
    }
    #expect(mismatches.isEmpty, "\(mismatches.count) of \(edits):\n\(mismatches.joined(separator: "\n"))")
    #expect(edits >= 500)
    #expect(terminal.screen.unknown == [])
  }
}
