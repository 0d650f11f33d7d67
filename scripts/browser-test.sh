#!/usr/bin/env bash
# Builds the example into a temporary folder and opens every page of it from disk in Chromium, and
# one page of each kind in Firefox and from nginx.
# Takes the debug binary that `swift test` has just built; `make test` runs this after it.
set -euo pipefail
cd "$(dirname "$0")/.."
export PYTHONDONTWRITEBYTECODE=1

dossier=$(swift build --show-bin-path)/dossier
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$dossier" build --quiet --output "$folder/public"

# First the proof that the checker finds what is broken, then the site.
DOSSIER_SITE="$folder/public" .venv/bin/python -m unittest discover --start-directory Tests/BrowserTests
.venv/bin/python Tests/BrowserTests/check_site.py "$folder/public"

# One page of each kind in Firefox, from nginx, on paper, by keyboard, and as readers adapt it.
.venv/bin/python Tests/BrowserTests/harness.py "$folder/public"

# The top of the pages in every language of the interface.
.venv/bin/python Tests/BrowserTests/check_languages.py "$dossier"

# Then what the search finds, in a dossier whose every word is known.
.venv/bin/python Tests/BrowserTests/check_search.py "$dossier"

# And that open pages follow what is written while `dossier serve` runs.
.venv/bin/python Tests/BrowserTests/check_serve.py "$dossier"
