internal import Records

/// The variables of the environment and the files of a person that the program reads.
enum EnvironmentReference {
  /// A variable or a file, and what it is for.
  struct Item {
    /// The variable's name, or the file's path.
    let name: String
    /// One sentence.
    let help: String

    init(_ name: String, _ help: String) {
      self.name = name
      self.help = help
    }
  }

  /// The variables of the environment, by name.
  static let variables = [
    Item("CLICOLOR", "0 switches colours off; CLICOLOR_FORCE, unless it is 0, switches them on everywhere."),
    Item("CLICOLOR_FORCE", "Anything but 0 switches colours on, also where results go to no terminal."),
    Item("COLUMNS", "The width of tables, where the terminal does not tell its own."),
    Item("HOME", "The home folder, where nothing else says where a person's files are."),
    Item("NO_COLOR", "Anything switches colours off."),
    Item(
      "PAGER", "What shows results taller than the screen; less where it is not set, none where it is empty."),
    Item("PATH", "Where the programs are that transcripts run under 'lede test'."),
    Item("TERM", "The kind of terminal; dumb has no line editor and no colours."),
    Item("TMPDIR", "The folder of files that live only while another program runs."),
    Item("TMUX", "Set by tmux: tells how the terminal takes a change of its size."),
    Item("XDG_CONFIG_HOME", "The folder of the configuration; else ~/.config."),
    Item(
      "XDG_DATA_HOME",
      "The folder of what people make: history, kept selections, corrections; else ~/.local/share."),
    Item("XTERM_VERSION", "Set by xterm: tells how the terminal takes a change of its size."),
  ]

  /// The files and folders of a person.
  static let files = [
    Item(
      "~/.local/share/lede/history.jsonl",
      "The lines that were entered at the prompt; readable by their owner only."),
    Item(
      "~/.local/share/lede/selections", "What 'keep' keeps, where the opened folder has no .lede of its own."),
    Item("FOLDER/.lede/selections", "What 'keep' keeps for an opened folder that has a folder .lede."),
    Item(
      "~/.local/share/lede/corrections",
      "What 'correct' says about names; FOLDER/.lede/corrections.txt where there is a folder .lede."),
    Item(
      "~/.config/lede/init.lede",
      "Settings, values and definitions, run before the first prompt; --no-rc leaves it out."),
    Item("~/.editrc", "Keys of the prompt, as libedit reads them; 'help keys' lists ours."),
  ]
}
