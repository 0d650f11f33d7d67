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

/* Whether the processor has what `take` needs, and what `take_wider` does. */
static bool has_wide;
static bool has_wider;

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
  has_wider = has_wide && __builtin_cpu_supports("avx512bw")
    && __builtin_cpu_supports("avx512vbmi2");
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

/* A bit for each of 64 bytes, the first in the lowest. */
struct sets {
  uint64_t letters, starts_tag, others, less, greater;
};

/* How many of 64 bytes are taken, and which of them go where. */
struct parts {
  size_t length;
  uint64_t text, tag;
};

static inline bool has_room(const struct letters *letters) {
  return letters->text < letters->text_limit && letters->tag < letters->tag_limit;
}

/* Divides 64 bytes; what stands behind the last of them tells whether it begins a tag. */
__attribute__((always_inline)) static inline struct parts divide(
  struct sets sets, const uint8_t *start, bool is_markup, struct letters *letters) {
  unsigned next = kinds[start[64]];
  size_t length = 64;
  if (sets.others) length = (size_t)__builtin_ctzll(sets.others);
  if (length && sets.less >> (length - 1) & 1 && (sets.others || next & is_other)) length--;
  if (!length) return (struct parts){0, 0, 0};
  uint64_t taken = ~0ull >> (64 - length);

  uint64_t before_tag = sets.starts_tag >> 1 | (uint64_t)!!(next & starts_tag) << 63;
  uint64_t less = is_markup ? sets.less & before_tag & taken : 0;
  uint64_t greater = sets.greater & taken;
  /* A byte is in a tag if it begins one, or if the byte before it is and it ends none: so carries
     go from bit to bit in a sum. */
  unsigned long long goes_on;
  uint64_t carries = __builtin_addcll(~greater, less, letters->is_tag, &goes_on) ^ ~greater ^ less;
  uint64_t in_tag = (carries & ~greater) | less;
  letters->is_tag = goes_on != 0;
  if (less) letters->tag_start = start + 63 - __builtin_clzll(less);
  return (struct parts){
    length, sets.letters & ~in_tag & taken, (sets.letters & in_tag & taken) | less};
}

#define wide __attribute__((target("avx2,bmi,popcnt"))) static

wide inline uint64_t bits(__m256i low, __m256i high) {
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

wide inline __m256i equal(__m256i bytes, char byte) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte));
}

/* Bytes, as numbers with a sign, from `first` on, so many; neither may pass 127. */
wide inline __m256i within(__m256i bytes, char first, char count) {
  __m256i shifted = _mm256_add_epi8(bytes, _mm256_set1_epi8((char)(128 - count - first)));
  return _mm256_cmpgt_epi8(shifted, _mm256_set1_epi8((char)(127 - count)));
}

wide inline __m256i any_of(__m256i bytes, char first, char second, char third) {
  return _mm256_or_si256(
    equal(bytes, first), _mm256_or_si256(equal(bytes, second), equal(bytes, third)));
}

/* Adds the bytes of a set to a row, eight at a time. */
wide inline uint8_t *add(uint8_t *row, __m128i bytes, uint64_t set) {
  unsigned first = set & 0xFF;
  _mm_storel_epi64(
    (__m128i *)row, _mm_shuffle_epi8(bytes, _mm_loadl_epi64((const __m128i *)places[first])));
  return row + _mm_popcnt_u32(first);
}

wide size_t take(const uint8_t *bytes, size_t count, bool is_markup, struct letters *found) {
  struct letters letters = *found;
  const __m256i lower = _mm256_set1_epi8(0x20);
  size_t done = 0;
  while (count - done > 64 && has_room(&letters)) {
    const uint8_t *start = bytes + done;
    __m256i low = _mm256_loadu_si256((const __m256i *)start);
    __m256i high = _mm256_loadu_si256((const __m256i *)(start + 32));
    __m256i folded_low = _mm256_or_si256(low, lower);
    __m256i folded_high = _mm256_or_si256(high, lower);
    __m256i less_low = equal(low, '<');
    __m256i less_high = equal(high, '<');
    uint64_t alphabet = bits(within(folded_low, 'a', 26), within(folded_high, 'a', 26));
    uint64_t escapes = bits(any_of(low, '%', '&', '\\'), any_of(high, '%', '&', '\\'));
    uint64_t signs = bits(any_of(low, '/', '!', '?'), any_of(high, '/', '!', '?'));
    struct sets sets = {
      .letters = alphabet | bits(within(low, '0', 10), within(high, '0', 10)),
      .starts_tag = alphabet | signs,
      .others = bits(low, high) | escapes,
      .less = bits(less_low, less_high),
      .greater = bits(equal(low, '>'), equal(high, '>')),
    };
    struct parts parts = divide(sets, start, is_markup, &letters);
    if (!parts.length) break;

    __m128i rows[4];
    _mm256_storeu_si256((__m256i *)rows, _mm256_andnot_si256(less_low, folded_low));
    _mm256_storeu_si256((__m256i *)(rows + 2), _mm256_andnot_si256(less_high, folded_high));
    /* Read from memory: valgrind does not know how else it would be done. */
    __asm__ volatile("" : : "g"(rows) : "memory");
    for (unsigned part = 0; part < 8; part++) {
      __m128i eight = _mm_loadl_epi64((const __m128i *)((const uint8_t *)rows + 8 * part));
      letters.text = add(letters.text, eight, parts.text >> 8 * part);
      letters.tag = add(letters.tag, eight, parts.tag >> 8 * part);
    }
    done += parts.length;
    if (parts.length < 64) break;
  }
  *found = letters;
  return done;
}

#define wider __attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt"))) static

wider inline uint64_t equal_wider(__m512i bytes, char byte) {
  return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(byte));
}

wider inline uint64_t within_wider(__m512i bytes, char first, char count) {
  __m512i shifted = _mm512_sub_epi8(bytes, _mm512_set1_epi8(first));
  return _mm512_cmplt_epu8_mask(shifted, _mm512_set1_epi8(count));
}

wider inline uint64_t any_of_wider(__m512i bytes, char first, char second, char third) {
  return equal_wider(bytes, first) | equal_wider(bytes, second) | equal_wider(bytes, third);
}

/* Adds the bytes of a set to a row, all at once. Pressed together in a register: into memory this
   takes some processors a hundred times as long. */
wider inline uint8_t *add_wider(uint8_t *row, __m512i bytes, uint64_t set) {
  _mm512_storeu_si512(row, _mm512_maskz_compress_epi8(set, bytes));
  return row + _mm_popcnt_u64(set);
}

wider size_t take_wider(const uint8_t *bytes, size_t count, bool is_markup, struct letters *found) {
  struct letters letters = *found;
  size_t done = 0;
  while (count - done > 64 && has_room(&letters)) {
    const uint8_t *start = bytes + done;
    __m512i all = _mm512_loadu_si512(start);
    __m512i folded = _mm512_or_si512(all, _mm512_set1_epi8(0x20));
    uint64_t alphabet = within_wider(folded, 'a', 26);
    struct sets sets = {
      .letters = alphabet | within_wider(all, '0', 10),
      .starts_tag = alphabet | any_of_wider(all, '/', '!', '?'),
      .others = _mm512_movepi8_mask(all) | any_of_wider(all, '%', '&', '\\'),
      .less = equal_wider(all, '<'),
      .greater = equal_wider(all, '>'),
    };
    struct parts parts = divide(sets, start, is_markup, &letters);
    if (!parts.length) break;

    __m512i kept = _mm512_maskz_mov_epi8(~sets.less, folded);
    letters.text = add_wider(letters.text, kept, parts.text);
    letters.tag = add_wider(letters.tag, kept, parts.tag);
    done += parts.length;
    if (parts.length < 64) break;
  }
  *found = letters;
  return done;
}

#else

static size_t take(
  const uint8_t *bytes, size_t count, bool is_markup, struct letters *letters) {
  return 0;
}

#define take_wider take

#endif

/* Takes the rest of a text byte by byte, where blocks of 64 have taken all that they could. */
static size_t finish(
  const uint8_t *bytes, size_t count, size_t done, bool is_markup, struct letters *letters) {
  if (has_wide && count - done > 64) return done;
  return done + letters_take_plainly(bytes + done, count - done, is_markup, letters);
}

size_t letters_take(const uint8_t *bytes, size_t count, bool is_markup, struct letters *letters) {
  if (!has_wider) return letters_take_by_32(bytes, count, is_markup, letters);
  return finish(bytes, count, take_wider(bytes, count, is_markup, letters), is_markup, letters);
}

size_t letters_take_by_32(
  const uint8_t *bytes, size_t count, bool is_markup, struct letters *letters) {
  size_t done = has_wide ? take(bytes, count, is_markup, letters) : 0;
  return finish(bytes, count, done, is_markup, letters);
}
