// Written by scripts/embed-templates.py: the files of templates/, built into the binary.
#include "CTemplates.h"


const struct dossier_template dossier_templates[] = {
};

const size_t dossier_template_count = 0;
