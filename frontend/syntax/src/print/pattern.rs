//! Patterns.

use super::Printer;
use crate::ast::{Pattern, PatternKind};

impl Printer {
    pub(super) fn pattern(&mut self, pattern: &Pattern) {
        match &pattern.kind {
            PatternKind::As { pattern: Some(inner), name } => {
                match inner.kind {
                    PatternKind::Or(_) => self.pattern(inner),
                    _ => self.closed(inner),
                }
                self.put(" as ");
                match name {
                    Some(name) => self.ident(name),
                    None => self.put("_"),
                }
            }
            PatternKind::Or(options) => {
                for (i, option) in options.iter().enumerate() {
                    if i > 0 {
                        self.put(" | ");
                    }
                    self.closed(option);
                }
            }
            _ => self.closed(pattern),
        }
    }

    /// A pattern that `|` and `as` can follow.
    fn closed(&mut self, pattern: &Pattern) {
        match &pattern.kind {
            PatternKind::Value(value) => self.test(value),
            PatternKind::Singleton(constant) => self.constant(constant),
            PatternKind::Sequence(items) => {
                self.put("[");
                self.list(items, Self::pattern);
                self.put("]");
            }
            PatternKind::Mapping { keys, patterns, rest } => {
                self.put("{");
                self.list(keys.iter().zip(patterns), |p, (key, pattern)| {
                    p.test(key);
                    p.put(": ");
                    p.pattern(pattern);
                });
                if let Some(rest) = rest {
                    self.put(if keys.is_empty() { "**" } else { ", **" });
                    self.ident(rest);
                }
                self.put("}");
            }
            PatternKind::Class { cls, patterns, kwd } => {
                self.test(cls);
                self.put("(");
                self.list(patterns, Self::pattern);
                if !patterns.is_empty() && !kwd.is_empty() {
                    self.put(", ");
                }
                self.list(kwd, |p, (name, pattern)| {
                    p.ident(name);
                    p.put("=");
                    p.pattern(pattern);
                });
                self.put(")");
            }
            PatternKind::Star(name) => {
                self.put("*");
                self.put(name.as_ref().map_or("_", |n| &n.name));
            }
            PatternKind::As { pattern: None, name } => self.put(name.as_ref().map_or("_", |n| &n.name)),
            PatternKind::As { .. } | PatternKind::Or(_) => {
                self.put("(");
                self.pattern(pattern);
                self.put(")");
            }
        }
    }
}
