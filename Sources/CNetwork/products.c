#include "lede_products.h"

#include <string.h>

void lede_products_portable(const uint8_t *const *rows, size_t count, size_t inputs, const int8_t *weights,
                            size_t second, int32_t *sums) {
  for (size_t row = 0; row < count; row++)
    for (int half = 0; half < 2; half++) {
      const int8_t *block = weights + half * second;
      int32_t *sum = sums + row * 32 + half * 16;
      for (size_t input = 0; input < inputs; input += 4, block += 64)
        for (int output = 0; output < 16; output++)
          for (int place = 0; place < 4; place++) sum[output] += rows[row][input + place] * block[output * 4 + place];
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

static inline int32_t four(const uint8_t *bytes) {
  int32_t value;
  memcpy(&value, bytes, 4);
  return value;
}

__attribute__((target("avx2"))) void lede_products_avx2(const uint8_t *const *rows, size_t count, size_t inputs,
                                                         const int8_t *weights, size_t second,
                                                         int32_t *sums) {
  const __m256i ones = _mm256_set1_epi16(1);
  for (int half = 0; half < 2; half++)
    for (size_t row = 0; row < count; row++) {
      const int8_t *block = weights + half * second;
      __m256i low = _mm256_loadu_si256((const __m256i *)&sums[row * 32 + half * 16]);
      __m256i high = _mm256_loadu_si256((const __m256i *)&sums[row * 32 + half * 16 + 8]);
      for (size_t input = 0; input < inputs; input += 4, block += 64) {
        __m256i value = _mm256_set1_epi32(four(rows[row] + input));
        // Weights of 7 bits: two products of 255 × 63 do not leave 16 bits.
        __m256i a = _mm256_maddubs_epi16(value, _mm256_loadu_si256((const __m256i *)block));
        __m256i b = _mm256_maddubs_epi16(value, _mm256_loadu_si256((const __m256i *)(block + 32)));
        low = _mm256_add_epi32(low, _mm256_madd_epi16(a, ones));
        high = _mm256_add_epi32(high, _mm256_madd_epi16(b, ones));
      }
      _mm256_storeu_si256((__m256i *)&sums[row * 32 + half * 16], low);
      _mm256_storeu_si256((__m256i *)&sums[row * 32 + half * 16 + 8], high);
    }
}

/// Eight rows and both halves: sixteen registers of sums.
__attribute__((target("avx512f,avx512bw,avx512vnni"), always_inline)) static inline void products_of_eight(
    const uint8_t *const *rows, size_t inputs, const int8_t *weights, size_t second, int32_t *sums) {
  __m512i first[LEDE_ROWS], other[LEDE_ROWS];
  for (int row = 0; row < LEDE_ROWS; row++) {
    first[row] = _mm512_loadu_si512(sums + row * 32);
    other[row] = _mm512_loadu_si512(sums + row * 32 + 16);
  }
  for (size_t input = 0; input < inputs; input += 4, weights += 64) {
    __m512i a = _mm512_loadu_si512(weights);
    __m512i b = _mm512_loadu_si512(weights + second);
#pragma clang loop unroll(full)
    for (int row = 0; row < LEDE_ROWS; row++) {
      __m512i value = _mm512_set1_epi32(four(rows[row] + input));
      first[row] = _mm512_dpbusd_epi32(first[row], value, a);
      other[row] = _mm512_dpbusd_epi32(other[row], value, b);
    }
  }
  for (int row = 0; row < LEDE_ROWS; row++) {
    _mm512_storeu_si512(sums + row * 32, first[row]);
    _mm512_storeu_si512(sums + row * 32 + 16, other[row]);
  }
}

__attribute__((target("avx512f,avx512bw,avx512vnni"))) void lede_products_avx512(
    const uint8_t *const *rows, size_t count, size_t inputs, const int8_t *weights, size_t second,
    int32_t *sums) {
  if (count == LEDE_ROWS) {
    products_of_eight(rows, inputs, weights, second, sums);
    return;
  }
  for (int half = 0; half < 2; half++)
    for (size_t row = 0; row < count; row++) {
      const int8_t *block = weights + half * second;
      __m512i sum = _mm512_loadu_si512(sums + row * 32 + half * 16);
      for (size_t input = 0; input < inputs; input += 4, block += 64)
        sum = _mm512_dpbusd_epi32(sum, _mm512_set1_epi32(four(rows[row] + input)), _mm512_loadu_si512(block));
      _mm512_storeu_si512(sums + row * 32 + half * 16, sum);
    }
}
#endif

lede_products lede_products_here(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) return lede_products_avx512;
  if (__builtin_cpu_supports("avx2")) return lede_products_avx2;
#endif
  return lede_products_portable;
}
