#include "lede_lexicons.h"
#include "lexicon.h"

static const uint8_t layout_phrases_bytes[] = {
#embed "Data/layout-phrases.tsv"
};
LEXICON(layout_phrases)

static const uint8_t agencies_bytes[] = {
#embed "Data/agencies.tsv"
};
LEXICON(agencies)

static const uint8_t abbreviations_bytes[] = {
#embed "Data/abbreviations.tsv"
};
LEXICON(abbreviations)

static const uint8_t tokens_bytes[] = {
#embed "Data/tokens.tsv"
};
LEXICON(tokens)

static const uint8_t sentence_words_bytes[] = {
#embed "Data/sentence-words.tsv"
};
LEXICON(sentence_words)

static const uint8_t value_words_bytes[] = {
#embed "Data/value-words.tsv"
};
LEXICON(value_words)

static const uint8_t person_words_bytes[] = {
#embed "Data/person-words.tsv"
};
LEXICON(person_words)

static const uint8_t irregular_verbs_bytes[] = {
#embed "Data/irregular-verbs.tsv"
};
LEXICON(irregular_verbs)

static const uint8_t irregular_nouns_bytes[] = {
#embed "Data/irregular-nouns.tsv"
};
LEXICON(irregular_nouns)

static const uint8_t word_classes_bytes[] = {
#embed "Data/word-classes.tsv"
};
LEXICON(word_classes)

static const uint8_t connectives_bytes[] = {
#embed "Data/connectives.tsv"
};
LEXICON(connectives)

static const uint8_t leaning_openings_bytes[] = {
#embed "Data/leaning-openings.tsv"
};
LEXICON(leaning_openings)

static const uint8_t page_openings_bytes[] = {
#embed "Data/page-openings.tsv"
};
LEXICON(page_openings)

static const uint8_t page_phrases_bytes[] = {
#embed "Data/page-phrases.tsv"
};
LEXICON(page_phrases)

static const uint8_t common_verbs_bytes[] = {
#embed "Data/common-verbs.tsv"
};
LEXICON(common_verbs)

static const uint8_t cue_verbs_bytes[] = {
#embed "Data/cue-verbs.tsv"
};
LEXICON(cue_verbs)

static const uint8_t cue_words_bytes[] = {
#embed "Data/cue-words.tsv"
};
LEXICON(cue_words)
