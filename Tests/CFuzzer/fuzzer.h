#pragma once
#include <stddef.h>
#include <stdint.h>

// The toolchain's libclang_rt.fuzzer_no_main has this function and no header for it.

/// Runs libFuzzer with its own command line; `one_input` returns 0, or aborts where something is wrong.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*one_input)(const uint8_t *bytes, size_t size));
