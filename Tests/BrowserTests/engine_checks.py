"""One page of each kind in Firefox, from disk and from the host: console, requests, width."""

from __future__ import annotations

import re

from browser import WIDTHS
from browser_checks import OVERFLOW, SETTLE
from firefox import Firefox, FirefoxError
from host import Host
from site_pages import Finding, Site

FACE = re.compile(r"@font-face\s*\{[^}]*\}")
FAMILY = re.compile(r"""font-family:\s*["']?([^;"'}]+)""")
# What Firefox leaves out without a word in its console.
LOADED = """async families => {
  await document.fonts.ready;
  const isFile = font => families.includes(font.family.replace(/"/g, ''));
  const failed = [...document.fonts].filter(font => font.status === 'error' && isFile(font))
    .map(font => `the font ${font.family}`);
  for (const image of document.images)
    if (image.complete && image.naturalWidth === 0) failed.push(`the image ${image.src}`);
  return failed;
}"""


def check_in_firefox(
    site: Site, host: Host, firefox: Firefox, paths: list[str]
) -> list[Finding]:
    """Opens each page from both places; the widths are looked at from disk."""
    findings, families = [], fonts_in_files(site)
    for path in paths:
        for place, address in (("disk", site.address(path)), ("host", host.address(path))):
            try:
                findings += _check_page(firefox, host, families, path, place, address)
            except FirefoxError as problem:
                findings.append(Finding(path, "firefox", f"from {place}: {problem}"))
    return findings


def fonts_in_files(site: Site) -> list[str]:
    """The families that a stylesheet takes from files: those of the machine may be missing."""
    families = set()
    for path in site.files:
        if path.endswith(".css"):
            for face in FACE.findall((site.root / path).read_text(errors="replace")):
                family = FAMILY.search(face)
                if family and "url(" in face:
                    families.add(family[1])
    return sorted(families)


def _check_page(
    firefox: Firefox, host: Host, families: list[str], path: str, place: str, address: str
) -> list[Finding]:
    firefox.view(WIDTHS[-1])
    firefox.goto(address)
    found = [f"does not load {what}" for what in firefox.evaluate(LOADED, families)]
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
