"""Checks in Chromium: console, requests, axe, width, and that no page needs its scripts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Page as Tab

from browser import SCHEMES, WIDTHS
from map_checks import check_maps
from masthead_checks import check_masthead
from site_pages import Finding, Page, Site
from source_checks import leads_to_page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# `preload` would fetch stylesheets, which file:// refuses with console errors of axe's making.
AXE_RUN = """async tags => {
  const result = await axe.run(document, {runOnly: tags, resultTypes: ['violations'],
                                          preload: false});
  return result.violations.map(rule => {
    const node = rule.nodes[0], check = [...node.any, ...node.all, ...node.none][0];
    return [rule.id, rule.help + (check ? ` (${check.message})` : ''),
      rule.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' , ') +
      (rule.nodes.length > 3 ? ` and ${rule.nodes.length - 3} more` : '')];
  });
}"""
# Names what sticks out or is crossed out and cannot be scrolled to in a box of its own: cut off is as bad as wide.
# What a reader can unfold is unfolded first, the menu too.
OVERFLOW = """() => {
  for (const e of document.querySelectorAll('details')) e.open = true;
  const root = document.documentElement, width = root.clientWidth;
  const scrolls = e => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(p).overflowX)) return true;
    return false;
  };
  const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') +
    [...e.classList].map(c => '.' + c).join('');
  const out = [...document.body.querySelectorAll('*:not(svg *)')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && box.right > width + 0.5 && !scrolls(e); });
  // The lines of timelines are drawn; no box tells that one runs through words.
  const crossed = [...document.querySelectorAll('.tl > li')].find(e => {
    const line = getComputedStyle(e, '::before');
    if (line.position !== 'absolute') return false;
    const x = e.getBoundingClientRect().left + parseFloat(line.left) + parseFloat(line.marginLeft);
    return [...e.children].some(c => {
      const box = c.getBoundingClientRect();
      return box.width > 0 && box.left < x - 1 && x + 1 < box.right; }); });
  if (crossed) return ['a line runs through words', name(crossed.parentElement)];
  if (root.scrollWidth <= width && out.length === 0) return null;
  const wide = root.scrollWidth > width;
  return [wide ? `${root.scrollWidth} px of content`
              : 'content is cut off', out.slice(-3).map(name).join(' , ')];
}"""
NO_DIALOGS = """for (const kind of ['alert', 'confirm', 'prompt'])
  window[kind] = message => { console.error(`dialog: ${message}`); return null; };"""
# A change of scheme or width starts transitions; what they pass through is not the page.
# What is out of sight is laid out as well: tools look at the whole page at once.
SETTLE = """async () => {
  const whole = new CSSStyleSheet();
  whole.replaceSync('* {content-visibility: visible !important}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, whole];
  await document.fonts.ready;
  for (const animation of document.getAnimations())
    try { animation.finish(); } catch { animation.cancel(); }
}"""
VISIBLE_TEXT = """() => (document.querySelector('main') ?? document.body)
  .innerText.split('\\n').map(line => line.trim()).filter(line => line)"""


@dataclass
class Counts:
    """What was done, for the summary line."""

    opened: int = 0
    axe_runs: int = 0


@dataclass
class _Watch:
    """What a tab says and asks for while one page is open."""

    site: Site
    page: str = ""
    findings: list[Finding] = field(default_factory=list)

    def open_tab(self, context: BrowserContext) -> Tab:
        tab = context.new_page()
        tab.on("console", self._console)
        tab.on("pageerror", lambda error: self._add("console", f"uncaught: {error}"))
        tab.on("request", self._request)
        tab.on("requestfailed", self._failed)
        # A real dialog stops the page, and now and then the browser's answer to us with it.
        tab.add_init_script(NO_DIALOGS)
        return tab

    def _add(self, rule: str, what: str, where: str = "") -> None:
        self.findings.append(Finding(self.page, rule, what, where))

    def _console(self, message: ConsoleMessage) -> None:
        self._add("console", f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.site.root.as_uri() + "/", "data:")):
            self._add("outside-request", request.url, request.resource_type)

    def _failed(self, request: Request) -> None:
        # Aborted means that we or a redirect moved on, not that the file is missing.
        if request.failure == "net::ERR_ABORTED":
            return
        path = request.url.removeprefix(self.site.root.as_uri() + "/")
        self._add("failed-request", f"{path}: {request.failure}", request.resource_type)


def check_in_browser(site: Site, browser: Browser) -> tuple[list[Finding], Counts]:
    """Opens every page once, each sample in all schemes and widths, redirects until they land."""
    counts, samples = Counts(), set(site.samples())
    # Offline as well as watched: a page that asks for another host does not get to reach it.
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    watch = _Watch(site)
    tab = watch.open_tab(context)
    findings = []
    for path, page in site.pages.items():
        counts.opened += 1
        if page.is_redirect:
            findings += _check_landing(site, context, page)
            continue
        watch.page = path
        try:
            tab.goto(site.address(path), wait_until="load")
            findings += _check_layout(tab, path, path in samples, counts)
        except BrowserError as problem:
            findings.append(Finding(path, "browser", str(problem).splitlines()[0]))
            tab.close()
            tab = watch.open_tab(context)
    context.close()
    return findings + watch.findings + _check_without_scripts(site, browser), counts


# MARK: - One page


def _check_layout(tab: Tab, path: str, is_sample: bool, counts: Counts) -> list[Finding]:
    findings = []
    # (rule, elements) → (what, settings): one finding however many settings show it.
    violations: dict[tuple[str, str], tuple[str, list[str]]] = {}
    tab.evaluate(AXE)
    for scheme in SCHEMES if is_sample else SCHEMES[:1]:
        tab.emulate_media(color_scheme=scheme)
        for width in reversed(WIDTHS):
            if not is_sample and width == 768:
                continue
            tab.set_viewport_size({"width": width, "height": 900})
            tab.evaluate(SETTLE)
            overflow = tab.evaluate(OVERFLOW) if scheme == "light" else None
            if overflow:
                what, where = overflow
                findings.append(Finding(path, "overflow", f"{what} at {width} px", where))
            if is_sample or width == 1280:
                counts.axe_runs += 1
                for rule, what, targets in tab.evaluate(AXE_RUN, AXE_TAGS):
                    settings = violations.setdefault((rule, targets), (what, []))[1]
                    settings.append(f"{scheme} {width}")
    tab.emulate_media(color_scheme="light")
    findings += check_maps(tab, path)
    findings += check_masthead(tab, path) if is_sample else []
    tab.set_viewport_size({"width": 1280, "height": 900})
    for (rule, targets), (what, settings) in violations.items():
        text = f"{rule}: {what}; in {', '.join(settings)}"
        findings.append(Finding(path, "axe", text, targets))
    return findings


def _check_landing(site: Site, context: BrowserContext, page: Page) -> list[Finding]:
    """A redirect gets a tab of its own, so that what its target does is not held against others."""
    if not leads_to_page(site, page):
        return []  # Reported from its source.
    watch = _Watch(site, page.path)
    tab = watch.open_tab(context)
    address = site.address(page.path)
    try:
        tab.goto(address, wait_until="commit")
        tab.wait_for_url(lambda url: url.partition("#")[0] != address, timeout=3000)
    except BrowserError:
        watch.findings.append(Finding(page.path, "redirect", "Chromium stays on the page"))
    tab.close()
    return watch.findings


# MARK: - Without scripts


def _check_without_scripts(site: Site, browser: Browser) -> list[Finding]:
    """A page may gain from its scripts, but whatever they show must be there without them."""
    scripted = [path for path, page in site.pages.items() if page.runs_scripts]
    if not scripted:
        return []
    findings = []
    with_scripts = browser.new_context(offline=True)
    without = browser.new_context(offline=True, java_script_enabled=False)
    tabs = with_scripts.new_page(), without.new_page()
    for path in scripted:
        shown, plain = (_visible_text(tab, site.address(path)) for tab in tabs)
        missing = [line for line in shown if line not in set(plain)]
        if missing or not plain:
            what = f"{len(missing)} lines are not there without scripts: {missing[:3]}"
            findings.append(Finding(path, "needs-script", what))
    with_scripts.close()
    without.close()
    return findings


def _visible_text(tab: Tab, address: str) -> list[str]:
    tab.goto(address, wait_until="load")
    return tab.evaluate(VISIBLE_TEXT)
