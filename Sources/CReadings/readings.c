#include "CReadings.h"

#include <stdlib.h>

_Thread_local struct readings *readings_current;

void readings_begin(struct readings *set, uint32_t limit) {
  *set = (struct readings){.limit = limit, .outer = readings_current};
  set->bits = calloc((size_t)limit / 64 + 1, sizeof *set->bits);
  set->is_whole = set->bits != NULL;
  readings_current = set;
}

void readings_add(struct readings *set, uint32_t key) {
  if (!set->bits || key >= set->limit) {
    set->is_whole = false;
    return;
  }
  uint64_t bit = UINT64_C(1) << (key & 63);
  if (set->bits[key >> 6] & bit) return;
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
  set->bits[key >> 6] |= bit;
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
  free(set->bits);
  free(set->keys);
  *set = (struct readings){0};
}
