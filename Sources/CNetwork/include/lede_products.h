#pragma once
#include <stddef.h>
#include <stdint.h>

/// The most rows that one call takes: what fits the registers.
#define LEDE_ROWS 8

/// Adds to the 32 sums of each of `count` rows the products of one part of the inputs.
///
/// A row's sums are 16 of the first half, then 16 of the second; `weights` points at the first half's block, and the
/// second is `second` bytes further.
///
/// There is one for each kind of processor; tests hold them to the same sums.
typedef void (*lede_products)(const uint8_t *const *rows, size_t count, size_t inputs, const int8_t *weights,
                              size_t second, int32_t *sums);

/// Returns the fastest that this machine runs.
lede_products lede_products_here(void);

void lede_products_portable(const uint8_t *const *, size_t, size_t, const int8_t *, size_t, int32_t *);
#if defined(__x86_64__)
void lede_products_avx2(const uint8_t *const *, size_t, size_t, const int8_t *, size_t, int32_t *);
void lede_products_avx512(const uint8_t *const *, size_t, size_t, const int8_t *, size_t, int32_t *);
#endif
