//! Literals: numbers, strings, f-strings.

use super::Printer;
use super::expr::Level;
use crate::ast::{Constant, ExprKind, FStringPart};
use std::fmt::Write;

/// A float as Python reads it back; infinity is what a literal overflows to.
fn float(value: f64) -> String {
    if value.is_infinite() { "1e999".into() } else { format!("{value:?}") }
}

impl Printer {
    pub(super) fn constant(&mut self, constant: &Constant) {
        match constant {
            Constant::None => self.put("None"),
            Constant::Bool(true) => self.put("True"),
            Constant::Bool(false) => self.put("False"),
            Constant::Int(value) => self.put(&value.to_string()),
            Constant::BigInt(digits) => self.put(digits),
            Constant::Float(value) => self.put(&float(*value)),
            Constant::Complex(value) => self.put(&format!("{}j", float(*value))),
            Constant::Str(text) => {
                let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
                self.out.push(quote);
                text.chars().for_each(|c| self.char(c, quote));
                self.out.push(quote);
            }
            Constant::Bytes(bytes) => {
                let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
                self.put("b");
                self.out.push(quote);
                for byte in bytes {
                    match byte {
                        0x80.. => drop(write!(self.out, "\\x{byte:02x}")),
                        _ => self.char(char::from(*byte), quote),
                    }
                }
                self.out.push(quote);
            }
            Constant::Ellipsis => self.put("..."),
        }
    }

    fn char(&mut self, c: char, quote: char) {
        match c {
            '\n' => self.put("\\n"),
            '\r' => self.put("\\r"),
            '\t' => self.put("\\t"),
            '\\' => self.put("\\\\"),
            _ if c == quote => {
                self.out.push('\\');
                self.out.push(c);
            }
            '\0'..='\x1f' | '\x7f' => drop(write!(self.out, "\\x{:02x}", c as u32)),
            _ if c.is_control() || matches!(c, '\u{feff}' | '\u{2028}' | '\u{2029}') => {
                let _ = write!(self.out, "\\u{:04x}", c as u32);
            }
            _ => self.out.push(c),
        }
    }

    pub(super) fn joined(&mut self, parts: &[FStringPart]) {
        self.put("f'");
        self.parts(parts, false);
        self.put("'");
    }

    fn parts(&mut self, parts: &[FStringPart], in_spec: bool) {
        for part in parts {
            match part {
                FStringPart::Literal(text) => {
                    for c in text.chars() {
                        match c {
                            // A spec has no doubled braces.
                            '{' | '}' if in_spec => drop(write!(self.out, "\\x{:02x}", c as u32)),
                            '{' => self.put("{{"),
                            '}' => self.put("}}"),
                            _ => self.char(c, '\''),
                        }
                    }
                }
                FStringPart::Formatted { value, conversion, spec, debug } => {
                    self.put("{");
                    match debug {
                        Some(source) => self.put(source),
                        None => {
                            let start = self.out.len();
                            // A lambda's colon would start the spec; brackets hide it.
                            let level = match value.kind {
                                ExprKind::Lambda { .. } | ExprKind::IfExp { .. } => Level::Or,
                                _ => Level::Test,
                            };
                            self.expr(value, level);
                            if self.out[start..].starts_with('{') {
                                self.out.insert(start, ' ');
                            }
                        }
                    }
                    if let Some(c) = conversion {
                        self.put("!");
                        self.out.push(*c);
                    }
                    if let Some(spec) = spec {
                        self.put(":");
                        self.parts(spec, true);
                    }
                    self.put("}");
                }
            }
        }
    }
}
