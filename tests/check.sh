#!/usr/bin/env bash
# Lint, format, types and layers, each told apart; fails when any of them does.
set -uo pipefail
bin=$1
failed=0

check() {
    local title=$1 output
    shift
    if output=$("$@" 2>&1); then
        echo "ok      $title"
    else
        echo "FAILED  $title"
        echo "$output"
        failed=1
    fi
}

packages=(cli ingest model sample site)
check "lint" "$bin/ruff" check .
check "format" "$bin/ruff" format --check .
check "types" "$bin/mypy" "${packages[@]/#/-pclauseline.}"
check "layers" "$bin/lint-imports"
exit "$failed"
