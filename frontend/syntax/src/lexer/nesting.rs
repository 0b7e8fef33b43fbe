//! How deep the tree of an expression will be, counted while its tokens go by.
//!
//! The parser, the tree's `Drop` and every pass over the tree recurse, so the depth must have a
//! bound. A run of operators makes a tree as deep as the run is long (`a + b + c` leans left), a
//! run of trailers as well (`a.b.c`), and brackets add what is inside them. The count is an upper
//! bound: `a and b and c` counts 2 although its tree is flat.

use crate::token::Tok;

/// The most brackets, f-string fields and lambdas that may nest. CPython stops at 200 brackets.
pub(crate) const MAX_NESTING: usize = 1_000;

/// The deepest expression, in operators. CPython's parser stops at 6,000 levels of its own.
pub(crate) const MAX_DEPTH: usize = 6_000;

/// The depth of the expression being read between two separators of one bracket.
#[derive(Clone, Copy, Default)]
pub(super) struct Segment {
    /// Operators so far.
    chain: usize,
    /// Depth of the operand at hand: trailers and the brackets inside it.
    operand: usize,
    /// Deepest operand before it.
    deepest_operand: usize,
    /// Deepest expression before the last separator.
    best: usize,
    lambdas: usize,
    /// Lambdas whose `:` is still to come: commas up to there separate parameters.
    open_lambdas: usize,
}

impl Segment {
    /// Counts one token; returns the depth so far.
    pub(super) fn token(&mut self, kind: Tok) -> usize {
        match kind {
            Tok::Dot => self.operand += 1,
            Tok::Lambda => {
                self.lambdas += 1;
                self.open_lambdas += 1;
                self.operator();
            }
            Tok::Colon if self.open_lambdas > 0 => self.open_lambdas -= 1,
            Tok::Comma | Tok::Assign if self.open_lambdas > 0 => {}
            Tok::Comma | Tok::Colon | Tok::Semi | Tok::Assign => self.separator(),
            Tok::If | Tok::Not | Tok::Tilde | Tok::Await | Tok::Walrus | Tok::Yield => self.operator(),
            _ if kind.is_infix() => self.operator(),
            _ => {}
        }
        self.depth()
    }

    /// Lambdas in the expression being read.
    pub(super) fn lambdas(&self) -> usize {
        self.lambdas
    }

    /// Takes a closed bracket for the operand at hand or a trailer of it, a closed f-string or
    /// field for one of several side by side; returns the depth.
    pub(super) fn close(&mut self, mut inner: Segment, bracket: bool) -> usize {
        inner.separator();
        self.operand =
            if bracket { self.operand.max(inner.best) + 1 } else { self.operand.max(inner.best + 1) };
        self.depth()
    }

    /// Starts afresh at a line's end.
    pub(super) fn line(&mut self) {
        *self = Segment::default();
    }

    fn operator(&mut self) {
        self.chain += 1;
        self.deepest_operand = self.deepest_operand.max(self.operand);
        self.operand = 0;
    }

    fn separator(&mut self) {
        let best = self.best.max(self.depth());
        *self = Segment { best, ..Segment::default() };
    }

    fn depth(&self) -> usize {
        self.chain + self.deepest_operand.max(self.operand) + 1
    }
}
