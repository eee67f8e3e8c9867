#!/bin/sh
# Runs every test with the C targets and the Swift code under the address sanitizer, the C targets under that for
# undefined behaviour too; both end the program at the first finding. Called by `make check-sanitizers`.
set -eu
swift=${SWIFT:-swift}
folder=.build-sanitize

$swift build --build-tests --scratch-path $folder --sanitize address \
  -Xcc -fsanitize=undefined -Xcc -fno-sanitize-recover=undefined

# The program handles SIGSEGV and SIGBUS itself, to restore the terminal, and tests look how it dies of them.
export ASAN_OPTIONS="handle_segv=0:handle_sigbus=0:detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1"
export UBSAN_OPTIONS="print_stacktrace=1"
export LSAN_OPTIONS="suppressions=$PWD/Tests/Long/leaks.txt:print_suppressions=0"
export SWIFT_BACKTRACE="enable=no"
$swift test --skip-build --scratch-path $folder --sanitize address "$@"
echo "The sanitizers found nothing."
