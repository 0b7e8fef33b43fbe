#!/usr/bin/env bash
# Times the kernels in tools/bench beside clang -O3, both in one run. See tools/bench/run.py --help.
set -euo pipefail
cd "$(dirname "$0")/.."
exec python3 tools/bench/run.py --molt target/release/molt "$@"
