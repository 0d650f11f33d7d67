"""Asks the search page of an invented dossier a fixed set of questions, then again elsewhere.

All of them in Chromium from file://; some again from nginx and in Firefox, which must answer alike.

usage: check_search.py DOSSIER [--articles N]
DOSSIER is the program. Exit status: 0 all answers are right, 1 some are not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

import search_corpus
import search_engines
from browser import launch
from firefox import Firefox
from harness import has_firefox
from host import Host
from search_engines import ASK

# The longest list of postings that is in one part: DictionaryShards.tier.
FIRST_LIST = 2048
FIXTURES = Path(__file__).resolve().parents[1] / "Fixtures"

class Check:
    """Questions to one page, and the answers that were wrong."""

    def __init__(self, page: Page, corpus: search_corpus.Corpus) -> None:
        self.page = page
        self.corpus = corpus
        self.wrong: list[str] = []
        self.asked = self.in_whole = self.in_part = 0

    def ask(self, query: dict[str, str], count: int = 5000, all: bool = False) -> dict:
        self.asked += 1
        return self.page.evaluate(ASK, [query, count, all])

    def that(self, is_right: bool, what: str) -> None:
        if not is_right:
            self.wrong.append(what)

    def ids(self, query: dict[str, str], count: int = 5000) -> list[str]:
        return self.names_of(self.ask(query, count))

    def names_of(self, answer: dict) -> list[str]:
        return [re.sub(r".*/|\.html$", "", path) for path in answer["paths"]]

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
            self.compare({"q": " ".join(words) + " ", "k": "article"}, expected)

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

    def tiers(self) -> None:
        """A word of more pages than its first list holds, beside another: the rest is read."""
        rng, articles = random.Random(4), self.corpus.articles
        self.that(len(articles) > FIRST_LIST, "too few articles for a list of two parts")
        for article in rng.sample(articles, 30):
            other = rng.choice(sorted(w for w in article.words if len(w) > 5))
            self.compare({"q": f"desk {other} ", "k": "article"},
                         self.corpus.with_all(["desk", other]))
        self.that(self.in_part > 0, "no list was left half read, so that nothing was proved")
        self.that(self.in_whole > 0, "no list was read to its end")
        print(f"long lists: {self.in_whole} queries read to the end, {self.in_part} in part")

    def compare(self, query: dict[str, str], expected: set[str]) -> None:
        """What is found is right; when it is not all, the page says so, and has the rest at hand."""
        answer = self.ask(query)
        found = set(self.names_of(answer))
        if answer["isWhole"]:
            self.in_whole += 1
            is_right = found == expected
        else:
            self.in_part += 1
            is_right = 20 <= len(found) and found <= expected
            whole = set(self.names_of(self.ask(query, all=True)))
            self.that(whole == expected, f"all of {query}: {len(whole)}, {len(expected)} expected")
        self.that(is_right, f"{query}: {len(found)} found, {len(expected)} expected")

    def prefixes(self) -> None:
        for typed in ["Schaerb", "molenb", "Reykj", "Besanc"]:
            self.that(self.ask({"q": typed}, 1)["total"] > 0, f"'{typed}' finds nothing as it is typed")


# Bar S7: what the page's own script weighs, as a host sends it.
MOST_SCRIPT = 6 * 1024


def check_weight(root: Path, check: Check) -> None:
    """The script of the search page is light."""
    packed = len(gzip.compress((root / "assets" / "search.js").read_bytes(), 9, mtime=0))
    check.that(packed <= MOST_SCRIPT, f"search.js has {packed} bytes, more than {MOST_SCRIPT}")
    print(f"search.js: {packed} of {MOST_SCRIPT} bytes compressed")


def check_to_the_end(page: Page, check: Check) -> None:
    """A reader who goes on to the end of a list that was read in part gets the rest of it."""
    articles = check.corpus.articles
    words = sorted({w for article in articles for w in article.words if len(w) > 5})
    sizes = {word: len(check.corpus.with_all(["desk", word])) for word in words[::40]}
    word = min((w for w, size in sizes.items() if size > 40), key=sizes.__getitem__)
    status, items = page.locator("[role=status]"), page.locator("ol.results > li")
    page.locator("#search-words").fill(f"desk {word} ")
    status.filter(has_text="More than").wait_for(timeout=15_000)
    while (count := items.count()) < sizes[word] and page.locator(".more-results").is_visible():
        page.locator(".more-results button").click()
        items.nth(count).wait_for(timeout=15_000)
    check.that(items.count() == sizes[word], f"{items.count()} of {sizes[word]} for '{word}'")
    check.that(status.inner_text().startswith(f"{sizes[word]} results"), status.inner_text())
    titles = items.locator("h2").all_inner_texts()
    check.that(len(set(titles)) == len(titles), "a result stands twice")


def check_page(page: Page, check: Check) -> None:
    """What a reader sees and does on the page itself."""
    status = page.locator("[role=status]")
    field = page.locator("#search-words")
    field.fill("Liège")
    # The answer to what was typed before may still stand there.
    status.filter(has_text="“Liège”").wait_for(timeout=15_000)
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
    page.locator("details.filters summary").click()
    page.locator("input[name=k][value=location]").check()
    status.filter(has_text="1 result").wait_for(timeout=15_000)
    check.that("k=location" in page.url, f"the address is '{page.url}'")
    page.reload()
    status.filter(has_text="1 result").wait_for(timeout=15_000)
    check.that(page.locator("input[name=k][value=location]").is_checked(), "the facet is kept")
    page.locator(".filters .clear").click()
    status.filter(has_text="results").wait_for(timeout=15_000)
    field.fill("<img/zzzzqq>")
    status.filter(has_text="Nothing").wait_for(timeout=15_000)
    check.that(page.locator("main img").count() == 0, "what was typed became HTML")
    field.fill("")
    page.locator(".browse").wait_for(timeout=15_000)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--articles", type=int, default=2300)
    options = parser.parse_args()
    result = run(options.dossier, options.articles)
    for what in result.wrong:
        print(f"search: wrong: {what}")
    print(f"search test: {result.summary}")
    return 1 if result.wrong else 0


@dataclass
class Answer:
    """What was wrong, and the line that sums it up."""

    wrong: list[str]
    summary: str = ""


def run(dossier: Path, articles: int = 2300) -> Answer:
    """Makes the dossier, builds it, and asks; `dossier` is the program."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus = search_corpus.make(folder / "content", articles)
        built = subprocess.run(
            [dossier.resolve(), "build", "--quiet"], cwd=folder, capture_output=True, text=True
        )
        if built.returncode:
            return Answer([built.stderr], "not built")
        root = folder / "public"
        with Host(root) as host:
            with sync_playwright() as playwright:
                browser = launch(playwright)
                check = check_on_disk(browser, root, corpus)
                expected = search_engines.answers(check.page.evaluate)
                wrong = check.wrong + search_engines.check_on_host(browser, host, expected)
                browser.close()
            engines = "Chromium"
            if has_firefox([]):
                engines += " and Firefox"
                with Firefox() as firefox:
                    wrong += search_engines.check_in_firefox(firefox, root, host, expected)
    return Answer(wrong, f"{len(corpus.pages())} pages, {check.asked} queries and "
                         f"{len(expected)} again from the host, in {engines}, {len(wrong)} wrong, "
                         f"{time.monotonic() - start:.0f} s")


def check_on_disk(browser: Browser, root: Path, corpus: search_corpus.Corpus) -> Check:
    """The whole set, and the page itself, with nothing said in the console."""
    page = browser.new_context(offline=True).new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("request", lambda r: r.url.startswith("file:") or noise.append(r.url))
    page.goto((root / "search.html").as_uri())
    check = Check(page, corpus)
    check.folding()
    check.tiers()
    check.titles()
    check.typos()
    check.conjunctions()
    check.facets()
    check.phrases()
    check.prefixes()
    check_to_the_end(page, check)
    check_page(page, check)
    check_weight(root, check)
    check.that(not noise, f"console and requests: {noise[:3]}")
    return check


if __name__ == "__main__":
    sys.exit(main())
