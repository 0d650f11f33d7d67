"""Asks the search page of an invented dossier, from file://, a fixed set of questions.

usage: check_search.py DOSSIER [--articles N]
DOSSIER is the program. Exit status: 0 all answers are right, 1 some are not.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

import search_corpus
from browser import launch

FIXTURES = Path(__file__).resolve().parents[1] / "Fixtures"
ASK = """async ([query, count]) => {
  const result = await DossierSearch.search(new URLSearchParams(query));
  const paths = [];
  for (const doc of result.found.slice(0, count)) {
    paths.push((await DossierSearch.cardOf(result.manifest, doc))[1]);
  }
  return { paths, total: result.found.length, close: result.close, isAny: result.isAny };
}"""


class Check:
    """Questions to one page, and the answers that were wrong."""

    def __init__(self, page: Page, corpus: search_corpus.Corpus) -> None:
        self.page = page
        self.corpus = corpus
        self.wrong: list[str] = []
        self.asked = 0

    def ask(self, query: dict[str, str], count: int = 5000) -> dict:
        self.asked += 1
        return self.page.evaluate(ASK, [query, count])

    def that(self, is_right: bool, what: str) -> None:
        if not is_right:
            self.wrong.append(what)

    def ids(self, query: dict[str, str], count: int = 5000) -> list[str]:
        return [re.sub(r".*/|\.html$", "", path) for path in self.ask(query, count)["paths"]]

    # The fixed set.

    def folding(self) -> None:
        pairs = json.loads((FIXTURES / "folding.json").read_text(encoding="utf-8"))
        self.that(len(pairs) >= 60, "fewer than 60 pairs of folding")
        folded = self.page.evaluate("(texts) => texts.map(DossierSearch.fold)", [p[0] for p in pairs])
        for (text, expected), found in zip(pairs, folded):
            self.that(found == expected, f"'{text}' folds to '{found}', not '{expected}'")
        for query, title in [
            ("lukasz nowak", "Łukasz Nowak"), ("SOREN overli", "Søren Øverli"),
            ("liege", "Liège"), ("lodz", "Łódź"), ("kobenhavn", "København"),
            ("sint jans molenbeek", "Sint-Jans-Molenbeek"), ("Zoe\u0308 Celik", "Zoë Çelik"),
        ]:
            record = next((r for r in self.corpus.pages() if r.title == title), None)
            if record:
                self.that(self.ids({"q": query}, 1) == [record.id], f"'{query}' finds '{title}'")

    def titles(self) -> None:
        rng = random.Random(1)
        some = rng.sample(self.corpus.articles, 25) + self.corpus.people[:15] + self.corpus.places[:8]
        for record in some:
            found = self.ids({"q": record.title}, 1)
            self.that(found == [record.id], f"the title '{record.title}' finds {found} first")

    def typos(self) -> None:
        rng = random.Random(2)
        names = self.corpus.people[:40] + self.corpus.places
        wrong = []
        for record in names:
            query = search_corpus.with_typo(record.title, rng)
            if record.id not in self.ids({"q": query}, 5):
                wrong.append(f"{query} ({record.title})")
        share = 1 - len(wrong) / len(names)
        self.that(share >= 0.9, f"one-letter typos: {share:.0%} in the first five, without {wrong}")
        print(f"one-letter typos: {share:.0%} of {len(names)} in the first five")

    def conjunctions(self) -> None:
        rng = random.Random(3)
        for _ in range(40):
            words = rng.sample(sorted(rng.choice(self.corpus.articles).words), rng.choice([2, 2, 3]))
            if any(len(w) < 2 for w in words):
                continue
            expected = self.corpus.with_all(words)
            # The space says that the last word is whole; articles alone, as the oracle has them.
            found = set(self.ids({"q": " ".join(words) + " ", "k": "article"}))
            self.that(found == expected, f"{words}: {len(found)} found, {len(expected)} expected")

    def facets(self) -> None:
        articles = self.corpus.articles
        for query, expected in [
            ({"k": "article"}, {a.id for a in articles}),
            ({"k": "article", "g": "fr"}, {a.id for a in articles if a.language == "fr"}),
            ({"k": "article", "l": "place-3"}, {a.id for a in articles if a.place == "place-3"}),
            ({"from": "2016-02-01", "to": "2016-02-29"},
             {a.id for a in articles if "2016-02-01" <= a.date <= "2016-02-29"}),
            ({"from": "2030-01-01"}, set()),
        ]:
            self.that(set(self.ids(query)) == expected, f"the facets {query}")

    def phrases(self) -> None:
        for article in self.corpus.articles[:6]:
            words = article.body.split()[2:5]
            phrase = " ".join(words)
            found = self.ids({"q": f'"{phrase}"'}, 50)
            self.that(article.id in found, f"the phrase '{phrase}'")
        self.that(self.ids({"q": '"desk the of desk"'}) == [], "a phrase that stands nowhere")

    def prefixes(self) -> None:
        for typed in ["Schaerb", "molenb", "Reykj", "Besanc"]:
            self.that(self.ask({"q": typed}, 1)["total"] > 0, f"'{typed}' finds nothing as it is typed")


def check_page(page: Page, check: Check) -> None:
    """What a reader sees and does on the page itself."""
    status = page.locator("[role=status]")
    field = page.locator("#search-words")
    field.fill("Liège")
    status.filter(has_text="results").wait_for(timeout=15_000)
    check.that("“Liège”" in status.inner_text(), f"the status says '{status.inner_text()}'")
    check.that("?q=Li%C3%A8ge" in page.url, f"the address is '{page.url}'")
    items = page.locator("ol.results > li")
    check.that(items.count() == 10, f"{items.count()} results are shown")
    check.that(items.first.locator("h2 a").inner_text() == "Liège", "the place comes first")
    page.locator("ol.results .excerpt mark").first.wait_for(timeout=15_000)
    names = page.locator("nav.names a")
    check.that(names.all_inner_texts() == ["Liège"], f"names: {names.all_inner_texts()}")
    check.that(not page.locator(".browse").is_visible(), "the lists stand below the results")
    page.locator(".more-results button").click()
    page.locator("ol.results > li:nth-child(11)").wait_for(timeout=15_000)
    focus = page.evaluate("document.activeElement.closest('li') === "
                          "document.querySelector('ol.results').children[10]")
    check.that(focus, "the focus goes to the first further result")
    page.locator("details.narrow summary").click()
    page.locator("input[name=k][value=location]").check()
    status.filter(has_text="1 result").wait_for(timeout=15_000)
    check.that("k=location" in page.url, f"the address is '{page.url}'")
    page.reload()
    status.filter(has_text="1 result").wait_for(timeout=15_000)
    check.that(page.locator("input[name=k][value=location]").is_checked(), "the facet is kept")
    page.locator(".narrow .clear").click()
    status.filter(has_text="results").wait_for(timeout=15_000)
    field.fill("<img/zzzzqq>")
    status.filter(has_text="Nothing").wait_for(timeout=15_000)
    check.that(page.locator("main img").count() == 0, "what was typed became HTML")
    field.fill("")
    page.locator(".browse").wait_for(timeout=15_000)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    options = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus = search_corpus.make(folder / "content", options.articles)
        built = subprocess.run(
            [options.dossier, "build", "--quiet"], cwd=folder, capture_output=True, text=True
        )
        if built.returncode:
            print(built.stderr, file=sys.stderr)
            return 1
        address = (folder / "public" / "search.html").as_uri()
        with sync_playwright() as playwright:
            browser = launch(playwright)
            page = browser.new_context(offline=True).new_page()
            noise: list[str] = []
            page.on("console", lambda message: noise.append(message.text))
            page.on("pageerror", lambda error: noise.append(str(error)))
            page.on("request", lambda r: r.url.startswith("file:") or noise.append(r.url))
            page.goto(address)
            check = Check(page, corpus)
            check.folding()
            check.titles()
            check.typos()
            check.conjunctions()
            check.facets()
            check.phrases()
            check.prefixes()
            check_page(page, check)
            check.that(not noise, f"console and requests: {noise[:3]}")
            browser.close()
    for what in check.wrong:
        print(f"search: wrong: {what}")
    print(
        f"search test: {len(corpus.pages())} pages, {check.asked} queries, "
        f"{len(check.wrong)} wrong, {time.monotonic() - start:.0f} s"
    )
    return 1 if check.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
