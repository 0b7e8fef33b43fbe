//! `NamedTuple` classes and `namedtuple(…)` calls: classes with fields that can be made into tuples.
//!
//! ```text
//! class Point(NamedTuple):    class Point:
//!     x: int                      x: int
//!     y: int = 0                  y: int
//!                                 def __init__(self, x: int, y: int = 0) -> None: …
//!                                 def __molt_tuple__(self):
//!                                     return (self.x, self.y)
//!                                 …
//! ```
//!
//! # The checker
//! - A class with `__molt_tuple__` stands for a tuple. Where an operation or method is not defined by
//!   the class (iteration, unpacking, starred arguments, an index or slice, `in`, `<`, `+`, `count`,
//!   `tuple(p)`, sequence patterns), and wherever a tuple is expected, `p` is `p.__molt_tuple__()`.
//!   `isinstance(p, tuple)` is true.
//! - Assigning to a field, or deleting it, evaluates the operands and raises
//!   `AttributeError("can't set attribute")`; `object.__setattr__(self, "x", x)` of the generated
//!   `__init__` is a plain store, also where types of fields are inferred: those of `namedtuple(…)` have
//!   no annotation.
//! - `_asdict` has a dict display with values of several types: `dict[str, A | B]`.

mod functional;

use super::registry::Class;
use super::source::{literal, tuple};
use super::{Expander, Res};
use molt_base::Diagnostic;
use molt_syntax::ast::*;
use molt_syntax::print::unparse_expr;
use std::fmt::Write;

const CODE: &str = "E0603";

/// What a named tuple may not define itself.
const RESERVED: [&str; 9] = [
    "__new__",
    "__init__",
    "__slots__",
    "__getnewargs__",
    "_fields",
    "_field_defaults",
    "_make",
    "_replace",
    "_asdict",
];

/// What a subclass of a named tuple may not define: it would not be called as in CPython.
const RESERVED_IN_SUBCLASS: [&str; 2] = ["__new__", "__init__"];

/// One field.
#[derive(Clone)]
pub(super) struct Field {
    name: String,
    annotation: Option<Expr>,
    /// Whether it has a default, and the text to evaluate for it in the class body.
    default: Option<String>,
}

impl Expander<'_> {
    /// Whether a class is a named tuple by its bases.
    pub(super) fn is_named_tuple(&self, info: &Class) -> bool {
        info.bases.iter().any(|b| matches!(&*b.path, "typing.NamedTuple" | "collections.namedtuple"))
    }

    /// Expands a named tuple.
    pub(super) fn named_tuple(&mut self, class: &mut ClassDef, info: &mut Class) -> Res<()> {
        let bases = std::mem::take(&mut class.bases);
        for base in bases {
            match self.resolve(&base).as_deref() {
                Some("typing.NamedTuple" | "collections.namedtuple") => {}
                _ => class.bases.push(base),
            }
        }
        self.check_reserved(class, info)?;
        let fields = self.named_fields(class)?;
        let text = self.named_tuple_text(class, info, &fields);
        self.append_generated(class, info, &text, &fields)?;
        info.named_tuple = Some(fields);
        Ok(())
    }

    /// Expands a subclass of a named tuple: what makes new instances makes those of the subclass.
    pub(super) fn named_tuple_subclass(&mut self, class: &mut ClassDef, info: &mut Class) -> Res<()> {
        let inherited = |c: &Class| c.named_tuple.clone();
        let Some(mut fields) = info.bases.iter().find_map(|b| inherited(self.registry.class(&b.path)?))
        else {
            return Ok(());
        };
        self.check_reserved(class, info)?;
        // The base's annotations may mean something else here.
        fields.iter_mut().for_each(|f| f.annotation = None);
        let mut text = format!("class {}:\n", class.name.name);
        self.makers(class, info, &fields, &mut text);
        text.push_str("    pass\n");
        self.append_generated(class, info, &text, &[])?;
        info.named_tuple = Some(fields);
        Ok(())
    }

    fn append_generated(
        &mut self,
        class: &mut ClassDef,
        info: &mut Class,
        text: &str,
        fields: &[Field],
    ) -> Res<()> {
        let title = format!("named tuple {}", self.names.reference(&class.name.name));
        let (mut generated, _) = self.parse_class(&title, text)?;
        for stmt in &mut generated.body {
            let StmtKind::FunctionDef(def) = &mut stmt.kind else { continue };
            info.defined.insert(def.name.name.clone());
            if &*def.name.name == "__init__" {
                for param in &mut def.params.args {
                    let field = fields.iter().find(|f| f.name == *param.name.name);
                    if let Some(annotation) = field.and_then(|f| f.annotation.as_ref()) {
                        param.annotation = Some(annotation.clone());
                    }
                }
            }
        }
        class.body.append(&mut generated.body);
        Ok(())
    }

    fn check_reserved(&mut self, class: &mut ClassDef, info: &Class) -> Res<()> {
        let itself = info.bases.iter().any(|b| b.path == "typing.NamedTuple");
        let reserved: &[&str] = if itself { &RESERVED } else { &RESERVED_IN_SUBCLASS };
        if let Some(name) = reserved.iter().find(|r| info.defined.contains(**r)) {
            let message = format!("Cannot overwrite NamedTuple attribute {name}");
            return self.refuse(CODE, class.name.span, message);
        }
        // It says that instances have no attributes but the fields.
        class.body.retain(|s| match &s.kind {
            StmtKind::Assign { targets, .. } => {
                !targets.iter().any(|t| matches!(&t.kind, ExprKind::Name(n) if &**n == "__slots__"))
            }
            _ => true,
        });
        Ok(())
    }

    /// The fields of the class body; their values move to class variables.
    fn named_fields(&mut self, class: &mut ClassDef) -> Res<Vec<Field>> {
        let mut fields: Vec<Field> = Vec::new();
        let mut body = Vec::with_capacity(class.body.len());
        for mut stmt in std::mem::take(&mut class.body) {
            let span = stmt.span;
            let StmtKind::AnnAssign { target, annotation, value } = &mut stmt.kind else {
                body.push(stmt);
                continue;
            };
            let ExprKind::Name(name) = &target.kind else {
                return self.refuse(CODE, target.span, "a field needs a name");
            };
            let (name, place) = (name.to_string(), target.span);
            let annotated = !matches!(annotation.kind, ExprKind::Constant(Constant::Ellipsis));
            let annotation = annotated.then(|| annotation.clone());
            if name.starts_with('_') && (annotated || !is_renamed(&name, fields.len())) {
                let message = format!("Field names cannot start with an underscore: '{name}'");
                return self.refuse(CODE, place, message);
            }
            if fields.iter().any(|f| f.name == name) {
                return self.refuse(CODE, place, format!("Encountered duplicate field name: '{name}'"));
            }
            let value = value.take();
            if value.is_none()
                && let Some(before) = fields.iter().rfind(|f| f.default.is_some())
            {
                let message = format!(
                    "Non-default namedtuple field {name} cannot follow default field {}",
                    before.name
                );
                return self.refuse(CODE, place, message);
            }
            if annotated {
                body.push(stmt);
            }
            let default = value.map(|value| {
                let default = format!("_molt_default_{name}");
                let target = Expr { kind: ExprKind::Name(default.as_str().into()), span: place };
                let kind = StmtKind::Assign { targets: vec![target], value };
                body.push(Stmt { kind, span });
                default
            });
            fields.push(Field { name, annotation, default });
        }
        class.body = body;
        Ok(fields)
    }

    fn named_tuple_text(&mut self, class: &ClassDef, info: &Class, fields: &[Field]) -> String {
        let mut out = format!("class {}:\n", class.name.name);
        let this = if fields.iter().any(|f| f.name == "self") { "_molt_self" } else { "self" };
        let (object, isinstance, typ) =
            (self.builtin("object"), self.builtin("isinstance"), self.builtin("type"));
        let (tuple_type, hash) = (self.builtin("tuple"), self.builtin("hash"));
        let (str, int) = (self.builtin("str"), self.builtin("int"));
        let mut params = vec![this.to_string()];
        for field in fields {
            let annotation =
                field.annotation.as_ref().map(|a| format!(": {}", unparse_expr(a))).unwrap_or_default();
            let default = field.default.as_ref().map(|d| format!(" = {d}")).unwrap_or_default();
            params.push(format!("{}{annotation}{default}", field.name));
        }
        let _ = writeln!(out, "    def __init__({}) -> None:", params.join(", "));
        for Field { name, .. } in fields {
            let _ = writeln!(out, "        {object}.__setattr__({this}, {}, {name})", literal(name));
        }
        if fields.is_empty() {
            out.push_str("        pass\n");
        }
        let names = tuple(fields.iter().map(|f| literal(&f.name)));
        let _ = writeln!(out, "    _fields = {names}\n    __match_args__ = {names}");
        let defaults =
            fields.iter().filter_map(|f| Some(format!("{}: {}", literal(&f.name), f.default.as_ref()?)));
        let defaults: Vec<String> = defaults.collect();
        if !defaults.is_empty() {
            let _ = writeln!(out, "    _field_defaults = {{{}}}", defaults.join(", "));
        }
        let values = tuple(fields.iter().map(|f| format!("self.{}", f.name)));
        let _ = writeln!(out, "    def __molt_tuple__(self):\n        return {values}");
        let mut method = |name: &str, head: String, body: String| {
            if !info.defined.contains(name) {
                let _ = writeln!(out, "    def {name}{head}:\n        {body}");
            }
        };
        let shown: Vec<String> = fields.iter().map(|f| format!("{0}={{self.{0}!r}}", f.name)).collect();
        method(
            "__repr__",
            format!("(self) -> {str}"),
            format!("return f\"{{{typ}(self).__name__}}({})\"", shown.join(", ")),
        );
        method(
            "__eq__",
            "(self, other)".to_string(),
            format!(
                "if {isinstance}(other, {tuple_type}):\n            \
                 return self.__molt_tuple__() == other\n        return {}",
                self.builtin("NotImplemented")
            ),
        );
        method("__hash__", format!("(self) -> {int}"), format!("return {hash}(self.__molt_tuple__())"));
        method("__len__", format!("(self) -> {int}"), format!("return {}", fields.len()));
        let items: Vec<String> =
            fields.iter().map(|f| format!("{}: self.{}", literal(&f.name), f.name)).collect();
        method("_asdict", "(self)".to_string(), format!("return {{{}}}", items.join(", ")));
        self.makers(class, info, fields, &mut out);
        out
    }

    /// `_replace` and `_make`
    fn makers(&mut self, class: &ClassDef, info: &Class, fields: &[Field], out: &mut String) {
        let name = self.names.reference(&class.name.name);
        let (library, isinstance) = (self.library("dataclasses"), self.builtin("isinstance"));
        let unset = format!("{library}.Unset");
        let this = if fields.iter().any(|f| f.name == "self") { "_molt_self" } else { "self" };
        let params: Vec<String> = fields
            .iter()
            .map(|f| match &f.annotation {
                Some(a) => {
                    let annotation = super::dataclass::joined(a, &unset);
                    format!("{}: {annotation} = {library}.UNSET", f.name)
                }
                None => format!("{}={library}.UNSET", f.name),
            })
            .collect();
        let star = if fields.is_empty() { "" } else { ", *, " };
        let args: Vec<String> = fields
            .iter()
            .map(|f| format!("{0}={this}.{0} if {isinstance}({0}, {unset}) else {0}", f.name))
            .collect();
        if !info.defined.contains("_replace") {
            let _ = writeln!(out, "    def _replace({this}{star}{}):", params.join(", "));
            let _ = writeln!(out, "        return {name}({})", args.join(", "));
        }
        if info.defined.contains("_make") {
            return;
        }
        let (method, wrong, error) =
            (self.builtin("staticmethod"), self.builtin("ValueError"), self.builtin("TypeError"));
        let items: Vec<String> = (0..fields.len()).map(|i| format!("item{i}")).collect();
        let items = items.join(", ");
        let message = format!("Expected {} arguments, got another number", fields.len());
        let _ = writeln!(out, "    @{method}\n    def _make(iterable):");
        let _ = writeln!(out, "        try:\n            [{items}] = iterable\n        except {wrong}:");
        let _ = writeln!(out, "            raise {error}({}) from None", literal(&message));
        let _ = writeln!(out, "        return {name}({items})");
    }

    fn named_error<T>(&mut self, error: Diagnostic) -> Res<T> {
        Err(self.error(error))
    }
}

/// `_2`: what `rename=True` calls the third field.
fn is_renamed(name: &str, position: usize) -> bool {
    name.strip_prefix('_') == Some(&position.to_string())
}
