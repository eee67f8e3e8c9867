#!/bin/sh
# Feeds every target of Tests/FuzzTests by libFuzzer under the address sanitizer, FUZZ_SECONDS in all, by default an
# hour; FUZZ_TARGETS names some of them. Crashes are kept in .build-fuzz/crashes. Called by `make check-fuzz`.
set -eu
swift=${SWIFT:-swift}
folder=.build-fuzz
coverage=edge,inline-8bit-counters,pc-table,trace-cmp

LEDE_FUZZ=$(${CLANG:-clang} --print-file-name=libclang_rt.fuzzer_no_main-$(uname -m).a)
[ -f "$LEDE_FUZZ" ] || { echo "this toolchain has no libFuzzer: $LEDE_FUZZ" >&2; exit 2; }
export LEDE_FUZZ
$swift build -c release --product fuzz --scratch-path $folder --sanitize address -Xswiftc -enable-testing \
  -Xswiftc -sanitize-coverage=$coverage -Xcc -fsanitize-coverage=$coverage

fuzz=$folder/release/fuzz
mkdir -p $folder/crashes $folder/corpus
$fuzz seeds $folder/corpus
targets=${FUZZ_TARGETS:-$($fuzz list)}
seconds=$((${FUZZ_SECONDS:-3600} / $(echo $targets | wc -w)))
[ $seconds -gt 0 ] || { echo "FUZZ_SECONDS leaves no second for each of: $targets" >&2; exit 2; }

# libFuzzer is to see the crash, not Swift's own report.
export SWIFT_BACKTRACE="enable=no" ASAN_OPTIONS="detect_leaks=0"
failed=
for target in $targets; do
  if $fuzz $target -max_total_time=$seconds -max_len=1000 -timeout=20 -rss_limit_mb=4096 -verbosity=0 \
    -dict=$folder/corpus/$target.dict -artifact_prefix=$folder/crashes/$target- -print_final_stats=1 \
    $folder/corpus/$target > $folder/$target.log 2>&1
  then
    echo "$target: $(sed -n 's/stat::number_of_executed_units: *//p' $folder/$target.log) inputs in $seconds s"
  else
    failed="$failed $target"
    echo "$target: FAILED"
    grep -a -E 'BROKEN LAW|Fatal error|runtime failure|ERROR:|written to' $folder/$target.log || tail -n 20 $folder/$target.log
  fi
done
[ -z "$failed" ] || { echo "failed:$failed; run one again with: $fuzz TARGET FILE" >&2; exit 1; }
