//! Explanations that concern whole statements: layout, headers, keywords.

use super::{Explain, Failure};
use crate::codes;
use crate::token::Tok;
use molt_base::Diagnostic;

/// Tried first.
pub(super) const RULES: &[Explain] = &[
    expected_block,
    unexpected_indent,
    expected_case,
    expected_except,
    print_statement,
    else_if,
    missing_parameters,
    missing_colon,
    exception_list,
    import_names,
    decorated,
    async_alone,
    keyword_as_name,
];

/// Tried after the explanations of expressions.
pub(super) const LAST: &[Explain] = &[parfor_clause, expected_in, orphan_clause, only_token];

/// How CPython calls the statement whose header starts at a token.
fn header(f: &Failure, at: usize) -> Option<String> {
    let mut kind = f.kind(at);
    if kind == Tok::Async {
        kind = f.kind(at + 1);
    }
    Some(match kind {
        Tok::Def => "function definition".into(),
        Tok::Class => "class definition".into(),
        Tok::Except if f.kind(at + 1) == Tok::Star => "'except*' statement".into(),
        Tok::If
        | Tok::Elif
        | Tok::Else
        | Tok::For
        | Tok::While
        | Tok::With
        | Tok::WithPar
        | Tok::Try
        | Tok::Except
        | Tok::Finally
        | Tok::Match
        | Tok::Case
        | Tok::Parfor => {
            format!("'{}' statement", kind.text())
        }
        _ => return None,
    })
}

fn expected_block(f: &Failure) -> Option<Diagnostic> {
    let after_header = f.before(1) == Tok::Eol && f.before(2) == Tok::Colon && f.found() != Tok::Indent;
    if !after_header {
        return None;
    }
    let start = f.line_start(f.at - 1);
    let (what, line) = (header(f, start)?, f.line(start));
    let message = format!("expected an indented block after {what} on line {line}");
    // At a block's end the next token of substance is the one that should be indented.
    let mut at = f.at;
    while f.kind(at) == Tok::Dedent && at + 1 < f.tokens.len() {
        at += 1;
    }
    let d =
        f.error(codes::INDENTATION, at, message).with(f.span(start, f.at - 2), "this header needs a block");
    Some(d.help("indent the block, or write 'pass' if it is empty"))
}

fn unexpected_indent(f: &Failure) -> Option<Diagnostic> {
    if f.found() != Tok::Indent {
        return None;
    }
    let end = f.tokens[f.at].start as usize;
    let line_start = f.text[..end].rfind(['\n', '\r']).map_or(0, |i| i + 1);
    let mut d = f.error(codes::INDENTATION, f.at, "unexpected indent");
    if let Some(label) = &mut d.primary {
        label.span.start = line_start as u32;
    }
    Some(d.help("align this line with the one before it"))
}

fn expected_case(f: &Failure) -> Option<Diagnostic> {
    if !f.expects(Tok::Case) || f.expects(Tok::Name) {
        return None;
    }
    Some(f.error(codes::EXPECTED, f.at, "expected a 'case' block inside 'match'"))
}

fn expected_except(f: &Failure) -> Option<Diagnostic> {
    if !(f.expects(Tok::Except) && f.expects(Tok::Finally)) || f.expects(Tok::Name) || f.expects(Tok::Else) {
        return None;
    }
    Some(f.error(codes::EXPECTED, f.at, "expected 'except' or 'finally' block"))
}

fn print_statement(f: &Failure) -> Option<Diagnostic> {
    let name = f.at.checked_sub(1)?;
    let word = f.source(name);
    if !matches!(word, "print" | "exec") || !f.found().starts_operand_only() || f.stmt_start() != name {
        return None;
    }
    let mut end = f.at;
    while !matches!(f.kind(end + 1), Tok::Eol | Tok::Semi) {
        end += 1;
    }
    let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
    let mut d = f.error(codes::PRINT, name, message);
    if let Some(label) = &mut d.primary {
        label.span = f.span(name, end);
    }
    let args = f.span(f.at, end);
    let args = &f.text[args.start as usize..args.end as usize];
    Some(d.help(format!("write {word}({args})")))
}

fn else_if(f: &Failure) -> Option<Diagnostic> {
    if f.before(1) != Tok::Else || f.found() != Tok::If {
        return None;
    }
    Some(f.error(codes::EXPECTED, f.at, "expected ':'").help("'else if' is written 'elif'"))
}

fn missing_parameters(f: &Failure) -> Option<Diagnostic> {
    if f.before(2) != Tok::Def || !f.expects(Tok::LPar) {
        return None;
    }
    Some(f.error(codes::EXPECTED, f.at, "expected '('").help("a function's parameters stand in brackets"))
}

fn missing_colon(f: &Failure) -> Option<Diagnostic> {
    let start = f.line_start(f.at);
    if !f.expects(Tok::Colon) || header(f, start).is_none() || !f.open().is_empty() {
        return None;
    }
    let in_expression = f.after_expression();
    if f.found() != Tok::Eol && (in_expression || f.found().is_infix() || f.found() == Tok::Assign) {
        return None;
    }
    let mut d = f.error(codes::EXPECTED, f.at, "expected ':'");
    if f.found() == Tok::Eol {
        // Point behind the last token, not at a comment or the next line.
        let end = f.span(f.at - 1, f.at - 1).end;
        if let Some(label) = &mut d.primary {
            (label.span.start, label.span.end) = (end, end);
        }
    }
    Some(d)
}

fn exception_list(f: &Failure) -> Option<Diagnostic> {
    let start = f.line_start(f.at);
    if f.found() != Tok::Comma || f.kind(start) != Tok::Except {
        return None;
    }
    let d = f.error(codes::INVALID_SYNTAX, f.at, "multiple exception types must be parenthesized");
    Some(d.help("write 'except (A, B):'"))
}

fn import_names(f: &Failure) -> Option<Diagnostic> {
    let start = f.stmt_start();
    if !matches!(f.kind(start), Tok::Import | Tok::From) || f.found() != Tok::Eol || !f.expects(Tok::Name) {
        return None;
    }
    match f.before(1) {
        Tok::Comma if f.kind(start) == Tok::From => {
            let message = "trailing comma not allowed without surrounding parentheses";
            Some(f.error(codes::IMPORT, f.at - 1, message))
        }
        Tok::Import => Some(f.error(codes::IMPORT, f.at, "Expected one or more names after 'import'")),
        _ => None,
    }
}

fn decorated(f: &Failure) -> Option<Diagnostic> {
    if f.before(1) != Tok::Eol || !f.expects(Tok::Def) || f.expects(Tok::Name) {
        return None;
    }
    let start = f.line_start(f.at - 1);
    let d = f.error(codes::EXPECTED, f.at, "expected a function or class after a decorator");
    Some(d.with(f.span(start, f.at - 2), "this decorator"))
}

fn async_alone(f: &Failure) -> Option<Diagnostic> {
    if f.before(1) != Tok::Async {
        return None;
    }
    Some(f.error(codes::EXPECTED, f.at, "expected 'def', 'for' or 'with' after 'async'"))
}

fn keyword_as_name(f: &Failure) -> Option<Diagnostic> {
    let wanted = f.expects(Tok::Name) && !f.expects(Tok::Num);
    let assigned = matches!(f.kind(f.at + 1), Tok::Assign) && f.expects(Tok::Name);
    // `class = 1`: the keyword was read as its statement, and the operator is at fault.
    let used = matches!(f.found(), Tok::Assign | Tok::Dot | Tok::Walrus) || f.found().is_aug_assign();
    let at = if f.found().is_keyword() && (wanted || assigned) {
        f.at
    } else if used && f.before(1).is_keyword() && f.stmt_start() + 1 == f.at {
        f.at - 1
    } else {
        return None;
    };
    let word = f.kind(at).text();
    let d =
        f.error(codes::KEYWORD, at, format!("invalid syntax: '{word}' is a keyword and cannot be a name"));
    Some(d.help(format!("choose another name, for example '{}_'", word.to_lowercase())))
}

fn parfor_clause(f: &Failure) -> Option<Diagnostic> {
    let start = f.line_start(f.at);
    let inside = f.open().last() == Some(&(start + 1)) || f.before(1) == Tok::RPar && f.found() == Tok::Name;
    if f.kind(start) != Tok::Parfor || f.kind(start + 1) != Tok::LPar || !inside {
        return None;
    }
    let d =
        f.error(codes::EXPECTED, start + 1, "expected clauses 'name=value' in the brackets after 'parfor'");
    Some(d.help("for example parfor(schedule=\"dynamic\", chunk=64) i in range(n):"))
}

fn expected_in(f: &Failure) -> Option<Diagnostic> {
    if !f.expects(Tok::In) || f.expects(Tok::Lt) || !f.expects(Tok::Comma) || f.found() == Tok::Assign {
        return None;
    }
    Some(f.error(codes::EXPECTED, f.at, "expected 'in'"))
}

fn orphan_clause(f: &Failure) -> Option<Diagnostic> {
    let (word, owners) = match f.found() {
        Tok::Else => ("else", "'if', 'for', 'while' or 'try'"),
        Tok::Elif => ("elif", "'if'"),
        Tok::Except | Tok::Finally => (f.found().text(), "'try'"),
        _ => return None,
    };
    if f.line_start(f.at) != f.at {
        return None;
    }
    let d = f.error(codes::INVALID_SYNTAX, f.at, "invalid syntax");
    let d = d.label(format!("this '{word}' belongs to no {owners}"));
    let parfor = f.tokens[..f.at].iter().rfind(|t| matches!(t.kind as u8, 0x4e..=0x58));
    let after_parfor = parfor.is_some_and(|t| t.kind == Tok::Parfor);
    Some(if after_parfor { d.note("a 'parfor' loop has no 'else'") } else { d })
}

/// The grammar knows just one way on.
fn only_token(f: &Failure) -> Option<Diagnostic> {
    let mut wanted = Tok::ALL.iter().filter(|(tok, _)| f.expects(*tok));
    let (only, None) = (wanted.next()?.0, wanted.next()) else {
        return None;
    };
    let message = match only {
        Tok::Name => "expected a name".to_string(),
        Tok::Eol => return None,
        _ => format!("expected '{}'", only.text()),
    };
    Some(f.error(codes::EXPECTED, f.at, message))
}
