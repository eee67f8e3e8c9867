import TerminalTestSupport
import Testing

/// Random edits against a model of the line: the screen must agree after each of them.
@Suite(.serialized) struct RandomEditTests {
  /// The line as a list of characters, and where the cursor stands in it.
  private struct Model {
    var characters: [Character] = []
    var cursor = 0

    func width(_ character: Character) -> Int { character.unicodeScalars.first.map(ScreenModel.width) ?? 0 }

    /// What the screen shows behind a prompt of five columns, and where the cursor stands.
    func screen(columns: Int) -> (text: String, cursor: (row: Int, column: Int)) {
      var rows = ["ask> "]
      var used = 5
      var place = (row: 0, column: 5)
      for (index, character) in characters.enumerated() {
        let width = width(character)
        if used + width > columns {
          rows.append("")
          used = 0
        }
        if index == cursor { place = (rows.count - 1, used) }
        rows[rows.count - 1].append(character)
        used += width
      }
      if cursor == characters.count { place = used == columns ? (rows.count, 0) : (rows.count - 1, used) }
      let trimmed = rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
      var text = trimmed.joined(separator: "\n")
      while text.hasSuffix("\n") { text.removeLast() }
      return (text, place)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func agreesWithTheModel(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let columns = Int.random(in: 20...50, using: &generator)
    let terminal = try PseudoTerminal(Scratch.probe, columns: columns, height: 20)
    try terminal.expect("ask>")
    var model = Model()
    let letters: [Character] = ["a", "b", "c", " ", "日", "本", "é", "e\u{301}", "界", "z"]
    for step in 1...250 {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0..<11:
        let letter = letters.randomElement(using: &generator) ?? "a"
        guard model.characters.count < 60 else { continue }
        model.characters.insert(letter, at: model.cursor)
        model.cursor += 1
        terminal.send(String(letter))
      case 11, 12:
        model.cursor = max(0, model.cursor - 1)
        terminal.send("\u{1B}[D")
      case 13, 14:
        model.cursor = min(model.characters.count, model.cursor + 1)
        terminal.send("\u{1B}[C")
      case 15, 16:
        if model.cursor > 0 {
          model.cursor -= 1
          model.characters.remove(at: model.cursor)
        }
        terminal.send("\u{7F}")
      case 17:
        if model.cursor < model.characters.count { model.characters.remove(at: model.cursor) }
        terminal.send("\u{1B}[3~")
      case 18:
        model.cursor = 0
        terminal.send("\u{1}")
      default:
        model.cursor = model.characters.count
        terminal.send("\u{5}")
      }
      let (text, cursor) = model.screen(columns: columns)
      try terminal.wait("step \(step) of seed \(seed): \(cursor)\n\(text)\n--") {
        $0.text == text && $0.cursor == cursor
      }
    }
    #expect(terminal.screen.unknown == [])
    terminal.send("\u{5}!\r")
    let line = String(model.characters) + "!"
    try terminal.wait("the line \(line)") { screen in
      let shown = screen.text.filter { $0 != "\n" && $0 != " " }
      return shown.hasSuffix("GOT[\(line.filter { $0 != " " })]ask>")
    }
  }
}
