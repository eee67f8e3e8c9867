#include "lede_name_lists.h"
#include "lexicon.h"

static const uint8_t name_words_bytes[] = {
#embed "Data/name-words.tsv"
};
LEXICON(name_words)

static const uint8_t name_phrases_bytes[] = {
#embed "Data/name-phrases.tsv"
};
LEXICON(name_phrases)

static const uint8_t name_aliases_bytes[] = {
#embed "Data/name-aliases.tsv"
};
LEXICON(name_aliases)

static const uint8_t given_names_bytes[] = {
#embed "Data/given-names.tsv"
};
LEXICON(given_names)
