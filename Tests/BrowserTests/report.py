"""Writes the harness's report: one page with all findings, numbers and pictures."""

from __future__ import annotations

import html
from pathlib import Path

import check_languages
import check_search
import harness
from browser import SCHEMES, WIDTHS
from check_site import check_site, describe
from firefox import Firefox
from metrics import GOOD_LCP, MOST_BYTES, MOST_CSS, MOST_JS, MOST_REQUESTS, MOST_SHIFT, Measure
from screenshots import picture_name, take
from site_pages import Finding, Site

STYLE = """body{font:16px/1.5 system-ui,sans-serif;margin:2rem;max-width:100rem;color:#1b1a17;background:#fff}
table{border-collapse:collapse;margin:1rem 0}th,td{padding:.3rem .8rem;border-bottom:1px solid #ccc;
text-align:right}th:first-child,td:first-child{text-align:left}.over{color:#b3261e;font-weight:700}
pre{background:#f3f0e9;padding:1rem;white-space:pre-wrap}.shots{display:flex;gap:1rem;flex-wrap:wrap}
figure{margin:0}figcaption{font-size:.85rem}img{height:20rem;width:auto;max-width:30rem;object-fit:cover;
object-position:top;border:1px solid #8b8577;display:block}"""


def make(site: Site, paths: list[str], folder: Path, dossier: Path | None) -> harness.Result:
    """Runs everything and writes `folder/index.html`; what it returns holds all findings."""
    folder.mkdir(parents=True, exist_ok=True)
    shots = folder / "shots"
    lines = []
    _, found, counts = check_site(site.root)
    lines.append(f"{counts.opened} pages from disk in Chromium, {counts.axe_runs} axe runs, "
                 f"vnu over all, {len(found)} findings")
    print(f"  {lines[-1]}", flush=True)
    take(site, shots, paths)

    def in_firefox(firefox: Firefox) -> None:
        firefox.view(WIDTHS[-1])
        for path in paths:
            firefox.goto(site.address(path))
            firefox.evaluate("() => document.fonts.ready.then(() => 1)")
            firefox.screenshot(shots / picture_name(path, "firefox", WIDTHS[-1]))

    result = harness.run(site, paths, in_firefox)
    result.findings = list(dict.fromkeys(found + result.findings))
    if dossier:
        answer = check_search.run(dossier)
        lines.append(f"search: {answer.summary}")
        result.findings += [Finding("search.html", "search", what) for what in answer.wrong]
        in_languages = check_languages.run(dossier)
        lines.append(f"{', '.join(check_languages.LANGUAGES)}: {len(in_languages)} findings")
        result.findings += in_languages
    lines += result.notes
    lines += [f"{name}: {seconds:.0f} s" for name, seconds in result.seconds.items()]
    (folder / "index.html").write_text(page(result, lines, paths, folder), encoding="utf-8")
    print(f"  report: {folder / 'index.html'}")
    return result


def page(result: harness.Result, lines: list[str], paths: list[str], folder: Path) -> str:
    """The report as HTML; pictures that were not taken are left out."""
    findings = describe(result.findings) or "Nothing was found."
    shots = []
    for path in paths:
        names = [(scheme, width) for scheme in SCHEMES for width in WIDTHS]
        names.append(("firefox", WIDTHS[-1]))
        figures = "".join(
            f'<figure><a href="shots/{html.escape(name)}"><img src="shots/{html.escape(name)}" '
            f'loading="lazy" alt="{html.escape(path)}, {scheme}, {width} px"></a>'
            f"<figcaption>{scheme}, {width} px</figcaption></figure>\n"
            for scheme, width in names
            if (folder / "shots" / (name := picture_name(path, scheme, width))).exists())
        shots.append(f'<h3>{html.escape(path)}</h3>\n<div class="shots">{figures}</div>\n')
    told = "".join(f"<li>{html.escape(line)}</li>\n" for line in lines)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Harness</title>\n'
        f"<style>{STYLE}</style></head><body>\n<h1>{len(paths)} pages, "
        f"{len(result.findings)} findings</h1>\n<ul>{told}</ul>\n<h2>Findings</h2>\n"
        f"<pre>{html.escape(findings)}</pre>\n<h2>Weight, and times on slow 4G with a quarter of the "
        f"processor</h2>\n{_table(result)}\n<h2>Pictures</h2>\n{''.join(shots)}</body></html>\n"
    )


def _table(result: harness.Result) -> str:
    columns = {
        "bytes": MOST_BYTES, "images": None, "requests": MOST_REQUESTS, "css": MOST_CSS,
        "js": MOST_JS, "cls": MOST_SHIFT, "lcp": GOOD_LCP, "longest_task": None,
    }
    head = "".join(f"<th>{name}{f' ≤ {most}' if most else ''}</th>" for name, most in columns.items())
    rows = "".join(
        f"<tr><td>{html.escape(m.page)}</td>"
        + "".join(_cell(m, name, most) for name, most in columns.items())
        + f"<td>{result.stops.get(m.page, '')}</td><td>{result.sheets.get(m.page, '')}</td></tr>\n"
        for m in result.measures)
    return (f"<table><thead><tr><th>page</th>{head}<th>Tab stops</th><th>sheets of A4</th></tr>"
            f"</thead>\n<tbody>{rows}</tbody></table>")


def _cell(measure: Measure, name: str, most: float | None) -> str:
    value = getattr(measure, name)
    over = ' class="over"' if most and value > most else ""
    return f"<td{over}>{value}</td>"
