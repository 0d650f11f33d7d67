"""nginx on loopback: the site as a host serves it, under the path that its own address names."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from browser import tool_path

START_SECONDS = 30
CONFIGURATION = """daemon off;
worker_processes 1;
{user}pid {work}/pid;
error_log {work}/error.log;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  default_type application/octet-stream;
  types {{
    text/html html; text/css css; text/javascript js; text/xml xml; text/csv csv;
    text/calendar ics; text/plain txt; application/json json; application/geo+json geojson;
    application/x-ndjson ndjson; application/atom+xml atom; application/feed+json jsonfeed;
    image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/webp webp; image/x-icon ico;
    font/woff2 woff2; application/zip zip;
  }}
  gzip {gzip};
  gzip_comp_level 6;
  gzip_min_length 256;
  gzip_types text/css text/javascript text/xml text/plain application/json image/svg+xml;
  server {{
    listen 127.0.0.1:{port};
    absolute_redirect off;
    error_page 404 {base}404.html;
    location {base} {{ alias "{root}/"; }}
  }}
}}
"""


class HostError(Exception):
    """Why nginx does not serve."""


class Host:
    """Serves a built folder until the `with` ends; needs no root and touches no file outside temp."""

    def __init__(self, root: Path, base: str = "/", compresses: bool = True) -> None:
        program = tool_path("nginx")
        if program is None:
            raise HostError("no nginx; run scripts/setup.sh test")
        self._work = Path(tempfile.mkdtemp(prefix="dossier-nginx-"))
        self.port = _free_port()
        self.base = base
        configuration = self._work / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(
            # Started by root, nginx would hand over to a user who cannot enter folders of tests.
            user="user root;\n" if os.geteuid() == 0 else "",
            work=self._work, root=root.resolve(), base=base, port=self.port,
            gzip="on" if compresses else "off"))
        self._process = subprocess.Popen(
            [program, "-e", str(self._work / "error.log"), "-p", str(self._work),
             "-c", str(configuration)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self._wait()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Host:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def address(self, path: str) -> str:
        """The address of a file of the site by its path from the root."""
        return f"{self.origin}{self.base}{quote(path)}"

    def close(self) -> None:
        """Ends nginx and removes its folder."""
        self._process.terminate()
        self._process.wait()
        shutil.rmtree(self._work, ignore_errors=True)

    def _wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    log = self._work / "error.log"
                    said = log.read_text(errors="replace") if log.exists() else ""
                    raise HostError(f"nginx did not start: {said.strip()[:500]}") from None
                time.sleep(0.02)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
