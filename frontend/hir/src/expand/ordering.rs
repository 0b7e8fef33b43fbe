//! `@functools.total_ordering`: the comparisons that a class does not define, from the one it does,
//! by the formulas of CPython's `functools`.
//!
//! # The checker
//! `result is NotImplemented` is false where the method that was called cannot return it.

use super::registry::Class;
use super::{Expander, Res};
use molt_base::Diagnostic;
use molt_syntax::ast::*;
use std::fmt::Write;

const CODE: &str = "E0604";

/// For each comparison, in order of preference, the others and how its result gives theirs.
const FORMULAS: [(&str, [(&str, &str); 3]); 4] = [
    (
        "__lt__",
        [
            ("__gt__", "not result and self != other"),
            ("__le__", "result or self == other"),
            ("__ge__", "not result"),
        ],
    ),
    (
        "__le__",
        [
            ("__ge__", "not result or self == other"),
            ("__lt__", "result and self != other"),
            ("__gt__", "not result"),
        ],
    ),
    (
        "__gt__",
        [
            ("__lt__", "not result and self != other"),
            ("__ge__", "result or self == other"),
            ("__le__", "not result"),
        ],
    ),
    (
        "__ge__",
        [
            ("__le__", "not result or self == other"),
            ("__gt__", "result and self != other"),
            ("__lt__", "not result"),
        ],
    ),
];

impl Expander<'_> {
    /// Expands a class with the decorator `total_ordering`.
    pub(super) fn total_ordering(&mut self, class: &mut ClassDef, info: &mut Class) -> Res<()> {
        let known = |method: &str| self.registry.defines(info, method);
        let Some((root, others)) = FORMULAS.iter().find(|(root, _)| known(root)) else {
            return Err(self.error(
                Diagnostic::error(
                    CODE,
                    class.name.span,
                    "must define at least one ordering operation: < > <= >=",
                )
                .help("define `__lt__`"),
            ));
        };
        let missing: Vec<_> = others.iter().filter(|(method, _)| !known(method)).collect();
        let not_implemented = self.builtin("NotImplemented");
        let mut text = format!("class {}:\n    pass\n", class.name.name);
        for (method, formula) in missing {
            let _ = writeln!(text, "    def {method}(self, other):");
            let _ = writeln!(text, "        result = self.{root}(other)");
            let _ = writeln!(text, "        if result is {not_implemented}:");
            let _ = writeln!(text, "            return {not_implemented}");
            let _ = writeln!(text, "        return {formula}");
            info.defined.insert((*method).into());
        }
        let title = format!("total_ordering {}", self.names.reference(&class.name.name));
        let (mut generated, _) = self.parse_class(&title, &text)?;
        class.body.extend(generated.body.drain(1..));
        Ok(())
    }
}
