#include "lede_models.h"

/// Defines the function that gives a model's bytes, read-only and aligned for vector loads.
#define MODEL(name)                                  \
  const uint8_t *lede_model_##name(size_t *length) { \
    *length = sizeof name##_bytes;                   \
    return name##_bytes;                             \
  }

static const _Alignas(64) uint8_t names_bytes[] = {
#embed "Data/name-model.bin"
};
MODEL(names)

static const _Alignas(64) uint8_t tags_bytes[] = {
#embed "Data/tag-model.bin"
};
MODEL(tags)

static const _Alignas(64) uint8_t sentences_bytes[] = {
#embed "Data/sentence-model.bin"
};
MODEL(sentences)

static const _Alignas(64) uint8_t summary_weights_bytes[] = {
#embed "Data/summary-weights.tsv"
};
MODEL(summary_weights)
