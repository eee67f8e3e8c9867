internal import Records
internal import Text

/// One whole HTML page with a table: readable without scripts, which its content policy does not allow anyway.
///
/// Everything that comes from documents is escaped, and control characters become symbols; each cell tells its own
/// direction of writing, so that none turns its neighbours round.
struct HTMLRenderer: TableRenderer {
  /// The style sheet; the policy allows it alone, by its digest.
  static let style =
    "body{font:15px/1.45 sans-serif;margin:2em}table{border-collapse:collapse}"
    + "th,td{border-bottom:1px solid #ccc;padding:.3em .7em;text-align:start;vertical-align:top;"
    + "white-space:pre-line}th{position:sticky;top:0;background:#f4f4f4}.n{text-align:right}"
  /// The SHA-256 digest of ``style`` in base 64.
  static let styleDigest = "HinRSnKqWRfN2tXcfEjP0w8G28Gmz3aHgkh3GibWuus="

  private var columns: [Column] = []

  mutating func begin(_ columns: [Column]) -> StyledText {
    self.columns = columns
    let policy =
      "default-src 'none'; style-src 'sha256-\(Self.styleDigest)'; base-uri 'none'; form-action 'none'"
    return StyledText(
      """
      <!DOCTYPE html>
      <html lang="">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width">
      <title>Lede</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <table>
      <thead><tr>\(columns.map { element("th", $0, $0.name) }.joined())</tr></thead>
      <tbody>

      """)
  }

  func row(_ row: Table.Row, number: Int) -> StyledText {
    let cells = zip(columns, row.cells).map { element("td", $0, $1.plainText) }
    return StyledText("<tr>\(cells.joined())</tr>\n")
  }

  func end() -> StyledText { StyledText("</tbody>\n</table>\n</body>\n</html>\n") }

  private func element(_ name: String, _ column: Column, _ text: String) -> String {
    let attributes =
      (name == "th" ? " scope=\"col\"" : "") + (column.type == .number ? " class=\"n\"" : " dir=\"auto\"")
    return "<\(name)\(attributes)>\(MarkupEscaping.html.escaped(text))</\(name)>"
  }
}
