//! Attributes: fields, properties, methods, class variables; construction; dispatch on the class of
//! an instance.

use crate::calls::{Args, Given};
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

/// Methods of instances of one class and its subclasses: which classes have which.
struct Targets<'a> {
    /// The most derived first; none for classes without the name.
    groups: Vec<(ClassT, Option<(Method<'a>, ClassT)>)>,
}

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
    fn attr_below(&mut self, recv: X, c: &ClassT, name: &str, at: Span, span: Span) -> X {
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

    fn read_field(&mut self, recv: X, c: &ClassT, owner: &ClassT, name: &str, span: Span) -> X {
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
    fn class_attr(&mut self, recv: X, c: &ClassT, name: &str, at: Span, span: Span) -> X {
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

    fn store_field(&mut self, recv: X, owner: &ClassT, f: FieldName, x: X, span: Span, out: &mut Vec<Stmt>) {
        if self.vars.resolve(&x.t).erased() {
            self.emit(x, out);
            return self.emit(recv, out);
        }
        let (class, field) = self.field_place(owner, f);
        let (object, value) = (self.h(recv), self.h(x));
        out.push(stmt(StmtKind::SetField { object, class, field, value }, span));
    }

    fn bad_store(&mut self, t: &T, want: &T, name: &str, span: Span) {
        let (t, want) = (self.show(t), self.show(want));
        self.error(
            Diagnostic::error("E0303", span, format!("the field '{name}' of {t} is {want}"))
                .label("this value does not fit"),
        );
    }

    /// An instance of a class.
    pub fn construct(&mut self, c: &ClassT, g: Given) -> X {
        let span = g.span;
        let n = self.type_params(c.id).len();
        let c = if n > 0 && c.args.len() != n {
            let args: Vec<T> = (0..n).map(|i| self.site_var(span, i as u32)).collect();
            ClassT { id: c.id, args: args.into() }
        } else {
            c.clone()
        };
        if let Some(x) = self.construct_enum(&c, &g) {
            return x;
        }
        let mut g = g;
        if g.pos.len() == 1 && g.rest.is_none() && self.is_prelude_class(c.id, "range") {
            g.pos.insert(0, X::int(0, span));
        }
        if g.pos.len() == 1 && self.is_prelude_class(c.id, "slice") {
            g.pos.insert(0, X::none(span));
        }
        if g.pos.len() == 2 && self.is_prelude_class(c.id, "slice") {
            g.pos.push(X::none(span));
        }
        let is_dict = self.prelude_class("dict").is_some_and(|d| c.id == d || self.is_below(c.id, d));
        if is_dict && !g.kws.is_empty() && !self.takes_keywords(&c) {
            return self.dict_with_keywords(&c, g);
        }
        if let Some(missing) = self.abstract_method(&c) {
            let class = self.sc.class(c.id).name.clone();
            let s = if missing.len() == 1 { "" } else { "s" };
            let list: Vec<String> = missing.iter().map(|m| format!("'{m}'")).collect();
            let message = format!(
                "Can't instantiate abstract class {class} without an implementation for abstract method{s} {}",
                list.join(", ")
            );
            let t = T::Class(c);
            let x = self.raising(ErrorKind::TypeError, &message, g.pos, span);
            return X { t, kind: self.zero_after(x), span };
        }
        if let Some(Member::Method(m, _)) = self.member(&c, "__new__", false) {
            return self.construct_by_new(&c, m, g);
        }
        self.note_made(&c);
        let t = T::Class(c.clone());
        let mut pre = vec![];
        let class = self.class_id(&c);
        let init = self.member(&c, "__init__", false);
        let Some(Member::Method(m, owner)) = init else {
            if let Some(x) = g.pos.first().or(g.kws.first().map(|(_, x)| x)) {
                let name = self.sc.class(c.id).name.clone();
                self.error(
                    Diagnostic::error("E0306", x.span, format!("{name}() takes no arguments"))
                        .label("an argument too many")
                        .help("define `__init__`"),
                );
                return X::bad(span);
            }
            return X::new(ExprKind::New(class), t, span);
        };
        let new = X::new(ExprKind::New(class), t, span);
        let object = self.hold(new, &mut pre);
        let g = self.begin_exception(&c, &object, g, &mut pre);
        let ft = FuncT { def: self.sc.def_of(m.ast), caps: Some([].into()) };
        let f = X::none(span);
        let me = self.as_exception(object.clone(), &owner);
        let Some((stmts, args)) = self.bind_given(&f, &ft, g, std::slice::from_ref(&me)) else {
            return X::bad(span);
        };
        pre.extend(stmts);
        let call = self.call_function(&f, &ft, args, span);
        if call.is_bad() && !self.skipped {
            return X::bad(span);
        }
        self.emit(call, &mut pre);
        // What the arguments told of the type.
        self.block_x(pre, object)
    }

    /// `C(…)` of a class with `__new__`: what that gives, initialized if it is an instance of `C`.
    fn construct_by_new(&mut self, c: &ClassT, m: Method<'a>, g: Given) -> X {
        let span = g.span;
        let mut pre = vec![];
        let g = self.hold_given(g, &mut pre);
        let class = X::new(ExprKind::None, T::Type(c.clone()), span);
        let mut given = g.clone();
        given.pos.insert(0, class);
        let made = self.call_def(m, None, given);
        if made.is_bad() {
            return made;
        }
        let made = self.hold(made, &mut pre);
        let y = self.each_member(made.clone(), span, &mut |s, x| {
            if let T::Class(d) = s.vars.shallow(&x.t)
                && (d.id == c.id || s.is_below(d.id, c.id))
                && let Some(Member::Method(init, owner)) = s.member(&d, "__init__", false)
            {
                let me = s.as_exception(x, &owner);
                return s.call_def(init, Some(me), g.clone());
            }
            X::none(span)
        });
        self.emit(y, &mut pre);
        // None stands for nothing here: `__new__` may say so of what it has made before.
        self.block_x(pre, made)
    }

    /// A new object of the class that `x` really is, with the same attributes.
    pub fn clone_object(&mut self, x: X, span: Span) -> X {
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let y = self.each_member(x, span, &mut |s, x| {
            let T::Class(c) = s.vars.shallow(&x.t) else { return s.never(vec![x], span) };
            s.each_class(x, &c, span, &mut |s, x, d| {
                let mut pre = vec![];
                let new = X::new(ExprKind::New(s.class_id(d)), x.t.clone(), span);
                let new = s.hold(new, &mut pre);
                s.copy_fields(&x, &new, d, None, span, &mut pre);
                s.block_x(pre, new)
            })
        });
        self.block_x(pre, y)
    }

    /// Replaces each attribute of an object by what `f` makes of it.
    pub fn map_fields(&mut self, x: X, f: X, span: Span) -> X {
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let f = self.escape(f);
        let f = self.hold(f, &mut pre);
        let y = self.each_member(x, span, &mut |s, x| {
            let T::Class(c) = s.vars.shallow(&x.t) else { return s.never(vec![x], span) };
            s.each_class(x, &c, span, &mut |s, x, d| {
                let mut pre = vec![];
                s.copy_fields(&x, &x, d, Some(&f), span, &mut pre);
                s.block_x(pre, X::none(span))
            })
        });
        self.block_x(pre, y)
    }

    /// Does `f` for the class that an object really is of.
    fn each_class(
        &mut self,
        x: X,
        c: &ClassT,
        span: Span,
        f: &mut dyn FnMut(&mut Self, X, &ClassT) -> X,
    ) -> X {
        let mut arms = vec![];
        for d in self.made_below(c) {
            let me = self.cast(x.clone(), &d);
            let y = f(self, me, &d);
            let t = T::Class(c.clone());
            let y = if self.is_absent(&y) || y.is_bad() || !matches!(self.vars.shallow(&y.t), T::Class(_)) {
                y
            } else {
                self.coerce(y, &self.vars.resolve(&t), &t)
            };
            arms.push((self.instance_of(x.clone(), &d, true), y));
        }
        match arms.pop() {
            Some((_, other)) => self.first_of(arms, other, span),
            None => self.never(vec![x], span),
        }
    }

    /// Copies every attribute of `d` from one object to another, through `f` if there is one.
    fn copy_fields(&mut self, from: &X, to: &X, d: &ClassT, f: Option<&X>, span: Span, out: &mut Vec<Stmt>) {
        let mut names: Vec<Arc<str>> = vec![];
        let mut at = Some(d.clone());
        while let Some(c) = at {
            let extra = self.facts.extra_fields.get(&c.id).into_iter().flatten().cloned();
            for n in self.sc.class(c.id).shape.fields.iter().cloned().chain(extra) {
                if !names.contains(&n) {
                    names.push(n);
                }
            }
            at = self.base_of(&c);
        }
        for name in names {
            let Some(owner) = self.field_owner(d, &name) else { continue };
            let t = self.field_type(&owner, &name);
            if self.is_absent(&X::new(ExprKind::None, t.clone(), span)) {
                continue;
            }
            let mut stmts = vec![];
            let value = if self.vars.resolve(&t).erased() {
                X::new(ExprKind::None, t.clone(), span)
            } else {
                let (class, field) = self.field_place(&owner, FieldName::Named(name.clone()));
                let object = self.b(from.clone());
                X::new(ExprKind::Field { object, class, field }, t.clone(), span)
            };
            let value = match f {
                Some(f) => self.call_given(f.clone(), Given::positional(vec![value], span)),
                None => value,
            };
            let Some(value) = self.fit(value, &t) else {
                self.bad_store(&T::Class(d.clone()), &t, &name, span);
                continue;
            };
            if value.is_bad() {
                continue;
            }
            let value = self.hold(value, &mut stmts);
            self.store_field(to.clone(), &owner, FieldName::Named(name.clone()), value, span, &mut stmts);
            if self.is_sure(&owner, &name) {
                out.extend(stmts);
                continue;
            }
            let has = FieldName::Has(name.clone());
            self.store_field(to.clone(), &owner, has.clone(), X::bool(true, span), span, &mut stmts);
            let (class, field) = self.field_place(&owner, has);
            let object = self.b(from.clone());
            let cond = X::new(ExprKind::Field { object, class, field }, T::Bool, span);
            let cond = self.h(cond);
            out.push(stmt(StmtKind::If { cond, then: stmts, orelse: vec![] }, span));
        }
    }

    /// Whether a class is one of the library's.
    pub fn is_of_library(&self, class: ClsId) -> bool {
        let scope = self.sc.module_of(self.sc.class(class).scope);
        let kind = &self.sc.scopes[scope.0 as usize].kind;
        matches!(kind, ScopeKind::Module(u) if self.units[*u as usize].library)
    }

    /// The methods of the builtin exceptions are compiled once, not for each exception class.
    fn as_exception(&mut self, x: X, owner: &ClassT) -> X {
        let Some(base) = self.prelude_class("BaseException") else { return x };
        if !self.is_of_library(owner.id) || !(owner.id == base || self.is_below(owner.id, base)) {
            return x;
        }
        match self.vars.shallow(&x.t) {
            T::Class(c) if self.is_below(c.id, owner.id) => self.cast(x, owner),
            _ => x,
        }
    }

    /// Whether the class's own `__init__` takes the keywords of a call.
    fn takes_keywords(&self, c: &ClassT) -> bool {
        match self.member(c, "__init__", false) {
            Some(Member::Method(m, owner)) => {
                self.prelude_class("dict") != Some(owner.id)
                    && (m.ast.params.kwarg.is_some()
                        || m.ast.params.args.len() > 2
                        || !m.ast.params.kwonly.is_empty())
            }
            _ => false,
        }
    }

    /// `dict(source, a=1)`
    fn dict_with_keywords(&mut self, c: &ClassT, g: Given) -> X {
        let span = g.span;
        let mut pre = vec![];
        let g = self.hold_given(g, &mut pre);
        let d = self.construct(c, Given { kws: vec![], ..g.clone() });
        if d.is_bad() {
            return d;
        }
        let d = self.hold(d, &mut pre);
        for (n, x) in g.kws {
            let y = self.call_dunder(d.clone(), "__setitem__", vec![X::str(&n, span), x], span);
            self.emit(y, &mut pre);
        }
        self.block_x(pre, d)
    }

    /// A new exception has its arguments before `__init__` runs.
    fn begin_exception(&mut self, c: &ClassT, object: &X, g: Given, out: &mut Vec<Stmt>) -> Given {
        let Some(base) = self.prelude_class("BaseException") else { return g };
        if !self.is_below(c.id, base) || g.rest.is_some() {
            return g;
        }
        let own = match self.member(c, "__init__", false) {
            Some(Member::Method(m, owner)) => owner.id != base && !m.ast.params.args.is_empty(),
            _ => false,
        };
        if !own {
            return g;
        }
        let g = self.hold_given(g, out);
        let args = Given::positional(g.pos.clone(), g.span);
        if let Some(Member::Method(m, _)) = self.member(c, "_begin", false) {
            let me = self.as_exception(object.clone(), &ClassT { id: base, args: [].into() });
            let x = self.call_def(m, Some(me), args);
            self.emit(x, out);
        }
        g
    }

    fn zero_after(&mut self, x: X) -> ExprKind {
        let span = x.span;
        let mut pre = vec![];
        self.emit(x, &mut pre);
        let zero = X::new(ExprKind::Zero, T::None, span);
        self.block_x(pre, zero).kind
    }

    /// An instance of which no field is set.
    pub fn blank_instance(&mut self, c: &ClassT, span: Span) -> X {
        self.note_made(c);
        let class = self.class_id(c);
        X::new(ExprKind::New(class), T::Class(c.clone()), span)
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

    /// The abstract methods that a class leaves open.
    fn abstract_method(&self, c: &ClassT) -> Option<Vec<Arc<str>>> {
        let mut at = Some(c.clone());
        let mut missing: Vec<Arc<str>> = vec![];
        while let Some(k) = at {
            for m in self.sc.class(k.id).shape.methods.iter().filter(|m| m.is_abstract) {
                if let Some(Member::Method(n, _)) = self.member(c, &m.ast.name.name, false)
                    && n.is_abstract
                    && !missing.contains(&m.ast.name.name)
                {
                    missing.push(m.ast.name.name.clone());
                }
            }
            at = self.base_of(&k);
        }
        missing.sort();
        (!missing.is_empty()).then_some(missing)
    }

    /// `recv.name(…)`
    pub fn call_method(&mut self, recv: X, name: &str, g: Given, at: Span) -> X {
        let span = g.span;
        match self.vars.shallow(&recv.t) {
            T::Unknown => X::bad(span),
            T::Var(_) | T::Never => self.never(vec![recv], span),
            T::Union(_) => {
                let mut pre = vec![];
                let recv = self.hold_unless_local(recv, &mut pre);
                let g = self.hold_given(g, &mut pre);
                let x = self.each_member(recv, span, &mut |c, r| c.call_method(r, name, g.clone(), at));
                self.block_x(pre, x)
            }
            T::None => {
                let mut ops = vec![recv];
                ops.extend(g.pos);
                let message = format!("'NoneType' object has no attribute '{name}'");
                self.raising(ErrorKind::AttributeError, &message, ops, span)
            }
            T::Gen(_) => self.generator_method(recv, name, g, at),
            T::Class(c) => self.call_class_method(recv, &c, name, g, at),
            T::Type(c) => {
                if name == "__new__" && self.member(&c, "__new__", false).is_none() {
                    return self.blank_instance(&c, span);
                }
                if let Some(Member::Method(m, _)) = self.member(&c, name, false)
                    && m.kind == MethodKind::Class
                {
                    return self.call_def(m, Some(recv), g);
                }
                let f = self.class_attr(recv, &c, name, at, span);
                self.call_given(f, g)
            }
            T::Source(_) | T::Module(_) | T::Builtin(_) => {
                let f = self.get_attr(recv, name, at, span);
                self.call_given(f, g)
            }
            t => match self.class_of_type(&t).and_then(|c| self.member(&c, name, false)) {
                Some(Member::Method(m, _)) => {
                    let recv = if t == T::Bool { self.to_int(recv) } else { recv };
                    self.call_def(m, Some(recv), g)
                }
                _ => self.no_attribute(&t, name, at, span),
            },
        }
    }

    /// What a method's name is bound to in its class.
    fn method_function(&mut self, m: Method<'a>, span: Span) -> X {
        let def = self.sc.def_of(m.ast);
        let class = self.sc.def(def).class.filter(|_| m.decorated);
        let v = class.and_then(|c| self.sc.own(self.sc.class(c).scope, &m.ast.name.name));
        match v {
            Some(v) => self.read_global(v, span),
            None => X::new(ExprKind::None, T::Func(FuncT { def, caps: Some([].into()) }), span),
        }
    }

    /// Calls a method by its definition.
    pub fn call_def(&mut self, m: Method<'a>, recv: Option<X>, g: Given) -> X {
        let span = g.span;
        if m.kind == MethodKind::Class
            && let Some(x) = &recv
            && let T::Class(_) = self.vars.shallow(&x.t)
        {
            // `cls` is the class that the instance really is of.
            let mut pre = vec![];
            let g = self.hold_given(g, &mut pre);
            let class = self.type_of(x.clone(), span);
            let y = self.each_member(class, span, &mut |c, k| c.call_def(m, Some(k), g.clone()));
            return self.block_x(pre, y);
        }
        if m.decorated {
            let mut pre = vec![];
            let f = self.method_function(m, span);
            let mut g = g;
            match recv {
                Some(x) if m.kind == MethodKind::Static => self.emit(x, &mut pre),
                Some(x) => g.pos.insert(0, x),
                None => {}
            }
            let y = self.call_given(f, g);
            return self.block_x(pre, y);
        }
        let ft = FuncT { def: self.sc.def_of(m.ast), caps: Some([].into()) };
        let f = X::none(span);
        let mut pre = vec![];
        let first = match recv {
            Some(x) if m.kind == MethodKind::Static => {
                self.emit(x, &mut pre);
                vec![]
            }
            Some(x) => vec![x],
            None => vec![],
        };
        // The receiver is evaluated before the arguments.
        let first: Vec<X> = first
            .into_iter()
            .map(|x| {
                let simple = g
                    .pos
                    .iter()
                    .chain(g.kws.iter().map(|(_, x)| x))
                    .all(|x| x.is_const() || matches!(x.kind, ExprKind::Local(_)));
                if simple { x } else { self.hold_unless_local(x, &mut pre) }
            })
            .collect();
        let Some((stmts, args)) = self.bind_given(&f, &ft, g, &first) else {
            return X::bad(span);
        };
        pre.extend(stmts);
        let call = self.call_function(&f, &ft, args, span);
        self.block_x(pre, call)
    }

    /// A method of an instance, by its class at run time.
    pub fn call_class_method(&mut self, recv: X, c: &ClassT, name: &str, g: Given, at: Span) -> X {
        let span = g.span;
        if let Some(Member::Method(m, _)) = self.member(c, name, false)
            && m.kind == MethodKind::Cached
        {
            return self.cached_property(recv, c, name, m, span);
        }
        let targets = self.targets(c, name, false);
        let distinct: Vec<_> = targets.groups.iter().filter(|(_, m)| m.is_some()).collect();
        if distinct.is_empty() {
            if let Some(f) = self.field_value(&recv, c, name, span) {
                return self.call_given(f, g);
            }
            if name == "__init__" || name == "__init_subclass__" || name == "__set_name__" {
                return self.after(recv, X::none(span));
            }
            return match self.member(c, name, false) {
                Some(Member::Var(v)) => {
                    let f = self.read_global(v, span);
                    if let T::Func(ft) = self.vars.shallow(&f.t) {
                        let Some((pre, args)) = self.bind_given(&f, &ft, g, &[recv]) else {
                            return X::bad(span);
                        };
                        let call = self.call_function(&f, &ft, args, span);
                        return self.block_x(pre, call);
                    }
                    let f = self.after(recv, f);
                    self.call_given(f, g)
                }
                _ => {
                    if let Some(x) = self.stand_in(&recv) {
                        return self.call_method(x, name, g, at);
                    }
                    let f = self.attr_below(recv, c, name, at, span);
                    self.call_given(f, g)
                }
            };
        }
        let mut g = g;
        if name == "update"
            && !g.kws.is_empty()
            && self.prelude_class("dict").is_some_and(|d| c.id == d || self.is_below(c.id, d))
        {
            // Each keyword is a key.
            let mut pre = vec![];
            let recv = self.hold_unless_local(recv, &mut pre);
            g = self.hold_given(g, &mut pre);
            let kws = std::mem::take(&mut g.kws);
            if !g.pos.is_empty() {
                let x = self.call_class_method(recv.clone(), c, name, g, at);
                self.emit(x, &mut pre);
            }
            for (n, x) in kws {
                let y = self.call_dunder(recv.clone(), "__setitem__", vec![X::str(&n, span), x], span);
                self.emit(y, &mut pre);
            }
            return self.block_x(pre, X::none(span));
        }
        if targets.groups.len() == 1 {
            let (_, m) = &targets.groups[0];
            let (m, owner) = m.as_ref().expect("there is a method").clone();
            let recv = self.as_exception(recv, &owner);
            return self.call_def(m, Some(recv), g);
        }
        let mut pre = vec![];
        let recv = self.hold_unless_local(recv, &mut pre);
        let g = self.hold_given(g, &mut pre);
        let mut arms = vec![];
        let mut other = None;
        let class = self.sc.class(c.id).name.clone();
        for (owner, m) in targets.groups {
            let me = if owner.id == c.id { recv.clone() } else { self.cast(recv.clone(), &owner) };
            let x = match m {
                Some((m, _)) => self.call_def(m, Some(me), g.clone()),
                None => {
                    let message = format!("'{class}' object has no attribute '{name}'");
                    self.raising(ErrorKind::AttributeError, &message, vec![], span)
                }
            };
            if owner.id == c.id {
                other = Some(x);
            } else {
                let test = self.instance_of(recv.clone(), &owner, false);
                arms.push((test, x));
            }
        }
        let other = match other {
            Some(x) => x,
            None => arms.pop().expect("there are several targets").1,
        };
        let x = self.first_of(arms, other, span);
        self.block_x(pre, x)
    }

    /// A callable that a field holds.
    fn field_value(&mut self, recv: &X, c: &ClassT, name: &str, span: Span) -> Option<X> {
        let owner = self.field_owner(c, name)?;
        Some(self.read_field(recv.clone(), c, &owner, name, span))
    }

    /// Which method instances of `c` and its subclasses run for a name.
    fn targets(&mut self, c: &ClassT, name: &str, setter: bool) -> Targets<'a> {
        let method = |s: &Self, d: &ClassT| match s.member(d, name, setter) {
            Some(Member::Method(m, owner)) => Some((m, owner)),
            _ => None,
        };
        let own = method(self, c);
        let mut groups: Vec<(ClassT, Option<(Method<'a>, ClassT)>)> = vec![];
        let same = |a: &Option<(Method<'a>, ClassT)>, b: &Option<(Method<'a>, ClassT)>| match (a, b) {
            (Some((m, _)), Some((n, _))) => std::ptr::eq(m.ast, n.ast),
            (None, None) => true,
            _ => false,
        };
        let below = self.made_below(c);
        let mut own_used = below.is_empty();
        for d in below {
            let m = method(self, &d);
            if same(&m, &own) {
                own_used = true;
                continue;
            }
            // The class that brings this method in, below `c`.
            let owner = match &m {
                Some((_, owner)) if self.is_below(owner.id, c.id) => {
                    self.ancestor(&T::Class(d.clone()), owner.id).unwrap_or(d.clone())
                }
                _ => d.clone(),
            };
            if !groups.iter().any(|(o, _)| *o == owner) {
                groups.push((owner, m));
            }
        }
        // The most derived first.
        groups.sort_by_key(|(o, _)| std::cmp::Reverse(self.depth(o.id)));
        if own_used {
            groups.push((c.clone(), own));
        } else if groups.len() == 1 {
            // Every instance runs this one.
            let (o, m) = groups.remove(0);
            let _ = o;
            groups.push((c.clone(), m));
            if let Some((o, _)) = groups.first_mut() {
                *o = c.clone();
            }
        }
        Targets { groups }
    }

    fn depth(&self, id: ClsId) -> usize {
        let mut n = 0;
        let mut at = id;
        while let Some(Some(b)) = self.facts.bases.get(&at) {
            n += 1;
            at = b.id;
        }
        n
    }

    fn call_setter(&mut self, recv: X, c: &ClassT, name: &str, x: X, span: Span) -> X {
        let targets = self.targets(c, name, true);
        let mut pre = vec![];
        let recv = self.hold_unless_local(recv, &mut pre);
        let mut arms = vec![];
        let mut other = X::none(span);
        for (owner, m) in targets.groups {
            let Some((m, _)) = m else { continue };
            let me = if owner.id == c.id { recv.clone() } else { self.cast(recv.clone(), &owner) };
            let y = self.call_def(m, Some(me), Given::positional(vec![x.clone()], span));
            if owner.id == c.id {
                other = y;
            } else {
                let test = self.instance_of(recv.clone(), &owner, false);
                arms.push((test, y));
            }
        }
        let y = if arms.is_empty() { other } else { self.first_of(arms, other, span) };
        self.block_x(pre, y)
    }

    /// `@cached_property`: computed once, then kept in a field of its own.
    fn cached_property(&mut self, recv: X, c: &ClassT, name: &str, m: Method<'a>, span: Span) -> X {
        let hidden: Arc<str> = format!(".{name}").into();
        let Some(owner) = self.field_owner(c, &hidden) else { return X::bad(span) };
        let mut pre = vec![];
        let recv = self.hold_unless_local(recv, &mut pre);
        let want = self.field_type(&owner, &hidden);
        let (class, field) = self.field_place(&owner, FieldName::Has(hidden.clone()));
        let object = self.b(recv.clone());
        let has = X::new(ExprKind::Field { object, class, field }, T::Bool, span);
        let missing = self.not(has);
        let mut then = vec![];
        let x = self.call_def(m, Some(recv.clone()), Given::positional(vec![], span));
        let Some(x) = self.fit(x, &want) else { return X::bad(span) };
        self.store_field(recv.clone(), &owner, FieldName::Named(hidden.clone()), x, span, &mut then);
        self.store_field(
            recv.clone(),
            &owner,
            FieldName::Has(hidden.clone()),
            X::bool(true, span),
            span,
            &mut then,
        );
        let cond = self.h(missing);
        pre.push(stmt(StmtKind::If { cond, then, orelse: vec![] }, span));
        if self.vars.resolve(&want).erased() {
            return self.block_x(pre, X::new(ExprKind::None, want, span));
        }
        let (class, field) = self.field_place(&owner, FieldName::Named(hidden));
        let object = self.b(recv);
        self.block_x(pre, X::new(ExprKind::Field { object, class, field }, want, span))
    }

    /// `super().name(…)`; none if this is no such call.
    pub fn super_call(&mut self, value: &'a ast::Expr, attr: &'a ast::Ident, a: Args<'a>) -> Option<X> {
        let (base, me) = self.super_of(value)?;
        let span = a.span;
        let Some(g) = self.given(a) else { return Some(X::bad(span)) };
        let Some(base) = base else {
            return Some(match &*attr.name {
                "__init__" | "__init_subclass__" => X::none(span),
                "__new__" => self.new_of(g),
                "__eq__" => {
                    let y = g.pos.into_iter().next().unwrap_or(X::bad(span));
                    self.identity(me, y, span)
                }
                "__repr__" | "__str__" => self.default_repr(me, span),
                "__hash__" => self.identity_hash(me, span),
                _ => self.no_attribute(&T::Builtin("super"), &attr.name, attr.span, span),
            });
        };
        Some(match self.member(&base, &attr.name, false) {
            Some(Member::Method(m, _)) => self.call_def(m, Some(me), g),
            Some(Member::Var(v)) => {
                let f = self.read_global(v, span);
                self.call_given(f, g)
            }
            None => match &*attr.name {
                "__init__" | "__init_subclass__" => X::none(span),
                "__new__" => self.new_of(g),
                "__repr__" | "__str__" => self.default_repr(me, span),
                "__hash__" => self.identity_hash(me, span),
                "__eq__" => {
                    let y = g.pos.into_iter().next().unwrap_or(X::bad(span));
                    self.identity(me, y, span)
                }
                _ => self.no_attribute(&T::Class(base), &attr.name, attr.span, span),
            },
        })
    }

    /// `super().__new__(cls)`: an instance of which no field is set.
    fn new_of(&mut self, g: Given) -> X {
        let span = g.span;
        let Some(class) = g.pos.into_iter().next() else { return X::bad(span) };
        let class = X { t: self.vars.shallow(&class.t), ..class };
        self.each_member(class, span, &mut |c, x| match c.vars.shallow(&x.t) {
            T::Type(k) => c.blank_instance(&k, span),
            _ => X::bad(span),
        })
    }

    /// `super().name` as a value.
    pub fn super_attr(&mut self, value: &'a ast::Expr, attr: &'a ast::Ident, span: Span) -> Option<X> {
        let (base, me) = self.super_of(value)?;
        let base = base?;
        Some(match self.member(&base, &attr.name, false) {
            Some(Member::Method(m, _)) if m.kind == MethodKind::Getter => {
                self.call_def(m, Some(me), Given::positional(vec![], span))
            }
            Some(Member::Var(v)) => self.read_global(v, span),
            _ => match self.field_owner(&base, &attr.name) {
                Some(owner) => self.read_field(me, &base, &owner, &attr.name, span),
                None => self.no_attribute(&T::Class(base), &attr.name, attr.span, span),
            },
        })
    }

    /// What `super()` is: the base of the class whose method this is, and the instance.
    fn super_of(&mut self, value: &'a ast::Expr) -> Option<(Option<ClassT>, X)> {
        let ast::ExprKind::Call { func, args, .. } = &value.kind else { return None };
        if !matches!(&func.kind, ast::ExprKind::Name(n) if &**n == "super")
            || self.sc.lookup(self.fx.scope, "super").is_some()
            || !matches!(args.len(), 0 | 2)
        {
            return None;
        }
        let (class, v) = self.fx.method.clone()?;
        let me = self.read(v, value.span);
        Some((self.base_of(&class), me))
    }

    /// Notes that the present function is a method, and of which class its first parameter is.
    pub fn enter_method(&mut self, class: Option<ClsId>, t: &T, v: crate::scope::VarId) {
        let Some(id) = class else { return };
        let of = match t {
            T::Type(c) => self.ancestor(&T::Class(c.clone()), id),
            t => match self.class_of_type(t) {
                Some(c) => self.ancestor(&T::Class(c), id),
                None => None,
            },
        };
        if let Some(c) = of {
            self.fx.params = self.class_params(&c);
            self.fx.method = Some((c, v));
        }
    }

    /// Where annotations of a function's head are looked up.
    pub fn enter_signature(
        &mut self,
        def: crate::scope::DefId,
        first: &[X],
    ) -> (crate::scope::ScopeId, std::collections::HashMap<Arc<str>, T>) {
        let d = self.sc.def(def);
        let (class, ast, scope) = (d.class, d.ast, d.scope);
        let parent = self.sc.scopes[scope.0 as usize].parent.expect("a function stands in a scope");
        let saved = (std::mem::replace(&mut self.fx.scope, parent), std::mem::take(&mut self.fx.params));
        if let (Some(id), Some(x)) = (class, first.first()) {
            let t = self.vars.shallow(&x.t);
            let of = match &t {
                T::Type(c) => self.ancestor(&T::Class(c.clone()), id),
                t => self.class_of_type(t).and_then(|c| self.ancestor(&T::Class(c), id)),
            };
            if let Some(c) = of {
                self.fx.params = self.class_params(&c);
            }
        }
        for p in ast.map(|a| a.type_params.as_slice()).unwrap_or_default() {
            let v = self.vars.fresh(None);
            self.fx.params.insert(p.name.name.clone(), v);
        }
        saved
    }

    /// Ends what [`Self::enter_signature`] began.
    pub fn leave_signature(
        &mut self,
        saved: (crate::scope::ScopeId, std::collections::HashMap<Arc<str>, T>),
    ) {
        (self.fx.scope, self.fx.params) = saved;
    }

    /// Gives the type parameters of a function's head what its arguments say.
    pub fn bind_type_params(
        &mut self,
        ast: Option<&'a ast::FunctionDef>,
        params: &'a ast::Parameters,
        args: &[T],
    ) {
        let Some(d) = ast.filter(|d| !d.type_params.is_empty()) else { return };
        for p in &d.type_params {
            let v = self.vars.fresh(None);
            self.fx.params.insert(p.name.name.clone(), v);
        }
        for (p, t) in crate::visit::params(params).zip(args) {
            if let Some(ann) = &p.annotation {
                let want = self.annotation(ann);
                let t = self.vars.open(t);
                self.absorb(&want, &t);
            }
        }
    }
}
