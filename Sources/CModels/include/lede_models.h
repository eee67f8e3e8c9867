#pragma once
#include <stddef.h>
#include <stdint.h>

/// The trained models of Data/, embedded in the binary and read in place.
///
/// Each function returns the model's first byte, which lies at an address that 64 divides, and its length.
/// Each model has a card beside it: its data, their licences, the command that trained it, and its scores.
const uint8_t *lede_model_names(size_t *length);
const uint8_t *lede_model_tags(size_t *length);
const uint8_t *lede_model_sentences(size_t *length);
const uint8_t *lede_model_summary_weights(size_t *length);
