"""Firefox as a second engine, driven over Marionette, its own wire of JSON over a local socket."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from browser import tool_path

START_SECONDS = 120
# Firefox may talk to nobody but this machine: all else goes to a proxy that is not there.
PREFERENCES = {
    "marionette.port": 0,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
    "app.update.disabledForTesting": True,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.aboutwelcome.enabled": False,
    "browser.sessionstore.resume_from_crash": False,
    "devtools.console.stdout.content": True,
    "browser.dom.window.dump.enabled": True,
}
# Firefox's own parts log under a name; what a page says stands in quotation marks or brackets.
OWN_LOG = re.compile(r"console\.\w+: [\w.-]+:(\s|$)")
# What content asks of hosts; Firefox's own errands have no browsing context.
WATCH_REQUESTS = """
if (!window.askedHosts) {
  window.askedHosts = [];
  Services.obs.addObserver(channel => {
    channel.QueryInterface(Ci.nsIHttpChannel);
    if (channel.loadInfo.browsingContextID) window.askedHosts.push(channel.URI.spec);
  }, "http-on-opening-request");
}"""
# Errors of pages, not of Firefox's own windows.
TAKE_NOISE = """
const errors = Services.console.getMessageArray().flatMap(message => {
  if (!(message instanceof Ci.nsIScriptError)) return [];
  return /^(file|https?|blob|data):/.test(message.sourceName) ? [message.errorMessage] : [];
});
Services.console.reset();
return [errors, window.askedHosts.splice(0)];"""
SET_VIEW = """const [width, height, scheme] = arguments, tab = gBrowser.selectedBrowser;
tab.style.cssText = `flex:none;width:${width}px;height:${height}px;min-width:0`;
tab.browsingContext.prefersColorSchemeOverride = scheme;"""


class FirefoxError(Exception):
    """What Firefox answered instead of a result, or that it did not start."""


class Firefox:
    """One headless Firefox with a profile of its own and one tab; `with Firefox() as tab`."""

    def __init__(self) -> None:
        program = tool_path("firefox")
        if program is None:
            raise FirefoxError("no Firefox; run scripts/setup.sh test")
        self._profile = Path(tempfile.mkdtemp(prefix="dossier-firefox-"))
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items()]
        (self._profile / "user.js").write_text("\n".join(lines))
        self._said = self._profile / "stdout.txt"
        self._read_until = 0
        self._number = 0
        self._socket: socket.socket | None = None
        # The console of pages, errors of Firefox's windows and requests need the system's rights.
        command = [program, "--headless", "--marionette", "--remote-allow-system-access",
                   "--no-remote", "--profile", str(self._profile), "about:blank"]
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.DEVNULL,
                env={**os.environ, "MOZ_CRASHREPORTER_DISABLE": "1"})
        try:
            self._connect()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Firefox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # MARK: - What a test does

    def goto(self, address: str) -> None:
        """Opens a page and waits for its load event."""
        self._command("WebDriver:Navigate", url=address)

    def evaluate(self, function: str, *arguments: object) -> object:
        """Calls a function written as `(a, b) => …`, async or not, in the page."""
        script = f"return ({function})(...arguments)"
        return self._command("WebDriver:ExecuteScript", script=script, args=arguments)["value"]

    def view(self, width: int, height: int = 900, scheme: str = "light") -> None:
        """The size of the page in CSS pixels, and the scheme that it prefers."""
        self._in_chrome(SET_VIEW, width, height, scheme)
        deadline = time.monotonic() + 10
        while self.evaluate("() => innerWidth") != width:
            if time.monotonic() > deadline:
                raise FirefoxError(f"the page does not become {width} px wide")
            time.sleep(0.02)

    def wait_for(self, function: str, what: str, seconds: float = 20) -> object:
        """Calls a function until it returns something true."""
        deadline = time.monotonic() + seconds
        while not (value := self.evaluate(function)):
            if time.monotonic() > deadline:
                raise FirefoxError(f"waited in vain for {what}")
            time.sleep(0.05)
        return value

    def take_noise(self) -> tuple[list[str], list[str]]:
        """What the pages said in the console and asked of hosts since the last call."""
        errors, asked = self._in_chrome(TAKE_NOISE)
        text = self._said.read_bytes()[self._read_until:].decode("utf-8", errors="replace")
        self._read_until += len(text.encode())
        errors += [line for line in text.splitlines()
                   if line.startswith("console.") and not OWN_LOG.match(line)]
        return errors, asked

    def screenshot(self, path: Path) -> None:
        """The whole page as a PNG."""
        answer = self._command("WebDriver:TakeScreenshot", full=True)
        path.write_bytes(base64.b64decode(answer["value"]))

    def close(self) -> None:
        """Ends Firefox and removes its profile."""
        if self._socket:
            self._stream.close()
            self._socket.close()
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    # MARK: - The wire

    def _connect(self) -> None:
        port = self._profile / "MarionetteActivePort"
        deadline = time.monotonic() + START_SECONDS
        while not (port.exists() and port.read_text().strip()):
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise FirefoxError(f"Firefox did not start (status {self._process.poll()})")
            time.sleep(0.05)
        self._socket = socket.create_connection(("127.0.0.1", int(port.read_text())), 120)
        self._stream = self._socket.makefile("rb")
        self._receive()
        self._command("WebDriver:NewSession", capabilities={})
        self._in_chrome(WATCH_REQUESTS)
        self.take_noise()

    def _in_chrome(self, script: str, *arguments: object) -> object:
        self._command("Marionette:SetContext", value="chrome")
        try:
            return self._command("WebDriver:ExecuteScript", script=script, args=arguments)["value"]
        finally:
            self._command("Marionette:SetContext", value="content")

    def _command(self, name: str, **parameters: object) -> dict:
        self._number += 1
        message = json.dumps([0, self._number, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, problem, result = self._receive()
        if problem:
            raise FirefoxError(f"{problem['error']}: {problem['message']}".splitlines()[0])
        return result or {}

    def _receive(self) -> list:
        length = b""
        while (byte := self._stream.read(1)) != b":":
            if not byte:
                raise FirefoxError("Firefox ended")
            length += byte
        return json.loads(self._stream.read(int(length)))
