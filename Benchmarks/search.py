#!/usr/bin/env python3
"""Compares the search of dossier with Pagefind's on the same site, and holds it to its bars S1 to S7.

usage: search.py [--articles 2000 | --content FOLDER]
Needs .build/release/dossier and dossier-bench (or DOSSIER, DOSSIER_BENCH), Chromium, and the Python of
`make test` (.venv), into whose like it installs `pagefind[bin]` from PyPI under BENCH_WORK.
The sizes are of files as they are and as a host with gzip -9 sends them, each file alone.
Exit status: 0 all bars are met, 1 one is not.
"""

from __future__ import annotations

import argparse
import filecmp
import functools
import gzip
import http.server
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "BrowserTests"))
# Beside words of the corpus: common, rare, several, a beginning, a wrong letter, a phrase, nothing.
QUERIES = ["bomb", "the", "police station", "statem", "polize", '"the police"', "zzzzqq"]


def sizes(files: list[Path]) -> tuple[int, int, int, int]:
    """Number, bytes, bytes compressed one by one, largest."""
    contents = [file.read_bytes() for file in files]
    packed = sum(len(gzip.compress(c, 9, mtime=0)) for c in contents)
    return len(files), sum(map(len, contents)), packed, max(map(len, contents), default=0)


@dataclass
class Cost:
    """Seconds by the wall and by the processors, and the peak memory of all children so far in MB."""

    seconds: float
    processors: float
    peak: float


def timed(command: list[str], **options: object) -> Cost:
    """What a command takes. Processor seconds tell more where others use the machine too."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)  # type: ignore[call-overload]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processors = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(time.monotonic() - start, processors, after.ru_maxrss / 1024)


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


@dataclass
class Row:
    """What one first query took."""

    query: str
    engine: str
    requests: int
    packed: int
    seconds: float


def packed_size(file: Path) -> int:
    return min(len(gzip.compress(file.read_bytes(), 9, mtime=0)), file.stat().st_size)


def first_queries(site: Path, queries: list[str]) -> list[Row]:
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
                page.set_default_timeout(300_000)
                asked: list[str] = []
                page.on("request", lambda request, asked=asked: asked.append(request.url))
                start = time.monotonic()
                if engine == "dossier":
                    page.goto(f"{root}/search.html?q={quote(query)}")
                    page.wait_for_function(ANSWERED, timeout=300_000)
                    seconds = time.monotonic() - start
                    page.wait_for_load_state("networkidle")
                    asked = [u for u in asked if "/search/" in u or "search.js" in u]
                else:
                    page.goto(f"{root}/404.html")
                    asked.clear()
                    start = time.monotonic()
                    page.goto(f"{root}/pagefind-bench.html?q={quote(query)}")
                    page.locator("#done").wait_for(state="attached", timeout=300_000)
                    seconds = time.monotonic() - start
                    asked = [u for u in asked if "/pagefind/" in u]
                packed = sum(packed_size(site / urlsplit(url).path.lstrip("/")) for url in asked)
                rows.append(Row(query, engine, len(asked), packed, seconds))
                page.context.close()
        browser.close()
    server.shutdown()
    return rows


# What the page shows once it knows: titles, or the sentence that there are none.
ANSWERED = """() => {
  const said = JSON.parse(document.querySelector('form.search').dataset.words);
  const status = document.querySelector('.found').textContent;
  return document.querySelector('ol.results > li') || status && status !== said.searching;
}"""


def titles_from_disk(site: Path, queries: list[str]) -> tuple[list[float], list[float]]:
    """Milliseconds to titles from file:// in a new browser, and when asked again."""
    from browser import launch
    from playwright.sync_api import sync_playwright

    cold, again = [], []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for query in queries:
            page = browser.new_context(offline=True).new_page()
            page.goto((site / "search.html").as_uri())
            page.evaluate("document.fonts.ready.then(() => 1)")
            for times in (cold, again):
                times.append(page.evaluate(TIMED, query))
            page.context.close()
        browser.close()
    return cold, again


# The search and the cards of the first ten results, without the wait for the next letter.
TIMED = """async (query) => {
  const start = performance.now();
  const result = await DossierSearch.search(new URLSearchParams({q: query}));
  await Promise.all(result.found.slice(0, 10).map((doc) => DossierSearch.cardOf(doc)));
  return performance.now() - start;
}"""


@dataclass
class Bar:
    """A bar of the design, what was found, and whether that is enough; None: not judged here."""

    name: str
    bar: str
    found: str
    is_met: bool | None


def are_same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files."""
    pairs = filecmp.dircmp(one, other)
    if pairs.left_only or pairs.right_only or pairs.funny_files:
        return False
    _, differ, unread = filecmp.cmpfiles(one, other, pairs.common_files, shallow=False)
    return not differ and not unread and all(
        are_same(one / name, other / name) for name in pairs.common_dirs)


PAGEFIND_PAGE = """<!doctype html><meta charset="utf-8"><title>x</title><script type="module">
const pagefind = await import('/pagefind/pagefind.js');
const found = await pagefind.search(new URLSearchParams(location.search).get('q'));
await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
document.body.insertAdjacentHTML('beforeend', '<p id="done">' + found.results.length + '</p>');
</script><body>"""


def print_parts(site: Path) -> dict[str, tuple[int, int, int, int]]:
    """The parts of both indexes side by side."""
    print("| part | files | bytes | gzip -9 | largest |\n|---|---|---|---|---|")
    found = {}
    index = site / "search"
    ours = {"dictionary": "d/*", "postings": "p/*", "cards": "m/*", "texts": "x/*", "names": "e.js"}
    theirs = {"index": "index/*", "fragments": "fragment/*", "all": "**/*"}
    for engine, root, parts in (("dossier", index, ours), ("pagefind", site / "pagefind", theirs)):
        for name, pattern in parts.items():
            row = sizes([file for file in root.glob(pattern) if file.is_file()])
            found[f"{engine} {name}"] = row
            print(f"| {engine} {name} | {' | '.join(map(str, row))} |")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--content", type=Path, help="a content folder to copy, not an invented one")
    parser.add_argument("--questions", type=int, default=2300,
                        help="articles of the dossier to which S1 and S6 put their questions")
    options = parser.parse_args()
    work = Path(os.environ.get("BENCH_WORK", "/dev/shm/dossier-search"))
    work.mkdir(parents=True, exist_ok=True)
    dossier = os.environ.get("DOSSIER", str(ROOT / ".build/release/dossier"))
    bench = os.environ.get("DOSSIER_BENCH", str(ROOT / ".build/release/dossier-bench"))
    content, site, twin = work / "content", work / "site", work / "twin"
    shutil.rmtree(content, ignore_errors=True)
    if options.content:
        shutil.copytree(options.content, content)
    else:
        subprocess.run(
            [bench, "generate", "--articles", str(options.articles), "--output", content],
            check=True, stdout=subprocess.DEVNULL)
    articles = sum(1 for _ in (content / "articles").glob("**/*.md"))
    settings = content / "dossier.yml"
    kept = re.sub(r"(?m)^search:.*\n", "", settings.read_text())
    times = {}
    for setting, output in (("off", site), ("full", site), ("full", twin)):
        shutil.rmtree(output, ignore_errors=True)
        settings.write_text(kept + f"search: {{text: {setting}}}\n")
        # Not in the repository, whose templates folder would stand in for what is built in.
        times[setting] = timed(
            [dossier, "build", "--quiet", "--as-of", "2026-01-01T00:00:00Z", "--content",
             str(content), "--output", str(output)], cwd=work)
    program = pagefind(work)
    other = timed([program, "-m", "pagefind", "--site", str(site)])
    (site / "pagefind-bench.html").write_text(PAGEFIND_PAGE)

    print(f"{articles} articles, load {os.getloadavg()[0]:.1f}\n")
    print("| build | dossier | pagefind |\n|---|---|---|")
    extra = max(0.0, times["full"].seconds - times["off"].seconds)
    work_of_it = max(0.0, times["full"].processors - times["off"].processors)
    print(f"| seconds of the index | {extra:.2f} (whole build {times['full'].seconds:.2f}) "
          f"| {other.seconds:.2f} |")
    print(f"| of all processors | {work_of_it:.2f} (whole build {times['full'].processors:.2f}) "
          f"| {other.processors:.2f} |")
    print(f"| peak memory, MB | {times['full'].peak:.0f} | {other.peak:.0f} |\n")
    parts = print_parts(site)

    people = sorted(p.stem for p in (content / "people").glob("*.md"))
    places = sorted(p.stem for p in (content / "locations").glob("*.md"))
    words = QUERIES + [name.replace("-", " ") for name in (people[:2] + places[:2])]
    rows = first_queries(site, words)
    print("\n| first query | engine | requests | gzip bytes | seconds |\n|---|---|---|---|---|")
    for row in rows:
        print(f"| {row.query} | {row.engine} | {row.requests} | {row.packed} | {row.seconds:.2f} |")
    cold, again = titles_from_disk(site, words)

    bars = judge(site, twin, parts, articles, extra, rows, cold, again)
    bars = questions(Path(dossier), options.questions) + bars
    print("\n| bar | asks | found | met |\n|---|---|---|---|")
    for bar in sorted(bars, key=lambda bar: bar.name):
        met = {True: "yes", False: "**no**", None: "not judged"}[bar.is_met]
        print(f"| {bar.name} | {bar.bar} | {bar.found} | {met} |")
    return 1 if any(bar.is_met is False for bar in bars) else 0


def questions(dossier: Path, articles: int) -> list[Bar]:
    """S1 and S6: the fixed set of questions, from disk and host, in both engines."""
    import check_search

    answer = check_search.run(dossier, articles)
    found = answer.summary + "".join(f"; {what}" for what in answer.wrong[:3])
    return [
        Bar("S1", "disk and host, Chromium and Firefox, strict policy, silent console", found,
            not answer.wrong),
        Bar("S6", "titles first, typos in top 5 ≥ 90 %, folding 100 %, AND as an oracle", found,
            not answer.wrong),
    ]


def judge(
    site: Path, twin: Path, parts: dict[str, tuple[int, int, int, int]], articles: int,
    extra: float, rows: list[Row], cold: list[float], again: list[float],
) -> list[Bar]:
    """The bars that numbers decide."""
    lists = [parts["dossier dictionary"], parts["dossier postings"]]
    raw, packed = (sum(part[i] for part in lists) / articles / 1000 for i in (1, 2))
    largest = max(parts[f"dossier {name}"][3] for name in ("dictionary", "postings", "cards"))
    ours = [row for row in rows if row.engine == "dossier"]
    middle, worst = statistics.median(r.packed for r in ours), max(r.packed for r in ours)
    # A phrase is looked for in the texts of up to fifty documents, each a file of its own.
    requests = max(row.requests for row in ours if '"' not in row.query)
    client = packed_size(site / "assets" / "search.js")
    most = 2 if articles <= 2000 else 10 if articles <= 10_000 else 100
    is_quiet = os.getloadavg()[0] < 1.5
    return [
        Bar("S2", "≤ 1.2 MB raw, ≤ 0.85 MB gz per 1,000 articles at ≥ 10,000; files ≤ 24 KB",
            f"{raw:.2f} MB, {packed:.2f} MB, largest {largest}",
            raw <= 1.2 and packed <= 0.85 and largest <= 24 * 1024 if articles >= 2000 else None),
        Bar("S3", "cold query ≤ 100 KB gz median, ≤ 150 KB worst, ≤ 32 requests (words)",
            f"{middle / 1000:.0f} KB, {worst / 1000:.0f} KB, {requests}",
            middle <= 100_000 and worst <= 150_000 and requests <= 32),
        Bar("S4", "titles from file:// ≤ 150 ms, again ≤ 25 ms",
            f"{statistics.median(cold):.0f} ms (worst {max(cold):.0f}), "
            f"{statistics.median(again):.0f} ms (worst {max(again):.0f})",
            max(cold) <= 150 and max(again) <= 25 if is_quiet else None),
        Bar("S5", f"index in ≤ {most} s", f"{extra:.2f} s", extra <= most if is_quiet else None),
        Bar("S7", "client ≤ 6 KB gz; two builds alike",
            f"{client} bytes; {'alike' if are_same(site / 'search', twin / 'search') else 'differ'}",
            client <= 6144 and are_same(site / "search", twin / "search")),
    ]


if __name__ == "__main__":
    sys.exit(main())
