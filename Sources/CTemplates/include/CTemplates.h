#ifndef DOSSIER_CTEMPLATES_H
#define DOSSIER_CTEMPLATES_H

#include <stddef.h>

/// A file of templates/ as it was when the program was built.
struct dossier_template {
  /// Its path below templates/.
  const char *_Nonnull path;
  /// Its bytes, followed by a zero that does not count.
  const unsigned char *_Nonnull bytes;
  size_t count;
};

extern const struct dossier_template dossier_templates[];
extern const size_t dossier_template_count;

/// The file at a position, from 0.
static inline struct dossier_template dossier_template_at(size_t index) {
  return dossier_templates[index];
}

#endif
