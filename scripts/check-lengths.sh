#!/usr/bin/env bash
# No source file over 400 lines, unless a line of its own says why: `// long: reason` (`# long:`).
set -euo pipefail
cd "${1:-$(dirname "$0")/..}"

limit=400
status=0
while IFS= read -r file; do
  lines=$(wc -l <"$file")
  if [ "$lines" -gt "$limit" ] && ! grep -qE '^(//|#) long: .+' "$file"; then
    printf '%s: error: %d lines, more than %d and no "// long: reason"\n' "$file" "$lines" "$limit"
    status=1
  fi
done < <(
  find Package.swift Sources Tests scripts .ci -type f \
    \( -name '*.swift' -o -name '*.c' -o -name '*.h' -o -name '*.py' -o -name '*.sh' \) |
    LC_ALL=C sort
)
[ "$status" -ne 0 ] || echo "lengths: no file over $limit lines without a reason"
exit "$status"
