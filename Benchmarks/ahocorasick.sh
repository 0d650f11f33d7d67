#!/usr/bin/env bash
# Runs ahocorasick.py with ahocorasick_rs from PyPI, in a virtual environment made once.
#
#   Benchmarks/ahocorasick.sh NAMES TEXT COUNT RUNS
#
# $BENCH_WORK (default /dev/shm/dossier-bench) holds the environment.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
if [ -d /dev/shm ]; then memory=/dev/shm; else memory=${TMPDIR:-/tmp}; fi
environment=${BENCH_WORK:-$memory/dossier-bench}/ahocorasick-venv
if [ ! -x "$environment/bin/python" ] || ! "$environment/bin/python" -c 'import ahocorasick_rs' 2>/dev/null; then
  python3 -m venv "$environment" >&2
  "$environment/bin/pip" install --quiet --disable-pip-version-check 'ahocorasick_rs==1.0.3' >&2
fi
exec "$environment/bin/python" "$here/ahocorasick.py" "$@"
