//! The text of a dataclass's methods.

use super::factory_name;
use super::fields::{Default, Field, Kind, joined};
use super::options::Options;
use crate::expand::Expander;
use crate::expand::registry::Class;
use crate::expand::source::{literal, tuple};
use molt_syntax::ast::ClassDef;
use molt_syntax::print::unparse_expr;
use std::fmt::Write;

pub(super) struct Methods<'a> {
    pub class: &'a ClassDef,
    pub info: &'a Class,
    pub options: &'a Options,
    pub fields: &'a [Field],
}

impl Methods<'_> {
    /// The class with its generated methods alone.
    pub fn text(&self, x: &mut Expander) -> String {
        let name = x.names.reference(&self.class.name.name);
        let mut out = format!("class {}:\n", self.class.name.name);
        let missing = |method: &str| !self.info.defined.contains(method);
        if self.options.init && missing("__init__") {
            self.init(x, &mut out);
        }
        if self.options.repr && missing("__repr__") {
            self.repr(x, &mut out);
        }
        let compared: Vec<&str> = self.instance().filter(|f| f.compare).map(|f| f.name.as_str()).collect();
        if self.options.eq && missing("__eq__") {
            compare(x, &mut out, &name, "__eq__", "==", &compared);
        }
        if self.options.order {
            for (method, op) in [("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")] {
                compare(x, &mut out, &name, method, op, &compared);
            }
        }
        let frozen = self.options.eq && self.options.frozen;
        if (self.options.unsafe_hash || frozen) && missing("__hash__") {
            let hashed = self.instance().filter(|f| f.hash.unwrap_or(f.compare));
            let hash = x.builtin("hash");
            let fields = tuple(hashed.map(|f| format!("self.{}", f.name)));
            let int = x.builtin("int");
            method(&mut out, "def __hash__(self)", Some(&int), &[format!("return {hash}({fields})")]);
        }
        if self.options.match_args && missing("__match_args__") {
            let names = self.fields.iter().filter(|f| f.init && !f.kw_only);
            let _ = writeln!(out, "    __match_args__ = {}", tuple(names.map(|f| literal(&f.name))));
        }
        if self.options.frozen {
            out.push_str("    __molt_frozen__ = True\n");
        }
        self.replace(x, &mut out, &name);
        self.views(x, &mut out);
        out
    }

    fn instance(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|f| f.kind == Kind::Instance)
    }

    /// The first parameter of `__init__`, which a field may be named like.
    fn receiver(&self) -> &'static str {
        if self.fields.iter().any(|f| f.name == "self") { "_molt_self" } else { "self" }
    }

    fn init(&self, x: &mut Expander, out: &mut String) {
        let this = self.receiver();
        let (mut positional, mut keyword) = (vec![this.to_string()], Vec::new());
        let mut body = Vec::new();
        for field in self.fields {
            if field.init {
                let list = if field.kw_only { &mut keyword } else { &mut positional };
                list.push(parameter(x, field));
            }
            if field.kind == Kind::Instance
                && let Some(value) = value(x, field, this)
            {
                body.push(if self.options.frozen {
                    let object = x.builtin("object");
                    format!("{object}.__setattr__({this}, {}, {value})", literal(&field.name))
                } else {
                    format!("{this}.{} = {value}", field.name)
                });
            }
        }
        if x.registry.defines(self.info, "__post_init__") {
            let vars = self.fields.iter().filter(|f| f.kind == Kind::InitVar);
            let args: Vec<&str> = vars.map(|f| f.name.as_str()).collect();
            body.push(format!("{this}.__post_init__({})", args.join(", ")));
        }
        if !keyword.is_empty() {
            positional.push("*".to_string());
            positional.append(&mut keyword);
        }
        method(out, &format!("def __init__({})", positional.join(", ")), Some("None"), &body);
    }

    fn repr(&self, x: &mut Expander, out: &mut String) {
        let (class, str) = (x.builtin("type"), x.builtin("str"));
        let shown = self.instance().filter(|f| f.repr);
        let fields: Vec<String> = shown.map(|f| format!("{0}={{self.{0}!r}}", f.name)).collect();
        let text = format!("return f\"{{{class}(self).__qualname__}}({})\"", fields.join(", "));
        method(out, "def __repr__(self)", Some(&str), &[text]);
    }

    /// `dataclasses.replace`
    fn replace(&self, x: &mut Expander, out: &mut String, name: &str) {
        let library = x.library("dataclasses");
        let isinstance = x.builtin("isinstance");
        let this = self.receiver();
        let (mut required, mut params, mut args) = (Vec::new(), Vec::new(), Vec::new());
        for field in self.fields.iter().filter(|f| f.init) {
            let f = &field.name;
            if field.kind == Kind::InitVar {
                let list = if field.default.is_missing() { &mut required } else { &mut params };
                list.push(parameter(x, field));
                args.push(format!("{f}={f}"));
                continue;
            }
            let unset = format!("{library}.Unset");
            params.push(match &field.annotation {
                Some(a) => format!("{f}: {} = {library}.UNSET", joined(a, &unset)),
                None => format!("{f}={library}.UNSET"),
            });
            args.push(format!("{f}={this}.{f} if {isinstance}({f}, {unset}) else {f}"));
        }
        required.append(&mut params);
        let star = if required.is_empty() { "" } else { ", *, " };
        let head = format!("def __molt_replace__({this}{star}{})", required.join(", "));
        method(out, &head, None, &[format!("return {name}({})", args.join(", "))]);
    }

    /// `dataclasses.asdict`, `astuple` and `fields`
    fn views(&self, x: &mut Expander, out: &mut String) {
        let library = x.library("dataclasses");
        let items: Vec<String> = self
            .instance()
            .map(|f| format!("{}: {library}.asdict_value(self.{})", literal(&f.name), f.name))
            .collect();
        method(out, "def __molt_asdict__(self)", None, &[format!("return {{{}}}", items.join(", "))]);
        let items = tuple(self.instance().map(|f| format!("{library}.astuple_value(self.{})", f.name)));
        method(out, "def __molt_astuple__(self)", None, &[format!("return {items}")]);
        let items = tuple(self.instance().map(|f| {
            let bool = |b: bool| if b { "True" } else { "False" };
            let hash = f.hash.map_or("None", bool);
            format!(
                "{library}.Field({}, {}, {}, {hash}, {}, {})",
                literal(&f.name),
                bool(f.init),
                bool(f.repr),
                bool(f.compare),
                bool(f.kw_only),
            )
        }));
        let _ = writeln!(out, "    @{}", x.builtin("staticmethod"));
        method(out, "def __molt_fields__()", None, &[format!("return {items}")]);
    }
}

/// Writes a method; an empty body is `pass`.
fn method(out: &mut String, head: &str, returns: Option<&str>, body: &[String]) {
    let _ = match returns {
        Some(returns) => writeln!(out, "    {head} -> {returns}:"),
        None => writeln!(out, "    {head}:"),
    };
    for line in body {
        let _ = writeln!(out, "        {line}");
    }
    if body.is_empty() {
        out.push_str("        pass\n");
    }
}

/// The parameter of `__init__` for a field.
fn parameter(x: &mut Expander, field: &Field) -> String {
    let name = &field.name;
    let annotation = match (&field.annotation, &field.default) {
        (Some(a), Default::Factory) => {
            let unset = format!("{}.Unset", x.library("dataclasses"));
            format!(": {}", joined(a, &unset))
        }
        (Some(a), _) => format!(": {}", unparse_expr(a)),
        (None, _) => String::new(),
    };
    let default = match &field.default {
        Default::Missing => return format!("{name}{annotation}"),
        Default::Inline(value) => unparse_expr(value),
        Default::Stored(text) => text.clone(),
        Default::Factory => format!("{}.UNSET", x.library("dataclasses")),
    };
    let equals = if annotation.is_empty() { "=" } else { " = " };
    format!("{name}{annotation}{equals}{default}")
}

/// What `__init__` assigns to a field.
fn value(x: &mut Expander, field: &Field, this: &str) -> Option<String> {
    let name = &field.name;
    match (&field.default, field.init) {
        (Default::Factory, true) => {
            let (isinstance, library) = (x.builtin("isinstance"), x.library("dataclasses"));
            let made = format!("{this}.{}()", factory_name(name));
            Some(format!("{made} if {isinstance}({name}, {library}.Unset) else {name}"))
        }
        (Default::Factory, false) => Some(format!("{this}.{}()", factory_name(name))),
        (_, true) => Some(name.clone()),
        (Default::Missing, false) => None,
        (_, false) => Some(format!("{this}.{}", super::default_name(name))),
    }
}

/// A comparison of two instances of one class, field by field.
fn compare(x: &mut Expander, out: &mut String, class: &str, name: &str, op: &str, fields: &[&str]) {
    let (isinstance, typ) = (x.builtin("isinstance"), x.builtin("type"));
    let left = tuple(fields.iter().map(|f| format!("self.{f}")));
    let right = tuple(fields.iter().map(|f| format!("other.{f}")));
    let result = if fields.is_empty() {
        (if matches!(op, "==" | "<=" | ">=") { "True" } else { "False" }).to_string()
    } else {
        format!("{left} {op} {right}")
    };
    let not_implemented = x.builtin("NotImplemented");
    let body = [
        format!("if {isinstance}(other, {class}) and {typ}(other) is {typ}(self):"),
        format!("    return {result}"),
        format!("return {not_implemented}"),
    ];
    method(out, &format!("def {name}(self, other)"), None, &body);
}
