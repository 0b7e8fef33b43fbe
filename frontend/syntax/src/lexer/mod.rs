//! The lexical pre-pass: source text to a table of tokens and the string that `python.pest` parses.
//!
//! Python's layout is not context free: indentation is a stack, a line end counts only outside
//! brackets, and since PEP 701 an f-string holds whole expressions that hold strings again. A PEG
//! can follow all that with a stack and predicates at every space, slowly and with poor messages.
//! So this pass does what CPython's tokenizer does, in one loop over the bytes:
//!
//! * [`indent`]: `NEWLINE`, `INDENT` and `DEDENT` from columns, with CPython's two tab widths;
//! * [`text`]: strings, and f-strings as a start, pieces of text, fields and an end;
//! * [`number`]: number literals and their errors; [`operator`]: operators and stray characters;
//! * [`soft`]: which `match`, `case`, `type`, `parfor` and `with (` are what they look like, which
//!   spares the grammar every re-reading of a nested expression;
//! * [`nesting`]: how deep the tree will be, so that too deep a source is refused before any
//!   recursion sees it.
//!
//! Comments, blank lines, joined lines and spaces leave no token. Each token keeps its byte range
//! in the original text, so a position in the grammar's input leads back to the source.

mod indent;
mod nesting;
mod number;
mod operator;
mod soft;
mod text;

use crate::codes;
use crate::fail::Res;
use crate::token::{Tok, Token};
use indent::Indents;
use molt_base::{Diagnostic, FileId, Span};
use nesting::Segment;

pub(crate) use nesting::{MAX_DEPTH, MAX_NESTING};

/// What the pre-pass made of a file.
pub(crate) struct Lexed {
    /// The tokens; the last one is always a line end or a dedent, if there is any.
    pub tokens: Vec<Token>,
    /// One character for each token.
    pub input: String,
    /// Where the statements of the outermost level start.
    pub starts: Vec<usize>,
    /// The deepest nesting of brackets, f-string fields and lambdas.
    pub nesting: usize,
}

/// What the lexer is inside of.
pub(super) struct Frame {
    kind: FrameKind,
    /// The token that opened it.
    token: usize,
    /// The expression that is being read in it.
    segment: Segment,
    /// An `as` stands directly in it.
    has_as: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum FrameKind {
    /// The file itself.
    File,
    /// `(`, `[` or `{`.
    Bracket(Tok),
    /// The text of an f-string.
    FString { quote: u8, triple: bool, raw: bool },
    /// A replacement field; in its format spec or before it.
    Field { in_spec: bool },
}

pub(super) struct Lexer<'s> {
    file: FileId,
    text: &'s str,
    src: &'s [u8],
    pos: usize,
    tokens: Vec<Token>,
    starts: Vec<usize>,
    frames: Vec<Frame>,
    indents: Indents,
    /// First token of the logical line.
    line_start: usize,
    lambdas: usize,
    deepest: usize,
}

/// Reads all tokens of `text`.
pub(crate) fn lex(file: FileId, text: &str) -> Res<Lexed> {
    let mut lexer = Lexer {
        file,
        text,
        src: text.as_bytes(),
        pos: if text.starts_with('\u{feff}') { 3 } else { 0 },
        tokens: Vec::with_capacity(text.len() / 4 + 8),
        starts: Vec::new(),
        frames: vec![Frame::new(FrameKind::File, 0)],
        indents: Indents::new(),
        line_start: 0,
        lambdas: 0,
        deepest: 0,
    };
    lexer.run()?;
    let input = lexer.tokens.iter().map(|t| char::from(t.kind as u8)).collect();
    Ok(Lexed { tokens: lexer.tokens, input, starts: lexer.starts, nesting: lexer.deepest })
}

impl Frame {
    fn new(kind: FrameKind, token: usize) -> Frame {
        Frame { kind, token, segment: Segment::default(), has_as: false }
    }
}

impl Lexer<'_> {
    fn run(&mut self) -> Res<()> {
        let mut at_line_start = true;
        loop {
            if at_line_start && !self.indentation()? {
                break;
            }
            at_line_start = false;
            match self.top() {
                FrameKind::FString { .. } | FrameKind::Field { in_spec: true } => self.fstring_text()?,
                _ => {
                    self.skip_space()?;
                    let Some(&byte) = self.src.get(self.pos) else {
                        break;
                    };
                    if matches!(byte, b'\n' | b'\r') {
                        let start = self.pos;
                        self.skip_newline();
                        if self.frames.len() == 1 {
                            self.end_line(start);
                            at_line_start = true;
                        }
                    } else {
                        self.token(byte)?;
                    }
                }
            }
        }
        self.finish()
    }

    /// The end of the file: closes the last line and every block.
    fn finish(&mut self) -> Res<()> {
        if self.frames.len() > 1 {
            return self.unclosed();
        }
        let end = self.src.len();
        if self.tokens.len() > self.line_start {
            self.end_line(end);
        }
        for _ in 0..self.indents.close_all() {
            self.push_raw(Tok::Dedent, end, end);
        }
        Ok(())
    }

    /// Spaces, joined lines and comments between two tokens.
    fn skip_space(&mut self) -> Res<()> {
        while let Some(&byte) = self.src.get(self.pos) {
            match byte {
                b' ' | b'\t' | 0x0c => self.pos += 1,
                b'#' => self.skip_comment()?,
                b'\\' => self.skip_backslash()?,
                _ => break,
            }
        }
        Ok(())
    }

    /// A backslash that joins a line to the next one.
    fn skip_backslash(&mut self) -> Res<()> {
        let at = self.pos;
        self.pos += 1;
        let joins = matches!(self.src.get(self.pos), Some(b'\n' | b'\r'));
        if joins {
            self.skip_newline();
        }
        let message = match self.src.get(self.pos) {
            None => "unexpected end of file after line continuation character",
            Some(_) if !joins => "unexpected character after line continuation character",
            Some(_) => return Ok(()),
        };
        self.error(codes::INVALID_CHARACTER, at, at + 1, message)
    }

    fn skip_comment(&mut self) -> Res<()> {
        while let Some(&byte) = self.src.get(self.pos) {
            match byte {
                b'\n' | b'\r' => break,
                0 => return self.null_byte(),
                _ => self.pos += 1,
            }
        }
        Ok(())
    }

    fn skip_newline(&mut self) {
        let two = self.src[self.pos] == b'\r' && self.src.get(self.pos + 1) == Some(&b'\n');
        self.pos += if two { 2 } else { 1 };
    }

    /// One token that is neither layout nor f-string text.
    fn token(&mut self, byte: u8) -> Res<()> {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.word(),
            b'0'..=b'9' => self.number(),
            b'.' if self.src.get(self.pos + 1).is_some_and(u8::is_ascii_digit) => self.number(),
            b'"' | b'\'' => self.string(self.pos),
            0 => self.null_byte(),
            _ => self.operator(byte),
        }
    }

    /// A name, a keyword, or the prefix of a string.
    fn word(&mut self) -> Res<()> {
        let start = self.pos;
        let mut end = start;
        while self.src.get(end).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_') {
            end += 1;
        }
        match self.src.get(end) {
            Some(b'"' | b'\'') if end - start <= 2 && text::is_prefix(&self.src[start..end]) => {
                self.pos = end;
                self.string(start)
            }
            Some(0x80..) => {
                end = self.unicode_name(start)?;
                self.pos = end;
                self.push(Tok::Name, start, end)
            }
            _ => {
                self.pos = end;
                let kind = Tok::keyword(&self.src[start..end]).unwrap_or(Tok::Name);
                self.push(kind, start, end)
            }
        }
    }

    /// The end of a name that holds characters beyond ASCII.
    fn unicode_name(&self, start: usize) -> Res<usize> {
        for (i, c) in self.text[start..].char_indices() {
            let fits = if i == 0 {
                c == '_' || unicode_ident::is_xid_start(c)
            } else {
                unicode_ident::is_xid_continue(c)
            };
            if !fits {
                if c.is_ascii() {
                    return Ok(start + i);
                }
                return Err(self.invalid_character(start + i, c));
            }
        }
        Ok(self.src.len())
    }

    fn null_byte(&self) -> Res<()> {
        let message = "source code cannot contain null bytes";
        self.error(codes::INVALID_CHARACTER, self.pos, self.pos + 1, message)
    }

    pub(super) fn open(&mut self, kind: FrameKind, tok: Tok, start: usize, end: usize) -> Res<()> {
        let token = self.tokens.len();
        self.push_raw(tok, start, end);
        self.frames.push(Frame::new(kind, token));
        self.check_nesting(start)
    }

    fn close(&mut self, kind: Tok, start: usize) -> Res<()> {
        let (end, closing) = (start + 1, kind.text());
        let Frame { kind: frame, token, .. } = *self.frames.last().expect("the file's frame stays");
        let prefix = if self.frames.iter().any(|f| matches!(f.kind, FrameKind::Field { .. })) {
            "f-string: "
        } else {
            ""
        };
        let expected = match frame {
            FrameKind::Bracket(Tok::LPar) => Tok::RPar,
            FrameKind::Bracket(Tok::LSqb) => Tok::RSqb,
            FrameKind::Bracket(_) | FrameKind::Field { .. } => Tok::RBrace,
            FrameKind::File | FrameKind::FString { .. } => {
                return self.error(codes::BRACKET, start, end, &format!("unmatched '{closing}'"));
            }
        };
        if expected != kind {
            let opener = self.tokens[token];
            if matches!(frame, FrameKind::Field { .. }) {
                return self.error(codes::BRACKET, start, end, &format!("f-string: unmatched '{closing}'"));
            }
            let (here, there) = (self.line_of(start), self.line_of(opener.start as usize));
            let on = if here == there { String::new() } else { format!(" on line {there}") };
            let opening = opener.kind.text();
            let message = format!(
                "{prefix}closing parenthesis '{closing}' does not match opening parenthesis '{opening}'{on}"
            );
            let d = Diagnostic::error(codes::BRACKET, self.span(start, end), message)
                .with(self.token_span(token), format!("this '{opening}' is still open"));
            return Err(Box::new(d));
        }
        self.end_frame(start)?;
        self.push_raw(kind, start, end);
        Ok(())
    }

    /// Leaves a bracket or field: its depth goes to what it stands in.
    pub(super) fn end_frame(&mut self, at: usize) -> Res<()> {
        let frame = self.frames.pop().expect("the file's frame stays");
        self.lambdas -= frame.segment.lambdas();
        if frame.has_as && frame.token > 0 && self.tokens[frame.token - 1].kind == Tok::With {
            self.tokens[frame.token - 1].kind = Tok::WithPar;
        }
        let bracket = matches!(frame.kind, FrameKind::Bracket(_));
        let depth = self.top_mut().segment.close(frame.segment, bracket);
        self.check_depth(depth, at)
    }

    /// Adds a token that may add to the depth of its expression.
    pub(super) fn push(&mut self, kind: Tok, start: usize, end: usize) -> Res<()> {
        let frame = self.frames.last_mut().expect("the file's frame stays");
        let before = frame.segment.lambdas();
        let depth = frame.segment.token(kind);
        let after = frame.segment.lambdas();
        frame.has_as |= kind == Tok::As;
        self.lambdas = self.lambdas + after - before;
        self.push_raw(kind, start, end);
        if kind == Tok::Lambda {
            self.check_nesting(start)?;
        }
        self.soft_type();
        self.check_depth(depth, start)
    }

    pub(super) fn push_raw(&mut self, kind: Tok, start: usize, end: usize) {
        self.tokens.push(Token { kind, start: start as u32, end: end as u32 });
    }

    fn check_nesting(&mut self, at: usize) -> Res<()> {
        let now = self.frames.len() + self.lambdas;
        self.deepest = self.deepest.max(now);
        if now <= MAX_NESTING {
            return Ok(());
        }
        let message = "too many nested parentheses";
        let d = Diagnostic::error(codes::TOO_DEEP, self.span(at, at + 1), message)
            .note(format!("brackets, f-string fields and lambdas may nest {MAX_NESTING} deep"));
        Err(Box::new(d))
    }

    fn check_depth(&self, depth: usize, at: usize) -> Res<()> {
        if depth <= MAX_DEPTH {
            return Ok(());
        }
        let d = Diagnostic::error(codes::TOO_DEEP, self.span(at, at + 1), "expression nested too deeply")
            .note(format!("an expression may be {MAX_DEPTH} operators deep"))
            .help("split it, or build the value in a loop");
        Err(Box::new(d))
    }

    fn unclosed(&self) -> Res<()> {
        let frame = self.frames.last().expect("the file's frame stays");
        let opener = self.tokens[frame.token];
        let span = self.token_span(frame.token);
        if let FrameKind::FString { triple, .. } = frame.kind {
            return Err(self.unterminated(span.start as usize, triple, true));
        }
        let shown = opener.kind.text();
        let d = Diagnostic::error(codes::BRACKET, span, format!("'{shown}' was never closed"))
            .label("opened here");
        Err(Box::new(d))
    }

    /// The end of a logical line.
    fn end_line(&mut self, at: usize) {
        let end = self.pos.max(at);
        self.soft_line();
        self.top_mut().segment.line();
        self.lambdas = 0;
        self.push_raw(Tok::Eol, at, end);
        self.indents.opens_match = self.tokens[self.line_start].kind == Tok::Match;
        self.line_start = self.tokens.len();
    }

    pub(super) fn top(&self) -> FrameKind {
        self.frames.last().expect("the file's frame stays").kind
    }

    pub(super) fn top_mut(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("the file's frame stays")
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start, end)
    }

    fn token_span(&self, token: usize) -> Span {
        let Token { start, end, .. } = self.tokens[token];
        self.span(start as usize, end as usize)
    }

    /// The line of a byte, for messages.
    pub(super) fn line_of(&self, at: usize) -> usize {
        crate::fail::line_of(self.text, at)
    }

    pub(super) fn error<T>(&self, code: molt_base::Code, start: usize, end: usize, message: &str) -> Res<T> {
        Err(Box::new(Diagnostic::error(code, self.span(start, end), message)))
    }
}
