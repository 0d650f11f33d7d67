"""Takes pictures of one page of each kind, in each width and scheme, and sheets of them all.

usage: screenshots.py SITE FOLDER [--only PART-OF-A-PATH]
Each page gives six full-length PNGs and one contact sheet, `sheet-….png`, cut at two screens.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from browser import SCHEMES, WIDTHS, launch
from browser_checks import SETTLE
from site_pages import Site

SHEET_SCALE = 0.5
SHEET_GAP = 12
SHEET_CUT = 2000  # CSS pixels of each page that a sheet shows.
PATIENCE = 120_000  # Milliseconds; long pages on a busy machine take their time.


def take(site: Site, folder: Path, paths: list[str]) -> list[Path]:
    """Writes the pictures of the pages at `paths`; returns the contact sheets."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets = []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        tab = browser.new_context(offline=True, reduced_motion="reduce").new_page()
        for path in paths:
            pictures = {}
            for scheme in SCHEMES:
                tab.emulate_media(color_scheme=scheme)
                for width in WIDTHS:
                    tab.set_viewport_size({"width": width, "height": 900})
                    tab.goto(site.address(path))
                    tab.evaluate(SETTLE)
                    pictures[scheme, width] = folder / picture_name(path, scheme, width)
                    tab.screenshot(path=pictures[scheme, width], full_page=True, timeout=PATIENCE)
            sheets.append(folder / f"sheet-{file_stem(path)}.png")
            make_sheet(pictures).save(sheets[-1])
        browser.close()
    return sheets


def file_stem(path: str) -> str:
    return path.removesuffix(".html").replace("/", "-")


def picture_name(path: str, scheme: str, width: int) -> str:
    """The name of the picture of a page."""
    return f"{file_stem(path)}-{scheme}-{width}.png"


def make_sheet(pictures: dict[tuple[str, int], Path]) -> Image.Image:
    """Light above dark, narrow to wide."""
    rows = []
    for scheme in SCHEMES:
        row = []
        for width in WIDTHS:
            with Image.open(pictures[scheme, width]) as picture:
                cut = picture.crop((0, 0, picture.width, min(picture.height, SHEET_CUT)))
                size = (round(cut.width * SHEET_SCALE), round(cut.height * SHEET_SCALE))
                row.append(cut.resize(size, Image.Resampling.LANCZOS))
        rows.append(row)
    height = sum(max(picture.height for picture in row) + SHEET_GAP for row in rows)
    width = max(sum(picture.width + SHEET_GAP for picture in row) for row in rows)
    sheet = Image.new("RGB", (width + SHEET_GAP, height + SHEET_GAP), "#8899aa")
    top = SHEET_GAP
    for row in rows:
        left = SHEET_GAP
        for picture in row:
            sheet.paste(picture, (left, top))
            left += picture.width + SHEET_GAP
        top += max(picture.height for picture in row) + SHEET_GAP
    return sheet


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="take pages whose path contains this")
    options = parser.parse_args()
    site = Site.read(options.site)
    # An --only may name any page, not just the one that stands for its kind.
    paths = [p for p in site.pages if options.only in p] if options.only else site.samples()
    if not paths:
        print("screenshots: no page to take", file=sys.stderr)
        return 2
    for sheet in take(site, options.folder, paths):
        print(sheet)
    return 0


if __name__ == "__main__":
    sys.exit(main())
