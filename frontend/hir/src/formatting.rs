//! `format % values` and `str.format`: read now where the format is constant.

use crate::calls::{Args, Given};
use crate::check::Checker;
use crate::fx::X;
use crate::hir::ExprKind;
use crate::types::T;
use molt_base::Span;

impl<'a> Checker<'a> {
    /// `format % values`
    pub fn percent_format(&mut self, format: X, values: X, span: Span) -> X {
        let mut pre = vec![];
        let format = self.hold_unless_local(format, &mut pre);
        let values = self.tuple_form(&values).unwrap_or(values);
        if let T::Bytes = self.vars.shallow(&format.t) {
            let d = self.refusal("percent-bytes", span);
            self.error(d);
            return X::bad(span);
        }
        let keyed = matches!(&format.kind, ExprKind::Str(s) if has_key(s));
        if let T::Class(_) = self.vars.shallow(&values.t)
            && (keyed || !matches!(format.kind, ExprKind::Str(_)))
        {
            let x = self.prelude_call("_percent_mapping", vec![format, values], span);
            return self.block_x(pre, x);
        }
        let parts = match self.vars.shallow(&values.t) {
            T::Tuple(_) => self.tuple_parts(values, &mut pre),
            _ => vec![values],
        };
        let parts: Vec<X> = parts.into_iter().map(|p| self.hold_unless_local(p, &mut pre)).collect();
        let state = self.prelude_call("_Percent", vec![format], span);
        if state.is_bad() {
            return state;
        }
        let state = self.hold(state, &mut pre);
        for p in parts {
            let x = self.call_dunder(state.clone(), "put", vec![p], span);
            self.emit(x, &mut pre);
        }
        let x = self.call_dunder(state, "done", vec![], span);
        self.block_x(pre, x)
    }

    /// `format.format(…)`
    pub fn str_format(&mut self, format: X, a: Args<'a>) -> X {
        let span = a.span;
        let mut pre = vec![];
        let format = self.hold_unless_local(format, &mut pre);
        let Some(g) = self.given(a) else { return X::bad(span) };
        let g = self.hold_given(g, &mut pre);
        let x = match &format.kind {
            ExprKind::Str(s) => {
                let text = s.to_string();
                let mut auto = 0;
                self.format_pieces(&text, &g, &mut auto, span)
            }
            _ => self.computed_format(format, g, span),
        };
        self.block_x(pre, x)
    }

    /// `format.format(…)` where the format is known at run time only.
    fn computed_format(&mut self, format: X, g: Given, span: Span) -> X {
        let mut pre = vec![];
        let mut g = g;
        let positional = Given { kws: vec![], mapping: None, ..g.clone() };
        (g.pos, g.rest) = (vec![], None);
        let Some(list) = self.positional_list(positional, &mut pre) else { return X::bad(span) };
        let value = self.site_var(span, 4);
        let kws = g.kws.into_iter().map(|(n, x)| (X::str(&n, span), x)).collect();
        let names = self.dict_of(kws, T::Str, value, span);
        if names.is_bad() {
            return names;
        }
        let names = self.hold(names, &mut pre);
        if let Some(m) = g.mapping {
            let x = self.call_dunder(names.clone(), "update", vec![m], span);
            self.emit(x, &mut pre);
        }
        let x = self.prelude_call("_format_values", vec![format, list, names], span);
        self.block_x(pre, x)
    }

    /// The positional arguments of a call as a list.
    pub fn positional_list(&mut self, g: Given, out: &mut Vec<crate::hir::Stmt>) -> Option<X> {
        let span = g.span;
        let elem = self.site_var(span, 3);
        let list = X::new(ExprKind::List(vec![]), T::list(elem.clone()), span);
        let list = self.hold(list, out);
        for x in g.pos {
            let x = self.escape(x);
            let x = self.fit(x, &elem)?;
            let (list, value) = (self.h(list.clone()), self.h(x));
            out.push(crate::fx::stmt(crate::hir::StmtKind::Append { list, value }, span));
        }
        if let Some(rest) = g.rest {
            let x = self.extend_by(list.clone(), rest, span);
            self.emit(x, out);
        }
        Some(list)
    }

    /// A positional argument of a format, or one that a keyword names.
    fn format_argument(&mut self, name: &str, n: Option<usize>, g: &Given, span: Span) -> Option<X> {
        let Some(n) = n else {
            if let Some((_, x)) = g.kws.iter().find(|(k, _)| **k == *name) {
                return Some(x.clone());
            }
            let m = g.mapping.clone()?;
            return Some(self.subscript_value(m, X::str(name, span), span));
        };
        if let Some(x) = g.pos.get(n) {
            return Some(x.clone());
        }
        let list = g.rest.clone()?;
        let at = X::int((n - g.pos.len()) as i64, span);
        let mut pre = vec![];
        let size = self.len_of(list.clone(), span);
        let beyond = self.int_cmp(crate::hir::CmpOp::Ge, at.clone(), size, span);
        let message = format!("Replacement index {n} out of range for positional args tuple");
        self.raise_if(beyond, molt_abi::ErrorKind::IndexError, X::str(&message, span), &mut pre);
        let x = self.subscript_value(list, at, span);
        Some(self.block_x(pre, x))
    }

    /// The text that a constant format makes of its arguments.
    fn format_pieces(&mut self, text: &str, g: &Given, auto: &mut usize, span: Span) -> X {
        let mut out = vec![];
        let mut literal = String::new();
        let mut chars = text.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            match c {
                '{' if chars.next_if(|(_, c)| *c == '{').is_some() => literal.push('{'),
                '}' if chars.next_if(|(_, c)| *c == '}').is_some() => literal.push('}'),
                '}' => return self.bad_format("Single '}' encountered in format string", span),
                '{' => {
                    let mut depth = 1;
                    let mut end = None;
                    for (j, d) in chars.by_ref() {
                        match d {
                            '{' => depth += 1,
                            '}' => depth -= 1,
                            _ => {}
                        }
                        if depth == 0 {
                            end = Some(j);
                            break;
                        }
                    }
                    let Some(end) = end else {
                        return self.bad_format("expected '}' before end of string", span);
                    };
                    out.push(X::str(&std::mem::take(&mut literal), span));
                    let x = self.format_field(&text[i + 1..end], g, auto, span);
                    if x.is_bad() {
                        return x;
                    }
                    out.push(x);
                }
                c => literal.push(c),
            }
        }
        out.push(X::str(&literal, span));
        self.concat(out, span)
    }

    fn bad_format(&mut self, message: &str, span: Span) -> X {
        let x = self.raising(molt_abi::ErrorKind::ValueError, message, vec![], span);
        let mut pre = vec![];
        self.emit(x, &mut pre);
        self.block_x(pre, X::new(ExprKind::Zero, T::Str, span))
    }

    /// One replacement field: `name!conversion:spec`.
    fn format_field(&mut self, field: &str, g: &Given, auto: &mut usize, span: Span) -> X {
        let (head, spec) = match split_spec(field) {
            Some(at) => (&field[..at], &field[at + 1..]),
            None => (field, ""),
        };
        let (name, conversion) = match head.split_once('!') {
            Some((n, c)) => (n, c.chars().next()),
            None => (head, None),
        };
        let first_end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, mut rest) = name.split_at(first_end);
        let n = if first.is_empty() {
            *auto += 1;
            Some(*auto - 1)
        } else {
            first.parse::<usize>().ok()
        };
        let x = self.format_argument(first, n, g, span);
        let Some(mut x) = x else {
            let numbered = first.is_empty() || first.parse::<usize>().is_ok();
            let x = if numbered {
                let n = first.parse::<usize>().unwrap_or(auto.saturating_sub(1));
                let message = format!("Replacement index {n} out of range for positional args tuple");
                self.raising(molt_abi::ErrorKind::IndexError, &message, vec![], span)
            } else {
                self.raising(molt_abi::ErrorKind::KeyError, &format!("'{first}'"), vec![], span)
            };
            let mut pre = vec![];
            self.emit(x, &mut pre);
            return self.block_x(pre, X::new(ExprKind::Zero, T::Str, span));
        };
        while !rest.is_empty() {
            if let Some(r) = rest.strip_prefix('.') {
                let end = r.find(['.', '[']).unwrap_or(r.len());
                x = self.get_attr(x, &r[..end], span, span);
                rest = &r[end..];
            } else if let Some(r) = rest.strip_prefix('[') {
                let end = r.find(']').unwrap_or(r.len());
                let key = match r[..end].parse::<i64>() {
                    Ok(n) => X::int(n, span),
                    Err(_) => X::str(&r[..end], span),
                };
                x = self.subscript_value(x, key, span);
                rest = r.get(end + 1..).unwrap_or("");
            } else {
                return self.bad_format("Only '.' or '[' may follow ']' in format field specifier", span);
            }
            if x.is_bad() {
                return x;
            }
        }
        let x = match conversion {
            Some('r') => self.repr_of(x),
            Some('a') => self.ascii_of(x),
            Some('s') => self.str_of(x),
            _ => x,
        };
        let spec = self.format_pieces(spec, g, auto, span);
        if spec.is_bad() {
            return spec;
        }
        self.format(x, spec, span)
    }
}

/// Where the colon before a field's spec stands, outside of brackets.
fn split_spec(field: &str) -> Option<usize> {
    let mut inside = false;
    for (i, c) in field.char_indices() {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            ':' if !inside => return Some(i),
            _ => {}
        }
    }
    None
}

/// Whether a format with `%` names keys.
fn has_key(format: &str) -> bool {
    let mut rest = format;
    while let Some(i) = rest.find('%') {
        rest = &rest[i + 1..];
        if rest.starts_with('(') {
            return true;
        }
        rest = rest.strip_prefix('%').unwrap_or(rest);
    }
    false
}
