/// A key of the prompt: what the terminal sends, and what it does.
///
/// The line editor binds its keys from here, and `help keys` lists them.
public struct EditorKey: Sendable {
  /// A key map.
  public enum Map: String, Sendable, CaseIterable {
    /// Emacs's keys.
    case emacs
    /// Vi's keys while one types.
    case vi
    /// Vi's commands, after Escape.
    case viCommands
  }

  /// The key as it stands on the keyboard: `Ctrl-R`.
  public let name: String
  /// What terminals send for it.
  public let sequences: [String]
  /// What the line editor runs, its own or libedit's; nil where the terminal acts by itself.
  public let function: String?
  /// Where it is bound.
  public let maps: [Map]
  /// Whether `~/.editrc` leaves it as it is.
  public let isFixed: Bool
  /// One sentence for help.
  public let help: String

  private init(
    _ name: String, _ sequences: [String], _ function: String?, _ maps: [Map], isFixed: Bool = false,
    _ help: String
  ) {
    self.name = name
    self.sequences = sequences
    self.function = function
    self.maps = maps
    self.isFixed = isFixed
    self.help = help
  }

  private static let everywhere = Map.allCases
  private static let typing: [Map] = [.emacs, .vi]

  private static func escape(_ tails: String...) -> [String] { tails.map { "\u{1B}" + $0 } }

  /// All keys, by what they are for.
  public static let all =
    lines + moving + [
      EditorKey(
        "Tab", ["\t"], "lede-complete", typing, "Completes commands, options, columns, documents and paths.")
    ] + deleting + history

  private static let lines = [
    EditorKey(
      "Enter", ["\n", "\r"], "lede-enter", everywhere, isFixed: true,
      "Runs the line; a statement that is not finished goes on below."),
    EditorKey("Alt-Enter", escape("\n", "\r"), "lede-newline", [.emacs], "Begins a new row."),
    EditorKey(
      "Ctrl-C", ["\u{3}"], "lede-cancel", everywhere, isFixed: true,
      "Gives the line up; stops a command that runs."),
    EditorKey(
      "Ctrl-D", ["\u{4}"], "lede-delete-or-end", everywhere,
      "Leaves on an empty line, else deletes the next character."),
    EditorKey("Ctrl-L", ["\u{C}"], "lede-clear-screen", everywhere, "Clears the screen."),
    EditorKey("Ctrl-Z", ["\u{1A}"], nil, everywhere, isFixed: true, "Stops the shell; fg lets it go on."),
    EditorKey(
      "Paste", escape("[200~"), "lede-paste", everywhere, isFixed: true,
      "Inserts what is pasted; nothing runs before Enter."),
  ]

  private static let moving = [
    EditorKey("Left", escape("[D", "OD"), "lede-backward", everywhere, "Goes a character back."),
    EditorKey("Ctrl-B", ["\u{2}"], "lede-backward", typing, "Goes a character back."),
    EditorKey(
      "Right", escape("[C", "OC"), "lede-forward", everywhere,
      "Goes a character on; at the end takes the dim suggestion."),
    EditorKey("Ctrl-F", ["\u{6}"], "lede-forward", typing, "As Right."),
    EditorKey(
      "Ctrl-Left", escape("[1;5D", "[1;3D"), "ed-prev-word", everywhere, "Goes a word back; Alt-Left too."),
    EditorKey("Alt-B", escape("b"), "ed-prev-word", [.emacs], "Goes a word back."),
    EditorKey(
      "Ctrl-Right", escape("[1;5C", "[1;3C"), "lede-forward-word", everywhere,
      "Goes a word on, or takes a word of the suggestion; Alt-Right too."),
    EditorKey("Alt-F", escape("f"), "lede-forward-word", [.emacs], "As Ctrl-Right."),
    EditorKey("Home", escape("[H", "OH", "[1~", "[7~"), "lede-home", everywhere, "Goes to the row's start."),
    EditorKey("Ctrl-A", ["\u{1}"], "lede-home", typing, "Goes to the row's start."),
    EditorKey(
      "End", escape("[F", "OF", "[4~", "[8~"), "lede-end", everywhere,
      "Goes to the row's end, or takes the suggestion."),
    EditorKey("Ctrl-E", ["\u{5}"], "lede-end", typing, "As End."),
  ]

  private static let deleting = [
    EditorKey("Backspace", ["\u{8}", "\u{7F}"], "lede-backspace", typing, "Deletes the character before."),
    EditorKey("Delete", escape("[3~"), "lede-delete", everywhere, "Deletes the next character."),
    EditorKey("Ctrl-W", ["\u{17}"], "ed-delete-prev-word", typing, "Cuts the word before."),
    EditorKey("Alt-D", escape("d"), "em-delete-next-word", [.emacs], "Cuts the next word."),
    EditorKey("Ctrl-U", ["\u{15}"], "vi-kill-line-prev", typing, "Cuts everything before."),
    EditorKey("Ctrl-K", ["\u{B}"], "ed-kill-line", [.emacs], "Cuts everything after."),
    EditorKey("Ctrl-Y", ["\u{19}"], "em-yank", [.emacs], "Inserts what was cut last."),
    EditorKey("Ctrl-T", ["\u{14}"], "ed-transpose-chars", [.emacs], "Swaps the two characters before."),
    EditorKey("Alt-U", escape("u"), "em-upper-case", [.emacs], "Writes the word in capitals."),
    EditorKey("Alt-L", escape("l"), "em-lower-case", [.emacs], "Writes the word in small letters."),
    EditorKey("Alt-C", escape("c"), "em-capitol-case", [.emacs], "Writes the word with a capital."),
  ]

  private static let history = [
    EditorKey("Up", escape("[A", "OA"), "lede-up", everywhere, "Goes a row up, or to the line before."),
    EditorKey("Ctrl-P", ["\u{10}"], "lede-up", [.emacs], "As Up."),
    EditorKey("Down", escape("[B", "OB"), "lede-down", everywhere, "Goes a row down, or to the next line."),
    EditorKey("Ctrl-N", ["\u{E}"], "lede-down", [.emacs], "As Down."),
    EditorKey(
      "Ctrl-R", ["\u{12}"], "lede-search", everywhere,
      "Searches the history as you type; again for older lines."),
    EditorKey("Alt-.", escape("."), "lede-last-word", [.emacs], "Inserts the last word of the line before."),
  ]
}
