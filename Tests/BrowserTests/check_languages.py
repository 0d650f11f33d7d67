"""Builds the example in every language of the interface, and looks at the top of its pages.

usage: check_languages.py DOSSIER
DOSSIER is the program. Exit status: 0 nothing found, 1 findings.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser import WIDTHS, launch
from browser_checks import OVERFLOW, SETTLE
from check_site import describe
from masthead_checks import check_masthead
from site_pages import Finding

CONTENT = Path(__file__).resolve().parents[2] / "content"
LANGUAGES = ("en", "nl", "fr")
PAGES = ("index.html", "articles/index.html", "search.html", "data/index.html", "timeline.html")


def run(dossier: Path) -> list[Finding]:
    """What is wrong at any width in any language."""
    findings: list[Finding] = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launch(playwright)
        tab = browser.new_context(offline=True, reduced_motion="reduce").new_page()
        for language in LANGUAGES:
            root = Path(folder) / language
            shutil.copytree(CONTENT, root / "content")
            settings = root / "content" / "dossier.yml"
            text = re.sub(r"(?m)^language: .*", f"language: {language}", settings.read_text("utf-8"))
            settings.write_text(text, "utf-8")
            subprocess.run([dossier.resolve(), "build", "--quiet"], cwd=root, check=True)
            for path in PAGES:
                tab.goto((root / "public" / path).as_uri())
                tab.evaluate(SETTLE)
                spoken = tab.evaluate("document.documentElement.lang")
                if spoken != language:
                    findings.append(Finding(path, "language", f"'{spoken}', not '{language}'"))
                found = check_masthead(tab, path, is_name_short=True)
                for width in WIDTHS:
                    tab.set_viewport_size({"width": width, "height": 900})
                    if wide := tab.evaluate(OVERFLOW):
                        what = f"wider than {width} px: {wide[0]}"
                        found.append(Finding(path, "width", what, wide[1]))
                findings += [Finding(f"{language}: {f.page}", f.rule, f.what, f.where) for f in found]
        browser.close()
    return findings


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("dossier", type=Path)
    findings = run(parser.parse_args().dossier)
    if findings:
        print(describe(findings))
    print(f"languages: {len(PAGES)} pages in {', '.join(LANGUAGES)}, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
