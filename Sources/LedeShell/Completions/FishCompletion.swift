/// The completion of the program for fish.
@MainActor
enum FishCompletion {
  /// Returns the script.
  static func text(_ model: CompletionModel) -> String {
    var lines: [String] = []
    for mode in model.modes {
      let isIn = condition("__lede_in", mode.name)
      for option in mode.options { lines.append("complete -c lede \(isIn) \(words(for: option))") }
      if !mode.places.contains(where: \.takesFiles) { lines.append("complete -c lede \(isIn) -f") }
      for (position, place) in mode.places.enumerated() {
        let isAt = condition("__lede_at", mode.name, String(position))
        switch place {
        case .words(let choices), .start(let choices):
          for choice in choices {
            let help = choice.help.isEmpty ? "" : " -d \(shellQuoted(choice.help, isFish: true))"
            lines.append("complete -c lede \(isAt) -a \(shellQuoted(choice.name, isFish: true))\(help)")
          }
        case .files, .unknown: break
        }
      }
    }
    let names = model.modes.dropFirst().map { shellQuoted($0.name, isFish: true) }.joined(separator: " ")
    return """
      # Completion of lede for fish, written by 'lede describe --fish'.

      # The way in which the program is called, then the plain words behind it.
      function __lede_words
          set -l words (commandline -opc)[2..-1]
          set -l mode lede
          set -l modes \(names)
          if contains -- "$words[1]" $modes
              set mode $words[1]
              set -e words[1]
              if contains -- "$mode $words[1]" $modes
                  set mode "$mode $words[1]"
                  set -e words[1]
              end
          end
          printf '%s\\n' $mode (string match -v -- '-*' $words)
      end

      function __lede_in
          set -l words (__lede_words)
          test "$words[1]" = "$argv[1]"
      end

      function __lede_at
          set -l words (__lede_words)
          test "$words[1]" = "$argv[1]" -a (count $words) -eq (math $argv[2] + 1)
      end

      # Some of several words, joined by commas.
      function __lede_list
          set -l head (commandline -ct | string match -r '[^=]*,$|[^=]*,(?=[^,]*$)')
          printf '%s\\n' "$head"$argv
      end

      # Statements of the language, completed by the program itself.
      function __lede_language
          set -l program (commandline -opc)[1]
          set -l typed (commandline -ct | string replace -r '^[\\'"]' '')
          $program describe --complete "$typed" 2>/dev/null
      end

      \(lines.joined(separator: "\n"))

      """
  }

  private static func condition(_ words: String...) -> String {
    let quoted = words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }
    return "-n '\(quoted.joined(separator: " "))'"
  }

  private static func words(for option: CompletionModel.Option) -> String {
    let isLong = option.written.hasPrefix("--")
    let name = (isLong ? "-l " : "-s ") + option.written.drop { $0 == "-" }
    let value =
      switch option.value {
      case .none: ""
      case .unknown: " -x"
      case .files: " -r -F"
      case .words(let words): " -x -a \(shellQuoted(words.joined(separator: " "), isFish: true))"
      case .list(let words):
        " -x -a \(shellQuoted("(__lede_list \(words.joined(separator: " ")))", isFish: true))"
      case .language: " -x -a '(__lede_language)'"
      }
    return "\(name)\(value) -d \(shellQuoted(option.help, isFish: true))"
  }
}

extension CompletionModel.Place {
  fileprivate var takesFiles: Bool {
    switch self {
    case .files, .start: true
    case .words, .unknown: false
    }
  }
}
