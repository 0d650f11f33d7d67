#include "CReadings.h"

#include <stdatomic.h>
#include <stdlib.h>

_Thread_local struct readings *readings_current;

/* Bits that are all zero and belong to nobody. A site has many pages, and a bit for each key: to
 * clear all of them for every page would take longer, the larger the site is. */
static _Atomic(struct readings_bits *) spares[8];
static const size_t spare_count = sizeof spares / sizeof *spares;

static struct readings_bits *take_bits(size_t words) {
  for (size_t place = 0; place < spare_count; place++) {
    if (!atomic_load_explicit(&spares[place], memory_order_relaxed)) continue;
    struct readings_bits *bits = atomic_exchange(&spares[place], NULL);
    if (bits && bits->count >= words) return bits;
    free(bits);
  }
  struct readings_bits *bits = calloc(1, sizeof *bits + words * sizeof *bits->words);
  if (bits) bits->count = words;
  return bits;
}

/* Takes back bits of which only those of some keys are set. */
static void give_bits(struct readings_bits *bits, const uint32_t *keys, size_t count) {
  if (!bits) return;
  for (size_t index = 0; index < count; index++) bits->words[keys[index] >> 6] = 0;
  for (size_t place = 0; place < spare_count; place++) {
    struct readings_bits *none = NULL;
    if (atomic_compare_exchange_strong(&spares[place], &none, bits)) return;
  }
  free(bits);
}

void readings_begin(struct readings *set, uint32_t limit) {
  *set = (struct readings){.limit = limit, .outer = readings_current};
  set->bits = take_bits((size_t)limit / 64 + 1);
  set->is_whole = set->bits != NULL;
  readings_current = set;
}

void readings_add(struct readings *set, uint32_t key) {
  if (!set->bits || key >= set->limit) {
    set->is_whole = false;
    return;
  }
  uint64_t bit = UINT64_C(1) << (key & 63);
  if (set->bits->words[key >> 6] & bit) return;
  if (set->count == set->capacity) {
    size_t capacity = set->capacity ? set->capacity * 2 : 64;
    uint32_t *keys = realloc(set->keys, capacity * sizeof *keys);
    if (!keys) {
      set->is_whole = false;
      return;
    }
    set->keys = keys;
    set->capacity = capacity;
  }
  set->bits->words[key >> 6] |= bit;
  set->keys[set->count++] = key;
}

bool readings_end(struct readings *set) {
  struct readings *outer = set->outer;
  readings_current = outer;
  if (outer) {
    for (size_t index = 0; index < set->count; index++) readings_add(outer, set->keys[index]);
    outer->is_whole = outer->is_whole && set->is_whole;
  }
  return set->is_whole;
}

struct readings *readings_pause(void) {
  struct readings *set = readings_current;
  readings_current = NULL;
  return set;
}

void readings_resume(struct readings *set) { readings_current = set; }

void readings_free(struct readings *set) {
  give_bits(set->bits, set->keys, set->count);
  free(set->keys);
  *set = (struct readings){0};
}
