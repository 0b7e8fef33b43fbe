//! Text of LLVM globals.

use std::fmt::Write;

/// A part of a constant: where it goes, its type, and the op that makes it (without the type).
pub struct Part {
    /// Indices into the aggregate, as in `llvm.insertvalue`.
    pub path: String,
    /// Type in LLVM's dialect.
    pub ty: String,
    /// For instance `llvm.mlir.addressof @g`.
    pub value: String,
}

impl Part {
    /// An integer.
    pub fn int(path: impl ToString, ty: &str, n: i64) -> Part {
        Part { path: path.to_string(), ty: ty.to_string(), value: format!("llvm.mlir.constant({n} : {ty})") }
    }

    /// The address of a global.
    pub fn address(path: impl ToString, global: &str) -> Part {
        Part {
            path: path.to_string(),
            ty: "!llvm.ptr".to_string(),
            value: format!("llvm.mlir.addressof @\"{global}\""),
        }
    }

    /// Bytes as an array.
    pub fn bytes(path: impl ToString, bytes: &[u8]) -> Part {
        Part {
            path: path.to_string(),
            ty: format!("!llvm.array<{} x i8>", bytes.len()),
            value: format!("llvm.mlir.constant(\"{}\")", escape(bytes)),
        }
    }
}

/// A private constant: an aggregate, zero but for the parts given.
pub fn aggregate(name: &str, ty: &str, parts: &[Part]) -> String {
    let mut text = format!(
        "llvm.mlir.global private constant @\"{name}\"() {{addr_space = 0 : i32, \
         alignment = 8 : i64}} : {ty} {{\n  %f0 = llvm.mlir.zero : {ty}\n"
    );
    for (i, part) in parts.iter().enumerate() {
        write!(
            text,
            "  %v{i} = {} : {}\n  %f{} = llvm.insertvalue %v{i}, %f{i}[{}] : {ty}\n",
            part.value,
            part.ty,
            i + 1,
            part.path
        )
        .expect("writing to a string succeeds");
    }
    writeln!(text, "  llvm.return %f{} : {ty}\n}}", parts.len()).expect("writing to a string succeeds");
    text
}

/// A private constant of bytes.
pub fn bytes(name: &str, text: &str) -> String {
    format!(
        "llvm.mlir.global private unnamed_addr constant @\"{name}\"(\"{}\") \
         {{addr_space = 0 : i32, alignment = 1 : i64}} : !llvm.array<{} x i8>\n",
        escape(text.as_bytes()),
        text.len()
    )
}

/// Bytes as the inside of an MLIR string literal.
pub fn escape(bytes: &[u8]) -> String {
    let mut escaped = String::with_capacity(bytes.len());
    for &byte in bytes {
        match byte {
            b'"' | b'\\' => write!(escaped, "\\{byte:02X}").expect("writing to a string succeeds"),
            0x20..0x7f => escaped.push(byte as char),
            _ => write!(escaped, "\\{byte:02X}").expect("writing to a string succeeds"),
        }
    }
    escaped
}
