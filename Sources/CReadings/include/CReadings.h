#ifndef CREADINGS_H
#define CREADINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A bit for each key. */
struct readings_bits {
  size_t count;
  uint64_t words[];
};

/* What a thread reads while one page is made: a set of keys. Swift has no variable of a thread. */
struct readings {
  struct readings_bits *bits;
  uint32_t *keys;
  size_t count;
  size_t capacity;
  uint32_t limit;
  bool is_whole;
  struct readings *outer;
};

/* The set that the running thread notes in; none outside of readings_begin and readings_end. */
extern _Thread_local struct readings *readings_current;

void readings_add(struct readings *set, uint32_t key);

/* Notes that a key was read, where anybody asks. */
static inline void readings_note(uint32_t key) {
  struct readings *set = readings_current;
  if (set) readings_add(set, key);
}

/* Begins to note keys below a limit; where a set is noted in already, it gets them too. */
void readings_begin(struct readings *set, uint32_t limit);

/* Ends it. False when there was no memory for all keys. */
bool readings_end(struct readings *set);

void readings_free(struct readings *set);

/* Notes nothing from here on; readings_resume goes on with the set that was noted in. */
struct readings *readings_pause(void);
void readings_resume(struct readings *set);

#endif
