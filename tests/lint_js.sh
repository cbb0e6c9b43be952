#!/bin/sh
# Layout, faults and types of the browser's modules and of their tests. Runs from the top; `make lint` installs its tools.
# To lay out: tests/lint_js.sh --write
set -eu
tools=tests/node_modules
# A further worktree borrows the tools of the first.
[ -e $tools ] || ln -s "$(cd "$(git rev-parse --git-common-dir)/.." && pwd)/$tools" $tools
if [ ! -e $tools/eslint ]; then
  echo "The tools for JavaScript are missing: make lint brings them / Thiếu công cụ JavaScript: chạy make lint" >&2
  exit 1
fi
# Without a Node of the system's there is the one of the tests' browser.
node=$(command -v node || .venv/bin/python -c 'import playwright, pathlib; print(pathlib.Path(playwright.__file__).parent / "driver/node")')
"$node" $tools/prettier/bin/prettier.cjs --log-level warn "${1:---check}" "web/static/**/*.js" "web/types/*.ts" "tests/**/*.mjs"
"$node" $tools/eslint/bin/eslint.js --config tests/eslint.config.mjs web/static tests
"$node" $tools/typescript/bin/tsc --project web/tsconfig.json
