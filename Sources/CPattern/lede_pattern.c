#define PCRE2_CODE_UNIT_WIDTH 8
#include "lede_pattern.h"
#include <pcre2.h>
#include <stdlib.h>

// A search ends within about 50 ms on any text: hostile patterns end in an answer, not in a hang.
enum { match_limit = 1000000, depth_limit = 100000, heap_limit_kib = 65536 };

struct lede_pattern {
  pcre2_code *code;
  pcre2_match_data *data;
  pcre2_match_context *context;
};

lede_pattern *lede_pattern_compile(const uint8_t *pattern, size_t length, int ignore_case, size_t *offset,
                                   char *message, size_t message_size) {
  int error = 0;
  PCRE2_SIZE at = 0;
  // \C would leave a match inside a character, where the library promises nothing any more.
  uint32_t options =
      PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | (ignore_case ? PCRE2_CASELESS : 0);
  pcre2_code *code = pcre2_compile(pattern, length, options, &error, &at, NULL);
  if (!code) {
    *offset = at;
    pcre2_get_error_message(error, (PCRE2_UCHAR *)message, message_size);
    return NULL;
  }
  pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
  lede_pattern *compiled = malloc(sizeof *compiled);
  pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, NULL);
  pcre2_match_context *context = pcre2_match_context_create(NULL);
  if (!compiled || !data || !context) {
    free(compiled);
    pcre2_match_data_free(data);
    pcre2_match_context_free(context);
    pcre2_code_free(code);
    *offset = 0;
    if (message_size) message[0] = 0;
    return NULL;
  }
  pcre2_set_match_limit(context, match_limit);
  pcre2_set_depth_limit(context, depth_limit);
  pcre2_set_heap_limit(context, heap_limit_kib);
  *compiled = (lede_pattern){code, data, context};
  return compiled;
}

int lede_pattern_search(lede_pattern *pattern, const uint8_t *text, size_t length) {
  int result = pcre2_match(pattern->code, text, length, 0, PCRE2_NO_UTF_CHECK, pattern->data, pattern->context);
  if (result >= 0) return 1;
  return result == PCRE2_ERROR_NOMATCH ? 0 : -1;
}

void lede_pattern_free(lede_pattern *pattern) {
  if (!pattern) return;
  pcre2_match_data_free(pattern->data);
  pcre2_match_context_free(pattern->context);
  pcre2_code_free(pattern->code);
  free(pattern);
}
