#ifndef CALLOCATIONS_H
#define CALLOCATIONS_H
#include <stdbool.h>
#include <stdint.h>

/// Whether this process counts what it takes from the allocator.
bool allocations_are_counted(void);

/// How often this process has asked for memory, on all of its threads.
///
/// Exact while no other thread asks for any.
uint64_t allocations_count(void);

#endif
