/// A way to write quotation marks.
struct QuotationStyle {
  let opening: String
  let closing: String
  let apostrophe: String

  static let all = [
    Self(opening: "“", closing: "”", apostrophe: "’"), Self(opening: "\"", closing: "\"", apostrophe: "'"),
    Self(opening: "``", closing: "''", apostrophe: "'"), Self(opening: "‘", closing: "’", apostrophe: "’"),
    Self(opening: "'", closing: "'", apostrophe: "'"), Self(opening: "«", closing: "»", apostrophe: "’"),
    Self(opening: "„", closing: "“", apostrophe: "’"),
  ]

  /// Returns `text` with its double quotation marks in this style.
  func rewritten(_ text: String) -> String {
    var result = ""
    var last: Character = " "
    var isOpen = false
    for character in text {
      switch character {
      case "“": result += opening
      case "”": result += closing
      case "\"":
        // A mark between blanks opens where none is open.
        let opens = last == " " || last == "(" || last == "["
        isOpen = opens && !(isOpen && last == " ")
        result += isOpen ? opening : closing
      case "'", "’": result += apostrophe
      default: result.append(character)
      }
      last = character
    }
    return result
  }
}
