"""A walk with the Tab key: every stop in the order of the page, ringed, in sight, and no trap."""

from __future__ import annotations

from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from site_pages import Finding, Site

SIZES = ((320, 640), (1280, 900))
# Longer pages repeat themselves; their kind is told by the first stops.
MOST_STOPS = 120
# Remembers all that can take the focus, in the order of the page; of radio buttons one of a group.
PREPARE = """() => {
  const can = e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}) &&
    e.getClientRects().length &&
    !e.closest('details:not([open]) > :not(summary)') && !e.closest('[inert]');
  const groups = new Set();
  window.stops = [...document.querySelectorAll(
    'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, ' +
    'iframe, audio[controls], video[controls], [tabindex], [contenteditable]')].filter(e => {
      if (!can(e)) return false;
      if (e.type !== 'radio') return true;
      const isNew = !groups.has(e.name);
      groups.add(e.name);
      return isNew;
    });
  return [window.stops.length, [...document.querySelectorAll('[tabindex]')]
    .filter(e => e.tabIndex > 0).map(e => e.outerHTML.slice(0, 80))];
}"""
# Where the focus is, whether a ring shows it, and how much of it lies under something else.
LOOK = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const name = e.tagName.toLowerCase() + [...e.classList].map(c => '.' + c).join('') +
    ' "' + (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 30) + '"';
  const ring = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1 &&
    !/^rgba\\(.*, 0\\)$/.test(s.outlineColor);
  const strokes = [...e.querySelectorAll('circle, path')].some(shape =>
    parseFloat(getComputedStyle(shape).strokeWidth) >= 2);
  const boxes = [...e.getClientRects()].filter(box => box.width > 0 && box.height > 0);
  const points = boxes.flatMap(box => [.1, .5, .9].flatMap(x => [.2, .5, .8].map(y =>
    [box.left + box.width * x, box.top + box.height * y])));
  const seen = points.filter(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (e.contains(top) || top.contains(e) && top !== document.body &&
                   top !== document.documentElement || top.closest('label')?.contains(e));
  });
  return {at: window.stops.indexOf(e), name, ringed: ring(getComputedStyle(e)) || strokes,
          seen: seen.length};
}"""


def check_keyboard(
    site: Site, browser: Browser, paths: list[str]
) -> tuple[list[Finding], dict[str, int]]:
    """Walks through each page at two sizes; also the number of stops of each page."""
    findings, stops = [], {}
    context = browser.new_context(offline=True, reduced_motion="reduce")
    tab = context.new_page()
    for path in paths:
        for width, height in SIZES:
            tab.set_viewport_size({"width": width, "height": height})
            tab.goto(site.address(path))
            found, stops[path] = _walk(tab)
            findings += [Finding(path, "keyboard", f"{what} at {width} px", where)
                         for what, where in found]
    context.close()
    return findings, stops


def _walk(tab: Tab) -> tuple[list[tuple[str, str]], int]:
    count, ranked = tab.evaluate(PREPARE)
    found = [("a tabindex above 0 breaks the order", where) for where in ranked]
    reached: list[int] = []
    for _ in range(min(count + 5, MOST_STOPS)):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(LOOK)
        if stop is None:
            break
        if stop["at"] in reached:
            if stop["at"] == reached[-1] and len(reached) < count:
                found.append(("the focus does not leave", stop["name"]))
            break
        if stop["at"] >= 0 and reached and stop["at"] < reached[-1]:
            found.append(("the focus goes back", stop["name"]))
        if not stop["ringed"]:
            found.append(("no ring shows the focus on it", stop["name"]))
        if not stop["seen"]:
            found.append(("the focus is on what is out of sight", stop["name"]))
        reached.append(stop["at"])
    if len(reached) < min(count, MOST_STOPS):
        what = f"Tab reaches {len(reached)} of {count} stops"
        found.append((what, ""))
    return found, count
