#!/usr/bin/env bash
# Every test: formatting, Rust tests, IR specs (lit), differential programs against the
# outputs of CPython, wrong programs, the pure-Python package, the documentation's examples.
set -euo pipefail
cd "$(dirname "$0")/.."
llvm=/usr/lib/llvm-22

step() { printf '\n== %s\n' "$*"; }
step "formatting"
cargo fmt --all --check
step "Rust tests, differential programs, wrong programs"
cargo test --release --workspace --quiet --no-fail-fast
step "IR specs"
MOLT_BIN="$PWD/target/release" "$llvm/bin/lit" --quiet spec-tests || {
    echo "lit failed: run it with -v for the output"; exit 1; }
step "expected outputs against CPython"
python3 spec-tests/oracle.py --check
step "the molt package under CPython"
(cd runtime/python && python3 -m unittest discover --quiet)
printf '\nall tests passed\n'
