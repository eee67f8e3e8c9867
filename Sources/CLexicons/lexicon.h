#pragma once

/// Defines the function that gives a list's bytes. Each list is an array in read-only data: #embed needs no
/// conversion step and no resource bundle.
#define LEXICON(name)                                  \
  const uint8_t *lede_lexicon_##name(size_t *length) { \
    *length = sizeof name##_bytes;                     \
    return name##_bytes;                               \
  }
