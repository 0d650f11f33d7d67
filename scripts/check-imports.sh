#!/usr/bin/env bash
# Keeps the directions of the architecture: which module a target may import, and which stage of
# DossierKit may name the types of which other. `scripts/check-imports.sh [root]`
set -euo pipefail
shopt -s nullglob
cd "${1:-$(dirname "$0")/..}"

status=0
report() {
  printf '%s\n' "$1"
  status=1
}

# MARK: - Imports per target

system="Bionic Darwin Dispatch Foundation FoundationEssentials FoundationInternationalization FoundationNetworking Glibc
Musl Synchronization"

# What each target may import beside the system's modules; a target without a line may not exist.
allowed_imports() {
  case "$1" in
    Sources/ByteCode) echo ;;
    Sources/CommonMark) echo ByteCode CLibcmark CText ;;
    Sources/YAML) echo ByteCode CLibyaml ;;
    Sources/Allocator) echo CMimalloc ;;
    Sources/Spelling) echo ;;
    Sources/Templates) echo ByteCode Spelling ;;
    Sources/DossierKit) echo ByteCode CMaps CommonMark CReadings CTemplates CText Crypto Spelling Templates YAML ;;
    Sources/DossierServer) echo DossierKit FlyingFox FlyingSocks ;;
    Sources/LinkCheck) echo DossierKit ;;
    Sources/dossier) echo Allocator DossierKit DossierServer LinkCheck ArgumentParser ;;
    Sources/dossier-bench) echo Allocator CAllocations DossierKit ArgumentParser ;;
    Sources/DossierTestSupport) echo DossierKit Testing ;;
    Tests/CommonMarkTests) echo CommonMark DossierTestSupport Testing ;;
    Tests/YAMLTests) echo YAML DossierTestSupport Testing ;;
    Tests/SpellingTests) echo Spelling Testing ;;
    Tests/TemplatesTests) echo Templates DossierTestSupport Testing ;;
    Tests/DossierKitTests) echo DossierKit CommonMark CText Templates YAML DossierTestSupport Testing ;;
    Tests/DossierServerTests) echo DossierServer DossierKit DossierTestSupport Testing ;;
    Tests/LinkCheckTests) echo DossierKit LinkCheck DossierTestSupport Testing ;;
    Tests/EndToEndTests) echo DossierTestSupport Testing ;;
    *) return 1 ;;
  esac
}

# Prints `line module` for each import of a Swift file, whatever stands before or after `import`.
imports_of() {
  awk '{
    line = $0
    sub(/\/\/.*/, "", line)
    gsub(/@[A-Za-z_]+(\([^)]*\))?[ \t]+/, "", line)
    if (line !~ /^[ \t]*((public|package|internal|fileprivate|private)[ \t]+)?import[ \t]/) next
    sub(/^.*import[ \t]+/, "", line)
    sub(/^(struct|class|enum|protocol|typealias|func|var|let|actor)[ \t]+/, "", line)
    sub(/[^A-Za-z0-9_].*/, "", line)
    print NR, line
  }' "$1"
}

for target in Sources/*/ Tests/*/; do
  target=${target%/}
  files=$(find "$target" -name '*.swift' -not -path '*/Sites/*' | LC_ALL=C sort)
  [ -n "$files" ] || continue
  if ! modules=$(allowed_imports "$target"); then
    report "$target: scripts/check-imports.sh does not know this target; add it with its imports"
    continue
  fi
  while IFS= read -r file; do
    while read -r line module; do
      case " ${system/$'\n'/ } $modules " in
        *" $module "*) ;;
        *) report "$file:$line: error: $target may not import $module" ;;
      esac
    done < <(imports_of "$file")
  done <<<"$files"
done

# MARK: - Stages of DossierKit

# In the order of the flow. A type handed on, and what its own file declares beside it, may be named
# by the stages after the one it comes from and by the folders that all stages share; any other
# top-level type stays in its stage.
# Explain and Curate are no steps of the flow: they stand behind Link, and Render and Write never hear
# of them. Maps draws for Render.
stages="Scan Read Parse Select Link Audit Ledger Explain Curate Search Maps Scale Render Write"
handed_on="SiteInventory SourceFile SourceSet ParsedSite Edition Knowledge Site LinkedBody SuppressedMention LegalWords
ClearedNames OutdatedStanding SearchCard SearchIndex MapAtlas MapPlan MapFrame MarkerLayout LabelPlacement MapDrawing OutputFile
WriteReport"
shared="Model Diagnostics Support"

# Prints `file line word` for each word of Swift code outside comments and string literals, but not
# for members (`Incident.Site`): those are not the top-level type of that name.
# A literal's interpolations go with it: they name values, hardly ever types.
words_of() {
  awk '
    FNR == 1 { comment = 0; block = 0 }
    {
      line = $0
      if (block) { if (line ~ /"""/) block = 0; next }
      gsub(/\\"/, "", line)
      if (line ~ /"""/ && line !~ /""".*"""/) { block = 1; sub(/""".*/, "", line) }
      gsub(/"[^"]*"/, " ", line)
      if (comment) { if (line !~ /\*\//) next; sub(/^.*\*\//, "", line); comment = 0 }
      sub(/\/\/.*/, "", line)
      gsub(/\/\*[^*]*\*\//, " ", line)
      if (line ~ /\/\*/) { comment = 1; sub(/\/\*.*/, "", line) }
      gsub(/\.[A-Za-z_][A-Za-z0-9_]*/, " ", line)
      count = split(line, words, /[^A-Za-z0-9_]+/)
      for (i = 1; i <= count; i++) if (words[i] != "") print FILENAME, FNR, words[i]
    }' "$@"
}

# Prints the names that files declare: `top` only at column 0 and visible to others, `all` anywhere.
declared_in() {
  local depth=$1
  shift
  [ $# -gt 0 ] || return 0
  cat "$@" | awk -v depth="$depth" '
    /^[ \t]*\/\// { next }
    depth == "top" && /^[ \t}]/ { next }
    depth == "top" && /^(private|fileprivate)[ \t]/ { next }
    match($0, /(^|[ \t])(struct|class|enum|actor|protocol|typealias)[ \t]+[A-Za-z_][A-Za-z0-9_]*/) {
      name = substr($0, RSTART, RLENGTH)
      sub(/^.*[ \t]/, "", name)
      if (name !~ /^(func|var|let)$/) print name
    }' | LC_ALL=C sort -u
}

kit=Sources/DossierKit
swift_in() { [ ! -d "$1" ] || find "$1" -name '*.swift' | LC_ALL=C sort; }

common=()
for folder in $shared; do
  while IFS= read -r file; do common+=("$file"); done < <(swift_in "$kit/$folder")
done
# `Site` inside an extension of `Incident` means `Incident.Site`: a name that the shared folders
# declare too, at any depth, says nothing about stages.
common_names=$(declared_in all ${common[@]+"${common[@]}"})

for owner in $stages; do
  before=" ${stages%%"$owner"*}"
  files=()
  while IFS= read -r file; do files+=("$file"); done < <(swift_in "$kit/$owner")
  names=$(declared_in top ${files[@]+"${files[@]}"})
  [ -n "$names" ] || continue
  passed_files=()
  for name in $handed_on; do
    [ ! -f "$kit/$owner/$name.swift" ] || passed_files+=("$kit/$owner/$name.swift")
  done
  passed=$(declared_in top ${passed_files[@]+"${passed_files[@]}"})
  for folder in $shared $stages; do
    [ "$folder" != "$owner" ] || continue
    users=()
    while IFS= read -r file; do users+=("$file"); done < <(swift_in "$kit/$folder")
    [ ${#users[@]} -gt 0 ] || continue
    own=$(declared_in all "${users[@]}")
    # Handed forward along the flow is right; handed back is not.
    case "$before" in *" $folder "*) passes= ;; *) passes=$passed ;; esac
    free="$passes $own $common_names"
    while read -r file line name; do
      report "$file:$line: error: $folder names $name, which belongs to the stage $owner"
    done < <(
      words_of "${users[@]}" |
        awk -v names="${names//$'\n'/ }" -v free="${free//$'\n'/ }" '
          BEGIN {
            count = split(names, list, " "); for (i = 1; i <= count; i++) stage[list[i]] = 1
            count = split(free, list, " "); for (i = 1; i <= count; i++) delete stage[list[i]]
          }
          ($3 in stage) && !seen[$1, $2, $3]++'
    )
  done
done

# MARK: - Readings

# A page is kept while nothing that it read has changed, so it reads texts where that is noted;
# SiteIndex looks at all of them before the first page.
while IFS= read -r line; do
  report "$line: error: pages read the text of a record by Site.body(of:), which notes it"
done < <(
  grep -rnE '(\]|[rR]ecord)\.body($|[^(A-Za-z])' "$kit/Render" --include='*.swift' |
    grep -v '/SiteIndex.swift:' | cut -d: -f1,2
)

[ "$status" -ne 0 ] || echo "imports: every target and stage keeps to its directions"
exit "$status"
