"""The top of a page: one line, or folded."""

from __future__ import annotations

from playwright.sync_api import Page as Tab

from browser import WIDTHS
from site_pages import Finding

# The entries of a menu in one line have one top. A fold, once open, may have as many as it needs.
LINES = """() => [...document.querySelectorAll('body > header nav ul')]
  .filter(list => list.getClientRects().length && !list.closest('details'))
  .map(list => new Set([...list.children].filter(e => e.getClientRects().length)
    .map(e => e.getBoundingClientRect().top)).size)"""
# Name, menu and search stand beside each other: as high as one line, on phones as a name of two.
HEIGHT = "() => document.querySelector('body > header')?.getBoundingClientRect().height ?? 0"
MOST_HEIGHT = {320: 72, 768: 56, 1280: 56}


def check_masthead(tab: Tab, path: str, is_name_short: bool = False) -> list[Finding]:
    """One finding for each width at which the menu breaks its line, or the whole is too high.

    The height is held to its bar only where the dossier's name is known to be short.
    """
    findings = []
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        for lines in tab.evaluate(LINES):
            if lines > 1:
                what = f"the menu takes {lines} lines at {width} px"
                findings.append(Finding(path, "masthead", what))
        height = tab.evaluate(HEIGHT)
        if is_name_short and height > MOST_HEIGHT[width]:
            what = f"the top is {height:.0f} px high at {width} px, more than {MOST_HEIGHT[width]}"
            findings.append(Finding(path, "masthead", what))
    return findings
