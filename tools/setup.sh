#!/usr/bin/env bash
# Installs what Molt needs to build, run and test, and says what it does. Idempotent: what is
# already there is left alone. Needs Debian (or a relative of it) with apt, and Rust by rustup.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*"; }
root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

packages=(
    # LLVM, MLIR, clang (compiles the C++ part of the dialect), lld, OpenMP
    libmlir-22-dev mlir-22-tools llvm-22-dev llvm-22-tools clang-22 lld-22 libomp-22-dev libpolly-22-dev
    libzstd-dev zlib1g-dev
    # C start files for native executables; the venv that holds the Python wasmtime package
    gcc libc6-dev python3-venv
)
command -v node >/dev/null || packages+=(nodejs)

missing() {
    for p in "$@"; do
        dpkg-query -W -f='${db:Status-Status}' "$p" 2>/dev/null | grep -q '^installed$' || echo "$p"
    done
}
mapfile -t todo < <(missing "${packages[@]}")
if [ "${#todo[@]}" -gt 0 ]; then
    say "installing Debian packages: ${todo[*]}"
    root apt-get update -qq
    root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${todo[@]}" >/dev/null
else
    say "Debian packages: all there"
fi

if ! command -v cargo >/dev/null; then
    say "cargo is missing: install Rust 1.95 or newer with rustup (https://rustup.rs), then run this again"
    exit 1
fi

# Rust's standard library for wasm: rustup's where it can be had, else Debian's rustc-web builds it.
if command -v rustup >/dev/null && rustup target list --installed | grep -qx wasm32-wasip1; then
    say "wasm32-wasip1: there"
elif command -v rustup >/dev/null && timeout 120 rustup target add wasm32-wasip1 >/dev/null 2>&1; then
    say "wasm32-wasip1: added by rustup"
else
    mapfile -t todo < <(missing rustc-web cargo-web rust-web-src wasi-libc libclang-rt-22-dev-wasm32)
    say "wasm32-wasip1: rustup has no such target here; installing Debian's ${todo[*]:-packages (there)}"
    if [ "${#todo[@]}" -gt 0 ]; then
        root apt-get update -qq
        root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${todo[@]}" >/dev/null
    fi
fi

# A second wasm engine for the tests.
if [ -x .venv/bin/python ] && .venv/bin/python -c 'import wasmtime' 2>/dev/null; then
    say "wasmtime (Python package): there"
else
    say "wasmtime (Python package): installing into .venv"
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check wasmtime
fi
say "done"
