/// Texts that break analyzers.
enum AwkwardTexts {
  static let all: [String] = [
    "", "a", ".", "“", "\"", "'", "\n", "\u{0}", "\u{FEFF}", "\u{301}", "\u{1F469}\u{200D}\u{1F680}",
    "\r\n\r\n\r\n", "“““", "”“”“", "‘’‘’", "«", "He said: “", "” he said.", "\"'\"'\"'", "...", "…", "--",
    "$", "%",
    "Cafe\u{301} o\u{308}", "\u{202E}abc\u{202C}", "日本語の文章です。「引用」と言った。", "שלום עולם", "http://", "a@", "@",
    "#",
    "Mr.", "U.S.", "J. R. R. Tolkien said: “Yes.”\r\n“No,” said Ann.\r\n\r\n• One\r\n• Two",
    "\u{1}\u{2}\u{7F}\u{9B}31m", "I", "It.", "He said.", "NATO", "Biden’s", "2021-13-45", "$1.2 billion %",
    String(repeating: "“", count: 2_000), String(repeating: "a", count: 100_000),
    String(repeating: "He said “no”. ", count: 8_000), String(repeating: "A", count: 1_000) + " said.",
    String(repeating: "\n", count: 5_000), String(repeating: "é“ ", count: 3_000),
    String(repeating: ". ", count: 5_000),
  ]
  /// One line of a megabyte, which is one paragraph and one sentence: what is quadratic shows here.
  static let longLine = String(
    repeating: "The mayor of Zürich told reporters in Paris that nothing had changed, and ", count: 14_000)
}
