"""Pages on paper: all words and source addresses are in the PDF, menus are not, nothing is cut."""

from __future__ import annotations

import re
import subprocess
import tempfile
import unicodedata
from html import unescape
from pathlib import Path

from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from site_pages import Finding, Site

WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="[-\d.]+">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)"')
# Generated content and marks of lists stand in the PDF but in no element: text is looked for there.
# A table in a box of its own that scrolls would be cut where the box ends.
ON_PAPER = """() => {
  const name = e => e.tagName.toLowerCase() + [...e.classList].map(c => '.' + c).join('');
  const main = document.querySelector('main') ?? document.body;
  const shown = e => e.getClientRects().length > 0;
  // What a reader can unfold is on paper, unless the whole of it is left out.
  const fold = e => { let all = null;
    while (e = e.closest('details')) { all = e; e = e.parentElement; }
    return all; };
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node; node = walker.nextNode();) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('script, style, svg, nav, form, button, [hidden]')) continue;
    if (parent.closest('.visually-hidden') || getComputedStyle(parent).display === 'none') continue;
    if (shown(fold(parent) ?? parent)) texts.push(node.data.trim());
  }
  return {
    texts,
    sources: [...main.querySelectorAll('a[href^="http"]')].filter(a => !a.closest('svg'))
      .map(a => a.getAttribute('href')),
    menus: [...document.querySelectorAll('nav, form, button')].filter(shown).map(name),
    cut: [...main.querySelectorAll('*:not(svg *)')].filter(e =>
      getComputedStyle(e).overflowX !== 'visible' && e.clientWidth > 1 &&
      e.scrollWidth > e.clientWidth + 1).map(name),
  };
}"""
# A4 less its margins of 16 mm, in CSS pixels.
PAPER_WIDTH = 673
NAMED = 3


def check_print(
    site: Site, browser: Browser, paths: list[str]
) -> tuple[list[Finding], dict[str, int]]:
    """Prints each page on A4; also the number of sheets of each."""
    findings, sheets = [], {}
    context = browser.new_context(offline=True, viewport={"width": PAPER_WIDTH, "height": 970})
    tab = context.new_page()
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            found, sheets[path] = _print(tab, site.address(path), Path(folder) / "page.pdf")
            findings += [Finding(path, "print", what, where) for what, where in found]
    context.close()
    return findings, sheets


def _print(tab: Tab, address: str, file: Path) -> tuple[list[tuple[str, str]], int]:
    tab.goto(address)
    tab.emulate_media(media="print")
    paper = tab.evaluate(ON_PAPER)
    tab.pdf(path=file, format="A4", prefer_css_page_size=True)
    tab.emulate_media(media="screen")
    boxes = _read(file, "-bbox")
    width = float(PAGE.search(boxes)[1])
    words = [(float(left), float(right), unescape(text)) for left, right, text in WORD.findall(boxes)]
    # In the order in which it was drawn: columns side by side are not mixed.
    text = _plain(_read(file, "-raw"))
    found = [("a menu or form is printed", name) for name in sorted(set(paper["menus"]))]
    found += [("is cut where its box ends", name) for name in sorted(set(paper["cut"]))]
    beyond = [word for left, right, word in words if left < -1 or right > width + 1]
    if beyond:
        found.append((f"{len(beyond)} words run off the sheet", " ".join(beyond[:NAMED])))
    missing = [line for line in paper["texts"] if not _is_printed(line, text)]
    if missing:
        found.append((f"{len(missing)} texts are not printed", " | ".join(missing[:NAMED])[:200]))
    unsaid = sorted({url for url in paper["sources"] if _plain(url) not in text})
    if unsaid:
        found.append((f"{len(unsaid)} addresses are not printed", " ".join(unsaid[:NAMED])))
    return found, boxes.count("<page ")


def _read(file: Path, option: str) -> str:
    return subprocess.run(["pdftotext", option, file, "-"], check=True, capture_output=True,
                          text=True, encoding="utf-8", errors="replace").stdout


def _is_printed(line: str, text: str) -> bool:
    """Whether a line is on paper, whole or in two parts: something may be drawn at the end of a sheet."""
    if _plain(line) in text:
        return True
    words = line.split()
    return any(
        _plain(" ".join(words[:cut])) in text and _plain(" ".join(words[cut:])) in text
        for cut in range(1, len(words))
    )


def _plain(text: str) -> str:
    """Letters and digits alone: spaces, hyphens and ligatures are the printer's business."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())
