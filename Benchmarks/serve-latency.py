#!/usr/bin/env python3
"""From saving a file to the changed page being served: p50 and p95 of `dossier serve`.

    Benchmarks/serve-latency.py .build/release/dossier DOSSIER [saves] [end|top|words] [pause]

DOSSIER is a folder with `content/`, as `dossier-bench generate` makes one; an article of it is
written again and again, and is as it was at the end. Each save adds a paragraph at the end, or one
at the top, which moves every place that other pages link to, or words to the first paragraph. The
next save comes so many seconds after the page was there, 0.3 by default: while the site is built.
"""
import http.client
import pathlib
import re
import statistics
import subprocess
import sys
import time


def edited(text: str, sentence: str, where: str) -> str:
    """An article with one more sentence."""
    if where == "end":
        return f"{text}\n{sentence}\n"
    fields, body = text.split("\n---\n", 1)
    body = body.lstrip("\n")
    join = "\n\n" if where == "top" else " "
    return f"{fields}\n---\n\n{sentence}{join}{body}"


def main() -> None:
    binary, dossier = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    saves = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    where = sys.argv[4] if len(sys.argv) > 4 else "end"
    pause = float(sys.argv[5]) if len(sys.argv) > 5 else 0.3
    article = sorted((dossier / "content" / "articles").glob("*.md"))[0]
    before = article.read_text()
    server = subprocess.Popen(
        [binary, "serve", "--port", "0", "--as-of", "2027-01-01T00:00:00Z"], cwd=dossier,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        port, lines = None, []
        while port is None:
            line = server.stdout.readline()
            lines.append(line.strip())
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
            port = int(found.group(1)) if found else None
        print(lines[0])
        connection = http.client.HTTPConnection("127.0.0.1", port)
        times = []
        for number in range(saves):
            word = f"serve-latency-{number}-end"
            article.write_text(edited(before, f"The word is {word}.", where))
            start = time.perf_counter()
            while True:
                connection.request("GET", f"/articles/{article.stem}.html")
                if word in connection.getresponse().read().decode():
                    break
                time.sleep(0.002)
            times.append((time.perf_counter() - start) * 1000)
            time.sleep(pause)
        times.sort()
        p95 = times[min(len(times) - 1, round(0.95 * len(times)))]
        print(f"{saves} saves, {where}: p50 {statistics.median(times):.0f} ms, p95 {p95:.0f} ms, "
              f"least {times[0]:.0f} ms, most {times[-1]:.0f} ms")
    finally:
        article.write_text(before)
        server.terminate()
        server.wait()


main()
