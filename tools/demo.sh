#!/usr/bin/env bash
# The README's demonstration: one program, natively on two threads, and as WebAssembly.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=target/release
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

run() { printf '\n$ %s\n' "$*"; "$@"; }
run "$bin/molt" explain docs/examples/mandelbrot.py
run "$bin/molt" build docs/examples/mandelbrot.py -o "$out/mandelbrot"
MOLT_NUM_THREADS=2 run "$out/mandelbrot"
run "$bin/molt" build docs/examples/mandelbrot.py --target wasm32-wasip1 -o "$out/mandelbrot.wasm"
run "$bin/molt" run docs/examples/mandelbrot.py --target wasm32-wasip1 -- 40
printf '\n'
ls -l "$out" | awk 'NR > 1 { printf "%8d bytes  %s\n", $5, $9 }'
