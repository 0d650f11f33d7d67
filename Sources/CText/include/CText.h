#ifndef CTEXT_H
#define CTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How much room the rows of letters need behind their limits. */
enum { letters_slack = 80 };

/* Where the letters of a text go: those outside of its tags, and those inside of them. */
struct letters {
  /* Where the next letter of each goes, and from where on there should be no further one. */
  uint8_t *text;
  const uint8_t *text_limit;
  uint8_t *tag;
  const uint8_t *tag_limit;
  /* Where the tag begins that was entered last. */
  const uint8_t *tag_start;
  /* Whether what comes next stands in a tag. */
  bool is_tag;
};

/* Takes the ASCII letters, in lower case, and the digits of a text, and skips the signs between them.
   In markup a tag begins with a zero in its row. It ends where a limit is reached, or before a byte
   that may begin an escape, one outside ASCII, and a '<' that stands before one of those; it may end
   sooner. How many bytes it took. */
size_t letters_take(const uint8_t *bytes, size_t count, bool is_markup, struct letters *letters);

/* The same with registers of 32 bytes at most, as processors without larger ones do it: for tests. */
size_t letters_take_by_32(
  const uint8_t *bytes, size_t count, bool is_markup, struct letters *letters);

/* The same without wide registers: for what is left of a text, and for tests. */
size_t letters_take_plainly(
  const uint8_t *bytes, size_t count, bool is_markup, struct letters *letters);

/* Writes what a table has for each ASCII byte in its place, and no space behind a space. The table
   makes lower case of capitals and spaces of controls, and leaves all else. How many bytes are left;
   `after_space` tells whether a space stands before the first, and then whether the last is one. */
size_t ascii_fold(uint8_t *bytes, size_t count, const uint8_t table[128], bool *after_space);

/* Where some bytes stand first in others; none when they do not. */
const uint8_t *bytes_search(
  const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wanted_count);

/* The place of the first byte that is one of eight, or how many bytes there are. */
size_t bytes_find(const uint8_t *bytes, size_t count, uint64_t wanted);

#endif
