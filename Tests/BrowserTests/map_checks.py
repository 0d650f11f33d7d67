"""Maps in Chromium: circles are targets of 24 px, and no circle or name lies on another."""

from __future__ import annotations

from playwright.sync_api import Page as Tab

from browser import WIDTHS
from site_pages import Finding

# 2.5.8 asks for 24 by 24 CSS pixels; a fraction is left to rounding.
LEAST_TARGET = 23.9
# Boxes of letters have room above and below that no ink touches.
MAPS = """least => {
  const seen = e => e.getClientRects().length > 0;
  const found = [];
  for (const box of document.querySelectorAll('.map-box')) {
    const frame = box.getBoundingClientRect();
    const circles = [...box.querySelectorAll('a circle')].filter(seen);
    const names = [...box.querySelectorAll('g > text[aria-hidden]')].filter(seen);
    if (circles.length === 0) found.push(['no circle is shown', '']);
    const say = e => e.closest('a')?.getAttribute('aria-label') ?? e.textContent;
    const boxes = [...circles, ...names].map(e => [say(e), e.getBBox(), e.getBoundingClientRect(),
                                                   e.tagName === 'text']);
    for (const [name, box, rect, isText] of boxes) {
      if (!isText && Math.min(box.width, box.height) < least)
        found.push([`a target of ${box.width} by ${box.height} px`, name]);
      if (rect.left < frame.left - 1 || rect.right > frame.right + 1 ||
          rect.top < frame.top - 1 || rect.bottom > frame.bottom + 1)
        found.push(['something sticks out of the map', name]);
    }
    const inner = ([, , r, isText]) => isText ? {left: r.left, right: r.right,
      top: r.top + r.height * .15, bottom: r.bottom - r.height * .15} : r;
    for (let i = 0; i < boxes.length; i++)
      for (let k = i + 1; k < boxes.length; k++) {
        const a = inner(boxes[i]), b = inner(boxes[k]);
        const isRound = !boxes[i][3] && !boxes[k][3];
        const meet = isRound
          ? Math.hypot((a.left + a.right - b.left - b.right) / 2,
                       (a.top + a.bottom - b.top - b.bottom) / 2) <
            (a.right - a.left + b.right - b.left) / 2 - 4
          : a.left < b.right - .5 && b.left < a.right - .5 &&
            a.top < b.bottom - .5 && b.top < a.bottom - .5;
        if (meet) found.push(['two things lie on each other', `${boxes[i][0]} , ${boxes[k][0]}`]);
      }
  }
  return found;
}"""


def check_maps(tab: Tab, path: str) -> list[Finding]:
    """Looks at the maps of the open page at every width."""
    if not tab.query_selector(".map-box"):
        return []
    findings = []
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        for what, where in tab.evaluate(MAPS, LEAST_TARGET):
            findings.append(Finding(path, "map", f"{what} at {width} px", where))
    return findings
