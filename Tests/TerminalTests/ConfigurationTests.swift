import TerminalTestSupport
import Testing

/// The file that is run before a person's first prompt.
@Suite(.serialized) struct ConfigurationTests {
  private let scene = PersonScene()

  @Test func itPreparesTheSession() throws {
    try scene.configure(
      """
      set width 40
      set pager "less -S"
      let who = ("Kuleba")
      def greet(name) { (upper($name)) }
      if $who = "Kuleba" { set editor vi }
      """)
    let terminal = try scene.ready(height: 24)
    terminal.send("set | select name value; ($who)\r")
    try terminal.wait("the settings") {
      $0.text.hasSuffix(
        " name    value\n editor  vi\n color   auto\n width   40\n pager   less -S\nKuleba\n\(PersonScene.prompt)"
      )
    }
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test(
    arguments: [
      ("set editor vi\nset widht 40\n", "init.lede:2:5: error: there is no setting 'widht'", 2),
      ("set width 4\n", "init.lede:1:11: error: '4' is no value of 'width'", 2),
      ("docs | count\n", "init.lede:1:1: error: this does not belong into the configuration", 2),
      ("set\n", "init.lede:1:1: error: this does not belong into the configuration", 2),
      ("let d = docs\n", "init.lede:1:1: error: this does not belong into the configuration", 2),
      ("for d in (docs) { set width 40 }\n", "this does not belong into the configuration", 2),
      ("!date\n", "init.lede:1:1: error: a script may not run other programs here", 2),
      ("source inner.lede\n", "init.lede:1:8: error: inner.lede: there is no such file", 2),
      ("assert 1 = 2 'no'\n", "init.lede:1:1: error: the assertion failed: no", 3),
    ] as [(String, String, Int32)])
  func anErrorAbortsTheStart(text: String, message: String, code: Int32) throws {
    try scene.configure(text)
    let terminal = try scene.start(columns: 200, height: 24)
    #expect(try terminal.waitForEnd() == code << 8)
    #expect(terminal.screen.text.contains(message), "\(terminal.screen.text)")
    #expect(terminal.screen.text.contains("start without it: lede --no-rc"))
    #expect(!terminal.screen.text.contains(PersonScene.prompt))
    let without = try scene.ready(["--no-rc"])
    without.send("\u{4}")
    #expect(try without.waitForEnd() == 0)
  }

  @Test func aProgramNeedsPermission() throws {
    try scene.configure("!echo RAN\n")
    let terminal = try scene.ready(["--allow-shell"])
    #expect(terminal.screen.text.contains("RAN"))
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func otherRunsDoNotReadIt() throws {
    try scene.configure("nonsense\n")
    let terminal = try scene.start(["-c", "(3)"])
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.screen.text == "3")
  }
}
