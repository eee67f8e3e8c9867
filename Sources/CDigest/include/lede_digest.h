#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 digest of `bytes` into `digest` (32 bytes).
void lede_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);
