#!/usr/bin/env bash
# What some tests need of the system: installed on Debian as root, elsewhere only named.
# With "venv": what a virtual environment needs.
set -euo pipefail

may_install() { [ -e /etc/debian_version ] && [ "$(id -u)" = 0 ]; }

install() {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" > /dev/null
}

if [ "${1:-}" = venv ]; then
    may_install || { echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }
    install python3-venv
    exit
fi

missing=()
need() { # command, package, what skips without it
    if command -v "$1" > /dev/null; then return; fi
    missing+=("$2")
    may_install || echo "$1 is missing: $3 will skip (Debian's package: $2)"
}
need chromium chromium "tests of pages in a browser"
need soffice libreoffice-writer "tests against what LibreOffice shows"
need pdftotext poppler-utils "tests against the text of a PDF"

if [ ${#missing[@]} -gt 0 ] && may_install; then
    echo "Installing ${missing[*]}"
    install "${missing[@]}"
fi
