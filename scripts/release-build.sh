#!/usr/bin/env bash
# Builds programs for use and prints their folder: `release-build.sh dossier [dossier-bench]`.
# Installs first what this machine lacks.
#
# On Linux Swift's libraries are linked into them: they run on a machine without Swift, start in half
# the time, and build a site in a tenth less. lld, which comes with Swift, links them because the
# system's linker warns of a function in Foundation.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh site >&2
flags=(-c release)
if [ "$(uname -s)" = Linux ]; then flags+=(--static-swift-stdlib -Xswiftc -use-ld=lld); fi
for product in "$@"; do
  swift build "${flags[@]}" --product "$product" >&2
done
swift build "${flags[@]}" --show-bin-path
