#pragma once
#include <stddef.h>
#include <stdint.h>

/// The word lists of Data/, embedded in the binary and read in place.
/// Each function returns the first byte of the list (UTF-8, a line an entry) and its length.
const uint8_t *lede_lexicon_layout_phrases(size_t *length);
const uint8_t *lede_lexicon_agencies(size_t *length);
const uint8_t *lede_lexicon_abbreviations(size_t *length);
const uint8_t *lede_lexicon_tokens(size_t *length);
const uint8_t *lede_lexicon_sentence_words(size_t *length);
const uint8_t *lede_lexicon_value_words(size_t *length);
const uint8_t *lede_lexicon_person_words(size_t *length);
const uint8_t *lede_lexicon_irregular_verbs(size_t *length);
const uint8_t *lede_lexicon_irregular_nouns(size_t *length);
const uint8_t *lede_lexicon_word_classes(size_t *length);
const uint8_t *lede_lexicon_connectives(size_t *length);
const uint8_t *lede_lexicon_leaning_openings(size_t *length);
const uint8_t *lede_lexicon_page_openings(size_t *length);
const uint8_t *lede_lexicon_page_phrases(size_t *length);
const uint8_t *lede_lexicon_common_verbs(size_t *length);
const uint8_t *lede_lexicon_cue_verbs(size_t *length);
const uint8_t *lede_lexicon_cue_words(size_t *length);
