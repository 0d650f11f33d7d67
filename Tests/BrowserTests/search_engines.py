"""The same questions to the search page in both engines, from disk and from nginx."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from firefox import Firefox, FirefoxError
from host import Host

# Asks as the page itself asks; the answer is the paths of the first results and how many there are.
ASK = """async ([query, count, all]) => {
  const result = await DossierSearch.search(new URLSearchParams(query), all);
  const paths = [];
  for (const doc of result.found.slice(0, count)) {
    paths.push((await DossierSearch.cardOf(doc))[1]);
  }
  return { paths, total: result.found.length, close: result.close, isAny: result.isAny,
           isWhole: result.isWhole };
}"""
QUERIES = [
    {"q": "lukasz nowak"}, {"q": "liege"}, {"q": "the"}, {"q": "Schaerb"}, {"q": "desk the "},
    {"q": '"desk the of desk"'}, {"q": "Besancno"}, {"q": "liege", "k": "location"},
    {"k": "article", "g": "fr"}, {"from": "2016-02-01", "to": "2016-02-29"}, {"q": "zzzzqq"},
]
TYPE = """() => {
  const field = document.querySelector('#search-words');
  field.value = 'Liège';
  field.dispatchEvent(new Event('input', {bubbles: true}));
}"""
# Ready when the excerpts are marked; then what a reader sees.
SHOWN = """() => {
  const list = document.querySelector('ol.results');
  if (!list.querySelector('.excerpt mark')) return null;
  return [list.children.length, list.querySelector('h2 a').textContent,
          document.querySelector('[role=status]').textContent, location.search];
}"""


def answers(ask: object) -> list[dict]:
    """What a page answers; `ask` calls a function of the page with one argument."""
    return [ask(ASK, [query, 10]) for query in QUERIES]  # type: ignore[operator]


def compare(expected: list[dict], found: list[dict], where: str) -> list[str]:
    """The questions that are not answered as in Chromium from disk."""
    return [f"{where} answers {query} with {b['total']} results, not {a['total']}"
            if a["total"] != b["total"] else f"{where} orders the results of {query} otherwise"
            for query, a, b in zip(QUERIES, expected, found) if a != b]


def check_on_host(browser: Browser, host: Host, expected: list[dict]) -> list[str]:
    """Chromium, from nginx that compresses."""
    page = browser.new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.goto(host.address("search.html"))
    wrong = compare(expected, answers(page.evaluate), "Chromium from the host")
    page.evaluate(TYPE)
    wrong += _look(page.wait_for_function(SHOWN).json_value(), "Chromium from the host")
    page.close()
    return wrong + [f"Chromium from the host says: {text}" for text in noise]


def check_in_firefox(
    firefox: Firefox, root: Path, host: Host, expected: list[dict]
) -> list[str]:
    """Firefox, from disk and from nginx."""
    wrong = []
    for place, address in (
        ("disk", (root / "search.html").as_uri()), ("the host", host.address("search.html"))
    ):
        where = f"Firefox from {place}"
        try:
            firefox.goto(address)
            wrong += compare(expected, answers(firefox.evaluate), where)
            firefox.evaluate(TYPE)
            wrong += _look(firefox.wait_for(SHOWN, "marked results"), where)
        except FirefoxError as problem:
            wrong.append(f"{where}: {problem}")
        errors, asked = firefox.take_noise()
        wrong += [f"{where} says: {text}" for text in errors]
        wrong += [f"{where} asks for {url}" for url in asked if not url.startswith(host.origin)]
    return wrong


def _look(shown: list, where: str) -> list[str]:
    count, first, status, address = shown
    right = (count, first, address) == (10, "Liège", "?q=Li%C3%A8ge") and "“Liège”" in status
    return [] if right else [f"{where} shows {shown} for “Liège”"]
