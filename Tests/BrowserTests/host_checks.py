"""The site from nginx: every address answers, and the pages in Chromium ask for nothing else."""

from __future__ import annotations

import http.client
from urllib.parse import quote

from playwright.sync_api import Browser
from playwright.sync_api import Error as BrowserError

from host import Host
from site_pages import Finding, Site
from source_checks import BadAddress, resolve

# What a host sends by the end of a name when nobody configures it: anything else is downloaded.
UNKNOWN = "application/octet-stream"
# What a page keeps with the reader: nothing, before the reader touches a switch.
KEPT = "() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


def check_on_host(
    site: Site, host: Host, browser: Browser, paths: list[str]
) -> list[Finding]:
    """All findings of the host: its answers for the whole site, then the pages in Chromium."""
    return [*_check_answers(site, host), *_check_pages(host, browser, paths)]


# MARK: - Answers


def _check_answers(site: Site, host: Host) -> list[Finding]:
    """Asks for every file that a page names, and for one that is not there."""
    findings, asked = [], set()
    connection = http.client.HTTPConnection("127.0.0.1", host.port, timeout=30)
    for page in site.pages.values():
        for address in page.addresses:
            try:
                target = resolve(site, page.path, address.value)
            except BadAddress:
                continue  # Reported from the source.
            if target is None or target[0] in asked:
                continue
            asked.add(target[0])
            status, kind, _ = _get(connection, host.base + quote(target[0]))
            if status != 200 or kind.startswith(UNKNOWN):
                what = f"'{target[0]}' answers {status} as {kind}"
                findings.append(Finding(page.path, "host", what, address.where))
    if "404.html" in site.files:
        page = (site.root / "404.html").read_bytes()
        status, _, body = _get(connection, f"{host.base}no/such/page.html")
        if status != 404 or body != page:
            what = f"an address that is not there answers {status}, without 404.html"
            findings.append(Finding("404.html", "host", what))
    connection.close()
    return findings


def _get(connection: http.client.HTTPConnection, path: str) -> tuple[int, str, bytes]:
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.getheader("Content-Type", "no type"), answer.read()


# MARK: - Pages


def _check_pages(host: Host, browser: Browser, paths: list[str]) -> list[Finding]:
    findings = []
    for path in paths:
        found: list[str] = []
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        tab = context.new_page()
        # A page that is not there is answered with 404, as it is to be, and Chromium says so.
        # The 404 is shown at any depth and must find its parts there.
        address = host.address("no/such/page.html" if path == "404.html" else path)
        tab.on("console", lambda message, address=address: found.append(f"console: {message.text}")
               if message.location.get("url") != address or "404" not in message.text else None)
        tab.on("pageerror", lambda error: found.append(f"console: {error}"))
        tab.on("request", lambda request: found.append(f"asks for {request.url}")
               if not request.url.startswith((host.origin + "/", "data:")) else None)
        try:
            tab.goto(address, wait_until="networkidle")
            found += [f"keeps '{what}' with the reader" for what in tab.evaluate(KEPT) if what]
            found += [f"sets the cookie '{c.get('name')}'" for c in context.cookies()]
        except BrowserError as problem:
            found.append(str(problem).splitlines()[0])
        context.close()
        findings += [Finding(path, "host", what) for what in found]
    return findings
