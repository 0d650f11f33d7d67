"""The one Chromium that the browser test and the screenshots open."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from playwright.sync_api import Browser, Playwright

SETUP = Path(__file__).resolve().parents[2] / "scripts" / "setup.sh"
WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")


def tool_path(name: str) -> str | None:
    """Where setup.sh finds `chromium` or `java`; None where it names nothing."""
    found = subprocess.run(
        ["bash", str(SETUP), name], check=True, stdout=subprocess.PIPE, text=True
    )
    return found.stdout.strip() or None


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium under the rules a reader has: file:// gets no extra rights."""
    # Chromium's sandbox does not start for root, which containers and CI run as.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(
        executable_path=tool_path("chromium"),
        args=[*arguments, "--disable-dev-shm-usage", "--font-render-hinting=none"],
    )
