# Molt's entry points. `make demo` and `make test` do everything from a fresh clone.
CARGO ?= cargo
BIN := target/release

.PHONY: help setup build demo test fmt lint docs bench clean

help: ## shows this list
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## installs what is missing (LLVM 22, the wasm target, test engines)
	@tools/setup.sh

build: setup ## builds the compiler, the tools and the runtime
	$(CARGO) build --release --workspace
	$(CARGO) run --release --quiet --package xtask -- sysroot

demo: build ## compiles a parallel Mandelbrot natively and to wasm, and runs both
	@tools/demo.sh

test: build ## passes all tests: Rust, IR specs, differential programs
	@tools/test.sh

fmt: ## formats the code
	$(CARGO) fmt --all

lint: ## formatting and clippy, warnings being errors
	$(CARGO) fmt --all --check
	$(CARGO) clippy --release --workspace --all-targets -- -D warnings

docs: build ## writes the generated parts of the book
	$(CARGO) run --release --quiet --package xtask -- docs

bench: build ## times the kernels beside clang
	@tools/bench.sh

clean: ## removes what was built
	$(CARGO) clean
