#include "lede_name_lists.h"

static const uint8_t name_words_bytes[] = {
#embed "Data/name-words.tsv"
};
const uint8_t *lede_lexicon_name_words(size_t *length) {
  *length = sizeof name_words_bytes;
  return name_words_bytes;
}

static const uint8_t name_phrases_bytes[] = {
#embed "Data/name-phrases.tsv"
};
const uint8_t *lede_lexicon_name_phrases(size_t *length) {
  *length = sizeof name_phrases_bytes;
  return name_phrases_bytes;
}

static const uint8_t name_aliases_bytes[] = {
#embed "Data/name-aliases.tsv"
};
const uint8_t *lede_lexicon_name_aliases(size_t *length) {
  *length = sizeof name_aliases_bytes;
  return name_aliases_bytes;
}

static const uint8_t name_model_bytes[] = {
#embed "Data/name-model.bin"
};
const uint8_t *lede_lexicon_name_model(size_t *length) {
  *length = sizeof name_model_bytes;
  return name_model_bytes;
}
