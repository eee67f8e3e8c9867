import Shell
import TerminalTestSupport
import Testing

/// Every key that `help keys` lists does what is said, whatever a terminal sends for it.
@Suite(.serialized) struct EditorKeyTests {
  private let scratch = Scratch()

  /// What is typed, with ⌨ where the key is pressed and # for a number that makes the line the only one of its kind,
  /// and the line that runs; ‹ stands for the line before, … for that line's last word.
  private static let cases: [String: (typed: String, line: String)] = [
    "Enter": ("# one⌨", "# one"), "Alt-Enter": ("# a⌨b\r", "# a\nb"), "Ctrl-D": ("# ab\u{1B}[D⌨\r", "# a"),
    "Ctrl-L": ("# a⌨b\r", "# ab"), "Paste": ("# ⌨x\ny\u{1B}[201~\r", "# x\ny"),
    "Left": ("# ab⌨X\r", "# aXb"), "Ctrl-B": ("# ab⌨X\r", "# aXb"),
    "Right": ("# ab\u{1B}[D\u{1B}[D⌨X\r", "# aXb"), "Ctrl-F": ("# ab\u{1B}[D\u{1B}[D⌨X\r", "# aXb"),
    "Ctrl-Left": ("# ab cd⌨X\r", "# ab Xcd"), "Alt-B": ("# ab cd⌨X\r", "# ab Xcd"),
    "Ctrl-Right": ("# ab cd\u{1B}[H⌨X\r", "#X ab cd"), "Alt-F": ("# ab cd\u{1B}[H⌨X\r", "#X ab cd"),
    "Home": ("# ab⌨X\r", "X# ab"), "Ctrl-A": ("# ab⌨X\r", "X# ab"), "End": ("# ab\u{1B}[H⌨X\r", "# abX"),
    "Ctrl-E": ("# ab\u{1B}[H⌨X\r", "# abX"), "Tab": ("lo⌨#\r", "load #"),
    "Backspace": ("# abc⌨\r", "# ab"), "Delete": ("# abc\u{1B}[D⌨\r", "# ab"),
    "Ctrl-W": ("# ab cd⌨\r", "# ab "), "Alt-D": ("ab # cd\u{1B}[H⌨\r", " # cd"),
    "Ctrl-U": ("cut #\u{1B}[1;5D⌨\r", "#"), "Ctrl-K": ("# ab cd\u{1B}[1;5D⌨\r", "# ab "),
    "Ctrl-Y": ("# ab\u{17}⌨⌨\r", "# abab"), "Ctrl-T": ("# ab⌨\r", "# ba"),
    "Alt-U": ("# ab\u{1B}[1;5D⌨\r", "# AB"), "Alt-L": ("# AB\u{1B}[1;5D⌨\r", "# ab"),
    "Alt-C": ("# ab\u{1B}[1;5D⌨\r", "# Ab"), "Up": ("⌨\u{1B}[H# \r", "# ‹"),
    "Ctrl-P": ("⌨\u{1B}[H# \r", "# ‹"),
    "Down": ("\u{1B}[A\u{1B}[A⌨\u{1B}[H# \r", "# ‹"),
    "Ctrl-N": ("\u{1B}[A\u{1B}[A⌨\u{1B}[H# \r", "# ‹"),
    "Ctrl-R": ("⌨ave#\r", "save#"), "Alt-.": ("# ⌨\r", "# …"),
  ]

  @Test(arguments: [EditorKey.Map.emacs, .vi]) func everyKeyDoesWhatHelpSays(map: EditorKey.Map) throws {
    let terminal = try PseudoTerminal(
      Scratch.probe,
      environment: [
        "PROBE_HISTORY": scratch.file("history"), "PROBE_MODE": map == .vi ? "vi" : "emacs",
      ], columns: 60, height: 12)
    try terminal.expect("ask>", cursor: (0, 5))
    var number = 100
    var before = ""
    for key in EditorKey.all where key.maps.contains(map) && key.function != nil {
      for sequence in key.sequences {
        number += 1
        guard key.name != "Ctrl-C" else {
          // The signal would overtake what is not read yet.
          terminal.send("k\(number)")
          try terminal.wait("k\(number)") { $0.text.hasSuffix("k\(number)") }
          terminal.send(sequence)
          try terminal.wait("Ctrl-C") { $0.text.contains("ask> k\(number)^C\nCANCELLED\nask>") }
          continue
        }
        let (typed, line) = try #require(Self.cases[key.name], "no case tries \(key.name)")
        func filled(_ text: String) -> String {
          text.replacing("#", with: "k\(number)").replacing("‹", with: before)
            .replacing("…", with: before.split(separator: " ").last ?? "").replacing("⌨", with: sequence)
        }
        if key.name == "Ctrl-R" {
          // What is searched for, and an entry before the newest.
          for entry in ["savek\(number)", "other"] {
            terminal.send("\(entry)\r")
            try terminal.wait(entry) { $0.text.hasSuffix("GOT[\(entry)]\nask>") }
          }
        }
        terminal.send(filled(typed))
        let expected = filled(line)
        try terminal.wait("\(key.name) in \(map): GOT[\(expected)]") {
          $0.text.hasSuffix("GOT[\(expected)]\nask>")
        }
        if key.name == "Ctrl-L" { #expect(terminal.screen.text.hasPrefix("ask> \(expected)\n")) }
        before = expected
      }
    }
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func everyKeyHasACaseAndANameOfItsOwn() {
    let names = EditorKey.all.filter { $0.function != nil }.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names).subtracting(["Ctrl-C"]) == Set(Self.cases.keys))
    let sequences = EditorKey.all.flatMap(\.sequences)
    #expect(Set(sequences).count == sequences.count)
  }
}
