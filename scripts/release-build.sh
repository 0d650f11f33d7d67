#!/usr/bin/env bash
# Builds programs for use and prints their folder: `release-build.sh dossier [dossier-bench]`.
# Installs first what this machine lacks.
#
# Code of one target is inlined in another, which saves a build of a site a twentieth of its time.
# On Linux Swift's libraries are linked into them, where Swift came with them to link: they run on a
# machine without Swift, start in half the time, and build a site in a tenth less. lld, which comes
# with Swift too, links them because the system's linker warns of a function in Foundation.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh site >&2

# Where Swift keeps its libraries; asked of the compiler, because `swift` may be a shim.
libraries=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')

flags=(-c release -Xswiftc -cross-module-optimization)
if [ -d "${libraries}_static/linux" ] && [ -x "${libraries%/lib/swift}/bin/ld.lld" ]; then
  flags+=(--static-swift-stdlib -Xswiftc -use-ld=lld)
fi
for product in "$@"; do
  swift build "${flags[@]}" --product "$product" >&2
done
swift build "${flags[@]}" --show-bin-path
