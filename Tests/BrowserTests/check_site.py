"""Opens every page of a built site from file:// and lists whatever is wrong with it.

usage: check_site.py FOLDER
Exit status: 0 nothing found, 1 findings, 2 could not run.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser import launch
from browser_checks import Counts, check_in_browser
from markup_checks import MarkupCheck
from site_pages import Finding, Site
from source_checks import check_sources

PAGES_NAMED = 5


def check_site(root: Path) -> tuple[Site, list[Finding], Counts]:
    """Runs every check on a built site."""
    site = Site.read(root)
    markup = MarkupCheck(site)
    findings = check_sources(site)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        seen, counts = check_in_browser(site, browser)
        browser.close()
    findings += seen
    findings += markup.findings()
    return site, list(dict.fromkeys(findings)), counts


def describe(findings: list[Finding]) -> str:
    """One entry for each thing wrong; the same thing on many pages is said once."""
    grouped: dict[tuple[str, str, str], list[str]] = {}
    for finding in findings:
        key = (finding.rule, finding.what, finding.where)
        grouped.setdefault(key, []).append(finding.page or "(site)")
    lines = []
    for (rule, what, where), pages in sorted(grouped.items(), key=lambda item: item[1]):
        more = f" and {len(pages) - PAGES_NAMED} more" if len(pages) > PAGES_NAMED else ""
        lines.append(f"{', '.join(pages[:PAGES_NAMED])}{more}")
        lines.append(f"  {rule}: {what}")
        if where:
            lines.append(f"  at {where}")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    if not options.folder.is_dir():
        print(f"check_site: no folder '{options.folder}'", file=sys.stderr)
        return 2
    start = time.monotonic()
    site, findings, counts = check_site(options.folder)
    if findings:
        print(describe(findings))
    redirects = sum(page.is_redirect for page in site.pages.values())
    links = sum(len(page.addresses) for page in site.pages.values())
    print(
        f"browser test: {counts.opened} pages ({redirects} redirects), {links} addresses, "
        f"{counts.axe_runs} axe runs, {len(findings)} findings, "
        f"{time.monotonic() - start:.0f} s"
    )
    if not site.pages:
        print("check_site: the folder holds no page", file=sys.stderr)
        return 2
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
