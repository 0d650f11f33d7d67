#!/usr/bin/env bash
# Runs every check of the browser test and writes a report page with pictures and numbers.
# usage: scripts/harness.sh FOLDER
set -euo pipefail
folder=$(mkdir -p "${1:?usage: scripts/harness.sh FOLDER}" && cd "$1" && pwd)
cd "$(dirname "$0")/.."
export PYTHONDONTWRITEBYTECODE=1

dossier=$(swift build --show-bin-path)/dossier
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT

"$dossier" build --quiet --output "$site/public"
.venv/bin/python Tests/BrowserTests/harness.py "$site/public" --report "$folder" --dossier "$dossier"
