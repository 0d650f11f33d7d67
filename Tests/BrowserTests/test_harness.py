"""Proves that each check on samples finds its fault, and says nothing on a sound page."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

from playwright.sync_api import sync_playwright

from adaptation_checks import check_adaptations
from browser import launch
from harness import Result, has_firefox
from host import Host, HostError
from host_checks import check_on_host
from engine_checks import check_in_firefox
from firefox import Firefox
from keyboard_checks import check_keyboard
from masthead_checks import check_masthead
from metrics import Measure, judge, measure
from print_checks import check_print
from report import page
from site_pages import Finding, Site

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">{head}</head>
<body><main><h1>A page</h1>{body}</main></body></html>"""
PLAIN = """body{margin:1rem;background:#fff;color:#000}a:focus,button:focus{outline:2px solid #00f}
@media print{nav{display:none}a[href^=http]::after{content:" <" attr(href) ">"}}"""
SOUND = """<nav><a href="index.html">Home</a></nav>
<p>Some text with a <a href="index.html">link</a> and a <a href="https://example.org/a-b">source</a>.</p>
<p class="cut">Letters</p><ul><li class="dot">One</li></ul>"""
DOT = '.dot::before{content:"";display:inline-block;width:8px;height:8px;'


class HarnessTests(unittest.TestCase):
    """One browser for all; each case is a site of its own."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.playwright = sync_playwright().start()
        cls.browser = launch(cls.playwright)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.browser.close()
        cls.playwright.stop()

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def site(self, body: str = SOUND, style: str = "", head: str = "", **files: str) -> Site:
        (self.root / "index.html").write_text(PAGE.format(body=body, head=head))
        (self.root / "style.css").write_text(PLAIN + style)
        for name, text in files.items():
            (self.root / name.replace("_", ".")).write_text(text)
        return Site.read(self.root)

    def test_a_top_of_two_lines_is_told_where_the_name_is_short(self) -> None:
        tab = self.browser.new_page()
        tab.set_content("<body><header style='height:70px'><nav><ul></ul></nav></header>")
        found = check_masthead(tab, "index.html", is_name_short=True)
        self.assertEqual(
            [f.what for f in found],
            [f"the top is 70 px high at {width} px, more than 56" for width in (768, 1280)])
        self.assertEqual(check_masthead(tab, "index.html"), [])
        tab.close()

    def told(self, findings: list) -> list[tuple[str, str]]:
        return [(finding.rule, f"{finding.what} {finding.where}".strip()) for finding in findings]

    def test_adaptations(self) -> None:
        wide = '<p class="wide">' + "words " * 7 + "</p>"
        for style, body, expected in [
            ("", SOUND, []),
            (DOT + "background:red}", SOUND, [("forced-colours", "li.dot::before")]),
            (DOT + "border:1px solid red}", SOUND, []),
            (DOT + "border:1px solid red}@media(forced-colors:active){.dot::before{"
             "border-color:Canvas}}", SOUND, [("forced-colours", "li.dot::before")]),
            (".wide{white-space:nowrap;width:15rem;overflow-x:auto}", wide, []),
            (".wide{display:inline-block;white-space:nowrap;font-size:15px}", wide,
             [("text-spacing", "p.wide")]),
            (".cut{height:1.3em;overflow:hidden}", SOUND, [("text-spacing", "p.cut")] * 3),
            ("[dir=rtl] .cut{position:relative;left:20px}", SOUND, [("right-to-left", "p.cut")]),
            ("[dir=rtl] .cut{margin-right:50vw;width:60vw}", SOUND, [("right-to-left", "p.cut")]),
            (".flow p{hyphens:auto}", '<article class="flow"><p>Words</p></article>', []),
            ("", '<article class="flow"><p>Words</p></article>', [("hyphenation", "p keeps")]),
            (".flow p{hyphens:auto}",
             '<article class="flow"><p>See <a rel="external" href="#">a.be</a></p></article>',
             [("hyphenation", "a parts an address")]),
            ("a{transition:color 1s}", SOUND, [("motion", "a has a transition")]),
            ("html{scroll-behavior:smooth}", SOUND, [("motion", "html scrolls smoothly")]),
            ("@keyframes x{}h1{animation:x 2s}", SOUND, [("motion", "h1 is animated")]),
            ("@media(prefers-reduced-motion:no-preference){a{transition:color 1s}}", SOUND, []),
        ]:
            with self.subTest(style=style):
                site = self.site(body, style)
                found = self.told(check_adaptations(site, self.browser, ["index.html"]))
                self.assertEqual({rule for rule, _ in found}, {rule for rule, _ in expected}, found)
                for rule, part in expected:
                    self.assertTrue(any(r == rule and part in what for r, what in found), found)

    def test_keyboard(self) -> None:
        trap = ('<button id="t">Trap</button><script>t.onkeydown = e => e.preventDefault()</script>')
        under = ".bar{position:fixed;inset:0;background:#fff}"
        for style, body, expected in [
            ("", SOUND, []),
            ("", '<input type="radio" name="a"><input type="radio" name="a"><p><a href="#">x</a>', []),
            ("g{display:none}", SOUND + '<svg><g><a href="#"><circle r="9"/></a></g></svg>', []),
            ("a:focus{outline:0}", SOUND, ["no ring shows the focus on it"]),
            ("a:focus{outline:2px solid transparent}", SOUND, ["no ring shows the focus on it"]),
            ("", '<a href="#b">First</a> <a href="#a" tabindex="2">Second</a>',
             ["a tabindex above 0 breaks the order", "the focus goes back"]),
            (under, SOUND + '<div class="bar"></div>', ["the focus is on what is out of sight"]),
            ("", trap + '<a href="#t">After</a>', ["the focus does not leave", "Tab reaches"]),
        ]:
            with self.subTest(style=style, body=body):
                site = self.site(body, style)
                findings, stops = check_keyboard(site, self.browser, ["index.html"])
                told = " / ".join(f.what for f in findings)
                self.assertEqual(bool(findings), bool(expected), told)
                for part in expected:
                    self.assertIn(part, told)
                self.assertGreater(stops["index.html"], 0)

    def test_print(self) -> None:
        table = '<div class="box"><table><tr>' + "<td>cellular</td>" * 30 + "</tr></table></div>"
        hidden = "<details><summary>More</summary><p>Folded words</p></details>"
        for style, body, expected in [
            ("", SOUND, ""),
            ("@media print{nav{display:block}}", SOUND, "a menu or form is printed"),
            ("@media print{a::after{content:none!important}}", SOUND, "1 addresses are not printed"),
            (".box{overflow-x:auto}", table, "is cut where its box ends"),
            ("", f"<p class=far>{'far ' * 3}</p>", ""),
            (".far{white-space:nowrap;margin-left:190mm}", f"<p class=far>{'far ' * 30}</p>",
             "words run off the sheet"),
            ("", hidden, "1 texts are not printed"),
            ("@media print{details::details-content{content-visibility:visible}}", hidden, ""),
        ]:
            with self.subTest(style=style, body=body[:60]):
                findings, sheets = check_print(self.site(body, style), self.browser, ["index.html"])
                told = " / ".join(f.what for f in findings)
                self.assertIn(expected, told)
                self.assertEqual(bool(findings), bool(expected), told)
                self.assertGreater(sheets["index.html"], 0)

    def test_host(self) -> None:
        (self.root / "odd.xyz").write_text("x")
        odd = SOUND + '<p><a href="odd.xyz">A file</a> of no known kind.</p>'
        script = '<script src="s.js"></script>'
        not_found = "<!DOCTYPE html><link rel=icon href=data:,><title>Not here</title><p>Not here</p>"
        for body, head, files, expected in [
            (SOUND, "", {}, []),
            (SOUND, "", {"404_html": not_found}, []),
            (odd, "", {}, ["'odd.xyz' answers 200 as application/octet-stream"]),
            (SOUND, script, {"s_js": "document.cookie = 'a=b'"}, ["keeps 'a=b'", "sets the cookie"]),
            (SOUND, script, {"s_js": "localStorage.seen = 1"}, ["keeps 'seen'"]),
            (SOUND, script, {"s_js": "console.log('hm')"}, ["console: hm"]),
            (SOUND, script, {"s_js": "new Image().src = 'http://example.invalid/x'"}, ["asks for http"]),
            (SOUND, "", {"404_html": not_found + '<link rel="stylesheet" href="style.css">'},
             ["console: Failed to load"]),
        ]:
            with self.subTest(body=body[-40:], files=files):
                site = self.site(body, "", head, **files)
                with Host(site.root) as host:
                    found = self.told(check_on_host(site, host, self.browser, sorted(site.pages)))
                for part in expected:
                    self.assertTrue(any(part in what for _, what in found), found)
                self.assertEqual(bool(found), bool(expected), found)

    def test_a_host_that_cannot_start_says_why(self) -> None:
        with self.assertRaisesRegex(HostError, "nginx did not start"):
            Host(self.root, base="no slash; {")

    def test_the_host_serves_below_the_path_of_the_site(self) -> None:
        site = self.site()
        with Host(site.root, "/dossier/") as host:
            self.assertTrue(host.address("é.html").endswith("/dossier/%C3%A9.html"))
            self.assertEqual(check_on_host(site, host, self.browser, ["index.html"]), [])

    def test_weight(self) -> None:
        grow = ("setTimeout(() => document.querySelector('h1').insertAdjacentHTML('beforebegin', "
                "'<p style=height:400px>'), 600)")
        site = self.site(head='<script src="s.js"></script>', s_js=grow)
        with Host(site.root) as host:
            (seen,) = measure(site, host, self.browser, ["index.html"])
        self.assertEqual(seen.requests, 3)
        self.assertGreater(min(seen.bytes, seen.css, seen.js, seen.lcp), 0)
        self.assertGreater(seen.cls, 0.05)
        self.assertEqual([f.rule for f in judge([seen])], ["weight"])
        for measured, part in [
            (Measure("a", bytes=150_001), "bytes without images"), (Measure("a", requests=9), "9 requests"),
            (Measure("a", css=15_001), "of CSS"), (Measure("a", js=10_001), "of JavaScript"),
            (Measure("a", cls=0.051), "shift"),
        ]:
            (finding,) = judge([measured])
            self.assertIn(part, finding.what)
        self.assertEqual(judge([Measure("a", bytes=200_000, images=60_000, lcp=9000)]), [])

    def test_the_report_tells_findings_numbers_and_pictures(self) -> None:
        (self.root / "shots").mkdir()
        (self.root / "shots" / "a-b-light-320.png").write_bytes(b"x")
        result = Result([Finding("a/b.html", "print", "<cut>")], [Measure("a/b.html", lcp=1501)],
                        {"a/b.html": 7}, {"a/b.html": 3})
        text = page(result, ["a note"], ["a/b.html"], self.root)
        for part in ["1 findings", "print: &lt;cut&gt;", '<td class="over">1501</td>', "a note",
                     "<td>7</td><td>3</td>", 'src="shots/a-b-light-320.png"']:
            self.assertIn(part, text)
        self.assertNotIn("light-768", text)

    def test_firefox(self) -> None:
        if not has_firefox([]):
            self.skipTest("no Firefox here")
        script = '<script src="s.js"></script>'
        policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
        font = "@font-face{font-family:F;src:url(no.woff2)}h1{font-family:F}"
        with Firefox() as firefox:
            for head, style, files, expected in [
                ("", "", {}, ""),
                (script, "", {"s_js": "console.warn('hm')"}, 'console: console.warn: "hm"'),
                (script, "", {"s_js": "nothing()"}, "console: ReferenceError"),
                (script, "", {"s_js": "new Image().src = 'http://example.invalid/x'"}, "asks for http"),
                (policy + "<style>h1{color:red}</style>", "", {}, "console: Content-Security-Policy"),
                ("", font, {}, "does not load the font F"),
                ("", font.replace("url(no.woff2)", 'local("No such font")'), {}, ""),
                ("", "h1{width:600px}", {}, "from disk: 616 px of content at 320 px: h1"),
                ('<script src="gone.js"></script>', "", {}, "console: Loading failed for the <script>"),
            ]:
                with self.subTest(expected=expected):
                    site = self.site(SOUND, style, head, **files)
                    with Host(site.root) as host:
                        found = self.told(check_in_firefox(site, host, firefox, ["index.html"]))
                    self.assertEqual(bool(found), bool(expected), found)
                    self.assertTrue(not expected or any(expected in w for _, w in found), found)


if __name__ == "__main__":
    unittest.main()
