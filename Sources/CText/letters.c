#include "CText.h"

/* What a byte is. */
enum { is_letter = 1, starts_tag = 2, is_other = 4, is_less = 8, is_greater = 16 };

static inline bool is_alphabetic(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }

static inline unsigned kind(uint8_t byte) {
  if (is_alphabetic(byte)) return is_letter | starts_tag;
  if (byte >= 0x80) return is_other;
  switch (byte) {
  case '%': case '&': case '\\': return is_other;
  case '/': case '!': case '?': return starts_tag;
  case '<': return is_less;
  case '>': return is_greater;
  default: return byte >= '0' && byte <= '9' ? is_letter : 0;
  }
}

static uint8_t kinds[256];

/* Whether the processor has what `take` needs. */
static bool has_wide;

/* For each set of eight bytes, in the bits of a number, where they are: the first of them first. */
static uint8_t places[256][8];

__attribute__((constructor)) static void make_tables(void) {
  for (unsigned byte = 0; byte < 256; byte++) kinds[byte] = (uint8_t)kind((uint8_t)byte);
  for (unsigned set = 0; set < 256; set++) {
    unsigned count = 0;
    for (unsigned bit = 0; bit < 8; bit++)
      if (set >> bit & 1) places[set][count++] = (uint8_t)bit;
  }
#if defined(__x86_64__)
  __builtin_cpu_init();
  has_wide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
    && __builtin_cpu_supports("popcnt");
#endif
}

size_t letters_take_plainly(
  const uint8_t *bytes, size_t count, bool is_markup, struct letters *letters) {
  uint8_t *text = letters->text;
  uint8_t *tag = letters->tag;
  size_t place = 0;
  for (; place < count && text < letters->text_limit && tag < letters->tag_limit; place++) {
    uint8_t byte = bytes[place];
    unsigned sort = kinds[byte];
    if (sort & is_other) break;
    if (sort & is_less) {
      unsigned next = place + 1 < count ? kinds[bytes[place + 1]] : 0;
      if (next & is_other) break;
      if (is_markup && next & starts_tag) {
        letters->is_tag = true;
        letters->tag_start = bytes + place;
        *tag++ = 0;
      }
    } else if (sort & is_greater) {
      letters->is_tag = false;
    } else {
      /* Without a branch for each sign: where words end cannot be foretold. */
      *text = byte | 0x20;
      *tag = byte | 0x20;
      text += sort & is_letter & !letters->is_tag;
      tag += sort & is_letter & letters->is_tag;
    }
  }
  letters->text = text;
  letters->tag = tag;
  return place;
}

#if defined(__x86_64__)

#include <immintrin.h>

#define wide __attribute__((target("avx2,bmi,popcnt"))) static inline

/* A bit for each of 64 bytes, the first in the lowest. */
struct sets {
  uint64_t letters, starts_tag, others, less, greater;
};

wide uint64_t bits(__m256i low, __m256i high) {
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

wide __m256i equal(__m256i bytes, char byte) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte));
}

/* Bytes, as numbers with a sign, from `first` on, so many; neither may pass 127. */
wide __m256i within(__m256i bytes, char first, char count) {
  __m256i shifted = _mm256_add_epi8(bytes, _mm256_set1_epi8((char)(128 - count - first)));
  return _mm256_cmpgt_epi8(shifted, _mm256_set1_epi8((char)(127 - count)));
}

wide __m256i alphabetic(__m256i folded) { return within(folded, 'a', 26); }

wide __m256i tag_signs(__m256i bytes) {
  return _mm256_or_si256(
    equal(bytes, '/'), _mm256_or_si256(equal(bytes, '!'), equal(bytes, '?')));
}

wide __m256i escapes(__m256i bytes) {
  return _mm256_or_si256(
    equal(bytes, '%'), _mm256_or_si256(equal(bytes, '&'), equal(bytes, '\\')));
}

/* Adds the bytes of a set to a row, eight at a time. */
wide uint8_t *add(uint8_t *row, __m128i bytes, uint64_t set) {
  unsigned first = set & 0xFF;
  _mm_storel_epi64(
    (__m128i *)row, _mm_shuffle_epi8(bytes, _mm_loadl_epi64((const __m128i *)places[first])));
  return row + _mm_popcnt_u32(first);
}

__attribute__((target("avx2,bmi,popcnt"))) static size_t take(
  const uint8_t *bytes, size_t count, bool is_markup, struct letters *letters) {
  uint8_t *text = letters->text;
  uint8_t *tag = letters->tag;
  unsigned long long is_tag = letters->is_tag;
  size_t done = 0;
  /* What stands behind the last of 64 bytes tells whether it begins a tag. */
  while (count - done > 64 && text < letters->text_limit && tag < letters->tag_limit) {
    const uint8_t *start = bytes + done;
    __m256i low = _mm256_loadu_si256((const __m256i *)start);
    __m256i high = _mm256_loadu_si256((const __m256i *)(start + 32));
    __m256i folded_low = _mm256_or_si256(low, _mm256_set1_epi8(0x20));
    __m256i folded_high = _mm256_or_si256(high, _mm256_set1_epi8(0x20));
    __m256i less_low = equal(low, '<');
    __m256i less_high = equal(high, '<');
    uint64_t alphabet = bits(alphabetic(folded_low), alphabetic(folded_high));
    uint64_t digits = bits(within(low, '0', 10), within(high, '0', 10));
    uint64_t others = bits(low, high) | bits(escapes(low), escapes(high));
    uint64_t less = bits(less_low, less_high);
    uint64_t greater = bits(equal(low, '>'), equal(high, '>'));
    uint64_t starts = alphabet | bits(tag_signs(low), tag_signs(high));
    unsigned next = kinds[start[64]];

    size_t length = 64;
    if (others) length = (size_t)__builtin_ctzll(others);
    if (length && less >> (length - 1) & 1 && (others || next & is_other)) length--;
    if (!length) break;
    uint64_t taken = ~0ull >> (64 - length);

    less = is_markup ? less & (starts >> 1 | (uint64_t)!!(next & starts_tag) << 63) & taken : 0;
    greater &= taken;
    /* A byte is in a tag if it begins one, or if the byte before it is and it ends none: so carries
       go from bit to bit in a sum. */
    unsigned long long goes_on;
    uint64_t carries = __builtin_addcll(~greater, less, is_tag, &goes_on) ^ ~greater ^ less;
    uint64_t in_tag = (carries & ~greater) | less;
    uint64_t in_text_row = (alphabet | digits) & ~in_tag & taken;
    uint64_t in_tag_row = ((alphabet | digits) & in_tag & taken) | less;
    is_tag = goes_on;
    if (less) letters->tag_start = start + 63 - __builtin_clzll(less);

    __m128i rows[4];
    _mm256_storeu_si256((__m256i *)rows, _mm256_andnot_si256(less_low, folded_low));
    _mm256_storeu_si256((__m256i *)(rows + 2), _mm256_andnot_si256(less_high, folded_high));
    /* Read from memory: valgrind does not know how else it would be done. */
    __asm__ volatile("" : : "g"(rows) : "memory");
    for (unsigned part = 0; part < 8; part++) {
      __m128i eight = _mm_loadl_epi64((const __m128i *)((const uint8_t *)rows + 8 * part));
      text = add(text, eight, in_text_row >> 8 * part);
      tag = add(tag, eight, in_tag_row >> 8 * part);
    }
    done += length;
    if (length < 64) break;
  }
  letters->text = text;
  letters->tag = tag;
  letters->is_tag = is_tag != 0;
  return done;
}

#else

static size_t take(
  const uint8_t *bytes, size_t count, bool is_markup, struct letters *letters) {
  return 0;
}

#endif

size_t letters_take(const uint8_t *bytes, size_t count, bool is_markup, struct letters *letters) {
  size_t done = has_wide ? take(bytes, count, is_markup, letters) : 0;
  if (has_wide && count - done > 64) return done;
  return done + letters_take_plainly(bytes + done, count - done, is_markup, letters);
}
