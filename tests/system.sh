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
need() { # package, what skips without it, a command that works where it is installed
    if "${@:3}" > /dev/null 2>&1; then return; fi
    missing+=("$1")
    may_install || echo "$2 will skip (Debian's package: $1)"
}
need chromium "tests of pages in a browser" command -v chromium
need libreoffice-writer "tests against what LibreOffice shows" command -v soffice
need python3-uno "tests against what LibreOffice accepts and rejects" /usr/bin/python3 -c "import uno"
need poppler-utils "tests against the text of a PDF" command -v pdftotext

if [ ${#missing[@]} -gt 0 ] && may_install; then
    echo "Installing ${missing[*]}"
    install "${missing[@]}"
fi
