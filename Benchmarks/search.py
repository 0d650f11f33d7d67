#!/usr/bin/env python3
"""Compares the search index of dossier with Pagefind's on the same site.

usage: search.py --articles 2000
Needs .build/release/dossier and dossier-bench (or DOSSIER, DOSSIER_BENCH), Chromium, and the Python of
`make test` (.venv), into whose like it installs `pagefind[bin]` from PyPI under BENCH_WORK.
The sizes are of files as they are and as a host with gzip -9 sends them, each file alone.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import os
import re
import resource
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "BrowserTests"))
QUERIES = ["bomb", "the", "police station"]


def sizes(files: list[Path]) -> tuple[int, int, int, int]:
    """Number, bytes, bytes compressed one by one, largest."""
    contents = [file.read_bytes() for file in files]
    packed = sum(len(gzip.compress(c, 9, mtime=0)) for c in contents)
    return len(files), sum(map(len, contents)), packed, max(map(len, contents), default=0)


def timed(command: list[str], **options: object) -> tuple[float, float]:
    """Seconds by the wall, and the peak memory of all children so far in MB."""
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)  # type: ignore[call-overload]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return time.monotonic() - start, peak


def pagefind(work: Path) -> Path:
    program = work / "pagefind" / "bin" / "python"
    ready = work / "pagefind" / "ready"
    if not ready.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", work / "pagefind"], check=True)
        subprocess.run([program, "-m", "pip", "install", "-q", "pagefind[bin]"], check=True)
        ready.touch()
    return program


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def first_queries(site: Path, queries: list[str]) -> list[tuple[str, str, int, int, float]]:
    """For each engine and query in a new browser: requests, bytes compressed, seconds to results."""
    from browser import launch
    from playwright.sync_api import sync_playwright

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}"
    rows = []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for query in queries:
            for engine in ("dossier", "pagefind"):
                page = browser.new_context().new_page()
                asked: list[str] = []
                page.on("request", lambda request, asked=asked: asked.append(request.url))
                start = time.monotonic()
                if engine == "dossier":
                    page.goto(f"{root}/search.html?q={query}")
                    page.locator("ol.results > li").first.wait_for(timeout=60_000)
                    seconds = time.monotonic() - start
                    page.wait_for_load_state("networkidle")
                    asked = [u for u in asked if "/search/" in u or "search.js" in u]
                else:
                    page.goto(f"{root}/404.html")
                    asked.clear()
                    start = time.monotonic()
                    page.goto(f"{root}/pagefind-bench.html?q={query}")
                    page.locator("#done").wait_for(state="attached", timeout=60_000)
                    seconds = time.monotonic() - start
                    asked = [u for u in asked if "/pagefind/" in u]
                packed = 0
                for url in asked:
                    file = site / urlsplit(url).path.lstrip("/")
                    packed += min(len(gzip.compress(file.read_bytes(), 9, mtime=0)), file.stat().st_size)
                rows.append((query, engine, len(asked), packed, seconds))
                page.context.close()
        browser.close()
    server.shutdown()
    return rows


PAGEFIND_PAGE = """<!doctype html><meta charset="utf-8"><title>x</title><script type="module">
const pagefind = await import('/pagefind/pagefind.js');
const found = await pagefind.search(new URLSearchParams(location.search).get('q'));
await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
document.body.insertAdjacentHTML('beforeend', '<p id="done">' + found.results.length + '</p>');
</script><body>"""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=2000)
    options = parser.parse_args()
    work = Path(os.environ.get("BENCH_WORK", "/dev/shm/dossier-search"))
    work.mkdir(parents=True, exist_ok=True)
    dossier = os.environ.get("DOSSIER", str(ROOT / ".build/release/dossier"))
    bench = os.environ.get("DOSSIER_BENCH", str(ROOT / ".build/release/dossier-bench"))
    content, site = work / f"content-{options.articles}", work / f"site-{options.articles}"
    subprocess.run([bench, "generate", "--articles", str(options.articles), "--output", content],
                   check=True, stdout=subprocess.DEVNULL)
    build = [dossier, "build", "--quiet", "--as-of", "2026-01-01T00:00:00Z",
             "--content", str(content), "--output", str(site)]
    times = {}
    settings = content / "dossier.yml"
    text = settings.read_text()
    kept = re.sub(r"(?m)^search:.*\n", "", text)
    try:
        for setting in ("off", "full"):
            shutil.rmtree(site, ignore_errors=True)
            settings.write_text(kept + f"search: {{text: {setting}}}\n")
            # Not in the repository, whose templates folder would stand in for what is built in.
            times[setting], _ = timed(build, cwd=work)
    finally:
        settings.write_text(text)
    program = pagefind(work)
    other, peak = timed([program, "-m", "pagefind", "--site", str(site)])
    (site / "pagefind-bench.html").write_text(PAGEFIND_PAGE)

    print(f"{options.articles} articles, load {os.getloadavg()[0]:.1f}\n")
    print(f"dossier, whole build with search: {times['full']:.2f} s, without {times['off']:.2f} s")
    print(f"pagefind on the finished site:     {other:.2f} s, {peak:.0f} MB\n")
    print("| part | files | bytes | gzip -9 | largest |\n|---|---|---|---|---|")
    index = next((site / "search").iterdir())
    ours = {"dictionary": "d/*", "postings": "p/*", "cards": "m/*", "texts": "x/*", "names": "e.js"}
    for name, pattern in ours.items():
        print(f"| dossier {name} | {' | '.join(map(str, sizes(list(index.glob(pattern)))))} |")
    theirs = {"index": "index/*", "fragments": "fragment/*", "all": "**/*"}
    for name, pattern in theirs.items():
        files = [f for f in (site / "pagefind").glob(pattern) if f.is_file()]
        print(f"| pagefind {name} | {' | '.join(map(str, sizes(files)))} |")
    print("\n| first query | engine | requests | gzip bytes | seconds |\n|---|---|---|---|---|")
    words = QUERIES + [next(iter(sorted(p.stem for p in (content / 'people').glob('*')))).replace("-", " ")]
    for row in first_queries(site, words):
        print("| {} | {} | {} | {} | {:.2f} |".format(*row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
