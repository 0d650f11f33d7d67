"""The menu on top of a page: one line, or folded."""

from __future__ import annotations

from playwright.sync_api import Page as Tab

from browser import WIDTHS
from site_pages import Finding

# The entries of a menu in one line have one top. A fold, once open, may have as many as it needs.
LINES = """() => [...document.querySelectorAll('body > header nav ul')]
  .filter(list => list.getClientRects().length && !list.closest('details'))
  .map(list => new Set([...list.children].map(e => e.getBoundingClientRect().top)).size)"""


def check_masthead(tab: Tab, path: str) -> list[Finding]:
    """One finding for each width at which the menu breaks its line."""
    findings = []
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        for lines in tab.evaluate(LINES):
            if lines > 1:
                what = f"the menu takes {lines} lines at {width} px"
                findings.append(Finding(path, "masthead", what))
    return findings
