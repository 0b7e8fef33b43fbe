//! Classes: their statements, what their names mean, and how instances are laid out.

use crate::check::{Checker, UnitState};
use crate::features::refuse;
use crate::fx::X;
use crate::hir::{Class, ClassId, ExprKind, Field, Stmt, Ty};
use crate::load::BUILTINS;
use crate::scope::{ClsId, VarId};
use crate::shape::{Method, SUPER};
use crate::solve::Key;
use crate::types::{ClassT, FuncT, T};
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;
use std::collections::HashMap;
use std::sync::Arc;

/// The classes of the HIR in this pass.
#[derive(Default)]
pub(crate) struct Layouts {
    ids: HashMap<Made, ClassId>,
    list: Vec<(Made, Vec<FieldName>)>,
}

/// What a class of the HIR is made from.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Made {
    /// A class with its arguments.
    Class(ClassT),
    /// The cell of a variable of this type.
    Cell(T),
}

/// A field of a layout.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum FieldName {
    /// What the program calls so.
    Named(Arc<str>),
    /// Whether that field was assigned.
    Has(Arc<str>),
}

impl Layouts {
    fn intern(&mut self, made: Made) -> ClassId {
        if let Some(id) = self.ids.get(&made) {
            return *id;
        }
        let id = ClassId(self.list.len() as u32);
        self.ids.insert(made.clone(), id);
        self.list.push((made, vec![]));
        id
    }

    fn field(&mut self, id: ClassId, name: FieldName) -> usize {
        let fields = &mut self.list[id.0 as usize].1;
        match fields.iter().position(|f| *f == name) {
            Some(i) => i,
            None => {
                fields.push(name);
                fields.len() - 1
            }
        }
    }
}

/// What an attribute's name means in a class.
pub(crate) enum Member<'a> {
    /// A method, in the class that defines it.
    Method(Method<'a>, ClassT),
    /// A variable of the class body.
    Var(VarId),
}

impl<'a> Checker<'a> {
    /// `class`
    pub fn class_stmt(&mut self, d: &'a ast::ClassDef, out: &mut Vec<Stmt>) {
        let id = self.sc.class_of(d);
        let base = self.class_base(d, id);
        self.refuse_hooks(d);
        let known = self.facts.bases.get(&id);
        if known != Some(&base) {
            self.facts.bases.insert(id, base);
            self.changed = true;
        }
        let x = X::new(ExprKind::None, T::Type(ClassT { id, args: [].into() }), d.name.span);
        let scope = std::mem::replace(&mut self.fx.scope, self.sc.class(id).scope);
        let loops = std::mem::take(&mut self.fx.loops);
        // Methods may name their own class in annotations and defaults.
        let body = self.block(&d.body);
        self.fx.loops = loops;
        self.fx.scope = scope;
        out.extend(body);
        let v = self.target_var(&d.name.name);
        let mut x = x;
        for e in d.decorators.iter().rev() {
            let f = self.expr(e);
            match self.vars.shallow(&f.t) {
                // Decorators that were written out before, or change nothing here.
                T::Unknown | T::Builtin(_) => {}
                _ => {
                    let y = self.call_given(f, crate::calls::Given::positional(vec![x.clone()], e.span));
                    if matches!(self.vars.shallow(&y.t), T::Type(_)) {
                        x = y;
                    }
                }
            }
        }
        self.assign(v, x, d.name.span, out);
        self.init_subclass(d, id, out);
    }

    /// `__init_subclass__` of the base, which a new class is shown to.
    fn init_subclass(&mut self, d: &'a ast::ClassDef, id: ClsId, out: &mut Vec<Stmt>) {
        let Some(Some(base)) = self.facts.bases.get(&id).cloned() else { return };
        let Some(Member::Method(m, owner)) = self.member(&base, "__init_subclass__", false) else { return };
        if self.is_of_library(owner.id) {
            return;
        }
        let span = d.name.span;
        let mut g = crate::calls::Given::positional(vec![], span);
        for k in &d.keywords {
            let x = self.expr(&k.value);
            match &k.name {
                Some(n) if &*n.name != "metaclass" => g.kws.push((n.name.clone(), x)),
                _ => {}
            }
        }
        let class = X::new(ExprKind::None, T::Type(ClassT { id, args: [].into() }), span);
        let x = self.call_def(m, Some(class), g);
        if !x.is_bad() {
            self.emit(x, out);
        }
    }

    /// Refuses what a class of the program may define and nothing here would call.
    fn refuse_hooks(&mut self, d: &'a ast::ClassDef) {
        const HOOKS: &[&str] = &[
            "__setattr__",
            "__delattr__",
            "__getattribute__",
            "__get__",
            "__set__",
            "__delete__",
            "__set_name__",
            "__instancecheck__",
            "__subclasscheck__",
            "__prepare__",
            "__mro_entries__",
        ];
        if self.units[self.unit_here() as usize].library {
            return;
        }
        for s in &d.body {
            if let ast::StmtKind::FunctionDef(f) = &s.kind
                && HOOKS.contains(&&*f.name.name)
            {
                self.error(refuse("class-hooks", f.name.span));
            }
        }
        let is_meta = |k: &&ast::Keyword| k.name.as_ref().is_some_and(|n| &*n.name == "metaclass");
        if let Some(k) = d.keywords.iter().find(is_meta)
            && crate::shape::last_name(&k.value) != Some("ABCMeta")
        {
            self.error(refuse("class-hooks", k.span));
        }
    }

    /// The base that a class statement names.
    fn class_base(&mut self, d: &'a ast::ClassDef, id: ClsId) -> Option<ClassT> {
        if self.builtin_rep(id).is_some() {
            return None;
        }
        let params = self.type_params(id);
        let scope = std::mem::replace(&mut self.fx.scope, self.sc.class(id).scope);
        let outer = std::mem::take(&mut self.fx.params);
        self.fx.params.extend(params.iter().enumerate().map(|(i, n)| (n.clone(), T::Param(i as u32))));
        let mut found: Option<(ClassT, Span)> = None;
        for b in &d.bases {
            let plain = match &b.kind {
                ast::ExprKind::Subscript { value, .. } => value,
                _ => b,
            };
            if matches!(crate::shape::last_name(plain), Some("object" | "ABC" | "Generic" | "Protocol")) {
                continue;
            }
            let t = self.annotation(b);
            if let T::Class(c) = &t
                && c.args.iter().any(|t| *t == T::Unknown)
                && !self.units[self.unit_here() as usize].library
            {
                let name = self.sc.class(c.id).name.clone();
                let e =
                    Diagnostic::error("E0319", b.span, format!("the base '{name}' needs its type arguments"))
                        .label("which items it holds is not known here")
                        .help(format!("write `{name}[…]`"));
                self.error(e);
            }
            match t {
                T::Class(c) if found.is_none() => found = Some((c, b.span)),
                T::Class(_) => {
                    let (_, first) = found.clone().expect("just seen");
                    let e = self.refusal("multiple-inheritance", b.span).with(first, "the first base");
                    self.error(e);
                }
                T::Unknown if self.last => {
                    let e = Diagnostic::error("E0319", b.span, "this base class is not known")
                        .label("what this is, is known at run time only");
                    self.error(e);
                }
                T::Unknown => self.skipped = true,
                t => {
                    let t = self.show(&t);
                    let e = Diagnostic::error("E0319", b.span, format!("'{t}' cannot be a base class"))
                        .label("not a class of the program")
                        .help("hold the value in a field instead");
                    self.error(e);
                }
            }
        }
        self.fx.params = outer;
        self.fx.scope = scope;
        found.map(|(c, _)| c)
    }

    /// The names of a class's type parameters.
    pub fn type_params(&self, id: ClsId) -> Vec<Arc<str>> {
        let d = self.sc.class(id).ast;
        if !d.type_params.is_empty() {
            return d.type_params.iter().map(|p| p.name.name.clone()).collect();
        }
        let mut out: Vec<Arc<str>> = vec![];
        for b in &d.bases {
            if let ast::ExprKind::Subscript { value, slice } = &b.kind {
                let generic = matches!(crate::shape::last_name(value), Some("Generic" | "Protocol"));
                let parts = match &slice.kind {
                    ast::ExprKind::Tuple(es) => es.as_slice(),
                    _ => std::slice::from_ref(&**slice),
                };
                for p in parts {
                    if let ast::ExprKind::Name(n) = &p.kind
                        && (generic || self.is_type_var(n, self.sc.class(id).scope))
                        && !out.contains(n)
                    {
                        out.push(n.clone());
                    }
                }
            }
        }
        out
    }

    /// Whether a name is bound to `TypeVar(…)` in its module.
    fn is_type_var(&self, name: &str, scope: crate::scope::ScopeId) -> bool {
        let v = self.sc.lookup(scope, name);
        v.and_then(|v| self.facts.types.get(&Key::Global(v)))
            .is_some_and(|t| *t == T::Builtin("typing.TypeVar"))
    }

    /// The class of the builtins with this name.
    pub fn prelude_class(&self, name: &str) -> Option<ClsId> {
        let scope = self.unit_scopes.get(BUILTINS as usize)?;
        let v = self.sc.own(*scope, name)?;
        match self.facts.types.get(&Key::Global(v)) {
            Some(T::Type(c)) => Some(c.id),
            _ => None,
        }
    }

    /// Whether a class is the builtins' of this name.
    pub fn is_prelude_class(&self, id: ClsId, name: &str) -> bool {
        self.prelude_class(name) == Some(id)
    }

    /// The class that has the methods of a type.
    pub fn class_of_type(&self, t: &T) -> Option<ClassT> {
        let (name, args) = match self.vars.shallow(t) {
            T::Class(c) => return Some(c),
            T::Str => ("str", vec![]),
            T::Bytes => ("bytes", vec![]),
            T::Int => ("int", vec![]),
            T::Bool => ("int", vec![]),
            T::Float => ("float", vec![]),
            T::List(e) => ("list", vec![(*e).clone()]),
            T::Tuple(_) => ("tuple", vec![]),
            _ => return None,
        };
        let id = self.prelude_class(name).or_else(|| self.prelude_class("int").filter(|_| name == "bool"))?;
        Some(ClassT { id, args: args.into() })
    }

    /// What `name` means for instances of a class, by its text and its bases'.
    pub fn member(&self, c: &ClassT, name: &str, setter: bool) -> Option<Member<'a>> {
        let mut at = Some(c.clone());
        while let Some(c) = at {
            let cls = self.sc.class(c.id);
            if let Some(m) = cls.shape.find(name, setter) {
                return Some(Member::Method(*m, c));
            }
            if !setter
                && !name.starts_with('.')
                && let Some(v) = self.sc.own(cls.scope, name)
                && !self.type_params(c.id).iter().any(|p| **p == *name)
                && self.has_value(c.id, name)
            {
                return Some(Member::Var(v));
            }
            if !setter && let Some(v) = self.facts.class_vars.get(&(c.id, Arc::<str>::from(name))) {
                return Some(Member::Var(*v));
            }
            at = self.base_of(&c);
        }
        None
    }

    /// Whether a class body gives the name a value, not only an annotation.
    pub fn has_value(&self, id: ClsId, name: &str) -> bool {
        let cls = self.sc.class(id);
        let bare = |s: &ast::Stmt| matches!(&s.kind, ast::StmtKind::AnnAssign { target, value: None, .. } if matches!(&target.kind, ast::ExprKind::Name(n) if **n == *name));
        let v = self.sc.own(cls.scope, name).expect("the caller found it");
        !(cls.ast.body.iter().any(bare) && self.sc.var(v).bindings == 1)
    }

    /// The classes that made instances of `c` may be of, each as a subclass of it.
    pub fn made_below(&mut self, c: &ClassT) -> Vec<ClassT> {
        let mut made: Vec<ClsId> = self.facts.made.iter().copied().collect();
        made.sort();
        let mut out = vec![];
        for id in made {
            if id == c.id {
                out.push(c.clone());
            } else if self.is_below(id, c.id) {
                if self.type_params(id).is_empty() {
                    if self.can_be(id, c) {
                        out.push(ClassT { id, args: [].into() });
                    }
                    continue;
                }
                // Its arguments need not follow from those of `c`.
                for d in self.facts.made_types.get(&id).cloned().unwrap_or_default() {
                    let up = self.ancestor(&T::Class(d.clone()), c.id);
                    if up.is_some_and(|up| self.compatible(&T::Class(up), &T::Class(c.clone()))) {
                        out.push(d);
                    }
                }
            }
        }
        out
    }

    /// Notes that an instance of a class is made.
    pub fn note_made(&mut self, c: &ClassT) {
        if self.facts.made.insert(c.id) {
            self.changed = true;
        }
        if !c.args.is_empty() {
            self.made_now.push(c.clone());
        }
    }

    /// Keeps for the next pass which generic classes this one made instances of.
    pub fn learn_made(&mut self) {
        let mut types: HashMap<ClsId, Vec<ClassT>> = HashMap::new();
        for c in std::mem::take(&mut self.made_now) {
            let T::Class(c) = self.vars.closed(&T::Class(c)) else { unreachable!("a class stays one") };
            let all = types.entry(c.id).or_default();
            if !all.contains(&c) {
                all.push(c);
            }
        }
        types.values_mut().for_each(|all| all.sort());
        if types != self.facts.made_types {
            self.facts.made_types = types;
            self.changed = true;
        }
    }

    /// Whether a class is a strict subclass of another.
    pub fn is_below(&self, id: ClsId, base: ClsId) -> bool {
        let mut at = id;
        while let Some(Some(b)) = self.facts.bases.get(&at) {
            if b.id == base {
                return true;
            }
            at = b.id;
        }
        false
    }

    /// Whether instances of `c`, with its arguments, may be of the subclass `id`.
    pub fn can_be(&mut self, id: ClsId, c: &ClassT) -> bool {
        let n = self.type_params(id).len();
        let args: Vec<T> = (0..n).map(|_| self.vars.fresh(None)).collect();
        match self.ancestor(&T::Class(ClassT { id, args: args.into() }), c.id) {
            Some(up) => self.compatible(&T::Class(up), &T::Class(c.clone())),
            None => false,
        }
    }

    /// The class whose instances have the field: the topmost that assigns it.
    pub fn field_owner(&self, c: &ClassT, name: &str) -> Option<ClassT> {
        let mut found = None;
        let mut at = Some(c.clone());
        while let Some(c) = at {
            if self.declares_field(c.id, name) {
                found = Some(c.clone());
            }
            at = self.base_of(&c);
        }
        found
    }

    /// Whether the methods of this class, not its bases', or code outside assign the field.
    pub fn declares_field(&self, id: ClsId, name: &str) -> bool {
        let extra = self.facts.extra_fields.get(&id);
        self.sc.class(id).shape.fields.iter().any(|f| **f == *name)
            || extra.is_some_and(|e| e.iter().any(|f| **f == *name))
    }

    /// The type of a field.
    pub fn field_type(&mut self, owner: &ClassT, name: &str) -> T {
        let cls = self.sc.class(owner.id);
        let declared = cls.shape.declared.iter().find(|(n, _)| **n == *name).map(|(_, e)| *e);
        let generic = !owner.args.is_empty();
        if let Some(ann) = declared {
            let scope = std::mem::replace(&mut self.fx.scope, cls.scope);
            let params = std::mem::take(&mut self.fx.params);
            self.fx.params = self.class_params(owner);
            let t = self.annotation(ann);
            self.fx.params = params;
            self.fx.scope = scope;
            if generic && !t.any(&mut |t| *t == T::Unknown) {
                return t;
            }
            let slot = self.field_slot(owner, name);
            if self.seeds_place(&t) {
                let t = self.vars.open(&t);
                self.absorb(&slot, &t);
            }
            return slot;
        }
        self.field_slot(owner, name)
    }

    fn field_slot(&mut self, owner: &ClassT, name: &str) -> T {
        let closed = T::Class(owner.clone());
        let T::Class(closed) = self.vars.closed(&closed) else { unreachable!("a class stays one") };
        self.keyed(Key::Field(closed, name.into()))
    }

    /// Whether an annotation tells what a place holds before anything is put there. An int may
    /// stand where a float is annotated, so numbers alone do not.
    pub fn seeds_place(&self, t: &T) -> bool {
        match self.vars.shallow(t) {
            T::Unknown | T::Var(_) | T::Int | T::Float | T::Bool | T::Never | T::None => false,
            T::Union(ts) => !ts.iter().any(T::is_number) && !t.any(&mut |t| *t == T::Unknown),
            t => !t.any(&mut |t| matches!(t, T::Unknown | T::Float)),
        }
    }

    /// The type parameters of a class by name.
    pub fn class_params(&self, c: &ClassT) -> HashMap<Arc<str>, T> {
        let mut out = HashMap::new();
        let mut at = Some(c.clone());
        while let Some(c) = at {
            for (n, t) in self.type_params(c.id).into_iter().zip(c.args.iter()) {
                out.entry(n).or_insert(t.clone());
            }
            at = self.base_of(&c);
        }
        out
    }

    /// The class of the HIR, and the field's number in it.
    pub fn field_place(&mut self, owner: &ClassT, name: FieldName) -> (ClassId, usize) {
        let T::Class(c) = self.vars.closed(&T::Class(owner.clone())) else {
            unreachable!("a class stays one")
        };
        let id = self.class_id(&c);
        (id, self.layouts.field(id, name))
    }

    /// The class of the HIR of a closed class type. Its bases come first.
    pub fn class_id(&mut self, c: &ClassT) -> ClassId {
        let T::Class(c) = self.vars.closed(&T::Class(c.clone())) else { unreachable!("a class stays one") };
        if let Some(id) = self.layouts.ids.get(&Made::Class(c.clone())) {
            return *id;
        }
        if let Some(base) = self.base_of(&c) {
            self.class_id(&base);
        }
        let id = self.layouts.intern(Made::Class(c.clone()));
        for f in &self.sc.class(c.id).shape.fields {
            if self.field_owner(&c, f).is_some_and(|o| o.id == c.id) {
                self.layouts.field(id, FieldName::Named(f.clone()));
            }
        }
        id
    }

    /// The class of a cell for a closed type.
    pub fn cell_id(&mut self, t: &T) -> ClassId {
        self.layouts.intern(Made::Cell(t.clone()))
    }

    /// Whether every instance has the field from the moment that anybody can see it.
    pub fn is_sure(&mut self, owner: &ClassT, name: &str) -> bool {
        let below = self.made_below(owner);
        if below.iter().any(|d| self.member(d, "__new__", false).is_some()) {
            return false;
        }
        below.iter().all(|d| {
            let mut at = Some(d.clone());
            // From the class up to the owner, each `__init__` on the way must go on to the next.
            while let Some(c) = at {
                let shape = &self.sc.class(c.id).shape;
                if shape.find("__init__", false).is_some() {
                    if shape.sure.contains(name) {
                        return true;
                    }
                    if c.id == owner.id || !shape.sure.contains(SUPER) {
                        return false;
                    }
                } else if c.id == owner.id {
                    return false;
                }
                at = self.base_of(&c);
            }
            false
        })
    }

    /// Every class of the HIR with its fields.
    pub fn finish_classes(&mut self) -> Vec<Class> {
        let mut out: Vec<Class> = vec![];
        // Lowering a field's type may bring in further classes.
        while out.len() < self.layouts.list.len() {
            let (made, fields) = self.layouts.list[out.len()].clone();
            let n = out.len();
            out.push(match made {
                Made::Cell(t) => {
                    let span = self.units[0].ast.span;
                    let ty = self.ty(&t, span);
                    let fields = vec![
                        Field { name: ".value".into(), ty },
                        Field { name: ".set".into(), ty: Ty::Bool },
                    ];
                    Class {
                        name: "cell".into(),
                        symbol: format!("molt.cell.{n}"),
                        base: None,
                        fields,
                        del: None,
                        span,
                    }
                }
                Made::Class(c) => self.finish_class(&c, fields, n),
            });
        }
        out
    }

    fn finish_class(&mut self, c: &ClassT, fields: Vec<FieldName>, n: usize) -> Class {
        let cls = self.sc.class(c.id);
        let (name, span) = (cls.name.clone(), cls.ast.name.span);
        let base = self.base_of(c).map(|b| self.class_id(&b));
        let mut made = vec![];
        for f in fields {
            made.push(match f {
                FieldName::Named(name) => {
                    let t = self.field_type(c, &name);
                    Field { ty: self.ty(&t, span), name }
                }
                FieldName::Has(name) => Field { name: format!(".has.{name}").into(), ty: Ty::Bool },
            });
        }
        let symbol =
            format!("{}.{n}", crate::instances::symbol_name(&name).replacen("molt.", "molt.class.", 1));
        let del = self.dels.get(&ClassId(n as u32)).copied();
        Class { name, symbol, base, fields: made, del, span }
    }

    /// Makes what `__del__` of the classes with instances needs.
    pub fn translate_dels(&mut self) {
        let mut n = 0;
        while n < self.layouts.list.len() {
            if let Made::Class(c) = self.layouts.list[n].0.clone()
                && let Some(Member::Method(m, _)) = self.member(&c, "__del__", false)
            {
                let def = self.sc.def_of(m.ast);
                if !self.is_of_library(c.id) {
                    self.error(refuse("finalizers", m.ast.name.span));
                }
                let local = self.temp("del", Ty::Class(ClassId(n as u32)), m.ast.name.span);
                let me = X::new(ExprKind::Local(local), T::Class(c.clone()), m.ast.name.span);
                let ft = FuncT { def, caps: Some([].into()) };
                let f = X::none(m.ast.name.span);
                let x = self.call_function(&f, &ft, vec![me], m.ast.name.span);
                if let ExprKind::Call { func, .. } = x.kind {
                    self.dels.insert(ClassId(n as u32), func);
                }
            }
            n += 1;
        }
    }

    /// A call of a function of the builtins' module.
    pub fn prelude_call(&mut self, name: &str, args: Vec<X>, span: Span) -> X {
        let scope = self.unit_scopes.get(BUILTINS as usize).copied();
        let v = scope.and_then(|s| self.sc.own(s, name));
        let Some(v) = v else {
            self.error(
                Diagnostic::error("E0900", span, format!("internal error: the builtins lack '{name}'"))
                    .note("this is a bug in the compiler, not in the program"),
            );
            return X::bad(span);
        };
        let f = self.read_global(v, span);
        self.call_given(f, crate::calls::Given::positional(args, span))
    }

    /// Runs a module's body, if that has not happened yet.
    pub fn init_unit(&mut self, unit: u32, span: Span, out: &mut Vec<Stmt>) {
        let i = unit as usize;
        if self.unit_states[i] == UnitState::New {
            self.unit_states[i] = UnitState::Empty;
            self.unit_states[i] = self.translate_unit(unit);
        }
        if let UnitState::Init(func) = self.unit_states[i] {
            let call = crate::hir::Expr::new(ExprKind::Call { func, args: vec![] }, Ty::None, span);
            out.push(crate::fx::stmt(crate::hir::StmtKind::Expr(call), span));
        }
    }
}
