//! Indentation: `INDENT` and `DEDENT` by CPython's rules.
//!
//! Columns are counted twice, once with tabs to the next multiple of 8 and once with tabs as one
//! column; two lines compare the same way in both counts or the mix of tabs and spaces is an error.

use super::Lexer;
use crate::codes;
use crate::fail::Res;
use crate::token::Tok;
use molt_base::Diagnostic;

/// CPython's limit on levels.
const MAX_INDENT: usize = 100;

/// One level of indentation.
#[derive(Clone, Copy)]
struct Level {
    col: usize,
    alt: usize,
    /// It is the body of a `match`, where `case` is a keyword.
    in_match: bool,
}

/// The open levels.
pub(super) struct Indents {
    levels: Vec<Level>,
    /// The last line was the head of a `match`.
    pub(super) opens_match: bool,
}

impl Indents {
    pub(super) fn new() -> Indents {
        Indents { levels: vec![Level { col: 0, alt: 0, in_match: false }], opens_match: false }
    }

    /// Whether the innermost block is the body of a `match`.
    pub(super) fn in_match(&self) -> bool {
        self.top().in_match
    }

    /// Closes every block; returns how many there were.
    pub(super) fn close_all(&mut self) -> usize {
        let open = self.levels.len() - 1;
        self.levels.truncate(1);
        open
    }

    fn top(&self) -> Level {
        *self.levels.last().expect("column 0 stays")
    }
}

impl Lexer<'_> {
    /// Reads the start of a line, over blank ones and comments. False at the end of the file.
    pub(super) fn indentation(&mut self) -> Res<bool> {
        loop {
            let (col, alt) = self.columns()?;
            match self.src.get(self.pos) {
                None => return Ok(false),
                Some(b'#') => self.skip_comment()?,
                Some(b'\n' | b'\r') => {}
                Some(_) => {
                    self.indent_to(col, alt)?;
                    return Ok(true);
                }
            }
            if self.pos < self.src.len() {
                self.skip_newline();
            }
        }
    }

    /// The two columns of the first character that is no space.
    fn columns(&mut self) -> Res<(usize, usize)> {
        let (mut col, mut alt) = (0, 0);
        // Of a joined line, the first part that is indented counts.
        let mut joined = (0, 0);
        while let Some(byte) = self.src.get(self.pos) {
            match byte {
                b' ' => (col, alt) = (col + 1, alt + 1),
                b'\t' => (col, alt) = ((col / 8 + 1) * 8, alt + 1),
                0x0c => (col, alt) = (0, 0),
                b'\\' => {
                    if joined.0 == 0 {
                        joined = (col, alt);
                    }
                    self.skip_backslash()?;
                    continue;
                }
                _ => break,
            }
            self.pos += 1;
        }
        Ok(if joined.0 > 0 { joined } else { (col, alt) })
    }

    fn indent_to(&mut self, col: usize, alt: usize) -> Res<()> {
        let at = self.pos;
        let top = self.indents.top();
        if col == top.col {
            if alt != top.alt {
                return self.tab_error(at);
            }
        } else if col > top.col {
            if alt <= top.alt {
                return self.tab_error(at);
            }
            if self.indents.levels.len() >= MAX_INDENT {
                return self.error(codes::INDENTATION, at, at + 1, "too many levels of indentation");
            }
            self.indents.levels.push(Level { col, alt, in_match: self.indents.opens_match });
            self.push_raw(Tok::Indent, at, at);
        } else {
            while col < self.indents.top().col {
                self.indents.levels.pop();
                self.push_raw(Tok::Dedent, at, at);
            }
            if col != self.indents.top().col {
                let line_start = self.text[..at].rfind(['\n', '\r']).map_or(0, |i| i + 1);
                let message = "unindent does not match any outer indentation level";
                let d = Diagnostic::error(codes::INDENTATION, self.span(line_start, at), message)
                    .help("align this line with the block that it belongs to");
                return Err(Box::new(d));
            }
            if alt != self.indents.top().alt {
                return self.tab_error(at);
            }
        }
        self.line_start = self.tokens.len();
        if self.indents.levels.len() == 1 {
            self.starts.push(self.tokens.len());
        }
        Ok(())
    }

    fn tab_error<T>(&self, at: usize) -> Res<T> {
        let line_start = self.text[..at].rfind(['\n', '\r']).map_or(0, |i| i + 1);
        let message = "inconsistent use of tabs and spaces in indentation";
        let d = Diagnostic::error(codes::INDENTATION, self.span(line_start, at), message)
            .help("indent with spaces only");
        Err(Box::new(d))
    }
}
