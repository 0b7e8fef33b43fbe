//! Parsing a format spec: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

use crate::error::{Error, Result, value_error, value_error_of};
use crate::unicode;

/// Digit grouping.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grouping {
    /// None.
    None,
    /// `,` every three digits.
    Comma,
    /// `_` every three digits.
    Underscore,
    /// `_` every four digits.
    UnderscoreFour,
}

impl Grouping {
    /// The separator and the size of a group.
    pub fn parts(self) -> Option<(u8, usize)> {
        match self {
            Grouping::None => None,
            Grouping::Comma => Some((b',', 3)),
            Grouping::Underscore => Some((b'_', 3)),
            Grouping::UnderscoreFour => Some((b'_', 4)),
        }
    }
}

/// A parsed format spec.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// Fills up to the width.
    pub fill: char,
    /// `<`, `>`, `=` or `^`.
    pub align: char,
    /// ` `, `+` or `-`.
    pub sign: Option<char>,
    /// `z`
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    /// Least number of characters.
    pub width: Option<usize>,
    /// `,` or `_`
    pub grouping: Grouping,
    /// Behind the point.
    pub precision: Option<usize>,
    /// Type letter.
    pub code: Option<char>,
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn skip(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.next();
        self.rest = chars.as_str();
        c
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        if found {
            self.skip();
        }
        found
    }

    fn number(&mut self) -> Result<Option<usize>> {
        let mut value = None;
        while let Some(digit) = self.peek().and_then(unicode::decimal) {
            self.skip();
            let next = value.unwrap_or(0i64).checked_mul(10).and_then(|v| v.checked_add(digit.into()));
            value = Some(next.ok_or(value_error("Too many decimal digits in format string"))?);
        }
        Ok(value.map(|v| v as usize))
    }
}

fn is_align(c: char) -> bool {
    matches!(c, '<' | '>' | '=' | '^')
}

impl Spec {
    /// Parses the spec for a type whose default alignment is this one.
    pub fn parse(text: &str, default_align: char, type_name: &str) -> Result<Spec> {
        let mut spec = Spec {
            fill: ' ',
            align: default_align,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: None,
            grouping: Grouping::None,
            precision: None,
            code: None,
        };
        let mut reader = Reader { rest: text };
        let mut chars = text.chars();
        let (first, second) = (chars.next(), chars.next());
        let mut align_given = true;
        let mut fill_given = false;
        if let (Some(fill), Some(align)) = (first, second.filter(|&c| is_align(c))) {
            (spec.fill, spec.align, fill_given) = (fill, align, true);
            reader.skip();
            reader.skip();
        } else if let Some(align) = first.filter(|&c| is_align(c)) {
            spec.align = align;
            reader.skip();
        } else {
            align_given = false;
        }
        if matches!(reader.peek(), Some(' ' | '+' | '-')) {
            spec.sign = reader.skip();
        }
        spec.no_negative_zero = reader.eat('z');
        spec.alternate = reader.eat('#');
        if !fill_given && reader.eat('0') {
            spec.fill = '0';
            if !align_given && default_align == '>' {
                spec.align = '=';
            }
        }
        spec.width = reader.number()?;
        spec.grouping = grouping(&mut reader)?;
        if reader.eat('.') {
            let precision = reader.number()?;
            spec.precision = Some(precision.ok_or(value_error("Format specifier missing precision"))?);
        }
        spec.code = reader.skip();
        if !reader.rest.is_empty() {
            return Err(value_error_of(&[
                "Invalid format specifier '",
                text,
                "' for object of type '",
                type_name,
                "'",
            ]));
        }
        spec.check_grouping(default_align == '<')?;
        Ok(spec)
    }

    /// Only numbers have groups; the default code of strings is `s`.
    fn check_grouping(&mut self, of_string: bool) -> Result<()> {
        let separator = match self.grouping {
            Grouping::None => return Ok(()),
            Grouping::Comma => ",",
            _ => "_",
        };
        match self.code.or(of_string.then_some('s')) {
            None | Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if separator == "_" => {
                self.grouping = Grouping::UnderscoreFour;
                Ok(())
            }
            Some(code) => Err(code_error(&["Cannot specify '", separator, "' with '"], code, "'.")),
        }
    }

    /// The error for a type letter that the type does not have.
    pub fn unknown_code(code: char, type_name: &str) -> Error {
        let end = crate::error::concat(&["' for object of type '", type_name, "'"]);
        code_error(&["Unknown format code '"], code, &end)
    }
}

/// A message with a type letter in it, which CPython shows as `\x..` unless it is plain ASCII.
#[cold]
fn code_error(start: &[&str], code: char, end: &str) -> Error {
    let mut message = crate::error::concat(start);
    if ('!'..='\x7f').contains(&code) {
        message.push(code);
    } else {
        let mut digits = alloc::vec::Vec::new();
        crate::int_text::push_base(&mut digits, u32::from(code).into(), 16);
        message.push_str("\\x");
        message.push_str(crate::strings::known(&digits));
    }
    message.push_str(end);
    value_error_of(&[&message])
}

fn grouping(reader: &mut Reader) -> Result<Grouping> {
    let both = value_error("Cannot specify both ',' and '_'.");
    let mut grouping = Grouping::None;
    if reader.eat(',') {
        grouping = Grouping::Comma;
    }
    if reader.eat('_') {
        if grouping == Grouping::Comma {
            return Err(both);
        }
        grouping = Grouping::Underscore;
    }
    if grouping == Grouping::Underscore && reader.peek() == Some(',') {
        return Err(both);
    }
    Ok(grouping)
}
