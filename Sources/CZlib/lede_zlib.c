#include "lede_zlib.h"
#include <stdlib.h>
#include <zlib.h>

// 15 bits of window; 16 asks for gzip's header and trailer.
enum { window_bits = 15 + 16, memory_level = 8, piece = 1 << 30 };

static uInt at_most_a_piece(size_t count) { return count < piece ? (uInt)count : piece; }

uint8_t *lede_gzip(const uint8_t *input, size_t count, size_t *length) {
  z_stream stream = {0};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window_bits, memory_level, Z_DEFAULT_STRATEGY) != Z_OK)
    return NULL;
  size_t room = deflateBound(&stream, count), written = 0, taken = 0;
  uint8_t *output = malloc(room);
  int result = output ? Z_OK : Z_MEM_ERROR;
  while (result == Z_OK) {
    // zlib counts in 32 bits: a larger text goes through in pieces.
    uInt in = at_most_a_piece(count - taken), out = at_most_a_piece(room - written);
    stream.next_in = (Bytef *)input + taken;
    stream.avail_in = in;
    stream.next_out = output + written;
    stream.avail_out = out;
    result = deflate(&stream, taken + in == count ? Z_FINISH : Z_NO_FLUSH);
    taken += in - stream.avail_in;
    written += out - stream.avail_out;
  }
  deflateEnd(&stream);
  if (result != Z_STREAM_END) {
    free(output);
    return NULL;
  }
  *length = written;
  return output;
}

void lede_gzip_free(uint8_t *output) { free(output); }
