# Asks fish what it would offer after each text.
source $STAGE/usr/share/fish/vendor_completions.d/lede.fish
set failures 0
set count 0

function check # TYPED CANDIDATE…: these are offered, each with the words before a tab
    set -g count (math $count + 1)
    set -l offered (complete -C $argv[1] | string replace -r '\t.*' '')
    for candidate in $argv[2..-1]
        if not contains -- $candidate $offered
            echo "fish: after '$argv[1]' there is no '$candidate', but: $offered"
            set -g failures (math $failures + 1)
        end
    end
end

function check_only # TYPED CANDIDATE…: exactly these are offered
    check $argv
    set -l offered (complete -C $argv[1])
    if test (count $offered) -ne (math (count $argv) - 1)
        echo "fish: after '$argv[1]' there are: $offered"
        set -g failures (math $failures + 1)
    end
end

check 'lede ' run map describe help seeds/
check_only 'lede map ' entities quotes sentiment summarize tokens who-said
check 'lede map quotes --' --kind --recall --min-words --offsets
check_only 'lede map quotes --offsets ' bytes scalars utf16
check_only 'lede map quotes --offsets=s' --offsets=scalars
check 'lede map quotes --kind direct,' direct,mixed direct,indirect
check 'lede map sentiment --ta' --target --target-field
check 'lede run Examples/to' Examples/tour.lede
check 'lede run Examples/tour.lede --' --strict --allow-shell
check_only 'lede help mont' month
check 'lede describe --' --json --man --bash --zsh --fish
check_only "lede -c 'quotes | sele" 'quotes | select'
check_only "lede -c 'quotes | sort confi" 'quotes | sort confidence'
check 'lede seeds -c quo' quotes

echo "completions in fish: $count texts, $failures wrong"
test $failures -eq 0
