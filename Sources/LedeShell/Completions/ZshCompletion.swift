internal import Text

/// The completion of the program for zsh.
@MainActor
enum ZshCompletion {
  /// Returns the script: a file `_lede` of a folder in `fpath`, which may also be read with `source`.
  static func text(_ model: CompletionModel) -> String {
    var cases = ""
    for mode in model.modes {
      var specs = mode.options.map(spec)
      for (position, place) in mode.places.enumerated() {
        let isLast = position == mode.places.count - 1 && mode.repeatsLast
        specs.append("\(isLast ? "*" : String(position + 1)):\(action(place, of: mode))")
      }
      let lines = specs.map { "        \(shellQuoted($0))" }.joined(separator: " \\\n")
      cases += "    \(shellQuoted(mode.name)))\n      _arguments -S \\\n\(lines)\n      ;;\n"
    }
    let lists = model.modes.flatMap { mode in
      mode.places.compactMap { place -> String? in
        switch place {
        case .words(let choices), .start(let choices): list(choices, named: functionName(of: mode))
        case .files, .unknown: nil
        }
      }
    }
    let subcommands = model.modes.dropFirst().map { shellQuoted($0.name) }.joined(separator: "|")
    return """
      #compdef lede
      # Completion of lede for zsh, written by 'lede describe --zsh'.

      \(lists.joined(separator: "\n"))
      # Statements of the language, completed by the program itself.
      _lede_language() {
        local -a whole shown
        local line text
        local typed=${(Q)PREFIX}
        for line in "${(@f)$(${(Q)~program} describe --complete "$typed" 2>/dev/null)}"; do
          [[ -n $line ]] || continue
          text=${line%%$'\\t'*}
          whole+=("$text")
          shown+=("${text##* }${${line#"$text"}/$'\\t'/  }")
        done
        (( $#whole )) && compadd -S '' -l -d shown -a whole
      }

      _lede() {
        local curcontext=$curcontext program=$words[1] mode=lede
        if (( CURRENT > 2 )); then
          case $words[2] in
            (\(subcommands))
              mode=$words[2]
              shift words
              (( CURRENT-- ))
              ;;
          esac
        fi
        if [[ $mode != lede ]] && (( CURRENT > 2 )); then
          case "$mode $words[2]" in
            (\(subcommands))
              mode="$mode $words[2]"
              shift words
              (( CURRENT-- ))
              ;;
          esac
        fi
        case $mode in
      \(cases)  esac
      }

      if [[ $funcstack[1] == _lede ]]; then _lede "$@"; else compdef _lede lede; fi

      """
  }

  private static func functionName(of mode: CompletionModel.Mode) -> String {
    "_lede_words_\(String(mode.name.map { $0.isLetter ? $0 : "_" }))"
  }

  private static func list(_ choices: [CompletionModel.Choice], named name: String) -> String {
    let lines = choices.map { choice in
      let help = Quoting.backslashed(choice.help, ":")
      return "    \(shellQuoted(help.isEmpty ? choice.name : "\(choice.name):\(help)"))"
    }
    return
      "\(name)() {\n  local -a all=(\n\(lines.joined(separator: "\n"))\n  )\n  _describe -t words word all\n}\n"
  }

  private static func action(_ place: CompletionModel.Place, of mode: CompletionModel.Mode) -> String {
    switch place {
    case .files: "path:_files"
    case .unknown: " : "
    case .words: "word:\(functionName(of: mode))"
    case .start: "path:{ (( CURRENT == 2 )) && \(functionName(of: mode)); _files }"
    }
  }

  private static func spec(_ option: CompletionModel.Option) -> String {
    let name = option.written
    let help = "[\(Quoting.backslashed(option.help, ":[]"))]"
    let start = option.isRepeatable ? "*" : ""
    let isLong = name.hasPrefix("--")
    let valued = "\(start)\(name)\(isLong ? "=" : name == "-c" ? "" : "+")\(help)"
    return switch option.value {
    case .none: "\(start)\(name)\(help)"
    case .unknown: "\(valued):value: "
    case .files: "\(valued):file:_files"
    case .words(let words): "\(valued):value:(\(words.joined(separator: " ")))"
    case .list(let words): "\(valued):value:_values -s , value \(words.joined(separator: " "))"
    case .language: "\(valued):commands:_lede_language"
    }
  }
}
