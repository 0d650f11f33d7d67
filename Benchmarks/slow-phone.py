#!/usr/bin/env python3
"""How soon pages show on slow 4G with a processor four times as slow: medians of several loads.

    .venv/bin/python Benchmarks/slow-phone.py public index.html timeline.html [--loads 5] [--cpu 4]

Times depend on the machine: run it when nothing else works, and compare within one run.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Tests" / "BrowserTests"))

from playwright.sync_api import sync_playwright  # noqa: E402

from browser import launch  # noqa: E402
from host import Host  # noqa: E402
import metrics  # noqa: E402
from site_pages import Site  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("pages", nargs="+")
    parser.add_argument("--loads", type=int, default=5)
    parser.add_argument("--cpu", type=float, default=metrics.CPU_SLOWER,
                        help="how many times slower the processor is made")
    options = parser.parse_args()
    metrics.CPU_SLOWER = options.cpu
    site = Site(options.site.resolve(), set(), {})
    print(f"{'page':40} {'LCP ms':>8} {'from':>6} {'to':>6} {'shift':>6} {'task ms':>8} "
          f"{'bytes':>8} {'requests':>8}")
    with Host(site.root) as host, sync_playwright() as playwright:
        browser = launch(playwright)
        for page in options.pages:
            loads = [metrics.measure(site, host, browser, [page])[0] for _ in range(options.loads)]
            times = [load.lcp for load in loads]
            print(f"{page:40} {median(times):8.0f} {min(times):6} {max(times):6} "
                  f"{max(load.cls for load in loads):6.3f} "
                  f"{median(load.longest_task for load in loads):8.0f} "
                  f"{loads[0].bytes:8} {loads[0].requests:8}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
