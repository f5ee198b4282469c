#!/usr/bin/env bash
# The checks and the tests side by side: the checks' verdicts first, then pytest's output as it
# comes, so that its closing line is the last.
set -uo pipefail
bin=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tests/check.sh "$bin" > "$work/checks" 2>&1 &
checks=$!
exec 3< <("$bin/pytest" -n auto -rs 2>&1; echo $? > "$work/pytest")

wait "$checks"
checks_failed=$?
cat "$work/checks"
cat <&3
exit $((checks_failed || $(cat "$work/pytest")))
