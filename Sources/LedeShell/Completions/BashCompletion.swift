/// The completion of the program for bash.
@MainActor
enum BashCompletion {
  /// Returns the script.
  static func text(_ model: CompletionModel) -> String {
    var values = ""
    var options = ""
    var places = ""
    for mode in model.modes {
      for option in mode.options {
        guard let answer = answer(option.value) else { continue }
        values += "    \(shellQuoted("\(mode.name) \(option.written)"))) \(answer) ;;\n"
      }
      let written = mode.options.map(\.written).joined(separator: " ")
      options += "    \(shellQuoted(mode.name))) words=\(shellQuoted(written)) ;;\n"
      for (position, place) in mode.places.enumerated() {
        let isLast = position == mode.places.count - 1 && mode.repeatsLast
        let pattern = isLast ? shellQuoted("\(mode.name) ") + "*" : shellQuoted("\(mode.name) \(position)")
        places += "    \(pattern)) \(answer(place)) ;;\n"
      }
    }
    let subcommands = model.modes.dropFirst().map { shellQuoted($0.name) }.joined(separator: " | ")
    return """
      # Completion of lede for bash, written by 'lede describe --bash'.

      # What may stand behind an option: fails where that is nothing.
      _lede_value() {
        kind= words=
        case "$1 $2" in
      \(values)    *) return 1 ;;
        esac
      }

      _lede_options() {
        kind=words words=
        case $1 in
      \(options)  esac
      }

      # What may stand at a position.
      _lede_place() {
        kind=unknown words=
        case "$1 $2" in
      \(places)  esac
      }

      _lede_is_mode() {
        case $1 in
          \(subcommands)) return 0 ;;
        esac
        return 1
      }

      _lede() {
        local cur=${COMP_WORDS[COMP_CWORD]} mode=lede place=0 ends= option= kind= words= index word typed
        COMPREPLY=()
        for ((index = 1; index < COMP_CWORD; index++)); do
          word=${COMP_WORDS[index]}
          if [[ -n $option ]]; then
            [[ $word == "=" ]] || option=
          elif [[ -z $ends && $word == -- ]]; then
            ends=1
          elif [[ -z $ends && $word == -?* ]]; then
            if _lede_value "$mode" "$word"; then option=$word; fi
          elif ((index == 1)) && _lede_is_mode "$word"; then
            mode=$word
          elif ((place == 0)) && _lede_is_mode "$mode $word"; then
            mode="$mode $word"
          else
            ((place++))
          fi
        done

        if [[ -n $option ]]; then
          [[ $cur == "=" ]] && cur=
          _lede_value "$mode" "$option"
        elif [[ -z $ends && $cur == -* ]]; then
          _lede_options "$mode"
        else
          _lede_place "$mode" "$place"
        fi

        case $kind in
          files) return ;; # the default of readline, which knows how to quote
          start)
            ((COMP_CWORD == 1)) || return
            mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
            ((${#COMPREPLY[@]})) || return
            mapfile -t words < <(compgen -f -- "$cur")
            if ((${#words[@]})); then
              compopt -o filenames
              COMPREPLY+=("${words[@]}")
            fi
            ;;
          words) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur") ;;
          list)
            word=
            [[ $cur == *,* ]] && word=${cur%,*},
            mapfile -t COMPREPLY < <(compgen -P "$word" -W "$words" -- "${cur##*,}")
            compopt -o nospace
            ;;
          language)
            typed=$cur
            [[ $typed == [\\'\\"]* ]] && typed=${typed:1}
            while IFS=$'\\t' read -r word _; do
              COMPREPLY+=("$word")
            done < <("${COMP_WORDS[0]}" describe --complete "$typed" 2>/dev/null)
            compopt -o nospace
            ;;
        esac
        compopt +o default
      }

      complete -o default -F _lede lede

      """
  }

  private static func answer(_ value: CompletionModel.Option.Value) -> String? {
    switch value {
    case .none: nil
    case .unknown: "kind=unknown"
    case .files: "kind=files"
    case .words(let words): "kind=words words=\(shellQuoted(words.joined(separator: " ")))"
    case .list(let words): "kind=list words=\(shellQuoted(words.joined(separator: " ")))"
    case .language: "kind=language"
    }
  }

  private static func answer(_ place: CompletionModel.Place) -> String {
    func words(_ choices: [CompletionModel.Choice]) -> String {
      shellQuoted(choices.map(\.name).joined(separator: " "))
    }
    return switch place {
    case .files: "kind=files"
    case .unknown: "kind=unknown"
    case .words(let choices): "kind=words words=\(words(choices))"
    case .start(let choices): "kind=start words=\(words(choices))"
    }
  }
}
