# Types into real, interactive shells and looks at what they run: `lede` is a function there that shows its words.
zmodload zsh/zpty
typeset -i failures=0 count=0
program='lede() { if [[ $1 == describe && $2 == --complete ]]; then command lede "$@"; else printf "<%s>" "$@"; echo "|"; fi; }'

# Waits until the shell has written a text, which is then in REPLY.
await() {
  local text=$2 chunk seen=
  repeat 600; do
    if zpty -rt $1 chunk; then seen+=$chunk; [[ $seen == *$text* ]] && { REPLY=$seen; return 0 }; else sleep 0.05; fi
  done
  print -r -- "$1 did not write '$text' but: ${(V)seen}"; return 1
}

# check SHELL TYPED EXPECTED: what the shell runs after a text with tabs in it.
check() {
  local shell=$1 typed=$2 expected=$3
  (( ++count ))
  local rest
  while zpty -rt $shell rest; do :; done # the prompt
  zpty -wn $shell $typed
  zpty -wn $shell $'\n'
  if ! await $shell '>|' ; then (( ++failures )); zpty -wn $shell $'\C-c\n'; return; fi
  [[ $REPLY == *"$expected|"* ]] && return
  print -r -- "$shell: ${(V)typed} runs ${(V)REPLY}, not $expected"
  (( ++failures ))
}

for shell in bash zsh; do
  if [[ $shell == bash ]]; then
    zpty bash "env TERM=dumb PS1='$ ' bash --noprofile --norc -i"
    zpty -w bash "bind 'set enable-bracketed-paste off'; source $STAGE/usr/share/bash-completion/completions/lede"
  else
    zpty zsh "env TERM=dumb PS1='$ ' zsh -f -i"
    zpty -w zsh "unsetopt zle_bracketed_paste; fpath=($STAGE/usr/share/zsh/site-functions \$fpath); autoload -Uz compinit; compinit -u -D; setopt no_auto_menu no_list_beep"
  fi
  zpty -w $shell $program
  zpty -w $shell "printf 'rea''dy>|\\n'"
  await $shell 'ready>|' || exit 1

  check $shell $'lede ma\tquo\t--rec\t' '<map><quotes><--recall>'
  check $shell $'lede map quotes --offsets sc\t' '<map><quotes><--offsets><scalars>'
  check $shell $'lede map quotes --offsets=ut\t' '<map><quotes><--offsets=utf16>'
  check $shell $'lede --no-h\tLICE\t' '<--no-history><LICENSE>'
  check $shell $'lede run Examples/tou\t --str\t' '<run><Examples/tour.lede><--strict>'
  check $shell $'lede help mont\t' '<help><month>'
  check $shell $'lede descr\t--js\t' '<describe><--json>'
done

# Bash puts a blank behind the option, zsh an equals sign.
check bash $'lede map sentiment --ta\t-f\tparty' '<map><sentiment><--target-field><party>'
check zsh $'lede map sentiment --ta\t-f\tparty' '<map><sentiment><--target-field=party>'

# Statements of the language, in quotation marks: the line goes on after what was completed.
check bash $'lede -c \'quotes | sele\t LICE\t' '<-c><quotes | select><LICENSE>'
check zsh $'lede -c \'quotes | sele\t\' LICE\t' '<-c><quotes | select><LICENSE>'
check bash $'lede -c \'quotes | sort confi\t' '<-c><quotes | sort confidence>'
check zsh $'lede -c \'quotes | sort confi\t\'' '<-c><quotes | sort confidence>'

print "completions in bash and zsh: $count lines typed, $failures wrong"
(( failures == 0 ))
