// The door to libcmark (https://github.com/commonmark/cmark), found through pkg-config `libcmark`.

#ifndef DOSSIER_CLIBCMARK_SHIM_H
#define DOSSIER_CLIBCMARK_SHIM_H

#include <cmark.h>
#include <stddef.h>

/// The length of a C string: cmark hands out text without its length.
static inline size_t cmark_text_length(const char *text) { return __builtin_strlen(text); }

#endif
