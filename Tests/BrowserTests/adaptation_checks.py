"""Pages as readers change them: spaced text, right to left, forced colours, no motion, a phone."""

from __future__ import annotations

from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from browser import WIDTHS
from browser_checks import OVERFLOW, SETTLE
from site_pages import Finding, Site

# The least that WCAG 1.4.12 lets a reader ask for. A sheet made by script passes the policy.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important} p {margin-bottom: 2em !important}`);
  document.adoptedStyleSheets = [sheet];
}"""
UNSPACED = "() => { document.adoptedStyleSheets = []; }"
# Boxes that cut off letters of their own; a box of one pixel is for ears only.
CUT_TEXT = """() => [...document.body.querySelectorAll('*:not(svg *)')].filter(e => {
  const style = getComputedStyle(e), cuts = v => v === 'hidden' || v === 'clip';
  if (!e.textContent.trim() || e.clientHeight < 2 || e.clientWidth < 2) return false;
  return cuts(style.overflowY) && e.scrollHeight > e.clientHeight + 2 ||
         cuts(style.overflowX) && e.scrollWidth > e.clientWidth + 2;
}).map(e => e.tagName.toLowerCase() + [...e.classList].map(c => '.' + c).join(''))"""
# Right to left, what lies beyond either edge: the right one cannot be scrolled to.
BEYOND = """() => {
  document.documentElement.dir = 'rtl';
  const root = document.documentElement, width = root.clientWidth;
  const scrolls = e => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(p).overflowX)) return true;
    return false;
  };
  const out = [...document.body.querySelectorAll('*:not(svg *)')].filter(e => {
    const box = e.getBoundingClientRect();
    const isSkip = box.left >= width + 100;  // Waits outside for the focus.
    return box.width > 0 && !isSkip && (box.left < -.5 || box.right > width + .5) && !scrolls(e);
  }).map(e => e.tagName.toLowerCase() + [...e.classList].map(c => '.' + c).join(''));
  const wide = root.scrollWidth > width ? `${root.scrollWidth} px of content` : 'cut off';
  document.documentElement.dir = '';
  return out.length ? [wide, out.slice(-3).join(' , ')] : null;
}"""
# Small boxes without text are marks: their colour alone draws them, and forced colours take it.
MARKS = """() => {
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.setProperty('background-color', 'Canvas');
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const unseen = c => c === canvas || /^rgba\\(.*, 0\\)$/.test(c);
  const lost = new Set();
  for (const e of document.querySelectorAll('main *:not(svg *)'))
    for (const part of e.getClientRects().length ? ['', '::before', '::after'] : []) {
      const s = getComputedStyle(e, part || null);
      const isMark = part ? s.content === '""' && s.display !== 'none'
        : !e.childNodes.length && ['SPAN', 'I', 'B', 'DIV'].includes(e.tagName);
      const sides = ['Top', 'Right', 'Bottom', 'Left'].filter(side =>
        parseFloat(s[`border${side}Width`]) > 0 && s[`border${side}Style`] !== 'none');
      const size = [part ? s.width : e.offsetWidth, part ? s.height : e.offsetHeight];
      if (isMark && (sides.length || size.every(length => parseFloat(length) > 0)) &&
          unseen(s.backgroundColor) && sides.every(side => unseen(s[`border${side}Color`])))
        lost.add(e.tagName.toLowerCase() + [...e.classList].map(c => '.' + c).join('') + part);
    }
  return [...lost];
}"""
MOTION = """() => {
  const long = text => text.split(',').some(part => parseFloat(part) > .01);
  const name = e => e.tagName.toLowerCase() + [...e.classList].map(c => '.' + c).join('');
  const found = new Set();
  for (const e of document.querySelectorAll('*'))
    for (const part of [null, '::before', '::after']) {
      const s = getComputedStyle(e, part);
      if (s.scrollBehavior === 'smooth' && !part) found.add(`${name(e)} scrolls smoothly`);
      if (s.animationName !== 'none' && long(s.animationDuration)) found.add(`${name(e)} is animated`);
      if (long(s.transitionDuration)) found.add(`${name(e)} has a transition`);
    }
  return [...found];
}"""

# On a phone long words of a text are parted; addresses never are.
UNPARTED = """() => {
  const parts = e => getComputedStyle(e).hyphens === 'auto';
  const shown = e => e.getClientRects().length > 0;
  const name = e => e.tagName.toLowerCase() + [...e.classList].map(c => '.' + c).join('');
  const texts = [...document.querySelectorAll('article.flow > p:not([class])')];
  const addresses = [...document.querySelectorAll('main a[rel=external]')];
  return [
    ...new Set(texts.filter(e => shown(e) && !parts(e)).map(e => `${name(e)} keeps long words whole`)),
    ...new Set(addresses.filter(e => shown(e) && parts(e)).map(e => `${name(e)} parts an address`)),
  ];
}"""


def check_adaptations(site: Site, browser: Browser, paths: list[str]) -> list[Finding]:
    """Each page of `paths` in each adaptation, from disk."""
    findings = []
    context = browser.new_context(offline=True)
    tab = context.new_page()
    for path in paths:
        tab.emulate_media(forced_colors="none", reduced_motion="no-preference")
        tab.goto(site.address(path))
        findings += [Finding(path, *found) for found in (
            *_spaced(tab), *_right_to_left(tab), *_forced_colours(tab), *_motion(tab),
            *_hyphenation(tab))]
    context.close()
    return findings


def _spaced(tab: Tab) -> list[tuple[str, str, str]]:
    found = []
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        tab.evaluate(SETTLE)
        before = set(tab.evaluate(CUT_TEXT))
        tab.evaluate(SPACED)
        if overflow := tab.evaluate(OVERFLOW):
            found.append(("text-spacing", f"{overflow[0]} at {width} px", overflow[1]))
        for name in sorted(set(tab.evaluate(CUT_TEXT)) - before):
            found.append(("text-spacing", f"letters are cut off at {width} px", name))
        tab.evaluate(UNSPACED)
    return found


def _right_to_left(tab: Tab) -> list[tuple[str, str, str]]:
    found = []
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        if beyond := tab.evaluate(BEYOND):
            found.append(("right-to-left", f"{beyond[0]} at {width} px", beyond[1]))
    return found


def _forced_colours(tab: Tab) -> list[tuple[str, str, str]]:
    """A mark that stands out from the page must do so in the reader's own colours."""
    tab.emulate_media(forced_colors="active")
    lost = tab.evaluate(MARKS)
    tab.emulate_media(forced_colors="none")
    return [("forced-colours", "a mark without text is not seen", name) for name in lost]


def _hyphenation(tab: Tab) -> list[tuple[str, str, str]]:
    tab.set_viewport_size({"width": WIDTHS[0], "height": 900})
    return [("hyphenation", f"{what} at {WIDTHS[0]} px", "") for what in tab.evaluate(UNPARTED)]


def _motion(tab: Tab) -> list[tuple[str, str, str]]:
    tab.emulate_media(reduced_motion="reduce")
    return [("motion", f"{what}, though the reader wants no motion", "")
            for what in tab.evaluate(MOTION)]
