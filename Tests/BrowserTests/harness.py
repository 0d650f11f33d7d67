"""One page of each kind in Chromium and Firefox, from disk and from nginx, in every adaptation.

usage: harness.py SITE [--only PART-OF-A-PATH] [--report FOLDER [--dossier PROGRAM]]
With --report also checks every page, asks the search, takes pictures, and writes FOLDER/index.html.
Exit status: 0 nothing found, 1 findings, 2 could not run.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import sync_playwright

from adaptation_checks import check_adaptations
from browser import launch, tool_path
from check_site import describe
from engine_checks import check_in_firefox
from firefox import Firefox
from host import Host
from host_checks import check_on_host
from keyboard_checks import check_keyboard
from metrics import Measure, judge, measure
from print_checks import check_print
from site_pages import Finding, Site


@dataclass
class Result:
    """All that was found and measured, for the terminal and the report."""

    findings: list[Finding] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    stops: dict[str, int] = field(default_factory=dict)
    sheets: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @contextmanager
    def part(self, name: str):
        """Says when a part begins to be slow to those who wait."""
        start = time.monotonic()
        yield
        self.seconds[name] = time.monotonic() - start
        print(f"  {name}: {self.seconds[name]:.0f} s", flush=True)


def run(
    site: Site, paths: list[str], in_firefox: Callable[[Firefox], None] | None = None
) -> Result:
    """Every check on the pages; `in_firefox` gets the browser once its own checks are done."""
    result = Result()
    with Host(site.root, site.base_path) as host:
        with sync_playwright() as playwright:
            browser = launch(playwright)
            with result.part("host"):
                result.findings += check_on_host(site, host, browser, paths)
            with result.part("weight"):
                result.measures = measure(site, host, browser, paths)
                result.findings += judge(result.measures)
            with result.part("adaptations"):
                result.findings += check_adaptations(site, browser, paths)
            with result.part("keyboard"):
                found, result.stops = check_keyboard(site, browser, paths)
                result.findings += found
            with result.part("print"):
                found, result.sheets = check_print(site, browser, paths)
                result.findings += found
            browser.close()
        if has_firefox(result.notes):
            with result.part("firefox"), Firefox() as firefox:
                result.findings += check_in_firefox(site, host, firefox, paths)
                if in_firefox:
                    in_firefox(firefox)
    result.findings = list(dict.fromkeys(result.findings))
    return result


def has_firefox(notes: list[str]) -> bool:
    """Whether there is a Firefox to drive: Ubuntu's is a snap, which tests cannot use."""
    if tool_path("firefox"):
        return True
    if os.environ.get("CI"):
        raise SystemExit("harness: no Firefox; run scripts/setup.sh test")
    notes.append("Firefox was left out: this machine has none that tests can drive")
    print(f"  {notes[-1]}")
    return False


def summary(result: Result) -> str:
    """The slowest and heaviest of each number, in one line."""
    worst = {name: max((getattr(m, name) for m in result.measures), default=0)
             for name in ("bytes", "requests", "css", "js", "cls", "lcp")}
    return ("worst page on slow 4G: {bytes} bytes, {requests} requests, {css} CSS, {js} JS, "
            "shift {cls}, LCP {lcp} ms").format(**worst)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--only", default="", help="check pages whose path contains this")
    parser.add_argument("--report", type=Path)
    parser.add_argument("--dossier", type=Path, help="the program, whose search is asked too")
    options = parser.parse_args()
    if not options.site.is_dir():
        print(f"harness: no folder '{options.site}'", file=sys.stderr)
        return 2
    start = time.monotonic()
    site = Site.read(options.site)
    # An --only may name any page, not just the one that stands for its kind.
    paths = [p for p in site.pages if options.only in p] if options.only else site.samples()
    if not paths:
        print("harness: no page to check", file=sys.stderr)
        return 2
    if options.report:
        import report

        result = report.make(site, paths, options.report, options.dossier)
    else:
        result = run(site, paths)
    if result.findings:
        print(describe(result.findings))
    print(f"harness: {len(paths)} pages, {len(result.findings)} findings, "
          f"{time.monotonic() - start:.0f} s\n  {summary(result)}")
    return 1 if result.findings else 0


if __name__ == "__main__":
    sys.exit(main())
