//! The entry points, and the way from text to tree.

use crate::ast::{Module, Stmt};
use crate::build::Builder;
use crate::check;
use crate::explain;
use crate::fail::Res;
use crate::grammar::{Grammar, Rule};
use crate::lexer::{self, Lexed};
use crate::token::Tok;
use molt_base::{Diagnostics, FileId, Span};
use pest::Parser;
use std::cell::RefCell;

/// Tokens that pest is given at once, at least: its working memory grows with them.
const CHUNK: usize = 4_096;

/// Machine stack for the parser: a fixed part, and one for each level of nesting.
const STACK: usize = 2 << 20;
const STACK_PER_LEVEL: usize = 64 << 10;

/// What the language allows beyond Python.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParseOptions {
    /// Stage B's `parfor` statement: `.molt` files, or `--stage-b`.
    pub parfor: bool,
    /// A private name in a class, `__x`, becomes `_Class__x`, as Python's compiler makes it.
    pub mangle: bool,
}

/// Parses a Python file.
///
/// # Errors
/// The first syntax error, with a code `E01xx`.
pub fn parse(file: FileId, text: &str) -> Result<Module, Diagnostics> {
    parse_with(file, text, &ParseOptions::default())
}

/// Parses a file with options.
///
/// # Errors
/// The first syntax error, with a code `E01xx`.
pub fn parse_with(file: FileId, text: &str, options: &ParseOptions) -> Result<Module, Diagnostics> {
    run(file, text, options).map_err(|d| Diagnostics(vec![*d]))
}

fn run(file: FileId, text: &str, options: &ParseOptions) -> Res<Module> {
    let lexed = lexer::lex(file, text)?;
    let stack = STACK + lexed.nesting * STACK_PER_LEVEL;
    stacker::maybe_grow(stack, stack, || {
        let mut module = Module { body: Vec::new(), span: Span::new(file, 0, text.len()) };
        for (start, end) in chunks(&lexed) {
            let source = Source { file, text, lexed: &lexed, options };
            source.chunk(start, end, &mut module.body)?;
        }
        check::check(&module)?;
        Ok(module)
    })
}

struct Source<'s> {
    file: FileId,
    text: &'s str,
    lexed: &'s Lexed,
    options: &'s ParseOptions,
}

impl Source<'_> {
    /// Parses the statements at tokens `start..end`.
    fn chunk(&self, start: usize, end: usize, body: &mut Vec<Stmt>) -> Res<()> {
        let &Source { file, text, lexed, options } = self;
        let input = &lexed.input[start..end];
        let builder = Builder {
            file,
            text,
            tokens: &lexed.tokens,
            base: start,
            parfor: options.parfor,
            mangle: options.mangle,
            classes: RefCell::default(),
        };
        if let Ok(pairs) = Grammar::parse(Rule::chunk, input) {
            return builder.chunk(pairs, body);
        }
        // What the builder finds in the statements before the failing one comes first.
        let stop = explain::stop(input);
        let at = start + stop.at;
        let before = lexed.starts.iter().rfind(|s| **s <= at).copied().unwrap_or(start);
        if before > start
            && let Ok(pairs) = Grammar::parse(Rule::chunk, &lexed.input[start..before])
        {
            builder.chunk(pairs, body)?;
        }
        Err(explain::explain(file, text, &lexed.tokens, start, &stop))
    }
}

/// Ranges of tokens that hold whole statements of the outermost level.
fn chunks(lexed: &Lexed) -> Vec<(usize, usize)> {
    let kind = |at: usize| lexed.tokens.get(at).map(|t| t.kind);
    // The next line may go on with the statement before it.
    let goes_on = |at: usize| matches!(kind(at), Some(Tok::Else | Tok::Elif | Tok::Except | Tok::Finally));
    let mut out = Vec::new();
    let (mut start, mut decorated) = (0, false);
    for &at in &lexed.starts {
        if at >= start + CHUNK && !goes_on(at) && !decorated {
            out.push((start, at));
            start = at;
        }
        decorated = kind(at) == Some(Tok::At);
    }
    if start < lexed.tokens.len() {
        out.push((start, lexed.tokens.len()));
    }
    out
}
