"""A real browser beside `dossier serve`: pages reload when saved, and show errors until mended.

usage: check_serve.py DOSSIER
DOSSIER is the program. Exit status: 0 the page followed, 1 it did not.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from playwright.sync_api import Error as BrowserError

from browser import launch

ARTICLE = "---\ntitle: A first title\ndate: 2017-06-20\nauthors: [{name: Desk}]\n---\n\nA body.\n"
BROKEN = ARTICLE.replace("date: 2017-06-20", "date: never")
# A page that reloads forgets what a script has set on it.
PANEL = "#dossier-problems"
MARK = "document.body.dataset.before = 'yes'"
WAIT = 60_000


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("dossier", type=Path)
    options = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        wrong = run(options.dossier.resolve(), Path(name))
    for what in wrong:
        print(f"serve: wrong: {what}")
    print(f"serve test: {len(wrong)} wrong, {time.monotonic() - start:.0f} s")
    return 1 if wrong else 0


def run(dossier: Path, folder: Path) -> list[str]:
    """Writes a dossier of one article, serves it, and changes it under an open page."""
    article = folder / "content" / "articles" / "one.md"
    article.parent.mkdir(parents=True)
    article.write_text(ARTICLE)
    (folder / "content" / "dossier.yml").write_text("title: Served\nlanguage: en\n")
    server = subprocess.Popen([dossier, "serve", "--port", "0"], cwd=folder, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        address = next(found[0] for line in server.stdout  # type: ignore[union-attr]
                       if (found := re.search(r"http://127\.0\.0\.1:\d+/", line)))
        with sync_playwright() as playwright:
            browser = launch(playwright)
            page = browser.new_page()
            noise: list[str] = []
            page.on("console", lambda message: noise.append(f"the console says: {message.text}"))
            page.on("pageerror", lambda error: noise.append(f"the console says: {error}"))
            page.on("request", lambda r: r.url.startswith(address) or noise.append(r.url))
            page.goto(address + "articles/one.html")
            try:
                wrong = follow(page, article)
            except BrowserError as problem:
                wrong = [str(problem).splitlines()[0]]
            browser.close()
        return wrong + noise
    finally:
        server.terminate()
        server.wait()


def follow(page: Page, article: Path) -> list[str]:
    """Saves the article in four states; each must come to the open page by itself."""
    wrong = []
    heading, panel = page.locator("h1"), page.locator(PANEL)
    if panel.count():
        wrong.append("a panel of errors stands on a page without errors")
    page.evaluate(MARK)
    article.write_text(ARTICLE.replace("A first title", "A second title"))
    heading.filter(has_text="A second title").wait_for(timeout=WAIT)
    if page.evaluate("'before' in document.body.dataset"):
        wrong.append("the page was not loaded anew")

    article.write_text(BROKEN)
    panel.filter(has_text="never").wait_for(timeout=WAIT)
    if "one.md:3" not in panel.inner_text():
        wrong.append(f"the panel does not name the place: {panel.inner_text()[:200]}")
    if heading.inner_text() != "A second title":
        wrong.append("the last good page is not below the panel")

    article.write_text(ARTICLE.replace("A first title", "A third title"))
    heading.filter(has_text="A third title").wait_for(timeout=WAIT)
    panel.wait_for(state="detached", timeout=WAIT)

    page.evaluate(MARK)
    article.write_text(BROKEN)
    panel.wait_for(timeout=WAIT)
    # Mended to what it was: the page has nothing new, and only the panel goes.
    article.write_text(ARTICLE.replace("A first title", "A third title"))
    panel.wait_for(state="detached", timeout=WAIT)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
