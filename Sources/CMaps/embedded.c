// The files of maps/, built into the binary.
#include "CMaps.h"

// #embed is of C23, and known to every clang that builds this package.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char map0[] = {
#embed "../../maps/belgium-regions.map"
};
static const unsigned char map1[] = {
#embed "../../maps/benelux-countries.map"
};
static const unsigned char map2[] = {
#embed "../../maps/brussels-regions.map"
};
static const unsigned char map3[] = {
#embed "../../maps/europe-countries.map"
};
static const unsigned char map4[] = {
#embed "../../maps/europe-water.map"
};
static const unsigned char map5[] = {
#embed "../../maps/world-countries.map"
};

const struct dossier_map dossier_maps[] = {
    {"belgium-regions", map0, sizeof map0},
    {"benelux-countries", map1, sizeof map1},
    {"brussels-regions", map2, sizeof map2},
    {"europe-countries", map3, sizeof map3},
    {"europe-water", map4, sizeof map4},
    {"world-countries", map5, sizeof map5},
};

const size_t dossier_map_count = 6;
