//! `match`: patterns as tests that bind names on the way.

use crate::calls::Given;
use crate::check::Checker;
use crate::classes::Member;
use crate::fx::{X, stmt};
use crate::hir::{CmpOp, Expr, ExprKind, Stmt, StmtKind, Ty};
use crate::types::T;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast::{self, PatternKind};

/// What the cases of a match so far leave over.
struct Left<'a> {
    /// Members of the subject's type.
    types: Vec<T>,
    /// Attributes that were values of cases: members of enums.
    values: Vec<&'a str>,
}

impl<'a> Checker<'a> {
    /// `match`
    pub fn match_stmt(
        &mut self,
        subject: &'a ast::Expr,
        cases: &'a [ast::MatchCase],
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let x = self.expr(subject);
        let x = self.escape(x);
        let x = self.hold(x, out);
        if x.is_bad() {
            return;
        }
        let left = self.vars.resolve(&x.t).members();
        let rest = self.cases(x, cases, &mut Left { types: left, values: vec![] }, span);
        out.extend(rest);
    }

    fn cases(&mut self, x: X, cases: &'a [ast::MatchCase], left: &mut Left<'a>, span: Span) -> Vec<Stmt> {
        let Some((case, rest)) = cases.split_first() else {
            if !left.types.is_empty() || self.fx.env.is_none() {
                return vec![];
            }
            // Some case takes every value: nothing gets here.
            self.fx.env = None;
            let message = Some(Expr::new(ExprKind::Str("unreachable".into()), Ty::Str, span));
            return vec![stmt(StmtKind::Raise { kind: molt_abi::ErrorKind::RuntimeError, message }, span)];
        };
        let before = self.fx.env.clone();
        let test = self.pattern(x.clone(), &case.pattern);
        let test = match &case.guard {
            Some(g) if !matches!(test.kind, ExprKind::Bool(false)) => {
                let c = self.cond(g);
                let t = self.both(Some(test), c, g.span);
                self.narrow(g, true);
                t
            }
            _ => test,
        };
        match test.kind {
            ExprKind::Bool(false) => {
                self.fx.env = before;
                return self.cases(x, rest, left, span);
            }
            ExprKind::Bool(true) => return self.block(&case.body),
            _ => {}
        }
        let then = self.block(&case.body);
        let after = std::mem::replace(&mut self.fx.env, before);
        if case.guard.is_none() {
            self.take_from(left, &case.pattern);
        }
        let orelse = self.cases(x, rest, left, span);
        let other = self.fx.env.take();
        self.fx.env = self.join(after, other);
        if test.is_bad() {
            return vec![];
        }
        let cond = self.h(test);
        vec![stmt(StmtKind::If { cond, then, orelse }, case.pattern.span)]
    }

    /// Takes away what a case without a guard matches in any case.
    fn take_from(&mut self, left: &mut Left<'a>, p: &'a ast::Pattern) {
        if let PatternKind::Or(ps) = &p.kind {
            return ps.iter().for_each(|p| self.take_from(left, p));
        }
        if let PatternKind::As { pattern: Some(q), .. } = &p.kind {
            return self.take_from(left, q);
        }
        if let PatternKind::Value(e) = &p.kind
            && let ast::ExprKind::Attribute { attr, .. } = &e.kind
        {
            left.values.push(&attr.name);
        }
        let mut kept = vec![];
        for t in std::mem::take(&mut left.types) {
            if !self.covers(p, &t) && !self.is_spent(&t, &left.values) {
                kept.push(t);
            }
        }
        left.types = kept;
    }

    /// Whether every value of a type matches a pattern.
    fn covers(&mut self, p: &'a ast::Pattern, t: &T) -> bool {
        match &p.kind {
            PatternKind::As { pattern: None, .. } => true,
            PatternKind::As { pattern: Some(q), .. } => self.covers(q, t),
            PatternKind::Or(ps) => ps.iter().any(|p| self.covers(p, t)),
            PatternKind::Singleton(ast::Constant::None) => *t == T::None,
            PatternKind::Sequence(ps) => match t {
                T::Tuple(ts) => {
                    ts.len() == ps.len() && ps.iter().zip(ts.iter()).all(|(p, t)| self.covers(p, t))
                }
                _ => false,
            },
            PatternKind::Class { cls, patterns, kwd } => {
                let all = |p: &ast::Pattern| matches!(p.kind, PatternKind::As { pattern: None, .. });
                if !patterns.iter().all(all) || !kwd.iter().all(|(_, p)| all(p)) {
                    return false;
                }
                let n = self.diags.len();
                let class = self.expr(cls);
                let classes = self.class_list(&class.t, cls.span);
                self.diags.truncate(n);
                classes.is_some_and(|classes| self.is_always(t, &classes))
            }
            _ => false,
        }
    }

    /// Whether all members of an enum are among the names.
    fn is_spent(&self, t: &T, names: &[&str]) -> bool {
        let T::Class(c) = t else { return false };
        let Some(Member::Method(m, _)) = self.member(c, "__molt_members__", false) else { return false };
        let mut all = true;
        crate::visit::any_expr_in(&m.ast.body, &mut |e| {
            if let ast::ExprKind::Attribute { attr, .. } = &e.kind {
                all &= names.contains(&&*attr.name);
            }
            false
        });
        all
    }

    /// Binds a name as a part of a test that holds.
    fn bind_pattern(&mut self, n: &ast::Ident, x: X) -> X {
        let v = self.target_var(&n.name);
        let mut pre = vec![];
        self.assign(v, x, n.span, &mut pre);
        let yes = self.b(X::bool(true, n.span));
        if pre.is_empty() {
            X::bool(true, n.span)
        } else {
            X::new(ExprKind::Block(pre, yes), T::Bool, n.span)
        }
    }

    /// `a and b`, constants folded.
    fn and_test(&mut self, a: X, b: X, span: Span) -> X {
        match (&a.kind, &b.kind) {
            (ExprKind::Bool(true), _) => b,
            (ExprKind::Bool(false), _) => a,
            (_, ExprKind::Bool(true)) => a,
            _ => self.both(Some(a), b, span),
        }
    }

    /// Whether a value matches a pattern.
    fn pattern(&mut self, x: X, p: &'a ast::Pattern) -> X {
        let span = p.span;
        if x.is_bad() {
            return X::bool(false, span);
        }
        match &p.kind {
            PatternKind::As { pattern: None, name: None } => return X::bool(true, span),
            PatternKind::As { pattern: None, name: Some(n) } => return self.bind_pattern(n, x),
            PatternKind::As { pattern: Some(q), name } => {
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let t = self.pattern(x.clone(), q);
                let t = match name {
                    Some(n) => {
                        let x = self.refined(x, q);
                        let b = self.bind_pattern(n, x);
                        self.and_test(t, b, span)
                    }
                    None => t,
                };
                return self.block_x(pre, t);
            }
            PatternKind::Or(ps) => return self.or_pattern(x, ps, span),
            _ => {}
        }
        if let T::Union(ts) = self.vars.resolve(&x.t) {
            return self.union_pattern(x, &ts, p);
        }
        match &p.kind {
            PatternKind::Value(e) => {
                let v = self.expr(e);
                self.lenient += 1;
                let t = self.cmp(CmpOp::Eq, x, v, span);
                self.lenient -= 1;
                if t.is_bad() { X::bool(false, span) } else { self.truth(t) }
            }
            PatternKind::Singleton(c) => {
                let v = match c {
                    ast::Constant::Bool(b) => X::bool(*b, span),
                    _ => X::none(span),
                };
                self.identity(x, v, span)
            }
            PatternKind::Sequence(ps) => self.sequence_pattern(x, ps, span),
            PatternKind::Mapping { keys, patterns, rest } => {
                self.mapping_pattern(x, keys, patterns, rest.as_ref(), span)
            }
            PatternKind::Class { cls, patterns, kwd } => self.class_pattern(x, cls, patterns, kwd, span),
            _ => X::bool(true, span),
        }
    }

    fn union_pattern(&mut self, x: X, ts: &[T], p: &'a ast::Pattern) -> X {
        let span = p.span;
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let env = self.fx.env.clone();
        let mut after = None;
        let mut arms = vec![];
        self.lenient += 1;
        for t in ts {
            self.fx.env = env.clone();
            let part = self.unwrap(x.clone(), t);
            let test = self.pattern(part, p);
            if matches!(test.kind, ExprKind::Bool(false)) {
                continue;
            }
            arms.push((t, test));
            let one = self.fx.env.take();
            after = self.join(after, one);
        }
        self.lenient -= 1;
        self.fx.env = after.or(env);
        let mut out = X::bool(false, span);
        for (t, test) in arms.into_iter().rev() {
            let tag = self.tag_is(x.clone(), t);
            out = self.if_exp(tag, test, out, T::Bool, span);
        }
        self.block_x(pre, out)
    }

    fn or_pattern(&mut self, x: X, ps: &'a [ast::Pattern], span: Span) -> X {
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let env = self.fx.env.clone();
        let mut after = None;
        let mut tests = vec![];
        for p in ps {
            self.fx.env = env.clone();
            let t = self.pattern(x.clone(), p);
            if matches!(t.kind, ExprKind::Bool(false)) {
                continue;
            }
            tests.push(t);
            let one = self.fx.env.take();
            after = self.join(after, one);
        }
        self.fx.env = after.or(env);
        let mut out = X::bool(false, span);
        for t in tests.into_iter().rev() {
            out = match (&t.kind, &out.kind) {
                (ExprKind::Bool(true), _) | (_, ExprKind::Bool(false)) => t,
                _ => {
                    let (a, b) = (self.b(t), self.b(out));
                    X::new(ExprKind::Or(a, b), T::Bool, span)
                }
            };
        }
        self.block_x(pre, out)
    }

    /// The value after its pattern matched, of a class that the pattern names.
    fn refined(&mut self, x: X, p: &'a ast::Pattern) -> X {
        let PatternKind::Class { cls, .. } = &p.kind else { return x };
        let (n, class) = (self.diags.len(), self.expr(cls));
        let list = self.class_list(&class.t, cls.span);
        self.diags.truncate(n);
        let Some(list) = list else { return x };
        match self.tested_type(&x.t, &list) {
            Some(t) => self.narrowed(x, &t),
            None => x,
        }
    }

    fn sequence_pattern(&mut self, x: X, ps: &'a [ast::Pattern], span: Span) -> X {
        let x = self.tuple_form(&x).unwrap_or(x);
        let mut pre = vec![];
        let star = ps.iter().position(|p| matches!(p.kind, PatternKind::Star(_)));
        let fixed = ps.len() - usize::from(star.is_some());
        let x = match self.vars.shallow(&x.t) {
            T::Tuple(ts) => {
                if ts.len() < fixed || (star.is_none() && ts.len() != fixed) {
                    return X::bool(false, span);
                }
                let parts = self.tuple_parts(x, &mut pre);
                let after = star.map_or(0, |s| ps.len() - s - 1);
                let mut out = X::bool(true, span);
                for (i, p) in ps.iter().enumerate() {
                    let t = match &p.kind {
                        PatternKind::Star(None) => continue,
                        PatternKind::Star(Some(n)) => {
                            let mid = &parts[i..parts.len() - after];
                            let elem = self.site_var(p.span, 0);
                            let mut es = vec![];
                            for m in mid {
                                let Some(m) = self.fit(m.clone(), &elem) else { return X::bool(false, span) };
                                es.push(self.h(m));
                            }
                            let list = X::new(ExprKind::List(es), T::list(elem), span);
                            self.bind_pattern(n, list)
                        }
                        _ => {
                            let k =
                                if star.is_some_and(|s| i > s) { parts.len() - (ps.len() - i) } else { i };
                            self.pattern(parts[k].clone(), p)
                        }
                    };
                    out = self.and_test(out, t, span);
                }
                return self.block_x(pre, out);
            }
            T::List(_) => x,
            T::Class(c) if self.is_prelude_class(c.id, "_vartuple") => self.get_attr(x, "_items", span, span),
            _ => return X::bool(false, span),
        };
        let x = self.hold_unless_local(x, &mut pre);
        let t = x.t.clone();
        let len = self.len_of(x.clone(), span);
        let op = if star.is_some() { CmpOp::Ge } else { CmpOp::Eq };
        let mut out = self.int_cmp(op, len.clone(), X::int(fixed as i64, span), span);
        for (i, p) in ps.iter().enumerate() {
            let test = match &p.kind {
                PatternKind::Star(None) => continue,
                PatternKind::Star(Some(n)) => {
                    let after = (ps.len() - i - 1) as i64;
                    let stop = self.int_bin(crate::hir::IntOp::Sub, len.clone(), X::int(after, span), span);
                    let args =
                        vec![x.clone(), X::int(i as i64, span), stop, X::int(1, span), X::int(3, span)];
                    let mid = self.rt("molt_list_slice", args, None, t.clone(), span);
                    self.bind_pattern(n, mid)
                }
                _ => {
                    let at = if star.is_some_and(|s| i > s) { i as i64 - ps.len() as i64 } else { i as i64 };
                    let e = self.element(x.clone(), &t, X::int(at, span), p.span);
                    self.pattern(e, p)
                }
            };
            out = self.and_test(out, test, span);
        }
        self.block_x(pre, out)
    }

    fn mapping_pattern(
        &mut self,
        x: X,
        keys: &'a [ast::Expr],
        patterns: &'a [ast::Pattern],
        rest: Option<&'a ast::Ident>,
        span: Span,
    ) -> X {
        let t = self.vars.shallow(&x.t);
        let T::Class(c) = &t else { return X::bool(false, span) };
        if !self.class_has(c, "keys") || !self.class_has(c, "__getitem__") {
            return X::bool(false, span);
        }
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let mut out = X::bool(true, span);
        let mut held = vec![];
        for (k, p) in keys.iter().zip(patterns) {
            let key = self.expr(k);
            let key = self.hold(key, &mut pre);
            held.push(key.clone());
            let has = self.contains(key.clone(), X { t: t.clone(), ..x.clone() }, k.span);
            out = self.and_test(out, has, span);
            let value = self.subscript_value(x.clone(), key, p.span);
            let test = self.pattern(value, p);
            out = self.and_test(out, test, span);
        }
        if let Some(n) = rest {
            let mut copying = vec![];
            let copy = self.call_dunder(x, "copy", vec![], span);
            let copy = self.hold(copy, &mut copying);
            for k in held {
                let d = self.call_dunder(copy.clone(), "__delitem__", vec![k], span);
                self.emit(d, &mut copying);
            }
            let copy = self.block_x(copying, copy);
            let b = self.bind_pattern(n, copy);
            out = self.and_test(out, b, span);
        }
        self.block_x(pre, out)
    }

    fn class_pattern(
        &mut self,
        x: X,
        cls: &'a ast::Expr,
        patterns: &'a [ast::Pattern],
        kwd: &'a [(ast::Ident, ast::Pattern)],
        span: Span,
    ) -> X {
        let class = self.expr(cls);
        let Some(classes) = self.class_list(&class.t, cls.span) else { return X::bool(false, span) };
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let mut out = self.instance_test(x.clone(), &classes, span);
        if matches!(out.kind, ExprKind::Bool(false)) {
            return out;
        }
        let x = match self.tested_type(&x.t, &classes) {
            Some(t) => self.narrowed(x, &t),
            None => x,
        };
        if let ([T::Builtin(_)], [p]) = (classes.as_slice(), patterns) {
            let t = self.pattern(x, p);
            let out = self.and_test(out, t, span);
            return self.block_x(pre, out);
        }
        let names = match &classes[0] {
            T::Type(c) => self.match_args(c.id),
            _ => vec![],
        };
        if patterns.len() > names.len() {
            self.error(
                Diagnostic::error(
                    "E0306",
                    span,
                    format!(
                        "this class takes {} positional sub-patterns, not {}",
                        names.len(),
                        patterns.len()
                    ),
                )
                .help("name the attributes, or define `__match_args__`"),
            );
            return X::bool(false, span);
        }
        let positional = names.iter().zip(patterns).map(|(n, p)| (n.as_str(), p));
        let named = kwd.iter().map(|(n, p)| (&*n.name, p));
        for (n, p) in positional.chain(named).collect::<Vec<_>>() {
            let v = self.get_attr(x.clone(), n, p.span, p.span);
            let t = self.pattern(v, p);
            out = self.and_test(out, t, span);
        }
        self.block_x(pre, out)
    }

    /// The attributes that positional sub-patterns of a class stand for.
    fn match_args(&self, id: crate::scope::ClsId) -> Vec<String> {
        let mut at = Some(id);
        while let Some(id) = at {
            for s in &self.sc.class(id).ast.body {
                let (target, value) = match &s.kind {
                    ast::StmtKind::Assign { targets, value } if targets.len() == 1 => (&targets[0], value),
                    ast::StmtKind::AnnAssign { target, value: Some(value), .. } => (target, value),
                    _ => continue,
                };
                if !matches!(&target.kind, ast::ExprKind::Name(n) if &**n == "__match_args__") {
                    continue;
                }
                let ast::ExprKind::Tuple(es) = &value.kind else { continue };
                return es
                    .iter()
                    .filter_map(|e| match &e.kind {
                        ast::ExprKind::Constant(ast::Constant::Str(s)) => Some(s.clone()),
                        _ => None,
                    })
                    .collect();
            }
            at = self.facts.bases.get(&id).and_then(|b| b.as_ref()).map(|b| b.id);
        }
        vec![]
    }

    /// The members of an enum, as a list.
    pub fn enum_members(&mut self, c: &crate::types::ClassT, span: Span) -> X {
        match self.member(c, "__molt_members__", false) {
            Some(Member::Method(m, _)) => self.call_def(m, None, Given::positional(vec![], span)),
            _ => X::bad(span),
        }
    }

    /// `Color(value)`: a member of an enum by its value.
    pub fn construct_enum(&mut self, c: &crate::types::ClassT, g: &Given) -> Option<X> {
        let Some(Member::Method(m, _)) = self.member(c, "__molt_by_value__", false) else { return None };
        Some(self.call_def(m, None, g.clone()))
    }
}
