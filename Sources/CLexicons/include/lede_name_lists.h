#pragma once
#include <stddef.h>
#include <stdint.h>

/// The lists of names, keys sorted by bytes: embedded, read in place.
/// Each function returns the first byte and sets the length.
const uint8_t *lede_lexicon_name_words(size_t *length);
const uint8_t *lede_lexicon_name_phrases(size_t *length);
const uint8_t *lede_lexicon_name_aliases(size_t *length);
const uint8_t *lede_lexicon_given_names(size_t *length);
