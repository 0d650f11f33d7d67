"""Checks on a page's source: addresses, anchors, the policy, nothing inline, redirects."""

from __future__ import annotations

import base64
import hashlib
import posixpath
import re
import xml.parsers.expat
from urllib.parse import unquote_to_bytes

from site_pages import CARRIES_ITS_STYLE, Address, Finding, Page, Site

OUTSIDE_SCHEMES = {"http", "https", "mailto", "tel"}
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
CSS_ADDRESS = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)|@import\s+["']([^"']*)"""
)
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
HASH = re.compile(r"'sha256-[A-Za-z0-9+/]{43}='$")


def check_sources(site: Site) -> list[Finding]:
    """All findings that need no browser."""
    findings: list[Finding] = []
    for page in site.pages.values():
        findings += _check_addresses(site, page)
        findings += _check_policy(page)
        findings += _check_inline(page)
        findings += _check_redirect(site, page)
    findings += _check_stylesheets(site)
    findings += _check_reachable(site)
    findings += _check_xml(site)
    return findings


# MARK: - Addresses


class BadAddress(Exception):
    """An address that leads nowhere; the arguments are the rule and what is wrong."""


def resolve(site: Site, origin: str, address: str) -> tuple[str, str] | None:
    """The file and fragment an address leads to; None when it leaves the site."""
    if address.startswith("//"):
        raise BadAddress("dead-link", "takes its scheme from the page, which is file:")
    scheme = SCHEME.match(address)
    if scheme:
        if scheme[1].lower() in OUTSIDE_SCHEMES:
            return None
        raise BadAddress("scheme", f"scheme '{scheme[1]}:' is not on the allow-list")
    if BAD_PERCENT.search(address) or "\\" in address:
        raise BadAddress("dead-link", "malformed percent-encoding or a backslash")
    path, _, fragment = address.partition("#")
    path = path.partition("?")[0]
    if path.startswith("/"):
        # A host serves the one 404 page at any depth: only there are root-relative links right.
        if origin != "404.html" or not path.startswith(site.base_path):
            raise BadAddress("dead-link", "starts at the root of the disk")
        origin, path = "", path[len(site.base_path):] or "index.html"
    try:
        path = unquote_to_bytes(path).decode("utf-8")
        fragment = unquote_to_bytes(fragment).decode("utf-8")
    except UnicodeDecodeError:
        raise BadAddress("dead-link", "percent-encoded bytes are not UTF-8") from None
    if path == "":
        target = origin
    else:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(origin), path))
    if target == ".." or target.startswith("../"):
        raise BadAddress("dead-link", "leads out of the site")
    if target not in site.files:
        prefix = "" if target == "." else target.rstrip("/") + "/"
        if any(path.startswith(prefix) for path in site.files):
            raise BadAddress("dead-link", "leads to a folder, which opens no page from disk")
        raise BadAddress("dead-link", f"no file '{target}'")
    return target, fragment


def _check_addresses(site: Site, page: Page) -> list[Finding]:
    findings = []
    if page.has_base:
        findings.append(Finding(page.path, "dead-link", "<base> bends every relative address"))
    for address in page.addresses:
        if address.value.startswith("data:image/") and address.attribute in {"src", "srcset"}:
            continue
        try:
            target = resolve(site, page.path, address.value)
            if target:
                _require_anchor(site, address, *target)
        except BadAddress as problem:
            rule, what = problem.args
            findings.append(Finding(page.path, rule, f"'{address.value}': {what}", address.where))
    return findings


def _require_anchor(site: Site, address: Address, path: str, fragment: str) -> None:
    fragment = fragment.partition(":~:")[0]
    if fragment == "":
        if address.value.endswith("#"):
            raise BadAddress("dead-anchor", "an empty fragment is a link to nowhere")
        return
    if path not in site.pages or fragment == "top":
        return
    if fragment not in site.pages[path].ids:
        raise BadAddress("dead-anchor", f"no element of '{path}' has the id '{fragment}'")


def _check_stylesheets(site: Site) -> list[Finding]:
    findings = []
    for path in sorted(site.files):
        if not path.endswith(".css"):
            continue
        text = (site.root / path).read_text(encoding="utf-8", errors="replace")
        for match in CSS_ADDRESS.finditer(CSS_COMMENT.sub("", text)):
            address = next((group for group in match.groups() if group is not None), "")
            if address.startswith(("data:image/", "#")):
                continue
            try:
                if resolve(site, path, address) is None:
                    findings.append(Finding(path, "outside-request", f"'{address}'", "stylesheet"))
            except BadAddress as problem:
                rule, what = problem.args
                findings.append(Finding(path, rule, f"'{address}': {what}", "stylesheet"))
    return findings


def _check_reachable(site: Site) -> list[Finding]:
    """Every page but redirects and the 404 is found by following links from the home."""
    if "index.html" not in site.pages:
        return [Finding("index.html", "unreachable", "the site has no home")]
    seen, waiting = {"index.html"}, ["index.html"]
    while waiting:
        origin = waiting.pop()
        for address in site.pages[origin].addresses:
            if address.tag not in {"a", "area", "form"}:
                continue
            try:
                target = resolve(site, origin, address.value)
            except BadAddress:
                continue
            if target and target[0] in site.pages and target[0] not in seen:
                seen.add(target[0])
                waiting.append(target[0])
    return [
        Finding(path, "unreachable", "no chain of links leads here from index.html")
        for path, page in site.pages.items()
        if path not in seen and not page.is_redirect and path != "404.html"
    ]


# MARK: - Policy and inline code


def _check_policy(page: Page) -> list[Finding]:
    if len(page.policies) != 1:
        count = len(page.policies)
        return [Finding(page.path, "policy", f"{count} Content-Security-Policy metas, not one")]
    findings = []
    if page.before_policy:
        what = "stands before the Content-Security-Policy and escapes it"
        findings.append(Finding(page.path, "policy", what, page.before_policy))
    directives = _directives(page)
    if directives.get("default-src") != ["'none'"]:
        findings.append(Finding(page.path, "policy", "default-src is not 'none'"))
    for name in ("base-uri", "form-action"):
        if directives.get(name) not in (["'none'"], ["'self'"]):
            findings.append(Finding(page.path, "policy", f"{name} is neither 'none' nor 'self'"))
    for name, values in directives.items():
        if name in {"frame-ancestors", "report-uri", "sandbox"}:
            findings.append(Finding(page.path, "policy", f"{name} is not allowed in a <meta>"))
        for value in values:
            allowed = value in {"'self'", "'none'"} or (name == "img-src" and value == "data:")
            hashed = page.path == CARRIES_ITS_STYLE and name == "style-src" and HASH.match(value)
            if not allowed and not hashed:
                findings.append(Finding(page.path, "policy", f"{name} allows {value}"))
    return findings


def _directives(page: Page) -> dict[str, list[str]]:
    directives = {}
    for part in page.policies[0].split(";") if page.policies else []:
        name, *values = part.split() or [""]
        directives[name.lower()] = values
    return directives


def _check_inline(page: Page) -> list[Finding]:
    findings = [
        Finding(page.path, "inline-style", "style attribute", place) for place in page.inline_styles
    ] + [
        Finding(page.path, "inline-script", "event handler attribute", place)
        for place in page.handlers
    ]
    for tag, line, text in page.inline_blocks:
        place = f"line {line}"
        if page.path != CARRIES_ITS_STYLE or tag != "style":
            what = f"<{tag}> with its text in the page"
            findings.append(Finding(page.path, f"inline-{tag}", what, place))
            continue
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        if f"'sha256-{digest}'" not in _directives(page).get("style-src", []):
            what = "<style> whose hash is not in the policy's style-src"
            findings.append(Finding(page.path, "inline-style", what, place))
        for match in CSS_ADDRESS.finditer(CSS_COMMENT.sub("", text)):
            address = next((group for group in match.groups() if group is not None), "")
            if not address.startswith(("data:image/", "#")):
                what = f"<style> asks for '{address}', which is elsewhere at every depth"
                findings.append(Finding(page.path, "inline-style", what, place))
    return findings


# MARK: - Redirects and XML


def leads_to_page(site: Site, page: Page) -> bool:
    """Whether a redirect names a page of this site."""
    try:
        target = resolve(site, page.path, page.refresh_target)
    except BadAddress:
        return False
    return target is not None and target[0] in site.pages


def _check_redirect(site: Site, page: Page) -> list[Finding]:
    if page.refresh is None:
        return []
    if not page.is_redirect:
        return [Finding(page.path, "redirect", f"refresh '{page.refresh}' is not '0; url=…'")]
    try:
        target = resolve(site, page.path, page.refresh_target)
    except BadAddress:
        return []  # Already reported among the page's addresses.
    if target is None:
        return [Finding(page.path, "redirect", f"leaves the site for '{page.refresh_target}'")]
    if target[0] in site.pages and site.pages[target[0]].is_redirect:
        return [Finding(page.path, "redirect", f"leads to another redirect, '{target[0]}'")]
    if not any(a.tag == "a" and a.value == page.refresh_target for a in page.addresses):
        return [Finding(page.path, "redirect", "has no plain link for who stops refreshes")]
    return []


def _check_xml(site: Site) -> list[Finding]:
    findings = []
    for path in sorted(site.files):
        if not path.endswith((".xml", ".atom", ".svg")):
            continue
        try:
            xml.parsers.expat.ParserCreate().Parse((site.root / path).read_bytes(), True)
        except xml.parsers.expat.ExpatError as problem:
            findings.append(Finding(path, "xml", f"not well-formed: {problem}"))
    return findings
