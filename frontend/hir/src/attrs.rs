//! Attributes: fields, properties, class variables, methods as values; what an instance has.

use crate::calls::Given;
use crate::check::Checker;
use crate::classes::{FieldName, Member};
use crate::fx::{X, stmt};
use crate::hir::{ExprKind, Stmt, StmtKind};
use crate::scope::{ClsId, ScopeKind};
use crate::shape::{Method, MethodKind};
use crate::types::{ClassT, FuncT, T};
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;
use std::sync::Arc;

impl<'a> Checker<'a> {
    /// `recv.attr`
    pub fn attribute(&mut self, recv: X, attr: &ast::Ident, span: Span) -> X {
        self.get_attr(recv, &attr.name, attr.span, span)
    }

    /// The attribute `name` of a value.
    pub fn get_attr(&mut self, recv: X, name: &str, at: Span, span: Span) -> X {
        match self.vars.shallow(&recv.t) {
            T::Unknown => X::bad(span),
            T::Module(m) => {
                let ident = ast::Ident { name: name.into(), span: at };
                self.module_attr(m, &ident, span)
            }
            T::Source(u) => self.source_attr(u, name, at, span),
            T::Union(_) => self.each_member(recv, span, &mut |c, x| c.get_attr(x, name, at, span)),
            T::Type(c) => self.class_attr(recv, &c, name, at, span),
            T::Builtin(b) => self.builtin_attr(b, name, at, span),
            T::Class(c) => self.instance_attr(recv, &c, name, at, span),
            T::Var(_) | T::Never => self.never(vec![recv], span),
            T::None => self.lacks(recv, name, span),
            T::Func(f) if name == "__name__" => {
                let n = self.function_name(&f);
                let mut pre = vec![];
                self.emit(recv, &mut pre);
                self.block_x(pre, X::str(&n, span))
            }
            T::Int | T::Bool | T::Float if matches!(name, "real" | "imag" | "numerator" | "denominator") => {
                self.number_attr(recv, name, span)
            }
            t => match self.class_of_type(&t).and_then(|c| self.member(&c, name, false)) {
                Some(Member::Method(m, _)) if m.kind != MethodKind::Getter => self.method_value(recv, name),
                Some(Member::Method(..)) => {
                    let g = Given::positional(vec![], span);
                    self.call_method(recv, name, g, at)
                }
                _ => self.no_attribute(&t, name, at, span),
            },
        }
    }

    /// `__name__` of a function: where it is `@wraps(other)`, the other's.
    fn function_name(&mut self, f: &FuncT) -> Arc<str> {
        let def = self.sc.def(f.def);
        let (name, scope, ast) = (def.name.clone(), def.scope, def.ast);
        let wrapped = ast.into_iter().flat_map(|a| &a.decorators).find_map(|d| match &d.kind {
            ast::ExprKind::Call { args, .. } if crate::shape::last_name(d) == Some("wraps") => args.first(),
            _ => None,
        });
        let Some(ast::ExprKind::Name(n)) = wrapped.map(|e| &e.kind) else { return name };
        let parent = self.sc.scopes[scope.0 as usize].parent;
        let Some(v) = parent.and_then(|p| self.sc.lookup(p, n)) else { return name };
        let captured = f.caps.as_ref().and_then(|caps| caps.iter().find(|(w, _)| *w == v));
        let t = match captured {
            Some((_, t)) => t.clone(),
            None => match self.fx.env.as_ref().and_then(|e| e.get(&v)) {
                Some(crate::env::St::Bound { t, .. }) => t.clone(),
                _ => self.keyed(crate::solve::Key::Global(v)),
            },
        };
        match self.vars.shallow(&t) {
            T::Func(g) => self.function_name(&g),
            T::Cell(t) => match self.vars.shallow(&t) {
                T::Func(g) => self.function_name(&g),
                _ => name,
            },
            T::Type(c) => self.sc.class(c.id).name.clone(),
            T::Builtin(b) => b.rsplit('.').next().unwrap_or(b).into(),
            _ => name,
        }
    }

    fn number_attr(&mut self, x: X, name: &str, span: Span) -> X {
        let x = if x.t == T::Float { x } else { self.to_int(x) };
        match name {
            "real" | "numerator" => x,
            _ => {
                let mut pre = vec![];
                let t = self.vars.shallow(&x.t);
                self.emit(x, &mut pre);
                let v = match (t, name) {
                    (T::Float, _) => X::new(ExprKind::Float(0.0), T::Float, span),
                    (_, "imag") => X::int(0, span),
                    _ => X::int(1, span),
                };
                self.block_x(pre, v)
            }
        }
    }

    /// A read of an attribute that None lacks: raises as Python does.
    fn lacks(&mut self, recv: X, name: &str, span: Span) -> X {
        let t = self.show(&recv.t);
        let t = if t == "None" { "NoneType".to_string() } else { t };
        let message = format!("'{t}' object has no attribute '{name}'");
        self.raising(ErrorKind::AttributeError, &message, vec![recv], span)
    }

    fn instance_attr(&mut self, recv: X, c: &ClassT, name: &str, at: Span, span: Span) -> X {
        if name == "__class__" {
            return self.type_of(recv, span);
        }
        if name == "__context__" {
            self.track_handled();
        }
        if let Some(Member::Method(m, _)) = self.member(c, name, false)
            && matches!(m.kind, MethodKind::Getter | MethodKind::Cached)
        {
            return self.call_class_method(recv, c, name, Given::positional(vec![], span), at);
        }
        if let Some(owner) = self.field_owner(c, name) {
            return self.read_field(recv, c, &owner, name, span);
        }
        match self.member(c, name, false) {
            Some(Member::Method(m, owner)) => match m.kind {
                MethodKind::Static => {
                    let _ = owner;
                    let f = self.method_function(m, span);
                    self.after(recv, f)
                }
                _ => self.method_value(recv, name),
            },
            Some(Member::Var(_)) => self.class_var_value(recv, c, name, at, span),
            None => match self.stand_in(&recv) {
                Some(x) => self.get_attr(x, name, at, span),
                None => self.attr_below(recv, c, name, at, span),
            },
        }
    }

    /// A class variable read through an instance, by the instance's class.
    fn class_var_value(&mut self, recv: X, c: &ClassT, name: &str, at: Span, span: Span) -> X {
        let Some(Member::Var(v)) = self.member(c, name, false) else { return X::bad(span) };
        let mut tops: Vec<ClassT> = vec![];
        for d in self.made_below(c) {
            // The topmost class between `c` and this one that gives the name another meaning.
            let mut top = None;
            let mut k = Some(d);
            while let Some(e) = k {
                if e.id == c.id {
                    break;
                }
                let shape = &self.sc.class(e.id).shape;
                let own = shape.find(name, false).is_some()
                    || (self.sc.own(self.sc.class(e.id).scope, name).is_some() && self.has_value(e.id, name))
                    || self.facts.class_vars.contains_key(&(e.id, Arc::<str>::from(name)))
                    || self.declares_field(e.id, name);
                if own {
                    top = Some(e.clone());
                }
                k = self.base_of(&e);
            }
            if let Some(e) = top
                && !tops.contains(&e)
            {
                tops.push(e);
            }
        }
        let x = self.read_global(v, span);
        if tops.is_empty() {
            if let T::Func(_) = self.vars.shallow(&x.t) {
                return self.method_value(recv, name);
            }
            return self.after(recv, x);
        }
        let mut pre = vec![];
        let recv = self.hold_unless_local(recv, &mut pre);
        let mut arms = vec![];
        for e in tops {
            let test = self.instance_of(recv.clone(), &e, false);
            let me = self.cast(recv.clone(), &e);
            let y = self.instance_attr(me, &e, name, at, span);
            arms.push((test, y));
        }
        let y = self.first_of(arms, x, span);
        self.block_x(pre, y)
    }

    /// `x` after `first` was evaluated.
    pub fn after(&mut self, first: X, x: X) -> X {
        let mut pre = vec![];
        self.emit(first, &mut pre);
        self.block_x(pre, x)
    }

    /// An attribute that only subclasses have.
    pub fn attr_below(&mut self, recv: X, c: &ClassT, name: &str, at: Span, span: Span) -> X {
        let below = self.made_below(c);
        let having: Vec<ClassT> = below
            .into_iter()
            .filter(|d| {
                d.id != c.id && (self.field_owner(d, name).is_some() || self.member(d, name, false).is_some())
            })
            .collect();
        if having.is_empty() {
            if let Some(Member::Method(m, _)) = self.member(c, "__getattr__", false) {
                let _ = m;
                let key = X::str(name, span);
                return self.call_class_method(
                    recv,
                    c,
                    "__getattr__",
                    Given::positional(vec![key], span),
                    at,
                );
            }
            if !self.last && self.pass < 4 {
                self.skipped = true;
                return X::bad(span);
            }
            return self.no_attribute(&T::Class(c.clone()), name, at, span);
        }
        let tops: Vec<ClassT> =
            having.iter().filter(|d| !having.iter().any(|e| self.is_below(d.id, e.id))).cloned().collect();
        let mut pre = vec![];
        let recv = self.hold_unless_local(recv, &mut pre);
        let mut arms = vec![];
        for d in tops {
            let test = self.instance_of(recv.clone(), &d, false);
            let me = self.cast(recv.clone(), &d);
            let x = self.instance_attr(me, &d, name, at, span);
            arms.push((test, x));
        }
        let class = self.sc.class(c.id).name.clone();
        let message = format!("'{class}' object has no attribute '{name}'");
        let other = self.raising(ErrorKind::AttributeError, &message, vec![], span);
        let x = self.first_of(arms, other, span);
        self.block_x(pre, x)
    }

    /// The value of the first arm whose test holds, or `other`, brought to one type.
    pub fn first_of(&mut self, arms: Vec<(X, X)>, other: X, span: Span) -> X {
        if arms.is_empty() {
            return other;
        }
        if arms.iter().all(|(_, x)| x.is_bad()) {
            return X::bad(span);
        }
        let mut t = other.t.clone();
        for (_, x) in &arms {
            t = self.join_t(&t, &x.t);
        }
        let to = self.vars.resolve(&t);
        let mut out = if other.is_bad() { other } else { self.coerce(other, &to, &t) };
        for (test, x) in arms.into_iter().rev() {
            let x = if x.is_bad() { x } else { self.coerce(x, &to, &t) };
            out = self.either(test, x, out, &t, span);
        }
        X { t, ..out }
    }

    /// Whether an object is of a class.
    pub fn instance_of(&mut self, x: X, c: &ClassT, exact: bool) -> X {
        let span = x.span;
        let class = self.class_id(c);
        let object = self.b(x);
        X::new(ExprKind::InstanceOf { object, class, exact }, T::Bool, span)
    }

    /// An object as one of another class.
    pub fn cast(&mut self, x: X, c: &ClassT) -> X {
        if self.vars.resolve(&x.t) == self.vars.resolve(&T::Class(c.clone())) {
            return x;
        }
        let span = x.span;
        self.class_id(c);
        let x = self.b(x);
        X::new(ExprKind::Cast(x), T::Class(c.clone()), span)
    }

    /// Whether an instance, which a variable holds, has an attribute.
    pub fn instance_has(&mut self, x: X, c: &ClassT, name: &str, span: Span) -> X {
        if self.member(c, name, false).is_some() || name == "__class__" {
            return X::bool(true, span);
        }
        if let Some(owner) = self.field_owner(c, name) {
            if self.is_sure(&owner, name) {
                return X::bool(true, span);
            }
            let (class, field) = self.field_place(&owner, FieldName::Has(name.into()));
            let object = self.b(x);
            return X::new(ExprKind::Field { object, class, field }, T::Bool, span);
        }
        if self.member(c, "__getattr__", false).is_some() {
            let d = self.refusal("dynamic", span);
            self.error(d);
            return X::bad(span);
        }
        let having: Vec<ClassT> = self.made_below(c).into_iter().filter(|d| d.id != c.id).collect();
        let mut arms = vec![];
        for d in having {
            let below = self.cast(x.clone(), &d);
            let has = self.instance_has(below, &d, name, span);
            if !matches!(has.kind, ExprKind::Bool(false)) {
                // The class itself: those below it have arms of their own.
                arms.push((self.instance_of(x.clone(), &d, true), has));
            }
        }
        if arms.is_empty() {
            return X::bool(false, span);
        }
        self.first_of(arms, X::bool(false, span), span)
    }

    pub fn read_field(&mut self, recv: X, c: &ClassT, owner: &ClassT, name: &str, span: Span) -> X {
        let t = self.field_type(owner, name);
        let fallback = match self.member(c, name, false) {
            Some(Member::Var(v)) => Some(v),
            _ => None,
        };
        let sure = self.is_sure(owner, name);
        if let T::Var(_) = self.vars.shallow(&t)
            && fallback.is_none()
        {
            return self.never(vec![recv], span);
        }
        let mut pre = vec![];
        let recv = if sure { recv } else { self.hold_unless_local(recv, &mut pre) };
        let x = if self.vars.resolve(&t).erased() {
            self.after(recv.clone(), X::new(ExprKind::None, t, span))
        } else {
            let (class, field) = self.field_place(owner, FieldName::Named(name.into()));
            let object = self.b(recv.clone());
            X::new(ExprKind::Field { object, class, field }, t, span)
        };
        if sure {
            return x;
        }
        let (class, field) = self.field_place(owner, FieldName::Has(name.into()));
        let object = self.b(recv.clone());
        let has = X::new(ExprKind::Field { object, class, field }, T::Bool, span);
        let other = match fallback {
            Some(_) => self.class_var_value(recv.clone(), c, name, span, span),
            None => {
                let class = self.sc.class(c.id).name.clone();
                let message = format!("'{class}' object has no attribute '{name}'");
                self.raising(ErrorKind::AttributeError, &message, vec![], span)
            }
        };
        let x = self.first_of(vec![(has, x)], other, span);
        self.block_x(pre, x)
    }

    /// `__module__` of a class: of one of the library's without the parts that are its own affair.
    fn module_name(&self, id: ClsId) -> String {
        let scope = self.sc.module_of(self.sc.class(id).scope);
        let ScopeKind::Module(u) = self.sc.scopes[scope.0 as usize].kind else { return String::new() };
        let unit = &self.units[u as usize];
        match unit.name.as_str() {
            _ if u == 0 => "__main__".to_string(),
            name if name == "builtins" || name.starts_with("_builtins") => "builtins".to_string(),
            name if unit.library => name.split("._").next().unwrap_or(name).to_string(),
            name => name.to_string(),
        }
    }

    /// An attribute of a class.
    pub fn class_attr(&mut self, recv: X, c: &ClassT, name: &str, at: Span, span: Span) -> X {
        if matches!(name, "__name__" | "__qualname__") {
            let n = self.sc.class(c.id).name.clone();
            return self.after(recv, X::str(&n, span));
        }
        if name == "__module__" {
            let module = self.module_name(c.id);
            return self.after(recv, X::str(&module, span));
        }
        if let Some(f) = match name {
            "__members__" => Some("__molt_mapping__"),
            "_value2member_map_" => Some("__molt_values__"),
            _ => None,
        } && let Some(Member::Method(m, _)) = self.member(c, f, false)
        {
            return self.call_def(m, None, Given::positional(vec![], span));
        }
        let default = format!("_molt_default_{name}");
        if let (None, Some(Member::Var(v))) = (self.member(c, name, false), self.member(c, &default, false)) {
            return self.read_global(v, span);
        }
        match self.member(c, name, false) {
            Some(Member::Method(m, _)) => {
                if m.kind == MethodKind::Class {
                    return self.method_value(recv, name);
                }
                let f = self.method_function(m, span);
                self.after(recv, f)
            }
            Some(Member::Var(v)) => {
                let x = self.read_global(v, span);
                self.after(recv, x)
            }
            None => {
                let home = self.sc.class(c.id).var;
                let unit = self.sc.module_of(self.sc.class(c.id).scope);
                let ScopeKind::Module(u) = self.sc.scopes[unit.0 as usize].kind else { return X::bad(span) };
                if self.units[u as usize].library && !self.facts.needed.contains(&u) {
                    // The module's body may assign it.
                    self.need(home);
                    self.skipped = true;
                    return X::bad(span);
                }
                self.no_attribute(&T::Type(c.clone()), name, at, span)
            }
        }
    }

    /// Reports an attribute that no value of the type has.
    pub fn no_attribute(&mut self, t: &T, name: &str, at: Span, span: Span) -> X {
        let shown = self.show(t);
        let message = match t {
            T::Type(c) => format!("type object '{}' has no attribute '{name}'", self.sc.class(c.id).name),
            _ => format!("'{shown}' object has no attribute '{name}'"),
        };
        let mut d = Diagnostic::error("E0315", at, message).label(format!("not an attribute of {shown}"));
        let known = self.attribute_names(t);
        if let Some(s) = crate::suggest::closest(name, known.iter().map(|n| &**n)) {
            d = d.help(format!("did you mean `{s}`?"));
        }
        self.error(d);
        X::bad(span)
    }

    fn attribute_names(&self, t: &T) -> Vec<Arc<str>> {
        let mut out: Vec<Arc<str>> = vec![];
        let mut at = match t {
            T::Type(c) => Some(c.clone()),
            t => self.class_of_type(t),
        };
        while let Some(c) = at {
            let cls = self.sc.class(c.id);
            out.extend(cls.shape.fields.iter().cloned());
            out.extend(cls.shape.methods.iter().map(|m| m.ast.name.name.clone()));
            at = self.base_of(&c);
        }
        out.retain(|n| !n.starts_with('.'));
        out
    }

    /// `recv.name = x`
    pub fn set_attr(&mut self, recv: X, name: &ast::Ident, x: X, span: Span, out: &mut Vec<Stmt>) {
        match self.vars.shallow(&recv.t) {
            T::Unknown => {}
            T::Var(_) | T::Never => {
                let y = self.never(vec![x, recv], span);
                self.emit(y, out);
            }
            T::Union(_) => {
                let x = self.escape(x);
                let x = self.hold(x, out);
                let y = self.each_member(recv, span, &mut |c, r| {
                    let mut pre = vec![];
                    c.set_attr(r, name, x.clone(), span, &mut pre);
                    c.block_x(pre, X::none(span))
                });
                self.emit(y, out);
            }
            T::None => {
                let message = format!("'NoneType' object has no attribute '{}'", name.name);
                let y = self.raising(ErrorKind::AttributeError, &message, vec![x, recv], span);
                self.emit(y, out);
            }
            T::Type(c) => match self.member(&c, &name.name, false) {
                Some(Member::Var(v)) if self.is_own_var(c.id, v) => self.assign(v, x, span, out),
                _ => {
                    let v = self.class_var(c.id, &name.name, name.span);
                    self.assign(v, x, span, out);
                }
            },
            T::Source(u) => match self.sc.own(self.unit_scopes[u as usize], &name.name) {
                Some(v) => self.assign(v, x, span, out),
                None => {
                    self.source_attr(u, &name.name, name.span, span);
                }
            },
            T::Class(c) => self.set_field(recv, &c, name, x, span, out),
            t => {
                self.no_attribute(&t, &name.name, name.span, span);
            }
        }
    }

    /// Raises what a store to a field of a frozen dataclass or of a named tuple raises, if it is one.
    fn refuse_frozen(&mut self, c: &ClassT, name: &str, verb: &str, span: Span, out: &mut Vec<Stmt>) -> bool {
        let mut at = Some(c.clone());
        while let Some(k) = at {
            let scope = self.sc.class(k.id).scope;
            let own = k.id == c.id || self.declares_field(k.id, name);
            if own && self.sc.class(k.id).shape.find("__molt_tuple__", false).is_some() {
                let message = if self.declares_field(k.id, name) {
                    "can't set attribute".to_string()
                } else {
                    format!("'{}' object has no attribute '{name}'", self.sc.class(c.id).name)
                };
                let x = self.raising(ErrorKind::AttributeError, &message, vec![], span);
                self.emit(x, out);
                return true;
            }
            if own && self.sc.own(scope, "__molt_frozen__").is_some() {
                let unit = self.unit_ids.get("dataclasses").copied();
                let class =
                    unit.and_then(|u| self.sc.own(self.unit_scopes[u as usize], "FrozenInstanceError"));
                let Some(class) = class else { return false };
                self.need(class);
                let class = self.read_global(class, span);
                let message = X::str(&format!("cannot {verb} field '{name}'"), span);
                let e = self.call_given(class, Given::positional(vec![message], span));
                if !e.is_bad() {
                    let exc = self.h(e);
                    out.push(stmt(StmtKind::RaiseObject { exc, again: false }, span));
                }
                return true;
            }
            at = self.base_of(&k);
        }
        false
    }

    /// Whether a class variable is this class's own, not its base's.
    fn is_own_var(&self, id: ClsId, v: crate::scope::VarId) -> bool {
        self.sc.var(v).scope == self.sc.class(id).scope
    }

    fn set_field(&mut self, recv: X, c: &ClassT, name: &ast::Ident, x: X, span: Span, out: &mut Vec<Stmt>) {
        let library = self.units[self.unit_here() as usize].library;
        if !self.raw_stores && !library {
            let mut raise = vec![];
            if self.refuse_frozen(c, &name.name, "assign to", span, &mut raise) {
                self.emit(x, out);
                self.emit(recv, out);
                return out.extend(raise);
            }
        }
        if let Some(Member::Method(..)) = self.member(c, &name.name, true) {
            let x = self.escape(x);
            let x = self.hold(x, out);
            let y = self.call_setter(recv, c, &name.name, x, span);
            return self.emit(y, out);
        }
        let getter = self.member(c, &name.name, false);
        if let Some(Member::Method(Method { kind: MethodKind::Getter, .. }, _)) = getter {
            let class = self.sc.class(c.id).name.clone();
            let message = format!("property '{}' of '{class}' object has no setter", name.name);
            let y = self.raising(ErrorKind::AttributeError, &message, vec![x, recv], span);
            return self.emit(y, out);
        }
        let Some(owner) = self.field_owner(c, &name.name) else {
            let extra = self.facts.extra_fields.entry(c.id).or_default();
            if !extra.contains(&name.name) {
                extra.push(name.name.clone());
                self.changed = true;
            }
            return;
        };
        let want = self.field_type(&owner, &name.name);
        let Some(x) = self.fit(x, &want) else {
            return self.bad_store(&T::Class(c.clone()), &want, &name.name, span);
        };
        if x.is_bad() {
            return;
        }
        let mut recv = recv;
        if !self.is_sure(&owner, &name.name) {
            let x2 = self.hold(x, out);
            recv = self.hold_unless_local(recv, out);
            self.store_field(recv.clone(), &owner, FieldName::Named(name.name.clone()), x2, span, out);
            return self.store_field(
                recv,
                &owner,
                FieldName::Has(name.name.clone()),
                X::bool(true, span),
                span,
                out,
            );
        }
        self.store_field(recv, &owner, FieldName::Named(name.name.clone()), x, span, out);
    }

    pub fn store_field(
        &mut self,
        recv: X,
        owner: &ClassT,
        f: FieldName,
        x: X,
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        if self.vars.resolve(&x.t).erased() {
            self.emit(x, out);
            return self.emit(recv, out);
        }
        let (class, field) = self.field_place(owner, f);
        let (object, value) = (self.h(recv), self.h(x));
        out.push(stmt(StmtKind::SetField { object, class, field, value }, span));
    }

    pub fn bad_store(&mut self, t: &T, want: &T, name: &str, span: Span) {
        let (t, want) = (self.show(t), self.show(want));
        self.error(
            Diagnostic::error("E0303", span, format!("the field '{name}' of {t} is {want}"))
                .label("this value does not fit"),
        );
    }

    /// Whether a class is one of the library's.
    pub fn is_of_library(&self, class: ClsId) -> bool {
        let scope = self.sc.module_of(self.sc.class(class).scope);
        let kind = &self.sc.scopes[scope.0 as usize].kind;
        matches!(kind, ScopeKind::Module(u) if self.units[*u as usize].library)
    }

    /// The variable of a class that is assigned from outside of its body.
    pub fn class_var(&mut self, id: ClsId, name: &str, span: Span) -> crate::scope::VarId {
        let key = (id, Arc::<str>::from(name));
        if let Some(v) = self.facts.class_vars.get(&key) {
            return *v;
        }
        let v = self.sc.new_class_var(id, name, span);
        self.facts.class_vars.insert(key, v);
        self.changed = true;
        v
    }

    /// The builtin value that an instance stands for: a tuple for a named tuple, an int for a member
    /// of an IntEnum.
    pub fn stand_in(&mut self, x: &X) -> Option<X> {
        let T::Class(c) = self.vars.shallow(&x.t) else { return None };
        let name =
            ["__molt_base__", "__molt_tuple__"].into_iter().find(|n| self.member(&c, n, false).is_some())?;
        Some(self.call_dunder(x.clone(), name, vec![], x.span))
    }
}
