/* For memmem. */
#define _GNU_SOURCE
#include "CText.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static size_t fold_plainly(
  uint8_t *to, const uint8_t *bytes, size_t count, const uint8_t table[128], bool *after_space) {
  size_t length = 0;
  /* Without a branch for each sign: where words end cannot be foretold. */
  for (size_t place = 0; place < count; place++) {
    uint8_t byte = table[bytes[place] & 0x7F];
    bool is_space = byte == ' ';
    to[length] = byte;
    length += !(is_space & *after_space);
    *after_space = is_space;
  }
  return length;
}

size_t ascii_fold(uint8_t *bytes, size_t count, const uint8_t table[128], bool *after_space) {
  size_t place = 0;
  size_t length = 0;
#if defined(__SSE2__)
  for (; count - place >= 16; place += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + place));
    unsigned controls = (unsigned)_mm_movemask_epi8(_mm_cmplt_epi8(block, _mm_set1_epi8(' ')));
    unsigned spaces =
      (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8(' ')));
    if (controls | (spaces & (spaces << 1 | *after_space))) {
      length += fold_plainly(bytes + length, bytes + place, 16, table, after_space);
      continue;
    }
    __m128i capitals = _mm_and_si128(
      _mm_cmpgt_epi8(block, _mm_set1_epi8('A' - 1)), _mm_cmplt_epi8(block, _mm_set1_epi8('Z' + 1)));
    block = _mm_or_si128(block, _mm_and_si128(capitals, _mm_set1_epi8(0x20)));
    _mm_storeu_si128((__m128i *)(bytes + length), block);
    length += 16;
    *after_space = spaces >> 15 & 1;
  }
#endif
  return length + fold_plainly(bytes + length, bytes + place, count - place, table, after_space);
}

size_t bytes_find(const uint8_t *bytes, size_t count, uint64_t wanted) {
  size_t place = 0;
#if defined(__SSE2__)
  for (; count - place >= 16; place += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + place));
    __m128i found = _mm_setzero_si128();
    for (unsigned byte = 0; byte < 8; byte++)
      found = _mm_or_si128(
        found, _mm_cmpeq_epi8(block, _mm_set1_epi8((char)(wanted >> 8 * byte))));
    unsigned places = (unsigned)_mm_movemask_epi8(found);
    if (places) return place + (size_t)__builtin_ctz(places);
  }
#endif
  for (; place < count; place++) {
    /* A byte is there when one of the eight differs in no bit. */
    uint64_t differences = wanted ^ bytes[place] * 0x0101010101010101u;
    if ((differences - 0x0101010101010101u) & ~differences & 0x8080808080808080u) break;
  }
  return place;
}

const uint8_t *bytes_search(
  const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wanted_count) {
  return memmem(bytes, count, wanted, wanted_count);
}
