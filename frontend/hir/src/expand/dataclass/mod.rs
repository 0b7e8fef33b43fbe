//! `@dataclass`: the fields' annotations stay in the class body without their values, and `__init__`,
//! `__repr__`, `__eq__` and the others are written out as CPython's module does.
//!
//! # The checker
//! - `x: T` without a value in a class body declares a field of instances. The generated `__init__`
//!   assigns every field.
//! - A field's default is kept as the class variable `_molt_default_x`; reading `C.x` on the class
//!   reads that.
//! - `__molt_frozen__ = True` marks a frozen class. `obj.x = v`, `obj.x += v` and `del obj.x`, `x` being
//!   a field of a frozen class, evaluate their operands and then raise
//!   `dataclasses.FrozenInstanceError("cannot assign to field 'x'")` (`delete` for `del`).
//!   `object.__setattr__(obj, "x", v)` with a constant name is a plain store; generated code uses it.
//! - Functions of `dataclasses` on an instance are method calls: `replace(p, **changes)` is
//!   `p.__molt_replace__(**changes)`, `asdict(p)` is `p.__molt_asdict__()`, `astuple(p)` is
//!   `p.__molt_astuple__()`, `fields(p)` and `fields(C)` are `C.__molt_fields__()`; `is_dataclass(p)` is
//!   whether the class has `__molt_fields__`.
//! - An omitted argument whose default must be told from every value is the constant
//!   `dataclasses.UNSET`, the only instance of `dataclasses.Unset`: its parameter is of type `T | Unset`.
//! - The dict display of `__molt_asdict__` has values of several types: `dict[str, A | B]`.
//! - `hasattr(v, "__molt_asdict__")` in `dataclasses.asdict_value` is decided by the type of `v`.
//! - A class with `__eq__` and without `__hash__` in its body is not hashable, dataclass or not.
//! - A new exception has its constructor's positional arguments as `args`, also where the generated
//!   `__init__` of a dataclass does not call `BaseException`'s, as `BaseException.__new__` does it.
//! - `isinstance(other, C) and type(other) is type(self)` compares dynamic classes.

mod annotations;
mod defaults;
mod fields;
mod methods;
mod options;

pub(super) use fields::{Field, joined};

use super::registry::Class;
use super::{Expander, Res};
use fields::Default;
use methods::Methods;
use molt_syntax::ast::*;
use options::Options;

const CODE: &str = "E0601";

/// What a dataclass hands on to its subclasses.
#[derive(Clone)]
pub(super) struct Dataclass {
    /// Its fields and `InitVar`s, inherited ones too, in order.
    pub fields: Vec<Field>,
    /// `frozen=True`
    pub frozen: bool,
}

impl Expander<'_> {
    /// Expands a class with the decorator `dataclass`.
    pub(super) fn dataclass(&mut self, class: &mut ClassDef, info: &mut Class, decorator: &Expr) -> Res<()> {
        let options = self.dataclass_options(decorator)?;
        self.check_frozen(class, info, &options)?;
        let inherited = self.inherited_fields(class, info);
        let own = self.own_fields(class, &options)?;
        let mut fields = inherited;
        for field in own {
            match fields.iter_mut().find(|f| f.name == field.name) {
                Some(place) => *place = field,
                None => fields.push(field),
            }
        }
        self.check_order(class, info, &options, &fields)?;
        let text = Methods { class, info, options: &options, fields: &fields }.text(self);
        let title = format!("dataclass {}", self.names.reference(&class.name.name));
        let (mut generated, _) = self.parse_class(&title, &text)?;
        for stmt in &mut generated.body {
            if let StmtKind::FunctionDef(def) = &mut stmt.kind {
                info.defined.insert(def.name.name.clone());
                restore_annotations(def, &fields);
            }
        }
        class.body.append(&mut generated.body);
        info.dataclass = Some(Dataclass { fields, frozen: options.frozen });
        Ok(())
    }

    /// CPython's checks on the order of parameters and on methods that exist already.
    fn check_order(
        &mut self,
        class: &ClassDef,
        info: &Class,
        options: &Options,
        fields: &[Field],
    ) -> Res<()> {
        let name = &class.name;
        let mut defaulted = None;
        for field in fields.iter().filter(|f| options.init && f.init && !f.kw_only) {
            match (defaulted, field.default.is_missing()) {
                (Some(before), true) => {
                    let message = format!("non-default argument '{}' follows default argument", field.name);
                    let span = field.annotation.as_ref().map_or(name.span, |a| a.span);
                    let span = if span.file == name.span.file { span } else { name.span };
                    return Err(self.error(
                        molt_base::Diagnostic::error(CODE, span, message)
                            .note(format!("the field '{before}' before it has a default")),
                    ));
                }
                (None, false) => defaulted = Some(&field.name),
                _ => {}
            }
        }
        if options.order {
            for method in ["__lt__", "__le__", "__gt__", "__ge__"] {
                if info.defined.contains(method) {
                    let message = format!(
                        "Cannot overwrite attribute {method} in class {}. Consider using \
                         functools.total_ordering",
                        name.name
                    );
                    return self.refuse(CODE, name.span, message);
                }
            }
        }
        if options.unsafe_hash && info.defined.contains("__hash__") {
            let message = format!("Cannot overwrite attribute __hash__ in class {}", name.name);
            return self.refuse(CODE, name.span, message);
        }
        Ok(())
    }

    fn check_frozen(&mut self, class: &ClassDef, info: &Class, options: &Options) -> Res<()> {
        for base in &info.bases {
            let Some(frozen) = self.registry.class(&base.path).and_then(|c| self.is_frozen(c)) else {
                continue;
            };
            let message = match (frozen, options.frozen) {
                (true, false) => "cannot inherit non-frozen dataclass from a frozen one",
                (false, true) => "cannot inherit frozen dataclass from a non-frozen one",
                _ => continue,
            };
            return self.refuse(CODE, class.name.span, message);
        }
        Ok(())
    }

    /// Whether the nearest dataclass among a class and its bases is frozen.
    fn is_frozen(&self, class: &Class) -> Option<bool> {
        let own = class.dataclass.as_ref().map(|d| d.frozen);
        let bases = || class.bases.iter().filter_map(|b| self.registry.class(&b.path));
        own.or_else(|| bases().find_map(|c| self.is_frozen(c)))
    }
}

/// Gives the parameters of `__init__` the annotations that the program wrote, with their spans.
fn restore_annotations(def: &mut FunctionDef, fields: &[Field]) {
    if &*def.name.name != "__init__" {
        return;
    }
    for param in def.params.args.iter_mut().chain(&mut def.params.kwonly) {
        let field = fields.iter().find(|f| f.name == *param.name.name);
        let plain = field.filter(|f| !matches!(f.default, Default::Factory));
        if let (Some(annotation), Some(slot)) =
            (plain.and_then(|f| f.annotation.as_ref()), &mut param.annotation)
        {
            *slot = annotation.clone();
        }
    }
}

/// The name of the class variable that holds a field's default.
fn default_name(field: &str) -> String {
    format!("_molt_default_{field}")
}

/// The name of the static method that makes a field's default.
fn factory_name(field: &str) -> String {
    format!("_molt_factory_{field}")
}
