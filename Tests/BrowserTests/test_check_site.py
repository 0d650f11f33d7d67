"""Proves that the checker finds each defect of fixtures/broken and nothing in fixtures/sound."""

from __future__ import annotations

import base64
import hashlib
import tempfile
import unittest
from collections import defaultdict
from pathlib import Path

from check_site import check_site, describe
from site_pages import Finding, Site
from source_checks import check_sources

FIXTURES = Path(__file__).parent / "fixtures"

# Exactly these rules must speak on exactly these files: a silent check fails, a chatty one too.
EXPECTED = {
    "404.html": {"console", "inline-style"},
    "assets/unused.css": {"dead-link", "outside-request"},
    "contrast-in-dark.html": {"axe"},
    "feed.xml": {"xml"},
    "masthead.html": {"masthead"},
    "pages/bad-percent.html": {"dead-link", "vnu"},
    "pages/console.html": {"console"},
    "pages/dead-anchor.html": {"dead-anchor"},
    "pages/dead-encoded.html": {"dead-link"},
    "pages/dead-link.html": {"dead-link"},
    "pages/dead-own-anchor.html": {"dead-anchor"},
    "pages/dead-redirect.html": {"dead-link"},
    "pages/dialog.html": {"console"},
    "pages/empty-anchor.html": {"dead-anchor"},
    "pages/escaping-link.html": {"dead-link"},
    "pages/exception.html": {"console"},
    "pages/folder-link.html": {"dead-link"},
    "pages/hashed-style.html": {"inline-style", "policy"},
    "pages/inline-handler.html": {"console", "inline-script"},
    "pages/inline-script.html": {"console", "inline-script"},
    "pages/inline-style.html": {"console", "inline-style"},
    "pages/late-policy.html": {"policy"},
    "pages/linkless-redirect.html": {"redirect"},
    "pages/map.html": {"map"},
    "pages/markup-error.html": {"vnu"},
    "pages/markup-warning.html": {"vnu"},
    "pages/missing-image.html": {"console", "dead-link", "failed-request"},
    "pages/needs-script.html": {"needs-script"},
    "pages/no-alternative.html": {"axe"},
    "pages/no-policy.html": {"policy"},
    "pages/outside-file.html": {"console", "dead-link", "failed-request", "outside-request"},
    "pages/outside-image.html": {"console", "failed-request", "outside-request", "policy"},
    "pages/outside-redirect.html": {"redirect"},
    "pages/crossed-words.html": {"overflow"},
    "pages/overflow-masked.html": {"overflow"},
    "pages/overflow.html": {"overflow"},
    "pages/redirect-to-redirect.html": {"redirect"},
    "pages/root-link.html": {"dead-link"},
    "pages/scheme.html": {"scheme"},
    "pages/schemeless-link.html": {"dead-link"},
    "pages/slow-redirect.html": {"axe", "redirect"},
    "pages/small-target.html": {"axe"},
    "pages/weak-policy.html": {"policy"},
    "unreachable.html": {"unreachable"},
}


class CheckSiteTests(unittest.TestCase):
    maxDiff = None

    def test_a_sound_site_has_no_findings(self) -> None:
        _, findings, counts = check_site(FIXTURES / "sound")
        self.assertEqual(describe(findings), "")
        self.assertGreater(counts.axe_runs, 0)

    def test_each_defect_is_found_where_it_is(self) -> None:
        _, findings, _ = check_site(FIXTURES / "broken")
        found = defaultdict(set)
        for finding in findings:
            found[finding.page].add(finding.rule)
        self.assertEqual(dict(found), EXPECTED)

        # A fault that only the dark scheme has is named with the dark settings alone.
        (contrast,) = [f for f in findings if f.page == "contrast-in-dark.html"]
        self.assertIn("in dark 1280, dark 768, dark 320", contrast.what)
        self.assertEqual(contrast.where, ".faint")
        (overflow,) = [f for f in findings if f.page == "pages/overflow.html"]
        self.assertEqual((overflow.what, overflow.where), ("600 px of content at 320 px", "p.wide"))
        (small,) = [f for f in findings if f.page == "pages/small-target.html"]
        self.assertIn("target-size", small.what)
        (menu,) = [f for f in findings if f.page == "masthead.html"]
        self.assertEqual(menu.what, "the menu takes 2 lines at 1280 px")
        (crossed,) = [f for f in findings if f.page == "pages/crossed-words.html"]
        self.assertEqual((crossed.what, crossed.where), ("a line runs through words at 320 px", "ol.tl"))
        (masked,) = [f for f in findings if f.page == "pages/overflow-masked.html"]
        self.assertEqual((masked.what, masked.where), ("content is cut off at 320 px", "p.wide"))

    def test_the_same_fault_on_many_pages_is_said_once(self) -> None:
        findings = [Finding(f"{number}.html", "axe", "a fault", "h1") for number in range(7)]
        self.assertEqual(
            describe(findings),
            "0.html, 1.html, 2.html, 3.html, 4.html and 2 more\n  axe: a fault\n  at h1",
        )

    def test_root_relative_links_must_fit_the_address_of_the_site(self) -> None:
        site = Site.read(FIXTURES / "sound")
        self.assertEqual(site.base_path, "/dossier/")
        site.pages["index.html"].canonical = "https://example.org/index.html"
        findings = check_sources(site)
        self.assertEqual([(f.page, f.rule) for f in findings], [("404.html", "dead-link")])

    def test_the_style_of_the_404_asks_for_nothing(self) -> None:
        page = "<style>{}</style>"
        for style, count in [
            ("a{color:red}", 0), ("a{mask:url(data:image/png;x)}", 0), ("a{mask:url(#b)}", 0),
            ("a{src:url(fonts/x.woff2)}", 1), ("a{src:url('/x')}", 1), ('@import "x.css";', 1),
            ("/* url(x) */", 0),
        ]:
            with tempfile.TemporaryDirectory() as folder:
                digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
                policy = f"default-src 'none'; style-src 'sha256-{digest}'"
                meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
                (Path(folder) / "404.html").write_text(meta + page.format(style))
                findings = check_sources(Site.read(Path(folder)))
                found = [f for f in findings if f.rule == "inline-style"]
                self.assertEqual(len(found), count, style)

    def test_a_site_without_pages_is_no_success(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            site = Site.read(Path(folder))
            self.assertEqual(site.pages, {})
            self.assertEqual([f.rule for f in check_sources(site)], ["unreachable"])


if __name__ == "__main__":
    unittest.main()
