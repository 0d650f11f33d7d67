#!/usr/bin/env bash
# Installs what is missing to build (`setup.sh site`) or to test (`setup.sh test`) on this machine.
# Says nothing and asks no package manager when everything is there.
set -euo pipefail
cd "$(dirname "$0")/.."

# MARK: - What is here

has() { command -v "$1" >/dev/null 2>&1; }

say() { printf 'setup: %s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 2
}

has_library() { has pkg-config && pkg-config --exists "$1"; }

# macOS ships a `java` that only asks to install Java, so running it is the test.
java_path() {
  local candidate
  for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" \
    /opt/homebrew/opt/openjdk/bin/java /usr/local/opt/openjdk/bin/java; do
    if [ -n "$candidate" ] && "$candidate" -version >/dev/null 2>&1; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

# Ubuntu's `chromium` commands lead to a snap, which cannot read the folders that tests use.
chromium_path() {
  local candidate
  for candidate in "${CHROMIUM:-}" "$(command -v chromium || true)" \
    "$(command -v google-chrome || true)" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    case "$(readlink -f "$candidate" 2>/dev/null || true)" in
      */snap | /snap/*) continue ;;
    esac
    if [ -n "$candidate" ] && [ -x "$candidate" ]; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

# Like chromium_path: Ubuntu's command starts a snap, which cannot read the folders of tests.
firefox_path() {
  local candidate
  for candidate in "${FIREFOX:-}" "$(command -v firefox-esr || true)" \
    "$(command -v firefox || true)" /Applications/Firefox.app/Contents/MacOS/firefox; do
    case "$(readlink -f "$candidate" 2>/dev/null || true)" in
      */snap | /snap/*) continue ;;
    esac
    if [ -n "$candidate" ] && [ -x "$candidate" ] &&
      ! head -c 4096 "$candidate" | grep -aq /snap/; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

# Debian keeps nginx where only root's PATH looks.
nginx_path() { PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v nginx; }

is_debian() { [ -r /etc/os-release ] && (. /etc/os-release && [ "$ID" = debian ]); }

# MARK: - Package managers

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif has sudo; then
    sudo "$@"
  else
    fail "needs root or sudo for: $*"
  fi
}

apt_install() {
  say "apt-get install $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 update \
    </dev/null >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 \
    install -y --no-install-recommends "$@" </dev/null >&2
}

brew_install() {
  say "brew install $*"
  brew install --quiet "$@" </dev/null >&2
}

install_packages() {
  [ $# -gt 0 ] || return 0
  if has apt-get; then
    apt_install "$@"
  elif has brew; then
    brew_install "$@"
  else
    fail "neither apt-get nor brew is here; install by hand: $*"
  fi
}

# MARK: - What each command needs

packages=()
casks=()

# The name that this machine's package manager knows: `need APT BREW`, '-' where it has none.
need() {
  local name=$1
  has apt-get || name=$2
  [ "$name" = - ] || packages+=("$name")
}

need_for_site() {
  has swift || fail "no swift in PATH; install Swift 6.2 or later from https://swift.org/install"
  has pkg-config || need pkg-config pkgconf
  has_library libcmark || need libcmark-dev cmark
  has_library yaml-0.1 || need libyaml-dev libyaml
  # An allocator that is faster than the C library's; the build works without it.
  if has apt-get && ! [ -e /usr/include/mimalloc.h ]; then need libmimalloc-dev -; fi
  # Foundation, which is linked into the program, asks the network through it.
  if has apt-get && ! has_library libcurl; then need libcurl4-openssl-dev -; fi
}

require_libraries() {
  local library
  for library in libcmark yaml-0.1; do
    has_library "$library" || fail "pkg-config does not find $library after the install"
  done
}

need_for_test() {
  has python3 || need python3 python3
  python3 -c 'import ensurepip, venv' 2>/dev/null || need python3-venv python3
  java_path >/dev/null || need default-jre-headless openjdk
  # PyICU, below FollowTheMoney, is built on this machine.
  if has apt-get; then
    has_library icu-i18n || need libicu-dev -
    has c++ || need g++ -
    python3-config --includes >/dev/null 2>&1 || need python3-dev -
  fi
  if ! chromium_path >/dev/null && is_debian; then
    need chromium -
    # Without any font Chromium measures text as nothing, and every layout passes.
    need fonts-liberation -
  fi
  has vipsthumbnail || need libvips-tools vips
  has pdftotext || need poppler-utils poppler
  nginx_path >/dev/null || need nginx-light nginx
  if ! firefox_path >/dev/null; then
    if is_debian; then need firefox-esr -; fi
    has apt-get || casks+=(firefox)
  fi
}

# The tests start an nginx of their own; the service that apt adds would sit on port 80 for good.
stop_added_service() {
  case " ${packages[*]-} " in
    *" nginx-light "*)
      if [ -d /run/systemd/system ]; then as_root systemctl disable --quiet --now nginx >&2; fi ;;
  esac
}

# MARK: - Python

requirements=Tests/BrowserTests/requirements.txt

make_venv() {
  local stamp=.venv/requirements.txt
  if [ -x .venv/bin/python ] && cmp -s "$requirements" "$stamp" &&
    .venv/bin/python -c 'import playwright' 2>/dev/null; then
    return 0
  fi
  say "python packages into .venv"
  python3 -m venv --clear .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check \
    -r "$requirements" </dev/null >&2
  cp "$requirements" "$stamp"
}

# Where no package gives a plain Chromium (Ubuntu, macOS), Playwright brings its own build.
bring_chromium() {
  chromium_path >/dev/null && return 0
  .venv/bin/python -m playwright install --with-deps chromium </dev/null >&2
}

make_test_data() {
  local script
  for script in scripts/test-data-*.sh; do
    [ -e "$script" ] || continue
    # The venv first: Debian's own python3 comes without pip.
    PATH="$PWD/.venv/bin:$PATH" bash "$script" </dev/null >&2
  done
}

# MARK: - Verbs

case "${1:-}" in
  site)
    need_for_site
    install_packages ${packages[@]+"${packages[@]}"}
    require_libraries
    ;;
  test)
    need_for_site
    need_for_test
    install_packages ${packages[@]+"${packages[@]}"}
    [ ${#casks[@]} -eq 0 ] || brew_install --cask "${casks[@]}"
    stop_added_service
    require_libraries
    java_path >/dev/null || fail "no working java after the install"
    make_venv
    bring_chromium
    make_test_data
    ;;
  # Prints the path that the browser test uses; nothing where Playwright's own build is meant.
  chromium) chromium_path || true ;;
  # Nothing where this machine has none that tests can drive.
  firefox) firefox_path || true ;;
  nginx) nginx_path || true ;;
  java) java_path || fail "no working java; run scripts/setup.sh test" ;;
  *)
    printf 'usage: scripts/setup.sh site|test|chromium|firefox|nginx|java\n' >&2
    exit 64
    ;;
esac
