//! The token alphabet: every token of Python is one ASCII character.
//!
//! The lexer turns a source file into a string over this alphabet, and `python.pest` is a grammar
//! over that string. One byte a token has three merits: a position that pest reports *is* an index
//! into the token table, so spans need no search; no token is a prefix of another, so the grammar
//! needs no lookahead to tell `*` from `**` or `as` from `async`; and classes of tokens that stand
//! side by side here (the infix operators, say) match in one step as a character range.
//!
//! The grammar repeats the table under the same names in capitals; a test holds the two together.

macro_rules! alphabet {
    ($($name:ident = $byte:literal $text:literal),* $(,)?) => {
        /// A kind of token; its value is its character in the grammar's input.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub(crate) enum Tok { $($name = $byte),* }

        impl Tok {
            /// Every kind with its name, in order.
            pub(crate) const ALL: &[(Tok, &str)] = &[$((Tok::$name, stringify!($name))),*];

            /// How a message speaks of it.
            pub(crate) fn text(self) -> &'static str {
                match self { $(Tok::$name => $text),* }
            }
        }
    };
}

alphabet! {
    Eol = 0x01 "newline", Indent = 0x02 "indent", Dedent = 0x03 "dedent",
    // Atoms of one token.
    Name = 0x04 "a name", Num = 0x05 "a number", None = 0x06 "None", True = 0x07 "True",
    False = 0x08 "False", Ellipsis = 0x09 "...",
    Str = 0x0a "a string", FStart = 0x0b "an f-string", FMid = 0x0c "f-string text", FEnd = 0x0d "the f-string's end",
    LPar = 0x0e "(", RPar = 0x0f ")", LSqb = 0x10 "[", RSqb = 0x11 "]", LBrace = 0x12 "{", RBrace = 0x13 "}",
    Comma = 0x14 ",", Colon = 0x15 ":", Semi = 0x16 ";", Dot = 0x17 ".", Arrow = 0x18 "->",
    Walrus = 0x19 ":=", Assign = 0x1a "=", Bang = 0x1b "!",
    // Prefix operators are 0x1c to 0x1f, infix operators 0x1e to 0x33, arithmetic ones up to 0x2a.
    Not = 0x1c "not", Tilde = 0x1d "~", Plus = 0x1e "+", Minus = 0x1f "-",
    Star = 0x20 "*", Slash = 0x21 "/", DSlash = 0x22 "//", Percent = 0x23 "%", At = 0x24 "@", Pow = 0x25 "**",
    LShift = 0x26 "<<", RShift = 0x27 ">>", Amp = 0x28 "&", Bar = 0x29 "|", Caret = 0x2a "^",
    Lt = 0x2b "<", Gt = 0x2c ">", Le = 0x2d "<=", Ge = 0x2e ">=", Eq = 0x2f "==", Ne = 0x30 "!=",
    In = 0x31 "in", And = 0x32 "and", Or = 0x33 "or", Is = 0x34 "is",
    // In the order of the arithmetic operators from 0x1e on.
    AugAdd = 0x35 "+=", AugSub = 0x36 "-=", AugMul = 0x37 "*=", AugDiv = 0x38 "/=", AugFloor = 0x39 "//=",
    AugMod = 0x3a "%=", AugMat = 0x3b "@=", AugPow = 0x3c "**=", AugShl = 0x3d "<<=", AugShr = 0x3e ">>=",
    AugAnd = 0x3f "&=", AugOr = 0x40 "|=", AugXor = 0x41 "^=",
    // Keywords that start a simple statement.
    Pass = 0x42 "pass", Break = 0x43 "break", Continue = 0x44 "continue", Return = 0x45 "return",
    Raise = 0x46 "raise", Global = 0x47 "global", Nonlocal = 0x48 "nonlocal", Del = 0x49 "del",
    Assert = 0x4a "assert", Import = 0x4b "import", From = 0x4c "from", Type = 0x4d "type",
    // Keywords that start a compound statement.
    If = 0x4e "if", While = 0x4f "while", For = 0x50 "for", Try = 0x51 "try", With = 0x52 "with",
    WithPar = 0x53 "with", Def = 0x54 "def", Class = 0x55 "class", Async = 0x56 "async",
    Match = 0x57 "match", Parfor = 0x58 "parfor",
    Else = 0x59 "else", Elif = 0x5a "elif", Except = 0x5b "except", Finally = 0x5c "finally",
    As = 0x5d "as", Lambda = 0x5e "lambda", Await = 0x5f "await", Yield = 0x60 "yield", Case = 0x61 "case",
}

/// One token and the bytes that it covers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub kind: Tok,
    pub start: u32,
    pub end: u32,
}

impl Tok {
    /// The token of a keyword; soft keywords are the lexer's business.
    pub(crate) fn keyword(word: &[u8]) -> Option<Tok> {
        if !(2..=8).contains(&word.len()) {
            return None;
        }
        Some(match word {
            b"if" => Tok::If,
            b"in" => Tok::In,
            b"is" => Tok::Is,
            b"or" => Tok::Or,
            b"as" => Tok::As,
            b"def" => Tok::Def,
            b"for" => Tok::For,
            b"and" => Tok::And,
            b"not" => Tok::Not,
            b"del" => Tok::Del,
            b"try" => Tok::Try,
            b"None" => Tok::None,
            b"True" => Tok::True,
            b"else" => Tok::Else,
            b"elif" => Tok::Elif,
            b"from" => Tok::From,
            b"with" => Tok::With,
            b"pass" => Tok::Pass,
            b"False" => Tok::False,
            b"class" => Tok::Class,
            b"while" => Tok::While,
            b"break" => Tok::Break,
            b"raise" => Tok::Raise,
            b"async" => Tok::Async,
            b"await" => Tok::Await,
            b"yield" => Tok::Yield,
            b"return" => Tok::Return,
            b"import" => Tok::Import,
            b"except" => Tok::Except,
            b"assert" => Tok::Assert,
            b"global" => Tok::Global,
            b"lambda" => Tok::Lambda,
            b"finally" => Tok::Finally,
            b"continue" => Tok::Continue,
            b"nonlocal" => Tok::Nonlocal,
            _ => return None,
        })
    }

    /// Whether it is spelled as a word that cannot be a name.
    pub(crate) fn is_keyword(self) -> bool {
        Tok::keyword(self.text().as_bytes()).is_some()
    }

    /// Whether an expression can start with it.
    pub(crate) fn starts_expr(self) -> bool {
        matches!(self as u8, 0x04..=0x0b | 0x1c..=0x1f)
            || matches!(self, Tok::LPar | Tok::LSqb | Tok::LBrace | Tok::Lambda | Tok::Await)
    }

    /// Whether an operand starts with it and nothing can go on with it.
    pub(crate) fn starts_operand_only(self) -> bool {
        matches!(self as u8, 0x04..=0x0b) || matches!(self, Tok::LBrace | Tok::Lambda | Tok::Await)
    }

    /// Whether an expression can end with it.
    pub(crate) fn ends_expr(self) -> bool {
        matches!(self as u8, 0x04..=0x0a) || matches!(self, Tok::FEnd | Tok::RPar | Tok::RSqb | Tok::RBrace)
    }

    /// `+` to `is`, the operators between two operands.
    pub(crate) fn is_infix(self) -> bool {
        matches!(self as u8, 0x1e..=0x34)
    }

    /// `+=` and its kind.
    pub(crate) fn is_aug_assign(self) -> bool {
        matches!(self as u8, 0x35..=0x41)
    }
}

#[cfg(test)]
mod tests {
    use super::Tok;

    #[test]
    fn grammar_and_table_agree() {
        let grammar = include_str!("python.pest");
        for (tok, name) in Tok::ALL {
            let line = format!("{} = _{{ \"\\x{:02x}\" }}", name.to_uppercase(), *tok as u8);
            assert!(grammar.contains(&line), "python.pest lacks {line}");
        }
        let count = grammar.lines().filter(|l| l.contains(" = _{ \"\\x")).count();
        assert_eq!(count, Tok::ALL.len(), "python.pest has a token that the table lacks");
    }
}
