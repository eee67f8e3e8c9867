#pragma once
#include <stddef.h>
#include <stdint.h>

/// A compiled pattern (PCRE2, UTF mode, with match, depth and heap limits).
typedef struct lede_pattern lede_pattern;

/// Compiles `pattern`. On failure returns NULL, and fills `offset` (byte of the pattern) and `message`.
lede_pattern *lede_pattern_compile(const uint8_t *pattern, size_t length, int ignore_case, size_t *offset,
                                   char *message, size_t message_size);

/// Looks for the pattern in `text` (valid UTF-8). Returns 1 where found, 0 where not, -1 where the
/// limits were reached before an answer was known.
int lede_pattern_search(lede_pattern *pattern, const uint8_t *text, size_t length);

void lede_pattern_free(lede_pattern *pattern);
