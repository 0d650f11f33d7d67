#!/usr/bin/env bash
# Rebuilds public/ with the release binary and requires the committed bytes, into the folder as it
# stands and into an empty one; then builds again and requires that nothing is written.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  printf 'check-public: %s\n' "$*" >&2
  exit 1
}

dossier=$(scripts/release-build.sh dossier)/dossier
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

[ -n "$(git ls-files -- public)" ] || fail "public/ is not committed"

"$dossier" build --full --quiet
git --no-pager diff --stat --exit-code -- public ||
  fail "public/ differs from what is committed; run 'make site' and commit it"
# The index may agree with a build that left extra files, or miss ones that .gitignore names.
changes=$(git status --porcelain --untracked-files=all --ignored -- public)
[ -z "$changes" ] || fail "files in public/ that are not committed:
$changes"

"$dossier" build --quiet --output "$folder/public"
diff -r public "$folder/public" ||
  fail "a build into an empty folder gives other bytes than a build over public/"

touch "$folder/before"
"$dossier" build --full --quiet
# Once remembered, and once recalled.
"$dossier" build --quiet
"$dossier" build --quiet
written=$(find public -type f -newer "$folder/before")
[ -z "$written" ] || fail "a second build of the same content wrote:
$written"
printf 'public: %s files, as committed; a second build writes none\n' \
  "$(git ls-files -- public | wc -l | tr -d ' ')"
