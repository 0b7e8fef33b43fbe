//! The codes of syntax errors, `E01xx`.

use molt_base::Code;

/// The text fits no rule of the grammar and no more special message.
pub const INVALID_SYNTAX: Code = "E0100";
/// A character that cannot stand in a program.
pub const INVALID_CHARACTER: Code = "E0101";
/// A string or bytes literal: no end, a wrong escape, text mixed with bytes.
pub const STRING: Code = "E0102";
/// The grammar needs one certain token here, most often `:`.
pub const EXPECTED: Code = "E0103";
/// A bracket that is never closed, does not match, or was never opened.
pub const BRACKET: Code = "E0104";
/// Indentation.
pub const INDENTATION: Code = "E0105";
/// A number literal.
pub const NUMBER: Code = "E0106";
/// Something that cannot be assigned to or deleted.
pub const TARGET: Code = "E0107";
/// Parameters of a definition or arguments of a call.
pub const ARGUMENTS: Code = "E0108";
/// A statement or expression outside the only place where it can stand.
pub const MISPLACED: Code = "E0109";
/// Nested too deeply.
pub const TOO_DEEP: Code = "E0110";
/// The inside of an f-string.
pub const FSTRING: Code = "E0111";
/// A pattern of `match`.
pub const PATTERN: Code = "E0112";
/// `global`, `nonlocal` and the names that they clash with.
pub const SCOPE: Code = "E0113";
/// `parfor` where Stage B is off.
pub const PARFOR: Code = "E0114";
/// Python 2's `print x`.
pub const PRINT: Code = "E0115";
/// A keyword where a name is needed.
pub const KEYWORD: Code = "E0116";
/// `=` where a comparison or a keyword argument is meant.
pub const EQUALS: Code = "E0117";
/// Two expressions side by side: a comma is missing.
pub const COMMA: Code = "E0118";
/// An import.
pub const IMPORT: Code = "E0119";
