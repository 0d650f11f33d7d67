"""What a page weighs and how fast it shows on slow 4G with a processor four times as slow."""

from __future__ import annotations

import gzip
from dataclasses import asdict, dataclass
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser

from host import Host
from site_pages import Finding, Site

# Lighthouse's "slow 4G" on a phone.
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8,
           "uploadThroughput": 750e3 / 8}
PHONE = {"width": 412, "height": 823}
CPU_SLOWER = 4
OBSERVE = """window.observed = {lcp: 0, cls: 0, shifted: '', longest: 0};
for (const [type, take] of [
  ['largest-contentful-paint', e => { observed.lcp = Math.round(e.startTime); }],
  ['layout-shift', e => { if (e.hadRecentInput) return; observed.cls += e.value;
    const node = e.sources[0]?.node; observed.shifted = (node?.parentElement ?? node)?.tagName ?? ''; }],
  ['longtask', e => { observed.longest = Math.max(observed.longest, Math.round(e.duration)); }],
]) new PerformanceObserver(list => list.getEntries().forEach(take)).observe({type, buffered: true});"""

KB = 1000
# Times are told and never judged: a busy machine is no fault of the page.
MOST_BYTES, MOST_REQUESTS, MOST_SHIFT = 150 * KB, 8, 0.05
MOST_CSS, MOST_JS = 15 * KB, 10 * KB
GOOD_LCP = 1500


@dataclass
class Measure:
    """The numbers of one page; bytes are those that the host sends, compressed."""

    page: str
    requests: int = 0
    bytes: int = 0
    images: int = 0
    css: int = 0
    js: int = 0
    cls: float = 0
    lcp: int = 0
    longest_task: int = 0
    shifted: str = ""

    def row(self) -> dict:
        return asdict(self)


def measure(site: Site, host: Host, browser: Browser, paths: list[str]) -> list[Measure]:
    """Loads each page with an empty cache."""
    return [_measure_page(site, host, browser, path) for path in paths]


def judge(measures: list[Measure]) -> list[Finding]:
    """What is over its bar. Images are the author's and stand apart."""
    findings = []
    for m in measures:
        for what, value, most in (
            ("bytes without images", m.bytes - m.images, MOST_BYTES),
            ("requests", m.requests, MOST_REQUESTS), ("of layout shift", m.cls, MOST_SHIFT),
            ("bytes of CSS", m.css, MOST_CSS), ("bytes of JavaScript", m.js, MOST_JS),
        ):
            if value > most:
                findings.append(Finding(m.page, "weight", f"{value} {what}, at most {most}"))
    return findings


def _measure_page(site: Site, host: Host, browser: Browser, path: str) -> Measure:
    context = browser.new_context(viewport=PHONE, device_scale_factor=2)
    tab = context.new_page()
    tab.add_init_script(OBSERVE)
    wire = context.new_cdp_session(tab)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", NETWORK)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWER})
    urls: dict[str, str] = {}
    result = Measure(path)

    def finished(event: dict) -> None:
        url, size = urls.get(event["requestId"], ""), int(event["encodedDataLength"])
        result.requests += 1
        result.bytes += size
        end = urlsplit(url).path.rpartition(".")[2]
        if end in {"png", "jpg", "jpeg", "webp", "avif", "gif"}:
            result.images += size
        if end in {"css", "js"}:
            setattr(result, end, getattr(result, end) + _packed(site, host, url))

    wire.on("Network.requestWillBeSent",
            lambda event: urls.__setitem__(event["requestId"], event["request"]["url"]))
    wire.on("Network.loadingFinished", finished)
    tab.goto(host.address(path), wait_until="networkidle", timeout=60_000)
    # A slow processor lays the page out after the network has been idle, and asks for fonts then.
    tab.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    tab.wait_for_load_state("networkidle")
    tab.wait_for_function("observed.lcp > 0", timeout=30_000)
    tab.wait_for_timeout(300)
    seen = tab.evaluate("observed")
    context.close()
    result.lcp, result.longest_task = seen["lcp"], seen["longest"]
    result.cls, result.shifted = round(seen["cls"], 4), seen["shifted"]
    return result


def _packed(site: Site, host: Host, url: str) -> int:
    path = unquote(urlsplit(url).path).removeprefix(host.base)
    file = site.root / path
    return len(gzip.compress(file.read_bytes(), 9, mtime=0)) if file.is_file() else 0
