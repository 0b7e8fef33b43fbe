"""lit's configuration: `lit spec-tests`.

The tools are those of a debug build; another folder is named by `--param bin=DIR` or `MOLT_BIN`,
and LLVM's prefix by `--param llvm=DIR` or `MLIR_SYS_220_PREFIX`.
"""

import os
import platform

import lit.formats

config.name = "molt"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["Inputs", "src", "target", "Cargo.toml"]
config.test_source_root = os.path.dirname(os.path.abspath(__file__))

root = os.path.dirname(config.test_source_root)
target = os.environ.get("CARGO_TARGET_DIR", os.path.join(root, "target"))
bin_dir = lit_config.params.get("bin") or os.environ.get("MOLT_BIN") or os.path.join(target, "debug")
llvm = (
    lit_config.params.get("llvm")
    or os.environ.get("MLIR_SYS_220_PREFIX")
    or "/usr/lib/llvm-22"
)
bin_dir = os.path.abspath(bin_dir)
config.test_exec_root = os.path.join(target, "lit")
os.makedirs(config.test_exec_root, exist_ok=True)

if not os.path.exists(os.path.join(bin_dir, "molt-opt")):
    lit_config.fatal(f"no molt-opt in {bin_dir}: run `cargo build` first")

config.environment["PATH"] = os.pathsep.join(
    [bin_dir, os.path.join(llvm, "bin"), os.environ.get("PATH", "")]
)
config.available_features.add(platform.system().lower())

# A test can say `REQUIRES: molt` if it runs a tool beyond molt-opt.
for tool in ["molt", "molt-translate", "molt-reduce", "molt-lsp-server"]:
    if os.path.exists(os.path.join(bin_dir, tool)):
        config.available_features.add(tool)
