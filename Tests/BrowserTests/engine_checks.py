"""One page of each kind in Firefox, from disk and from the host: console, requests, width."""

from __future__ import annotations

from browser import WIDTHS
from browser_checks import OVERFLOW, SETTLE
from firefox import Firefox, FirefoxError
from host import Host
from site_pages import Finding, Site

# What Firefox leaves out without a word in its console.
LOADED = """async () => {
  await document.fonts.ready;
  const failed = [...document.fonts].filter(font => font.status === 'error')
    .map(font => `the font ${font.family}`);
  for (const image of document.images)
    if (image.complete && image.naturalWidth === 0) failed.push(`the image ${image.src}`);
  return failed;
}"""


def check_in_firefox(
    site: Site, host: Host, firefox: Firefox, paths: list[str]
) -> list[Finding]:
    """Opens each page from both places; the widths are looked at from disk."""
    findings = []
    for path in paths:
        for place, address in (("disk", site.address(path)), ("host", host.address(path))):
            try:
                findings += _check_page(firefox, host, path, place, address)
            except FirefoxError as problem:
                findings.append(Finding(path, "firefox", f"from {place}: {problem}"))
    return findings


def _check_page(
    firefox: Firefox, host: Host, path: str, place: str, address: str
) -> list[Finding]:
    firefox.view(WIDTHS[-1])
    firefox.goto(address)
    found = [f"does not load {what}" for what in firefox.evaluate(LOADED)]
    for width in reversed(WIDTHS) if place == "disk" else ():
        firefox.view(width)
        firefox.evaluate(SETTLE)
        if overflow := firefox.evaluate(OVERFLOW):
            found.append(f"{overflow[0]} at {width} px: {overflow[1]}")
    errors, asked = firefox.take_noise()
    found += [f"console: {error}" for error in errors]
    inside = host.origin + "/" if place == "host" else None
    found += [f"asks for {url}" for url in asked if not inside or not url.startswith(inside)]
    return [Finding(path, "firefox", f"from {place}: {what}") for what in found]
