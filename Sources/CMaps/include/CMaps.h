#ifndef DOSSIER_CMAPS_H
#define DOSSIER_CMAPS_H

#include <stddef.h>

/// A file of maps/ as it was when the program was built.
struct dossier_map {
  /// Its name below maps/, without the extension.
  const char *_Nonnull name;
  /// Its bytes.
  const unsigned char *_Nonnull bytes;
  size_t count;
};

extern const struct dossier_map dossier_maps[];
extern const size_t dossier_map_count;

/// The file at a position, from 0.
static inline struct dossier_map dossier_map_at(size_t index) { return dossier_maps[index]; }

#endif
