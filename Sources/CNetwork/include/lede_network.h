#pragma once
#include <stddef.h>
#include <stdint.h>

/// The arithmetic of a small network in whole numbers, the same to the bit on every machine.
///
/// A row of activations is bytes, value plus 128. Weights are -63…63, so that two products fit 16 bits. They are
/// packed for vector loads: for each 16 outputs, for each 4 inputs, 16 × 4 bytes. `width` is a multiple of 32.

/// A layer of weights.
struct lede_network_layer {
  /// Packed weights.
  const int8_t *weights;
  /// For each output what one unit of its sum is worth, and what is added.
  const float *scales;
  const float *biases;
};

/// Computes rows[i] of `result` (`width` floats a row) from row rows[i] of `input`, `inputs` bytes a row.
void lede_network_enter(const uint8_t *input, size_t inputs, const uint32_t *rows, size_t count,
                        struct lede_network_layer layer, size_t width, float *result);

/// Adds the larger of two sums to each value of row rows[4i] of `state`; the sums are over rows rows[4i+1…4i+3] of
/// `input`. The outputs of the layer are 2 × `width`: 16 of the first sums, 16 of the second, and so on.
void lede_network_maxout(const uint8_t *input, const uint32_t *rows, size_t count, struct lede_network_layer layer,
                         size_t width, float *state);

/// Brings row rows[i] of `state` to mean 0 and deviation `scale`, as bytes of `result`.
void lede_network_normalize(const float *state, const uint32_t *rows, size_t count, size_t width, float scale,
                            uint8_t *result);

/// Computes `labels` scores of row rows[i] of `state`, brought to mean 0 and deviation 1, into row i of `scores`.
/// `weights` has `width` floats a label, then a bias a label.
void lede_network_leave(const float *state, const uint32_t *rows, size_t count, size_t width, const float *weights,
                        size_t labels, float *scores);

/// The instructions that are used: "avx512vnni", "avx2" or "portable".
const char *lede_network_instructions(void);
