#include "lede_network.h"

#include <math.h>

#include "lede_products.h"

// A product and a sum in one step would round otherwise than the two, on the machines that have it.
#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__)
#define FOR_EVERY_MACHINE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FOR_EVERY_MACHINE
#endif

const char *lede_network_instructions(void) {
#if defined(__x86_64__)
  if (lede_products_here() == lede_products_avx512) return "avx512vnni";
  if (lede_products_here() == lede_products_avx2) return "avx2";
#endif
  return "portable";
}

void lede_network_enter(const uint8_t *input, size_t inputs, const uint32_t *rows, size_t count,
                        struct lede_network_layer layer, size_t width, float *result) {
  lede_products multiply = lede_products_here();
  // Twice sixteen outputs at a time for every row: their weights stay in the nearest cache.
  size_t block = inputs * 16;
  for (size_t group = 0; group < width / 16; group += 2) {
    for (size_t start = 0; start < count; start += LEDE_ROWS) {
      size_t size = count - start < LEDE_ROWS ? count - start : LEDE_ROWS;
      const uint8_t *places[LEDE_ROWS];
      int32_t sums[LEDE_ROWS * 32] = {0};
      for (size_t row = 0; row < size; row++) places[row] = input + (size_t)rows[start + row] * inputs;
      multiply(places, size, inputs, layer.weights + group * block, block, sums);
      for (size_t row = 0; row < size; row++)
        for (int half = 0; half < 2; half++) {
          float *out = result + (size_t)rows[start + row] * width + (group + half) * 16;
          const float *scale = layer.scales + (group + half) * 16, *bias = layer.biases + (group + half) * 16;
          for (int output = 0; output < 16; output++)
            out[output] = (float)sums[row * 32 + half * 16 + output] * scale[output] + bias[output];
        }
    }
  }
}

void lede_network_maxout(const uint8_t *input, const uint32_t *rows, size_t count, struct lede_network_layer layer,
                         size_t width, float *state) {
  lede_products multiply = lede_products_here();
  size_t block = 3 * width * 16;
  for (size_t group = 0; group < width / 16; group++) {
    const int8_t *weights = layer.weights + 2 * group * block;
    const float *scale = layer.scales + group * 32, *bias = layer.biases + group * 32;
    for (size_t start = 0; start < count; start += LEDE_ROWS) {
      size_t size = count - start < LEDE_ROWS ? count - start : LEDE_ROWS;
      const uint32_t *first = rows + start * 4;
      int32_t sums[LEDE_ROWS * 32] = {0};
      for (size_t part = 0; part < 3; part++) {
        const uint8_t *places[LEDE_ROWS];
        for (size_t row = 0; row < size; row++) places[row] = input + (size_t)first[row * 4 + 1 + part] * width;
        multiply(places, size, width, weights + part * width * 16, block, sums);
      }
      for (size_t row = 0; row < size; row++) {
        float *out = state + (size_t)first[row * 4] * width + group * 16;
        for (int output = 0; output < 16; output++) {
          float a = (float)sums[row * 32 + output] * scale[output] + bias[output];
          float b = (float)sums[row * 32 + 16 + output] * scale[16 + output] + bias[16 + output];
          out[output] += a > b ? a : b;
        }
      }
    }
  }
}

/// Returns the mean of a row, and sets what its distance from it is divided by.
///
/// Sixteen sums side by side: the order of the additions does not depend on the machine.
static inline float mean_of(const float *row, size_t width, float *deviation) {
  float sums[16] = {0}, squares[16] = {0}, total = 0, spread = 0;
  for (size_t start = 0; start < width; start += 16)
    for (int lane = 0; lane < 16; lane++) sums[lane] += row[start + lane];
  for (int lane = 0; lane < 16; lane++) total += sums[lane];
  float mean = total / (float)width;
  for (size_t start = 0; start < width; start += 16)
    for (int lane = 0; lane < 16; lane++) {
      float distance = row[start + lane] - mean;
      squares[lane] += distance * distance;
    }
  for (int lane = 0; lane < 16; lane++) spread += squares[lane];
  *deviation = sqrtf(spread / (float)width + 1e-5f);
  return mean;
}

FOR_EVERY_MACHINE
void lede_network_normalize(const float *state, const uint32_t *rows, size_t count, size_t width, float scale,
                            uint8_t *result) {
  for (size_t index = 0; index < count; index++) {
    const float *row = state + (size_t)rows[index] * width;
    uint8_t *out = result + (size_t)rows[index] * width;
    float deviation, mean = mean_of(row, width, &deviation);
    float factor = scale / deviation;
    for (size_t place = 0; place < width; place++) {
      float value = (row[place] - mean) * factor;
      value = value > 127 ? 127 : value < -127 ? -127 : value;
      out[place] = (uint8_t)(int32_t)(value + 128.5f);
    }
  }
}

FOR_EVERY_MACHINE
void lede_network_leave(const float *state, const uint32_t *rows, size_t count, size_t width, const float *weights,
                        size_t labels, float *scores) {
  for (size_t index = 0; index < count; index++) {
    const float *row = state + (size_t)rows[index] * width;
    float deviation, mean = mean_of(row, width, &deviation);
    for (size_t label = 0; label < labels; label++) {
      const float *weight = weights + label * width;
      float sums[16] = {0}, total = 0;
      for (size_t start = 0; start < width; start += 16)
        for (int lane = 0; lane < 16; lane++) sums[lane] += (row[start + lane] - mean) * weight[start + lane];
      for (int lane = 0; lane < 16; lane++) total += sums[lane];
      scores[index * labels + label] = total / deviation + weights[labels * width + label];
    }
  }
}
