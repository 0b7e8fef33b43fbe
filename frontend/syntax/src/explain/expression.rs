//! Explanations that concern expressions.

use super::{Explain, Failure};
use crate::codes;
use crate::token::Tok;
use molt_base::Diagnostic;

pub(super) const RULES: &[Explain] = &[
    field,
    single_equals,
    conditional_without_else,
    dict_value,
    foreign_operator,
    bare_walrus,
    missing_comma,
    missing_operand,
];

/// The `{` of the f-string field that directly holds the token at fault.
fn field_start(f: &Failure) -> Option<usize> {
    let open = f.open();
    let [brace, around, ..] = open[..] else {
        return None;
    };
    (f.kind(brace) == Tok::LBrace && f.kind(around) == Tok::FStart).then_some(brace)
}

fn field(f: &Failure) -> Option<Diagnostic> {
    let brace = field_start(f)?;
    let error = |message: String| Some(f.error(codes::FSTRING, f.at, format!("f-string: {message}")));
    let found = f.found();
    if f.at == brace + 1 && matches!(found, Tok::RBrace | Tok::Bang | Tok::Colon | Tok::Assign) {
        return error(format!("valid expression required before '{}'", found.text()));
    }
    if f.before(1) == Tok::Bang {
        return match found {
            Tok::RBrace | Tok::Colon => error("missing conversion character".into()),
            _ => error("invalid conversion character".into()),
        };
    }
    let lambda = (brace..f.at).any(|at| f.kind(at) == Tok::Lambda);
    if lambda && (f.before(1) == Tok::Colon || found == Tok::Colon) {
        let d = error("lambda expressions are not allowed without parentheses".into());
        return d.map(|d| d.help("put brackets around the lambda: its ':' starts the format spec here"));
    }
    if f.expects(Tok::Bang) && !f.after_expression() {
        return error("expecting '!', or ':', or '}'".into());
    }
    if f.after_expression() && !found.starts_operand_only() {
        return error("expecting '=', or '!', or ':', or '}'".into());
    }
    None
}

fn single_equals(f: &Failure) -> Option<Diagnostic> {
    if f.found() != Tok::Assign || f.before(1).is_keyword() && !f.before(1).ends_expr() {
        return None;
    }
    let start = f.kind(f.stmt_start());
    let condition = matches!(start, Tok::If | Tok::Elif | Tok::While | Tok::Assert | Tok::Return | Tok::Case);
    let bracket = f.open().first().is_some_and(|at| f.kind(*at) != Tok::FStart);
    if !condition && !bracket || !f.before(1).ends_expr() {
        return None;
    }
    let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
    Some(f.error(codes::EQUALS, f.at, message).help("'==' compares; '=' only assigns, as a statement"))
}

fn conditional_without_else(f: &Failure) -> Option<Diagnostic> {
    if !f.expects(Tok::Else) || !f.after_expression() {
        return None;
    }
    let d = f.error(codes::EXPECTED, f.at, "expected 'else' after 'if' expression");
    Some(d.help("a conditional expression is 'a if test else b'"))
}

fn dict_value(f: &Failure) -> Option<Diagnostic> {
    let brace = *f.open().first()?;
    let empty = f.before(1) == Tok::Colon && matches!(f.found(), Tok::Comma | Tok::RBrace);
    if f.kind(brace) != Tok::LBrace || !empty {
        return None;
    }
    let message = "expression expected after dictionary key and ':'";
    Some(f.error(codes::EXPECTED, f.at - 1, message))
}

/// Operators of other languages.
fn foreign_operator(f: &Failure) -> Option<Diagnostic> {
    let (found, last) = (f.found(), f.before(1));
    let joined = f.at > 0 && f.tokens.get(f.at).is_some_and(|t| t.start == f.tokens[f.at - 1].end);
    let help = match (last, found) {
        (Tok::Amp, Tok::Amp) if joined => "write 'and'",
        (Tok::Bar, Tok::Bar) if joined => "write 'or'",
        (Tok::Lt, Tok::Gt) if joined => "write '!='",
        (Tok::Eq, Tok::Assign) if joined => "write '=='",
        (Tok::Plus, Tok::Eol | Tok::Semi) if f.before(2) == Tok::Plus => "Python has no '++': write '+= 1'",
        (Tok::Minus, Tok::Eol | Tok::Semi) if f.before(2) == Tok::Minus => "Python has no '--': write '-= 1'",
        _ => return None,
    };
    Some(f.error(codes::INVALID_SYNTAX, f.at, "invalid syntax").help(help))
}

fn bare_walrus(f: &Failure) -> Option<Diagnostic> {
    if f.found() != Tok::Walrus {
        return None;
    }
    let d = f.error(codes::INVALID_SYNTAX, f.at, "invalid syntax");
    Some(d.help("an assignment expression needs brackets here; a plain assignment is written '='"))
}

/// Two operands side by side in brackets.
fn missing_comma(f: &Failure) -> Option<Diagnostic> {
    let opener = *f.open().first()?;
    let side_by_side = f.before(1).ends_expr() && f.found().starts_operand_only();
    let prefix = f.before(1) == Tok::Name && matches!(f.found(), Tok::Str | Tok::FStart);
    if !side_by_side || f.kind(opener) == Tok::FStart || prefix || !f.after_expression() {
        return None;
    }
    let formatted = if field_start(f).is_some() { "f-string: " } else { "" };
    let message = format!("{formatted}invalid syntax. Perhaps you forgot a comma?");
    let mut d = f.error(codes::COMMA, f.at, message);
    if let Some(label) = &mut d.primary {
        label.span = f.span(f.at - 1, f.at);
    }
    Some(d)
}

fn missing_operand(f: &Failure) -> Option<Diagnostic> {
    let operator = f.before(1).is_infix() || f.before(1).is_aug_assign() || f.before(1) == Tok::Assign;
    let ends = matches!(f.found(), Tok::Eol | Tok::RPar | Tok::RSqb | Tok::RBrace | Tok::Comma | Tok::Colon);
    if !operator || !ends || !f.expects(Tok::Num) {
        return None;
    }
    let last = f.before(1).text();
    let d = f.error(codes::INVALID_SYNTAX, f.at, "invalid syntax");
    Some(d.label(format!("'{last}' needs an expression after it")))
}
