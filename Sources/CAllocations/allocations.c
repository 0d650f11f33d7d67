// Counts the calls of malloc and its kin by standing in front of them, which the linkers of Linux
// allow: the definitions of a program come before those of its libraries. Each thread has a count of
// its own, so that counting costs about a nanosecond and nobody waits.
#include "CAllocations.h"

#if defined(__linux__)
#include <errno.h>
#include <features.h>
#endif

#if defined(__GLIBC__)
#include <stdatomic.h>
#include <stddef.h>

#if defined(DOSSIER_MIMALLOC)
#include <mimalloc.h>
#define TAKE(size) mi_malloc(size)
#define TAKE_ZEROED(count, size) mi_calloc(count, size)
#define TAKE_AGAIN(old, size) mi_realloc(old, size)
#define TAKE_ALIGNED(alignment, size) mi_memalign(alignment, size)
#else
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
#define TAKE(size) __libc_malloc(size)
#define TAKE_ZEROED(count, size) __libc_calloc(count, size)
#define TAKE_AGAIN(old, size) __libc_realloc(old, size)
#define TAKE_ALIGNED(alignment, size) __libc_memalign(alignment, size)
#endif

enum { most_threads = 1024, line = 64 };

// One cache line a thread: neighbours would take it from one another.
static struct {
  _Alignas(line) uint64_t count;
} counts[most_threads];
static atomic_int threads;
static _Thread_local uint64_t *own;

static void count_one(void) {
  if (!own) {
    int index = atomic_fetch_add(&threads, 1);
    own = &counts[index < most_threads ? index : most_threads - 1].count;
  }
  *own += 1;
}

void *malloc(size_t size) {
  count_one();
  return TAKE(size);
}

void *calloc(size_t count, size_t size) {
  count_one();
  return TAKE_ZEROED(count, size);
}

void *realloc(void *old, size_t size) {
  count_one();
  return TAKE_AGAIN(old, size);
}

void *memalign(size_t alignment, size_t size) {
  count_one();
  return TAKE_ALIGNED(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **place, size_t alignment, size_t size) {
  if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0) return EINVAL;
  void *made = memalign(alignment, size);
  if (!made && size > 0) return ENOMEM;
  *place = made;
  return 0;
}

bool allocations_are_counted(void) { return true; }

uint64_t allocations_count(void) {
  uint64_t sum = 0;
  for (int index = 0; index < most_threads; index++) sum += counts[index].count;
  return sum;
}

#else

bool allocations_are_counted(void) { return false; }

uint64_t allocations_count(void) { return 0; }

#endif
