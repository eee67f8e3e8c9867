#pragma once
#include <stddef.h>
#include <stdint.h>

/// Compresses `input` as one whole gzip member, without a name or a time in its header, so that the same input
/// gives the same bytes. Returns memory for `lede_gzip_free` and fills `length`; NULL where there is not enough.
uint8_t *lede_gzip(const uint8_t *input, size_t count, size_t *length);

void lede_gzip_free(uint8_t *output);
