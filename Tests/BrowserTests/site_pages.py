"""The files of a built site, what its pages say in source, and one sample of each kind."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

# Where HTML and SVG keep an address. `srcset` holds several and is split by its reader.
ADDRESS_ATTRIBUTES = {
    "action", "cite", "data", "formaction", "href", "poster", "src", "srcset", "xlink:href",
}

# The one page that carries its stylesheet: a host shows it at any depth of folders.
CARRIES_ITS_STYLE = "404.html"
# What loads or shows something, and so must come after the policy that limits it.
NEEDS_POLICY = {"base", "body", "img", "link", "object", "script", "style"}


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: on which page, under which rule, and where in it."""

    page: str
    rule: str
    what: str
    where: str = ""


@dataclass(frozen=True)
class Address:
    """An address as the page writes it, and the element that holds it."""

    tag: str
    attribute: str
    value: str
    line: int

    @property
    def where(self) -> str:
        return f"line {self.line} <{self.tag} {self.attribute}>"


@dataclass
class Page:
    """What one HTML file says before any script runs."""

    path: str
    size: int
    ids: set[str] = field(default_factory=set)
    addresses: list[Address] = field(default_factory=list)
    inline_styles: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    # (tag, line, text) of each <script> and <style> that carries its text in the page.
    inline_blocks: list[tuple[str, int, str]] = field(default_factory=list)
    external_scripts: int = 0
    policies: list[str] = field(default_factory=list)
    # The first element that loads or shows something, when it stands before the policy.
    before_policy: str | None = None
    refresh: str | None = None
    has_base: bool = False
    canonical: str = ""

    @property
    def runs_scripts(self) -> bool:
        return self.external_scripts > 0 or any(tag == "script" for tag, _, _ in self.inline_blocks)

    @property
    def refresh_delay(self) -> str:
        return (self.refresh or "").split(";")[0].split(",")[0].strip()

    @property
    def refresh_target(self) -> str:
        _, _, rest = (self.refresh or "").partition(";")
        name, _, value = rest.strip().partition("=")
        return value.strip().strip("'\"") if name.strip().lower() == "url" else ""

    @property
    def is_redirect(self) -> bool:
        return self.refresh is not None and self.refresh_delay == "0" and bool(self.refresh_target)


class _PageReader(HTMLParser):
    def __init__(self, page: Page):
        super().__init__(convert_charrefs=True)
        self.page = page
        self._open_block: tuple[str, int] | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        page, line = self.page, self.getpos()[0]
        named = {name: value or "" for name, value in attributes}
        page.has_base = page.has_base or tag == "base"
        if "id" in named:
            page.ids.add(named["id"])
        if tag == "a" and "name" in named:
            page.ids.add(named["name"])
        for name, value in attributes:
            if name == "style":
                page.inline_styles.append(f"line {line} <{tag}>")
            elif name.startswith("on"):
                page.handlers.append(f"line {line} <{tag} {name}>")
            elif name in ADDRESS_ATTRIBUTES:
                self._take_address(tag, name, value or "", line)
        if tag == "link" and named.get("rel") == "canonical":
            page.canonical = named.get("href", "")
        if tag == "meta":
            self._take_meta(named, line)
        elif tag == "script" and "src" in named:
            page.external_scripts += 1
        elif tag == "style" or (tag == "script" and not _is_data(named.get("type", ""))):
            self._open_block, self._text = (tag, line), []
        if not page.policies and tag in NEEDS_POLICY:
            page.before_policy = page.before_policy or f"line {line} <{tag}>"

    def _take_address(self, tag: str, name: str, value: str, line: int) -> None:
        if name == "srcset":
            parts = [part.split()[0] for part in value.split(",") if part.split()]
        else:
            parts = [value.strip()]
        self.page.addresses += [Address(tag, name, part, line) for part in parts]

    def _take_meta(self, named: dict[str, str], line: int) -> None:
        kind, content = named.get("http-equiv", "").lower(), named.get("content", "")
        if kind == "content-security-policy":
            self.page.policies.append(content)
        elif kind == "refresh":
            self.page.refresh = content
            if self.page.refresh_target:
                self._take_address("meta", "href", self.page.refresh_target, line)

    def handle_data(self, data: str) -> None:
        if self._open_block:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._open_block and self._open_block[0] == tag:
            self.page.inline_blocks.append((*self._open_block, "".join(self._text)))
            self._open_block = None


def _is_data(script_type: str) -> bool:
    """JSON-LD, search shards and speculation rules are read, not run."""
    return script_type.strip().lower().endswith("json")


@dataclass
class Site:
    """A built folder: every file by its path from the root, every page as read."""

    root: Path
    files: set[str]
    pages: dict[str, Page]

    @classmethod
    def read(cls, root: Path) -> Site:
        root = root.resolve()
        files = set()
        for folder, _, names in os.walk(root):
            for name in names:
                files.add((Path(folder) / name).relative_to(root).as_posix())
        pages = {path: read_page(root, path) for path in sorted(files) if path.endswith(".html")}
        return cls(root, files, pages)

    @property
    def base_path(self) -> str:
        """The path a host serves the site under, by the home's canonical link; '/' without one."""
        home = self.pages.get("index.html")
        path = urlsplit(home.canonical).path if home else ""
        return path[: path.rfind("/") + 1] or "/"

    def address(self, path: str) -> str:
        """The file:// address under which the browser opens a file of the site."""
        return (self.root / path).as_uri()

    def samples(self) -> list[str]:
        """One page of each kind: every page at the root, the largest and the index of a folder."""
        largest: dict[tuple[str, str], Page] = {}
        for path, page in self.pages.items():
            if page.is_redirect:
                continue
            folder, name = str(PurePosixPath(path).parent), PurePosixPath(path).name
            kind = (folder, name if folder == "." or name == "index.html" else "*")
            if kind not in largest or page.size > largest[kind].size:
                largest[kind] = page
        return sorted(page.path for page in largest.values())


def read_page(root: Path, path: str) -> Page:
    """Reads one page; bytes that are not UTF-8 become U+FFFD, which the validator reports."""
    data = (root / path).read_bytes()
    page = Page(path, len(data))
    reader = _PageReader(page)
    reader.feed(data.decode("utf-8", errors="replace"))
    reader.close()
    return page
