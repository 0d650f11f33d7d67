// Written by scripts/embed-templates.py: the files of templates/, built into the binary.
#include "CTemplates.h"

// #embed is of C23, and known to every clang that builds this package.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../templates/article.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file1[] = {
#embed "../../templates/assets/dossier.css" suffix(, 0) if_empty(0)
};
static const unsigned char file2[] = {
#embed "../../templates/assets/favicon.svg" suffix(, 0) if_empty(0)
};
static const unsigned char file3[] = {
#embed "../../templates/assets/fonts/OFL.txt" suffix(, 0) if_empty(0)
};
static const unsigned char file4[] = {
#embed "../../templates/assets/fonts/nr-display.woff2" suffix(, 0) if_empty(0)
};
static const unsigned char file5[] = {
#embed "../../templates/assets/fonts/nr-italic.woff2" suffix(, 0) if_empty(0)
};
static const unsigned char file6[] = {
#embed "../../templates/assets/fonts/nr-text-ext.woff2" suffix(, 0) if_empty(0)
};
static const unsigned char file7[] = {
#embed "../../templates/assets/fonts/nr-text.woff2" suffix(, 0) if_empty(0)
};
static const unsigned char file8[] = {
#embed "../../templates/assets/search.js" suffix(, 0) if_empty(0)
};
static const unsigned char file9[] = {
#embed "../../templates/changes.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file10[] = {
#embed "../../templates/claim.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file11[] = {
#embed "../../templates/claims.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file12[] = {
#embed "../../templates/component.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file13[] = {
#embed "../../templates/data.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file14[] = {
#embed "../../templates/figures.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file15[] = {
#embed "../../templates/home.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file16[] = {
#embed "../../templates/incident.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file17[] = {
#embed "../../templates/layout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file18[] = {
#embed "../../templates/list.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file19[] = {
#embed "../../templates/location.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file20[] = {
#embed "../../templates/map.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file21[] = {
#embed "../../templates/mentions.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file22[] = {
#embed "../../templates/moments.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file23[] = {
#embed "../../templates/notfound.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file24[] = {
#embed "../../templates/organization.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file25[] = {
#embed "../../templates/partials/articles.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file26[] = {
#embed "../../templates/partials/backlink-group.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file27[] = {
#embed "../../templates/partials/backlinks.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file28[] = {
#embed "../../templates/partials/card.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file29[] = {
#embed "../../templates/partials/citation-list.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file30[] = {
#embed "../../templates/partials/citation.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file31[] = {
#embed "../../templates/partials/citations.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file32[] = {
#embed "../../templates/partials/claim.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file33[] = {
#embed "../../templates/partials/claims.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file34[] = {
#embed "../../templates/partials/cleared.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file35[] = {
#embed "../../templates/partials/companions.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file36[] = {
#embed "../../templates/partials/correction.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file37[] = {
#embed "../../templates/partials/corrections-top.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file38[] = {
#embed "../../templates/partials/corrections.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file39[] = {
#embed "../../templates/partials/density.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file40[] = {
#embed "../../templates/partials/event.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file41[] = {
#embed "../../templates/partials/events.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file42[] = {
#embed "../../templates/partials/fact-box.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file43[] = {
#embed "../../templates/partials/facts.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file44[] = {
#embed "../../templates/partials/figure.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file45[] = {
#embed "../../templates/partials/figures.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file46[] = {
#embed "../../templates/partials/find.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file47[] = {
#embed "../../templates/partials/footer.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file48[] = {
#embed "../../templates/partials/key-figures.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file49[] = {
#embed "../../templates/partials/known-changes.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file50[] = {
#embed "../../templates/partials/lanes.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file51[] = {
#embed "../../templates/partials/link.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file52[] = {
#embed "../../templates/partials/map-drawing.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file53[] = {
#embed "../../templates/partials/map.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file54[] = {
#embed "../../templates/partials/masthead.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file55[] = {
#embed "../../templates/partials/moments.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file56[] = {
#embed "../../templates/partials/navigation.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file57[] = {
#embed "../../templates/partials/network.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file58[] = {
#embed "../../templates/partials/notes.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file59[] = {
#embed "../../templates/partials/pager.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file60[] = {
#embed "../../templates/partials/parts.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file61[] = {
#embed "../../templates/partials/past.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file62[] = {
#embed "../../templates/partials/preview.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file63[] = {
#embed "../../templates/partials/record-timeline.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file64[] = {
#embed "../../templates/partials/related.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file65[] = {
#embed "../../templates/partials/tie-matrix.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file66[] = {
#embed "../../templates/partials/time.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file67[] = {
#embed "../../templates/partials/timeline-lines.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file68[] = {
#embed "../../templates/partials/trail.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file69[] = {
#embed "../../templates/partials/untrue.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file70[] = {
#embed "../../templates/past-home.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file71[] = {
#embed "../../templates/past-incident.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file72[] = {
#embed "../../templates/person.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file73[] = {
#embed "../../templates/redirect.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file74[] = {
#embed "../../templates/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file75[] = {
#embed "../../templates/source.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file76[] = {
#embed "../../templates/sources.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file77[] = {
#embed "../../templates/timeline-year.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file78[] = {
#embed "../../templates/timeline.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file79[] = {
#embed "../../templates/tombstone.mustache" suffix(, 0) if_empty(0)
};

const struct dossier_template dossier_templates[] = {
    {"article.mustache", file0, sizeof file0 - 1},
    {"assets/dossier.css", file1, sizeof file1 - 1},
    {"assets/favicon.svg", file2, sizeof file2 - 1},
    {"assets/fonts/OFL.txt", file3, sizeof file3 - 1},
    {"assets/fonts/nr-display.woff2", file4, sizeof file4 - 1},
    {"assets/fonts/nr-italic.woff2", file5, sizeof file5 - 1},
    {"assets/fonts/nr-text-ext.woff2", file6, sizeof file6 - 1},
    {"assets/fonts/nr-text.woff2", file7, sizeof file7 - 1},
    {"assets/search.js", file8, sizeof file8 - 1},
    {"changes.mustache", file9, sizeof file9 - 1},
    {"claim.mustache", file10, sizeof file10 - 1},
    {"claims.mustache", file11, sizeof file11 - 1},
    {"component.mustache", file12, sizeof file12 - 1},
    {"data.mustache", file13, sizeof file13 - 1},
    {"figures.mustache", file14, sizeof file14 - 1},
    {"home.mustache", file15, sizeof file15 - 1},
    {"incident.mustache", file16, sizeof file16 - 1},
    {"layout.mustache", file17, sizeof file17 - 1},
    {"list.mustache", file18, sizeof file18 - 1},
    {"location.mustache", file19, sizeof file19 - 1},
    {"map.mustache", file20, sizeof file20 - 1},
    {"mentions.mustache", file21, sizeof file21 - 1},
    {"moments.mustache", file22, sizeof file22 - 1},
    {"notfound.mustache", file23, sizeof file23 - 1},
    {"organization.mustache", file24, sizeof file24 - 1},
    {"partials/articles.mustache", file25, sizeof file25 - 1},
    {"partials/backlink-group.mustache", file26, sizeof file26 - 1},
    {"partials/backlinks.mustache", file27, sizeof file27 - 1},
    {"partials/card.mustache", file28, sizeof file28 - 1},
    {"partials/citation-list.mustache", file29, sizeof file29 - 1},
    {"partials/citation.mustache", file30, sizeof file30 - 1},
    {"partials/citations.mustache", file31, sizeof file31 - 1},
    {"partials/claim.mustache", file32, sizeof file32 - 1},
    {"partials/claims.mustache", file33, sizeof file33 - 1},
    {"partials/cleared.mustache", file34, sizeof file34 - 1},
    {"partials/companions.mustache", file35, sizeof file35 - 1},
    {"partials/correction.mustache", file36, sizeof file36 - 1},
    {"partials/corrections-top.mustache", file37, sizeof file37 - 1},
    {"partials/corrections.mustache", file38, sizeof file38 - 1},
    {"partials/density.mustache", file39, sizeof file39 - 1},
    {"partials/event.mustache", file40, sizeof file40 - 1},
    {"partials/events.mustache", file41, sizeof file41 - 1},
    {"partials/fact-box.mustache", file42, sizeof file42 - 1},
    {"partials/facts.mustache", file43, sizeof file43 - 1},
    {"partials/figure.mustache", file44, sizeof file44 - 1},
    {"partials/figures.mustache", file45, sizeof file45 - 1},
    {"partials/find.mustache", file46, sizeof file46 - 1},
    {"partials/footer.mustache", file47, sizeof file47 - 1},
    {"partials/key-figures.mustache", file48, sizeof file48 - 1},
    {"partials/known-changes.mustache", file49, sizeof file49 - 1},
    {"partials/lanes.mustache", file50, sizeof file50 - 1},
    {"partials/link.mustache", file51, sizeof file51 - 1},
    {"partials/map-drawing.mustache", file52, sizeof file52 - 1},
    {"partials/map.mustache", file53, sizeof file53 - 1},
    {"partials/masthead.mustache", file54, sizeof file54 - 1},
    {"partials/moments.mustache", file55, sizeof file55 - 1},
    {"partials/navigation.mustache", file56, sizeof file56 - 1},
    {"partials/network.mustache", file57, sizeof file57 - 1},
    {"partials/notes.mustache", file58, sizeof file58 - 1},
    {"partials/pager.mustache", file59, sizeof file59 - 1},
    {"partials/parts.mustache", file60, sizeof file60 - 1},
    {"partials/past.mustache", file61, sizeof file61 - 1},
    {"partials/preview.mustache", file62, sizeof file62 - 1},
    {"partials/record-timeline.mustache", file63, sizeof file63 - 1},
    {"partials/related.mustache", file64, sizeof file64 - 1},
    {"partials/tie-matrix.mustache", file65, sizeof file65 - 1},
    {"partials/time.mustache", file66, sizeof file66 - 1},
    {"partials/timeline-lines.mustache", file67, sizeof file67 - 1},
    {"partials/trail.mustache", file68, sizeof file68 - 1},
    {"partials/untrue.mustache", file69, sizeof file69 - 1},
    {"past-home.mustache", file70, sizeof file70 - 1},
    {"past-incident.mustache", file71, sizeof file71 - 1},
    {"person.mustache", file72, sizeof file72 - 1},
    {"redirect.mustache", file73, sizeof file73 - 1},
    {"search.mustache", file74, sizeof file74 - 1},
    {"source.mustache", file75, sizeof file75 - 1},
    {"sources.mustache", file76, sizeof file76 - 1},
    {"timeline-year.mustache", file77, sizeof file77 - 1},
    {"timeline.mustache", file78, sizeof file78 - 1},
    {"tombstone.mustache", file79, sizeof file79 - 1},
};

const size_t dossier_template_count = 80;
