//! The builtin modules — `math`, `sys`, `time`, `molt.parallel` — and imports.

use crate::calls::Args;
use crate::check::Checker;
use crate::check::UnitState;
use crate::consts::Const;
use crate::fx::Fx;
use crate::fx::X;
use crate::hir::{Expr, ExprKind, FloatUnary, FuncId, Function, Global, GlobalId, Stmt, StmtKind, Ty};
use crate::types::T;
use molt_abi::{Param, Ret};
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

/// What a name in a module stands for.
#[derive(Clone, Copy)]
enum Item {
    /// A float constant.
    Float(f64),
    /// A runtime function of the ABI's table; parameters and result are read off it.
    Rt(&'static str),
    /// A function with code of its own.
    Special,
    /// A function of the builtins' module, in Molt's own language.
    Library(&'static str),
    /// A module within the module.
    Module(&'static str),
}

/// The modules that can be imported.
const MODULES: &[(&str, &[(&str, Item)])] = &[
    ("math", MATH),
    ("_sys", &[("argv", Item::Rt("molt_sys_argv")), ("exit", Item::Special), ("maxsize", Item::Special)]),
    ("_time", &[("perf_counter", Item::Rt("molt_perf_counter")), ("time", Item::Rt("molt_time"))]),
    ("molt", &[("parallel", Item::Module("molt.parallel"))]),
    ("molt.parallel", &[("for_range", Item::Special), ("reduce", Item::Special), ("kernel", Item::Special)]),
    ("typing", TYPING),
    ("typing_extensions", TYPING),
    ("collections.abc", TYPING),
    ("types", TYPING),
    (
        "abc",
        &[
            ("ABC", Item::Special),
            ("ABCMeta", Item::Special),
            ("abstractmethod", Item::Special),
            ("abstractproperty", Item::Special),
        ],
    ),
    (
        "_molt",
        &[
            ("rt", Item::Module("_molt.rt")),
            ("get", Item::Special),
            ("put", Item::Special),
            ("blank", Item::Special),
            ("put_blank", Item::Special),
            ("is_const", Item::Special),
            ("is_exactly", Item::Special),
            ("is_same_type", Item::Special),
            ("Const", Item::Special),
            ("address", Item::Special),
            ("at_address", Item::Special),
            ("clone", Item::Special),
            ("map_fields", Item::Special),
            ("map_items", Item::Special),
            ("class_name", Item::Special),
            ("throw", Item::Special),
        ],
    ),
    ("_molt.rt", &[]),
];

/// The names of `typing` and of `collections.abc`.
const TYPING: &[(&str, Item)] = &[
    ("AbstractSet", Item::Special),
    ("Annotated", Item::Special),
    ("Any", Item::Special),
    ("AnyStr", Item::Special),
    ("Awaitable", Item::Special),
    ("BinaryIO", Item::Special),
    ("Callable", Item::Special),
    ("ClassVar", Item::Special),
    ("Collection", Item::Special),
    ("Concatenate", Item::Special),
    ("Container", Item::Special),
    ("ContextManager", Item::Special),
    ("Counter", Item::Special),
    ("Coroutine", Item::Special),
    ("DefaultDict", Item::Special),
    ("Deque", Item::Special),
    ("Dict", Item::Special),
    ("Final", Item::Special),
    ("FrozenSet", Item::Special),
    ("Generator", Item::Special),
    ("GeneratorType", Item::Special),
    ("FunctionType", Item::Special),
    ("MethodType", Item::Special),
    ("ModuleType", Item::Special),
    ("SimpleNamespace", Item::Special),
    ("Generic", Item::Special),
    ("Hashable", Item::Special),
    ("IO", Item::Special),
    ("ItemsView", Item::Special),
    ("Iterable", Item::Special),
    ("Iterator", Item::Special),
    ("KeysView", Item::Special),
    ("List", Item::Special),
    ("Literal", Item::Special),
    ("LiteralString", Item::Special),
    ("Mapping", Item::Special),
    ("MutableMapping", Item::Special),
    ("MutableSequence", Item::Special),
    ("MutableSet", Item::Special),
    ("NamedTuple", Item::Special),
    ("Never", Item::Special),
    ("NewType", Item::Special),
    ("NoReturn", Item::Special),
    ("Optional", Item::Special),
    ("OrderedDict", Item::Special),
    ("ParamSpec", Item::Special),
    ("Protocol", Item::Special),
    ("Reversible", Item::Special),
    ("Self", Item::Special),
    ("Sequence", Item::Special),
    ("Set", Item::Special),
    ("Sized", Item::Special),
    ("SupportsFloat", Item::Special),
    ("SupportsInt", Item::Special),
    ("Text", Item::Special),
    ("TextIO", Item::Special),
    ("Tuple", Item::Special),
    ("Type", Item::Special),
    ("TypeAlias", Item::Special),
    ("TypeVar", Item::Special),
    ("TypeVarTuple", Item::Special),
    ("TYPE_CHECKING", Item::Special),
    ("Union", Item::Special),
    ("Unpack", Item::Special),
    ("ValuesView", Item::Special),
    ("assert_never", Item::Special),
    ("cast", Item::Special),
    ("final", Item::Special),
    ("no_type_check", Item::Special),
    ("overload", Item::Special),
    ("override", Item::Special),
    ("reveal_type", Item::Special),
    ("runtime_checkable", Item::Special),
    ("NoneType", Item::Special),
    ("TracebackType", Item::Special),
];

const MATH: &[(&str, Item)] = &[
    ("frexp", Item::Library("_math_frexp")),
    ("modf", Item::Library("_math_modf")),
    ("nextafter", Item::Library("_math_nextafter")),
    ("prod", Item::Library("_math_prod")),
    ("ulp", Item::Library("_math_ulp")),
    ("acos", Item::Rt("molt_math_acos")),
    ("acosh", Item::Rt("molt_math_acosh")),
    ("asin", Item::Rt("molt_math_asin")),
    ("asinh", Item::Rt("molt_math_asinh")),
    ("atan", Item::Rt("molt_math_atan")),
    ("atan2", Item::Rt("molt_math_atan2")),
    ("atanh", Item::Rt("molt_math_atanh")),
    ("cbrt", Item::Rt("molt_math_cbrt")),
    ("ceil", Item::Special),
    ("comb", Item::Rt("molt_math_comb")),
    ("copysign", Item::Rt("molt_math_copysign")),
    ("cos", Item::Rt("molt_math_cos")),
    ("cosh", Item::Rt("molt_math_cosh")),
    ("degrees", Item::Rt("molt_math_degrees")),
    ("dist", Item::Special),
    ("e", Item::Float(std::f64::consts::E)),
    ("erf", Item::Rt("molt_math_erf")),
    ("erfc", Item::Rt("molt_math_erfc")),
    ("exp", Item::Rt("molt_math_exp")),
    ("exp2", Item::Rt("molt_math_exp2")),
    ("expm1", Item::Rt("molt_math_expm1")),
    ("fabs", Item::Special),
    ("factorial", Item::Rt("molt_math_factorial")),
    ("floor", Item::Special),
    ("fmod", Item::Rt("molt_math_fmod")),
    ("fsum", Item::Special),
    ("gamma", Item::Rt("molt_math_gamma")),
    ("gcd", Item::Special),
    ("hypot", Item::Rt("molt_math_hypot")),
    ("inf", Item::Float(f64::INFINITY)),
    ("isclose", Item::Special),
    ("isfinite", Item::Rt("molt_math_isfinite")),
    ("isinf", Item::Rt("molt_math_isinf")),
    ("isnan", Item::Rt("molt_math_isnan")),
    ("isqrt", Item::Rt("molt_math_isqrt")),
    ("lcm", Item::Special),
    ("ldexp", Item::Rt("molt_math_ldexp")),
    ("lgamma", Item::Rt("molt_math_lgamma")),
    ("log", Item::Special),
    ("log10", Item::Rt("molt_math_log10")),
    ("log1p", Item::Rt("molt_math_log1p")),
    ("log2", Item::Rt("molt_math_log2")),
    ("nan", Item::Float(f64::NAN)),
    ("perm", Item::Special),
    ("pi", Item::Float(std::f64::consts::PI)),
    ("pow", Item::Rt("molt_math_pow")),
    ("radians", Item::Rt("molt_math_radians")),
    ("remainder", Item::Rt("molt_math_remainder")),
    ("sin", Item::Rt("molt_math_sin")),
    ("sinh", Item::Rt("molt_math_sinh")),
    ("sqrt", Item::Special),
    ("tan", Item::Rt("molt_math_tan")),
    ("tanh", Item::Rt("molt_math_tanh")),
    ("tau", Item::Float(std::f64::consts::TAU)),
    ("trunc", Item::Special),
];

/// `module.name` for every function, so that function values can be told apart by a static string.
fn qualified(module: &'static str, name: &'static str) -> &'static str {
    use std::sync::{LazyLock, Mutex};
    static NAMES: LazyLock<Mutex<std::collections::HashMap<(&str, &str), &'static str>>> =
        LazyLock::new(Default::default);
    let short = if is_typing(module) { "typing" } else { module.rsplit('.').next().unwrap_or(module) };
    let mut names = NAMES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    names.entry((module, name)).or_insert_with(|| Box::leak(format!("{short}.{name}").into_boxed_str()))
}

/// Whether a module of this name can be imported.
pub(crate) fn is_module(name: &str) -> bool {
    find_module(name).is_some()
}

fn find_module(name: &str) -> Option<(&'static str, &'static [(&'static str, Item)])> {
    MODULES.iter().find(|(n, _)| *n == name).map(|(n, items)| (*n, *items))
}

impl<'a> Checker<'a> {
    /// `import names`
    pub fn import(&mut self, names: &'a [ast::Alias], out: &mut Vec<Stmt>) {
        for a in names {
            let t = self.import_module(&a.name.name, a.name.span, out);
            let t = match (&a.asname, a.name.name.split_once('.'), &t) {
                // `import a.b` binds `a`.
                (None, Some((top, _)), T::Source(_) | T::Module(_)) => {
                    self.import_module(top, a.name.span, out)
                }
                _ => t,
            };
            self.bind_import(a, t, out);
        }
    }

    /// The module of this name; its body runs if that has not happened yet, and before it those of
    /// the packages around it.
    fn import_module(&mut self, name: &str, span: Span, out: &mut Vec<Stmt>) -> T {
        if let Some(u) = self.unit_ids.get(name).copied() {
            for (i, _) in name.match_indices('.') {
                if let Some(p) = self.unit_ids.get(&name[..i]).copied() {
                    self.init_unit(p, span, out);
                }
            }
            self.init_unit(u, span, out);
            return T::Source(u);
        }
        match find_module(name).filter(|(n, _)| !is_typing(n) || *n == "typing") {
            Some((m, _)) => T::Module(m),
            None if find_module(name).is_some() => T::Module(find_module(name).expect("just seen").0),
            None => {
                self.no_module(name, span);
                T::Unknown
            }
        }
    }

    /// Translates the body of a module.
    pub fn translate_unit(&mut self, unit: u32) -> UnitState {
        let u = &self.units[unit as usize];
        let scope = self.unit_scopes[unit as usize];
        let saved = std::mem::replace(&mut self.fx, Fx::new(u32::MAX - unit, scope));
        let mut body = vec![];
        let ghost = u.library && !self.facts.needed.contains(&unit);
        let outer = std::mem::replace(&mut self.ghost, ghost);
        let mut stmts = self.block(&u.ast.body);
        self.ghost = outer;
        let fx = std::mem::replace(&mut self.fx, saved);
        if ghost {
            // Nobody reads its variables; the modules that it imports may matter.
            let inits: Vec<FuncId> = self
                .unit_states
                .iter()
                .filter_map(|s| match s {
                    UnitState::Init(f) => Some(*f),
                    _ => None,
                })
                .collect();
            stmts.retain(|s| {
                matches!(&s.kind, StmtKind::Expr(Expr { kind: ExprKind::Call { func, .. }, .. }) if inits.contains(func))
            });
        }
        if stmts.is_empty() {
            return UnitState::Empty;
        }
        // Once: the first import runs it.
        let span = Span { end: u.ast.span.start, ..u.ast.span };
        let g = GlobalId(self.globals.len() as u32);
        self.globals.push(Global {
            name: format!(".imported.{}", u.name).into(),
            symbol: format!("molt.imported.{}", u.name),
            ty: Ty::Bool,
            span,
            maybe_unbound: false,
        });
        let flag = |kind| Expr::new(kind, Ty::Bool, span);
        let done = crate::fx::stmt(StmtKind::Return(None), span);
        body.push(crate::fx::stmt(
            StmtKind::If { cond: flag(ExprKind::Global(g)), then: vec![done], orelse: vec![] },
            span,
        ));
        body.push(crate::fx::stmt(
            StmtKind::SetGlobal { global: g, value: flag(ExprKind::Bool(true)) },
            span,
        ));
        body.extend(stmts);
        body.push(crate::fx::stmt(StmtKind::Return(None), span));
        let id = FuncId(self.functions.len() as u32);
        self.functions.push(Some(Function {
            name: "<module>".into(),
            symbol: format!("molt.module.{}", u.name),
            params: vec![],
            ret: Ty::None,
            locals: fx.locals,
            body,
            span,
            generator: None,
        }));
        UnitState::Init(id)
    }

    /// `module.name` of a source module.
    pub fn source_attr(&mut self, u: u32, name: &str, at: Span, span: Span) -> X {
        let unit = &self.units[u as usize];
        if name == "__name__" {
            return X::str(&unit.name, span);
        }
        if let Some(v) = self.sc.own(self.unit_scopes[u as usize], name) {
            return self.read_global(v, span);
        }
        if let Some(marker) = marker(&unit.name, name) {
            return X::new(ExprKind::None, T::Builtin(marker), span);
        }
        let full = format!("{}.{name}", unit.name);
        if let Some(sub) = self.unit_ids.get(full.as_str()) {
            return X::new(ExprKind::None, T::Source(*sub), span);
        }
        let mut d =
            Diagnostic::error("E0205", at, format!("module '{}' has no attribute '{name}'", unit.name))
                .label("not available");
        let names = self.sc.names_of(self.unit_scopes[u as usize]);
        if let Some(s) = crate::suggest::closest(name, names.iter().map(|(n, _)| &**n)) {
            d = d.help(format!("did you mean `{s}`?"));
        }
        self.error(d);
        X::bad(span)
    }

    fn bind_import(&mut self, a: &ast::Alias, t: T, out: &mut Vec<Stmt>) {
        let name = match &a.asname {
            Some(n) => &*n.name,
            None => a.name.name.split('.').next().unwrap_or_default(),
        };
        let v = self.target_var(name);
        self.assign(v, X::new(ExprKind::None, t, a.name.span), a.name.span, out);
    }

    fn no_module(&mut self, name: &str, span: Span) {
        let mut d = self.refusal("imports", span);
        d.message = format!("module '{name}' is not available");
        let known = MODULES.iter().map(|(n, _)| *n).chain(molt_stdlib::all().map(|m| m.name));
        if let Some(s) = crate::suggest::closest(name, known) {
            d = d.help(format!("did you mean `{s}`?"));
        }
        self.error(d);
    }

    /// `from module import names`
    pub fn import_from(
        &mut self,
        module: Option<&'a ast::Ident>,
        names: &'a [ast::Alias],
        level: u32,
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let name = module.map_or("", |m| &*m.name);
        if name == "__future__" && level == 0 {
            for a in names {
                if &*a.name.name != "annotations" {
                    self.error(
                        Diagnostic::error(
                            "E0205",
                            a.name.span,
                            format!("future feature {} is not defined", a.name.name),
                        )
                        .help("only `annotations` has a meaning in Python 3.12 code"),
                    );
                }
            }
            return;
        }
        let here = &self.units[self.unit_here() as usize];
        let at = module.map_or(span, |m| m.span);
        let Some(full) = crate::load::absolute(&here.name, here.is_package, name, level) else {
            self.no_module(&format!("{}{name}", ".".repeat(level as usize)), at);
            return names.iter().for_each(|a| self.bind_import(a, T::Unknown, out));
        };
        let found =
            if full.is_empty() { T::Source(self.unit_here()) } else { self.import_module(&full, at, out) };
        if found == T::Unknown {
            return names.iter().for_each(|a| self.bind_import(a, T::Unknown, out));
        }
        if names.is_empty() {
            return self.import_star(&found, span, out);
        }
        for a in names {
            let x = match &found {
                T::Source(u) => self.imported_name(*u, &full, a, out),
                T::Module(m) => self.imported_item(m, a),
                _ => X::bad(a.name.span),
            };
            let bound = a.asname.as_ref().unwrap_or(&a.name);
            let v = self.target_var(&bound.name);
            if self.sc.is_module(self.fx.home)
                && self.sc.var(v).bindings == 1
                && !matches!(found, T::Source(_))
            {
                // `from math import pi` is a constant.
                let c = Const::of(&x.kind);
                self.consts.extend(c.map(|c| (v, c)));
            }
            self.assign(v, x, bound.span, out);
        }
    }

    fn imported_item(&mut self, m: &'static str, a: &'a ast::Alias) -> X {
        let Some((module, items)) = find_module(m) else { return X::bad(a.name.span) };
        if items.iter().any(|(n, _)| **n == *a.name.name) {
            return self.module_attr(module, &a.name, a.name.span);
        }
        let mut d = Diagnostic::error(
            "E0205",
            a.name.span,
            format!("cannot import name '{}' from '{module}'", a.name.name),
        );
        if let Some(s) = crate::suggest::closest(&a.name.name, items.iter().map(|(n, _)| *n)) {
            d = d.help(format!("did you mean `{s}`?"));
        }
        self.error(d);
        X::bad(a.name.span)
    }

    fn imported_name(&mut self, u: u32, full: &str, a: &'a ast::Alias, out: &mut Vec<Stmt>) -> X {
        let span = a.name.span;
        let name = &a.name.name;
        let sub = if full.is_empty() { name.to_string() } else { format!("{full}.{name}") };
        // `from . import part` in a package binds the name that it looks for.
        let part = u == self.unit_here() && self.unit_ids.contains_key(sub.as_str());
        if let Some(v) = self.sc.own(self.unit_scopes[u as usize], name)
            && !part
        {
            return self.read_global(v, span);
        }
        if let Some(marker) = marker(full, name) {
            return X::new(ExprKind::None, T::Builtin(marker), span);
        }
        if self.unit_ids.contains_key(sub.as_str()) || find_module(&sub).is_some() {
            let t = self.import_module(&sub, span, out);
            return X::new(ExprKind::None, t, span);
        }
        let mut d = Diagnostic::error("E0205", span, format!("cannot import name '{name}' from '{full}'"));
        let names = self.sc.names_of(self.unit_scopes[u as usize]);
        if let Some(s) = crate::suggest::closest(name, names.iter().map(|(n, _)| &**n)) {
            d = d.help(format!("did you mean `{s}`?"));
        }
        self.error(d);
        X::bad(span)
    }

    /// `from module import *`: scope analysis cannot see the names, so only the library does it.
    fn import_star(&mut self, found: &T, span: Span, out: &mut Vec<Stmt>) {
        let _ = (found, out);
        let d = self.refusal("star-imports", span);
        self.error(d);
    }

    /// `module.name`
    pub fn module_attr(&mut self, module: &'static str, name: &ast::Ident, span: Span) -> X {
        let Some((_, items)) = find_module(module) else {
            return X::bad(span);
        };
        if module == "_molt.rt" {
            if let Some(f) = molt_abi::lookup(&name.name) {
                return X::new(ExprKind::None, T::Builtin(qualified("rt", f.symbol)), span);
            }
        }
        let Some((n, item)) = items.iter().find(|(n, _)| **n == *name.name) else {
            let mut d = Diagnostic::error(
                "E0205",
                name.span,
                format!("module '{module}' has no attribute '{}'", name.name),
            )
            .label("not available");
            if let Some(s) = crate::suggest::closest(&name.name, items.iter().map(|(n, _)| *n)) {
                d = d.help(format!("did you mean `{s}`?"));
            }
            self.error(d);
            return X::bad(span);
        };
        match *item {
            Item::Float(f) => X::new(ExprKind::Float(f), T::Float, span),
            Item::Library(f) => self.prelude_name(f, span),
            Item::Module(m) => X::new(ExprKind::None, T::Module(m), span),
            Item::Rt("molt_sys_argv") => self.rt("molt_sys_argv", vec![], None, T::list(T::Str), span),
            Item::Special if (module, *n) == ("_sys", "maxsize") => X::int(i64::MAX, span),
            Item::Special if *n == "TYPE_CHECKING" => X::bool(false, span),
            _ => X::new(ExprKind::None, T::Builtin(qualified(module, n)), span),
        }
    }

    /// A call of a function of a builtin module.
    pub fn call_module_function(&mut self, name: &'static str, a: Args<'a>) -> X {
        let span = a.span;
        match name {
            "object.__setattr__" => {
                let [o, n, v] = a.args else {
                    return self.arity(name, "an object, a name and a value", span);
                };
                let ast::ExprKind::Constant(ast::Constant::Str(n)) = &n.kind else {
                    let d = self.refusal("dynamic", span);
                    self.error(d);
                    return X::bad(span);
                };
                let mut out = vec![];
                let o = self.expr(o);
                let o = self.hold_unless_local(o, &mut out);
                let v = self.expr(v);
                let ident = ast::Ident { name: n.as_str().into(), span };
                let raw = std::mem::replace(&mut self.raw_stores, true);
                self.set_attr(o, &ident, v, span, &mut out);
                self.raw_stores = raw;
                return self.block_x(out, X::none(span));
            }
            "object.__new__" => {
                let [c] = a.args else { return self.arity(name, "a class", span) };
                let x = self.expr(c);
                return match self.vars.shallow(&x.t) {
                    T::Type(c) => self.blank_instance(&c, span),
                    _ => X::bad(span),
                };
            }
            "dataclasses.replace" => {
                let Some(mut g) = self.given(a) else { return X::bad(span) };
                if g.pos.is_empty() {
                    return self.arity(name, "an instance and its changes", span);
                }
                let o = g.pos.remove(0);
                return self.call_method(o, "__molt_replace__", g, span);
            }
            "dataclasses.asdict" | "dataclasses.astuple" | "dataclasses.fields" => {
                let Some(mut g) = self.given(a) else { return X::bad(span) };
                if g.pos.is_empty() {
                    return self.arity(name, "an instance", span);
                }
                let o = g.pos.remove(0);
                let method = match name {
                    "dataclasses.asdict" => "__molt_asdict__",
                    "dataclasses.astuple" => "__molt_astuple__",
                    _ => "__molt_fields__",
                };
                return self.call_method(o, method, g, span);
            }
            "dataclasses.is_dataclass" => {
                let [e] = a.args else { return self.arity(name, "one value", span) };
                let x = self.expr(e);
                let yes = match self.vars.shallow(&x.t) {
                    T::Class(c) | T::Type(c) => self.member(&c, "__molt_fields__", false).is_some(),
                    _ => false,
                };
                return self.after(x, X::bool(yes, span));
            }
            "typing.cast" => {
                let [_, e] = a.args else { return self.arity(name, "a type and a value", span) };
                return self.expr(e);
            }
            "typing.NewType" => {
                let [_, e] = a.args else { return self.arity(name, "a name and a type", span) };
                return self.expr(e);
            }
            "typing.TypeVar" | "typing.ParamSpec" | "typing.TypeVarTuple" => {
                return X::new(ExprKind::None, T::Builtin(name), span);
            }
            "typing.assert_never" | "typing.reveal_type" => {
                self.args_only(a);
                return X::none(span);
            }
            "parallel.for_range" => return self.for_range(a),
            "parallel.reduce" => return self.parallel_reduce(a),
            "parallel.kernel" => {
                let ([e], []) = (a.args, a.keywords) else {
                    return self.arity(name, "one function", span);
                };
                return self.expr(e);
            }
            "_sys.exit" => return self.sys_exit(a),
            "math.isclose" => return self.isclose(a),
            _ => {}
        }
        if let Some(short) = name.strip_prefix("_molt.") {
            return self.call_intrinsic(short, a);
        }
        if let Some(symbol) = name.strip_prefix("rt.") {
            let xs: Vec<X> = a.args.iter().map(|e| self.expr(e)).collect();
            if xs.iter().any(X::is_bad) {
                return X::bad(span);
            }
            return self.call_rt(symbol, xs, span);
        }
        if let Some(k) = a.keywords.first() {
            self.error(Diagnostic::error("E0307", k.span, format!("{name}() takes no keyword arguments")));
            return X::bad(span);
        }
        match name {
            "math.fsum" => {
                let [e] = a.args else {
                    return self.arity(name, "one iterable", span);
                };
                let list = self.any_list(e);
                let list = self.float_list(list);
                return self.rt("molt_math_fsum", vec![list], None, T::Float, span);
            }
            "math.dist" => {
                let [p, q] = a.args else {
                    return self.arity(name, "two points", span);
                };
                let (p, q) = (self.any_list(p), self.any_list(q));
                let (p, q) = (self.float_list(p), self.float_list(q));
                return self.rt("molt_math_dist", vec![p, q], None, T::Float, span);
            }
            _ => {}
        }
        let xs: Vec<X> = a.args.iter().map(|e| self.expr(e)).collect();
        if xs.iter().any(X::is_bad) {
            return X::bad(span);
        }
        self.call_module_values(name, xs, span)
    }

    /// The same with values.
    pub fn call_module_values(&mut self, name: &'static str, xs: Vec<X>, span: Span) -> X {
        if let Some(i) = xs.iter().position(|x| matches!(self.vars.shallow(&x.t), T::Union(_))) {
            let mut pre = vec![];
            let xs: Vec<X> = xs.into_iter().map(|x| self.hold_unless_local(x, &mut pre)).collect();
            let y = self.each_member(xs[i].clone(), span, &mut |c, x| {
                let mut ys = xs.clone();
                ys[i] = x;
                c.call_module_values(name, ys, span)
            });
            return self.block_x(pre, y);
        }
        let xs: Vec<X> = xs.into_iter().map(|x| X { t: self.vars.shallow(&x.t), ..x }).collect();
        if xs.iter().any(|x| self.is_absent(x)) {
            return self.never(xs, span);
        }
        let int_arg = |xs: &[X]| matches!(xs, [x] if x.t.is_intlike());
        match name {
            // These yield ints, and ints are already whole.
            "math.floor" | "math.ceil" | "math.trunc" if int_arg(&xs) => {
                let x = xs.into_iter().next().expect("there is one argument");
                return self.to_int(x);
            }
            "math.sqrt" | "math.fabs" => {
                let [x]: [X; 1] = match xs.try_into() {
                    Ok(one) => one,
                    Err(_) => return self.arity(name, "exactly one argument", span),
                };
                let Some(x) = self.float_operand(x, name) else {
                    return X::bad(span);
                };
                let op = if name == "math.sqrt" { FloatUnary::Sqrt } else { FloatUnary::Abs };
                let x = self.b(x);
                return X::new(ExprKind::FloatUnary(op, x), T::Float, span);
            }
            "math.gcd" | "math.lcm" => return self.fold_ints(name, xs, span),
            "math.perm" if xs.len() == 1 => {
                return self.module_rt("molt_math_factorial", name, xs, span);
            }
            "math.log" if xs.len() == 2 => {
                return self.module_rt("molt_math_log_base", name, xs, span);
            }
            _ => {}
        }
        let symbol = match name {
            "math.floor" => "molt_math_floor",
            "math.ceil" => "molt_math_ceil",
            "math.trunc" => "molt_math_trunc",
            "math.log" => "molt_math_log",
            "math.perm" => "molt_math_perm",
            "_time.perf_counter" => "molt_perf_counter",
            "_time.time" => "molt_time",
            _ => {
                let short = name.strip_prefix("math.").unwrap_or(name);
                match MATH.iter().find(|(n, _)| *n == short) {
                    Some((_, Item::Rt(s))) => s,
                    _ => {
                        let d = self.refusal("typing-values", span);
                        self.error(d);
                        return X::bad(span);
                    }
                }
            }
        };
        self.module_rt(symbol, name, xs, span)
    }

    /// Calls a runtime function with the conversions that its parameters ask for.
    fn module_rt(&mut self, symbol: &'static str, name: &str, xs: Vec<X>, span: Span) -> X {
        let f = molt_abi::lookup(symbol).expect("the module's table names functions of the ABI");
        if f.params.len() != xs.len() {
            let n = f.params.len();
            return self.arity(name, &format!("{n} argument{}", if n == 1 { "" } else { "s" }), span);
        }
        let mut args = vec![];
        for (p, x) in f.params.iter().zip(xs) {
            let x = match p {
                Param::Int => self.int_operand(x, &format!("the argument of {name}()")),
                _ => self.float_operand(x, name),
            };
            match x {
                Some(x) => args.push(x),
                None => return X::bad(span),
            }
        }
        let t = match f.ret {
            Ret::Int => T::Int,
            Ret::Bool => T::Bool,
            _ => T::Float,
        };
        self.rt(symbol, args, None, t, span)
    }

    /// An argument that must be a real number.
    fn float_operand(&mut self, x: X, name: &str) -> Option<X> {
        match self.vars.shallow(&x.t) {
            t @ (T::Int | T::Bool | T::Float) => Some(self.to_float(X { t, ..x })),
            T::Class(c) if self.class_has(&c, "__float__") => {
                let span = x.span;
                let y = self.call_dunder(x, "__float__", vec![], span);
                (!y.is_bad()).then_some(y)
            }
            T::Unknown | T::Var(_) => None,
            t => {
                self.error(
                    Diagnostic::error(
                        "E0308",
                        x.span,
                        format!("{name}() takes a real number, not {}", self.show(&t)),
                    )
                    .label(format!("this is {}", self.show(&t))),
                );
                None
            }
        }
    }

    /// A list of floats; a list of ints is refused with advice.
    fn float_list(&mut self, x: X) -> X {
        let t = self.vars.resolve(&x.t);
        if let T::List(e) = &t
            && !self.same(e, &T::Float)
        {
            self.error(
                Diagnostic::error(
                    "E0308",
                    x.span,
                    format!("a list of float is wanted, not {}", self.show(&t)),
                )
                .label(format!("this is {}", self.show(&t)))
                .help("convert the elements with `float(…)`"),
            );
            return X::bad(x.span);
        }
        x
    }

    fn fold_ints(&mut self, name: &str, xs: Vec<X>, span: Span) -> X {
        let symbol = if name == "math.gcd" { "molt_math_gcd" } else { "molt_math_lcm" };
        let unit = if name == "math.gcd" { 0 } else { 1 };
        let mut acc: Option<X> = None;
        let single = xs.len() == 1;
        for x in xs {
            let Some(x) = self.int_operand(x, &format!("an argument of {name}()")) else {
                return X::bad(span);
            };
            acc = Some(match acc {
                None if single => self.rt(symbol, vec![x, X::int(unit, span)], None, T::Int, span),
                None => x,
                Some(a) => self.rt(symbol, vec![a, x], None, T::Int, span),
            });
        }
        acc.unwrap_or(X::int(unit, span))
    }

    fn isclose(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        let [x, y] = a.args else {
            return self.arity("math.isclose", "two numbers, rel_tol and abs_tol", span);
        };
        let mut pre = vec![];
        let mut args = vec![self.expr(x), self.expr(y)];
        args = args.into_iter().map(|x| self.hold(x, &mut pre)).collect();
        let float = |f: f64| X::new(ExprKind::Float(f), T::Float, span);
        let mut tolerances = [float(1e-9), float(0.0)];
        for k in a.keywords {
            let slot = match k.name.as_ref().map_or("", |n| &*n.name) {
                "rel_tol" => 0,
                "abs_tol" => 1,
                other => {
                    let message = format!("math.isclose() got an unexpected keyword argument '{other}'");
                    self.error(Diagnostic::error("E0307", k.span, message));
                    return X::bad(span);
                }
            };
            let v = self.expr(&k.value);
            tolerances[slot] = self.hold(v, &mut pre);
        }
        args.extend(tolerances);
        let x = self.module_rt("molt_math_isclose", "math.isclose", args, span);
        if x.is_bad() { x } else { self.block_x(pre, x) }
    }
}

/// Names of library modules that the class expansion has dealt with: they stand for themselves.
fn marker(module: &str, name: &str) -> Option<&'static str> {
    const MARKERS: &[(&str, &[&str])] = &[
        (
            "dataclasses",
            &[
                "dataclass",
                "field",
                "KW_ONLY",
                "InitVar",
                "replace",
                "asdict",
                "astuple",
                "fields",
                "is_dataclass",
            ],
        ),
        ("enum", &["auto", "unique", "verify", "UNIQUE", "nonmember", "member", "STRICT", "KEEP", "CONFORM"]),
        ("functools", &["total_ordering", "cached_property"]),
        ("collections", &["namedtuple"]),
    ];
    let (m, names) = MARKERS.iter().find(|(m, _)| *m == module)?;
    names.iter().find(|n| **n == name).map(|n| qualified(m, n))
}

fn is_typing(name: &str) -> bool {
    matches!(name, "typing" | "typing_extensions" | "collections.abc" | "types" | "abc")
}
