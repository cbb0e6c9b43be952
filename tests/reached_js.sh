#!/bin/sh
# Tells how much of the browser's modules the tests reach, and fails below the floor. Runs from the top, after tests
# that were run with DRILLSIM_JS_COVERAGE naming this folder: tests/reached_js.sh FOLDER [text]
set -eu
tools=tests/node_modules
node=$(command -v node || .venv/bin/python -c 'import playwright, pathlib; print(pathlib.Path(playwright.__file__).parent / "driver/node")')
echo "Reached by tests, JavaScript / JavaScript mà kiểm thử đi qua:"
"$node" $tools/c8/bin/c8.js report --temp-directory "$1" --all --src web/static --include 'web/static/**/*.js' \
  --reporter "${2:-text-summary}" --check-coverage --statements 80 --lines 80 --branches 80 --functions 80
