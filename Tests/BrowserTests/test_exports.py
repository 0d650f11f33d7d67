"""Reads a site's files for machines with the libraries that others read them with.

The site is $DOSSIER_SITE, or the committed public/; beside it stands the golden site that has an address, and so
every file for machines.
"""

import csv
import json
import os
import re
import unittest
from pathlib import Path

import feedparser
import geojson
import icalendar
import jsonschema
from pyld import jsonld

try:
    from followthemoney import model
except ImportError:
    # It builds PyICU from source, which takes ICU's headers, a compiler and minutes.
    model = None

ROOT = Path(__file__).resolve().parents[2]
SITE = Path(os.environ.get("DOSSIER_SITE", ROOT / "public"))
COMPLETE = ROOT / "Tests/EndToEndTests/Sites/complete/expected/public"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
SCHEMA = "https://schema.org/"


def linked_data(page: Path) -> list:
    return [json.loads(text) for text in SCRIPT.findall(page.read_text("utf-8"))]


def no_network(url, options):
    """Stands for schema.org's context, which says no more than this for what pages use."""
    assert url.rstrip("/") == "https://schema.org", url
    ids = ["url", "sameAs", "item", "archivedAt", "correctionsPolicy", "ethicsPolicy"]
    context = {"@vocab": SCHEMA, **{name: {"@id": SCHEMA + name, "@type": "@id"} for name in ids}}
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": context}}


class LinkedDataTests(unittest.TestCase):
    """The JSON-LD of pages, expanded with pyld."""

    site = SITE
    # More pages than this describe a record.
    fewest = 10

    def expanded(self, page: Path) -> list:
        documents = linked_data(page)
        self.assertEqual(len(documents), 1, page)
        base = "https://zq.invalid/" + page.relative_to(self.site).as_posix()
        return jsonld.expand(documents[0], {"base": base, "documentLoader": no_network})

    def test_every_page_of_a_record_says_what_it_is_and_where(self):
        kinds = {
            "articles": {"NewsArticle"},
            "incidents": {"Event"},
            "locations": {"Place"},
            "people": {"Person"},
            "organizations": {
                "Organization", "GovernmentOrganization", "Corporation", "NGO",
                "NewsMediaOrganization",
            },
            "claims": {"Claim", "ClaimReview"},
            "sources": {"CreativeWork"},
        }
        seen = 0
        for folder, types in kinds.items():
            for page in sorted((self.site / folder).glob("*.html")):
                text = page.read_text("utf-8")
                if '<meta name="robots"' in text or page.name.startswith("index"):
                    continue
                with self.subTest(page=page.name):
                    graph = self.expanded(page)
                    found = {kind for thing in graph for kind in thing["@type"]}
                    self.assertIn(SCHEMA + "BreadcrumbList", found)
                    self.assertTrue(found & {SCHEMA + kind for kind in types}, found)
                    seen += 1
        self.assertGreater(seen, self.fewest)

    def test_an_id_means_the_same_record_on_every_page(self):
        names = {}
        for page in sorted(self.site.rglob("*.html")):
            if not linked_data(page):
                continue
            stack = list(self.expanded(page))
            while stack:
                thing = stack.pop()
                if isinstance(thing, list):
                    stack += thing
                elif isinstance(thing, dict):
                    stack += thing.values()
                    name = thing.get(SCHEMA + "name")
                    if "@id" in thing and name:
                        names.setdefault(thing["@id"], set()).add(json.dumps(name))
        self.assertTrue(names)
        for thing, called in names.items():
            self.assertEqual(len(called), 1, thing)

    def test_breadcrumbs_count_from_one(self):
        for page in sorted(self.site.rglob("*.html")):
            for document in linked_data(page):
                for thing in document["@graph"]:
                    if thing["@type"] != "BreadcrumbList":
                        continue
                    positions = [item["position"] for item in thing["itemListElement"]]
                    self.assertEqual(positions, list(range(1, len(positions) + 1)), page)
                    self.assertGreater(len(positions), 1, page)


class FeedTests(unittest.TestCase):
    """The feeds, read with feedparser."""

    site = SITE

    def feeds(self):
        for path in sorted(self.site.rglob("*.xml")):
            if path.name != "sitemap.xml":
                yield path, feedparser.parse(path.read_bytes())

    def test_every_feed_is_sound(self):
        count = 0
        for path, feed in self.feeds():
            with self.subTest(feed=path.name):
                self.assertFalse(feed.bozo, feed.get("bozo_exception"))
                self.assertEqual(feed.version, "atom10")
                self.assertTrue(feed.feed.id.startswith("tag:"))
                ids = [entry.id for entry in feed.entries]
                self.assertTrue(ids)
                self.assertEqual(len(ids), len(set(ids)))
                updated = [entry.updated_parsed for entry in feed.entries]
                self.assertEqual(updated, sorted(updated, reverse=True))
                self.assertTrue(all(updated))
                count += 1
        self.assertGreater(count, 0)

    def test_an_article_has_one_id_in_all_feeds(self):
        ids = {}
        for path, feed in self.feeds():
            if path.name in ("corrections.xml", "updates.xml"):
                continue
            for entry in feed.entries:
                ids.setdefault(entry.link.split("/articles/")[-1], set()).add(entry.id)
        for article, found in ids.items():
            self.assertEqual(len(found), 1, article)

    def test_the_json_feed_says_what_the_atom_feed_says(self):
        path = self.site / "feed.json"
        if not path.exists():
            self.skipTest("a site without an address has no JSON feed")
        feed = json.loads(path.read_text("utf-8"))
        self.assertEqual(feed["version"], "https://jsonfeed.org/version/1.1")
        atom = feedparser.parse((self.site / "feed.xml").read_bytes())
        self.assertEqual([item["id"] for item in feed["items"]], [e.id for e in atom.entries])
        for item in feed["items"]:
            self.assertIn("content_text", item)


class DataTests(unittest.TestCase):
    """The files below data/, read with the library of each format."""

    site = SITE

    @classmethod
    def setUpClass(cls):
        cls.data = cls.site / "data"
        cls.dossier = json.loads((cls.data / "dossier.json").read_text("utf-8"))

    def test_the_dossier_keeps_to_its_schema(self):
        schema = json.loads((self.data / "dossier.schema.json").read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        self.assertEqual([str(e.message)[:300] for e in validator.iter_errors(self.dossier)], [])
        for kind in ("articles", "incidents", "people"):
            for record in self.dossier[kind]:
                broken = dict(self.dossier, **{kind: [dict(record, zq=1)]})
                self.assertFalse(validator.is_valid(broken), "an unknown member of " + kind)
                break

    def test_every_id_names_a_record(self):
        known = {r["id"] for v in self.dossier.values() if isinstance(v, list) for r in v}
        for kind in ("articles", "incidents"):
            for record in self.dossier[kind]:
                for field in ("incidents", "locations", "people", "organizations", "mentions"):
                    for item in record.get(field, []):
                        item = item["location"] if isinstance(item, dict) else item
                        self.assertIn(item, known, record["id"])

    def test_tables_hold_the_same_records(self):
        for path in sorted(self.data.glob("*.csv")):
            with self.subTest(table=path.name), path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file, strict=True))
                self.assertEqual([r["id"] for r in rows], [r["id"] for r in self.dossier[path.stem]])
                for row in rows:
                    self.assertNotIn(None, row)
                    self.assertNotIn(None, row.values())
                    for value in row.values():
                        if re.match(r"\s*[=@+]", value):
                            self.fail(value)

    def test_the_map_is_sound(self):
        text = (self.data / "places.geojson").read_text("utf-8")
        collection = geojson.loads(text)
        self.assertTrue(collection.is_valid, collection.errors())
        ids = [feature["id"] for feature in collection["features"]]
        self.assertEqual(len(ids), len(set(ids)))
        for feature in collection["features"]:
            if feature["properties"]["kind"] == "incident":
                self.assertIn("edtf", feature["when"])

    def test_the_timeline_has_what_TimelineJS_needs(self):
        timeline = json.loads((self.data / "timeline.json").read_text("utf-8"))
        ids = [event["unique_id"] for event in timeline["events"]]
        self.assertEqual(len(ids), len(set(ids)))
        for event in timeline["events"]:
            self.assertIsInstance(event["start_date"]["year"], int)
            self.assertTrue(event["text"]["headline"])
            self.assertNotIn("<script", event["text"]["text"])

    def test_the_calendar_is_sound(self):
        raw = (self.data / "incidents.ics").read_bytes()
        for line in raw.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            line.decode("utf-8")
        calendar = icalendar.Calendar.from_ical(raw)
        uids = []
        names = {i["title"] for i in self.dossier["incidents"]}
        for event in calendar.walk("VEVENT"):
            self.assertEqual(event.errors, [])
            self.assertIn(str(event["SUMMARY"]), names)
            self.assertIsNotNone(event["DTSTAMP"].dt)
            if "DTEND" in event:
                self.assertLess(event["DTSTART"].dt, event["DTEND"].dt)
            uids.append(str(event["UID"]))
        self.assertEqual(len(uids), len(set(uids)))

    def test_entities_refer_to_entities(self):
        lines = (self.data / "entities.ftm.json").read_text("utf-8").splitlines()
        entities = [json.loads(line) for line in lines]
        ids = {entity["id"] for entity in entities}
        self.assertEqual(len(ids), len(entities))
        for entity in entities:
            self.assertEqual(set(entity), {"id", "schema", "properties"})
            for name, values in entity["properties"].items():
                self.assertTrue(values and all(isinstance(value, str) for value in values))
                if name in ("involved", "document", "entity", "member", "organization", "parent"):
                    self.assertLessEqual(set(values), ids, entity["id"])

    @unittest.skipIf(model is None, "pip install followthemoney to read the entities with it")
    def test_the_entities_are_those_of_FollowTheMoney(self):
        entities = {}
        for line in (self.data / "entities.ftm.json").read_text("utf-8").splitlines():
            data = json.loads(line)
            proxy = model.get_proxy(data, cleaned=False)
            self.assertNotIn(proxy.id, entities)
            entities[proxy.id] = proxy
            for name, values in data["properties"].items():
                self.assertEqual(len(proxy.get(name)), len(set(values)), (proxy.id, name, values))
        for proxy in entities.values():
            for prop, value in proxy.itervalues():
                if prop.type.name == "entity":
                    self.assertIn(value, entities, proxy.id)
                    self.assertTrue(entities[value].schema.is_a(prop.range), (proxy.id, prop.name))

    def test_the_page_lists_every_file_with_its_size(self):
        page = (self.data / "index.html").read_text("utf-8")
        for path in sorted(self.data.iterdir()):
            if path.name == "index.html":
                continue
            self.assertIn(path.name, page)
            size = (path.stat().st_size + 999) // 1000
            row = re.search(re.escape(path.name) + r"</a>(.*?)</li>", page, re.S).group(1)
            self.assertIn(f"{size}\u00a0", row)


class CompleteLinkedDataTests(LinkedDataTests):
    site = COMPLETE
    fewest = 8


class CompleteFeedTests(FeedTests):
    site = COMPLETE

    def test_records_have_feeds_and_the_dossier_a_JSON_feed(self):
        self.assertTrue((self.site / "feed.json").exists())
        self.assertTrue(list(self.site.glob("people/*.xml")))
        self.assertTrue(list(self.site.glob("incidents/*.xml")))


class CompleteDataTests(DataTests):
    site = COMPLETE


if __name__ == "__main__":
    unittest.main()
