//! The codes of set-up mistakes (`E00xx`) and of the compiler's own faults (`E09xx`).

use molt_base::Code;

/// The input does not exist.
pub const NOT_FOUND: Code = "E0001";
/// The input is a folder.
pub const IS_FOLDER: Code = "E0002";
/// The input cannot be read.
pub const UNREADABLE: Code = "E0003";
/// The input is not UTF-8 text.
pub const NOT_UTF8: Code = "E0004";
/// The input holds NUL bytes: it is a binary file.
pub const BINARY: Code = "E0005";
/// The input is larger than spans can count.
pub const TOO_LARGE: Code = "E0006";
/// The input's name does not tell its language.
pub const UNKNOWN_LANGUAGE: Code = "E0007";
/// The output's folder does not exist.
pub const NO_OUTPUT_FOLDER: Code = "E0010";
/// The output is an existing folder.
pub const OUTPUT_IS_FOLDER: Code = "E0011";
/// The output would overwrite the input.
pub const OUTPUT_IS_INPUT: Code = "E0012";
/// The output cannot be written.
pub const UNWRITABLE: Code = "E0013";
/// The runtime library is not built.
pub const NO_SYSROOT: Code = "E0020";
/// The runtime library is of another version than the compiler.
pub const OLD_SYSROOT: Code = "E0021";
/// A tool or a library that linking needs is missing.
pub const MISSING_TOOL: Code = "E0022";
/// The linker failed.
pub const LINK: Code = "E0023";
/// The finished program cannot be started.
pub const START: Code = "E0024";
/// Options that do not go together.
pub const USAGE: Code = "E0025";
/// LLVM does not know the processor or a feature.
pub const TARGET: Code = "E0026";
/// The text of an MLIR input is wrong.
pub const MLIR_SYNTAX: Code = "E0030";
/// A pass refused an MLIR input.
pub const MLIR_PASS: Code = "E0031";
/// A fault of the compiler itself.
pub const BUG: Code = "E0900";

/// Every code of this crate with its title, for the index of diagnostics.
pub const CODES: &[(Code, &str)] = &[
    (NOT_FOUND, "the input does not exist"),
    (IS_FOLDER, "the input is a folder"),
    (UNREADABLE, "the input cannot be read"),
    (NOT_UTF8, "the input is not UTF-8 text"),
    (BINARY, "the input is a binary file"),
    (TOO_LARGE, "the input is too large"),
    (UNKNOWN_LANGUAGE, "the language of the input is not known"),
    (NO_OUTPUT_FOLDER, "the output's folder does not exist"),
    (OUTPUT_IS_FOLDER, "the output is an existing folder"),
    (OUTPUT_IS_INPUT, "the output would overwrite the input"),
    (UNWRITABLE, "the output cannot be written"),
    (NO_SYSROOT, "the runtime library is not built"),
    (OLD_SYSROOT, "the runtime library is of another version"),
    (MISSING_TOOL, "a tool or a library for linking is missing"),
    (LINK, "the linker failed"),
    (START, "the program cannot be started"),
    (USAGE, "options do not go together"),
    (TARGET, "the target's processor is not known"),
    (MLIR_SYNTAX, "the text of an MLIR input is wrong"),
    (MLIR_PASS, "a pass refused an MLIR input"),
    (BUG, "a fault of the compiler"),
];

#[cfg(test)]
mod tests {
    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(super::CODES.windows(2).all(|w| w[0].0 < w[1].0));
    }
}
