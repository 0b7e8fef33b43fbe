//! From the tree back to Python text, with as few brackets as the grammar allows.
//!
//! What is printed parses to the same tree, apart from the spans. Layout is canonical: four
//! spaces, one statement a line, single quotes where that needs fewer escapes.

mod expr;
mod literal;
mod pattern;
mod stmt;

use crate::ast::{Expr, Ident, Module};

/// The text of a module.
pub fn unparse(module: &Module) -> String {
    let mut printer = Printer::default();
    printer.body(&module.body);
    printer.out
}

/// The text of one expression.
pub fn unparse_expr(expr: &Expr) -> String {
    let mut printer = Printer::default();
    printer.expr(expr, expr::Level::Test);
    printer.out
}

#[derive(Default)]
struct Printer {
    out: String,
    indent: usize,
}

impl Printer {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn ident(&mut self, ident: &Ident) {
        self.out.push_str(&ident.name);
    }

    /// Items with commas between them.
    fn list<T>(&mut self, items: impl IntoIterator<Item = T>, mut each: impl FnMut(&mut Self, T)) {
        for (i, item) in items.into_iter().enumerate() {
            if i > 0 {
                self.put(", ");
            }
            each(self, item);
        }
    }
}
