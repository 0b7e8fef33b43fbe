//! Enums: the members become class variables that are created once, after the class.
//!
//! ```text
//! class Color(Enum):          class Color(Enum):
//!     RED = 1                     RED: ClassVar['Color']
//!                                 _value_: int
//!                                 def __molt_init__(self, name: str, value: int) -> None: …
//!                                 …
//!                             Color.RED = Color.__new__(Color)
//!                             Color.RED.__molt_init__('RED', 1)
//! ```
//!
//! # The checker
//! For a class `C` that has `__molt_members__` (an enum with members):
//! - `C(v)` is `C.__molt_by_value__(v)`, `C[s]` is `C.__molt_by_name__(s)`, `v in C` is
//!   `C.__molt_has__(v)`, `C.__members__` is `C.__molt_mapping__()`, `C._value2member_map_` is
//!   `C.__molt_values__()`; wherever else `C` is used as an iterable or with `len`, it is
//!   `C.__molt_members__()`, a new list. `C` may be a class value, `cls` of a class method too.
//! - `C.__new__(C)`, where `C` has no `__new__` of its own, and `object.__new__(C)` are a new instance
//!   with every field zero. `C.__new__(C, …)` calls the program's `__new__` as a static method whose
//!   `cls` is `C`. `C.A.__init__(…)` is a plain call of that method.
//! - `C.A = value` after the class assigns the class variable declared by `A: ClassVar['C']`; members
//!   are never reassigned, so reads need no check. Instances of `C` are compared by identity unless the
//!   class says otherwise; `case C.A:` compares with `==`.
//! - A class with `__molt_base__` (`IntEnum`, `StrEnum`, `IntFlag`, `class E(int, Enum)`) stands for a
//!   value of a builtin type. Where an operation, method or attribute is not defined by the class, and
//!   wherever a value of that builtin type is expected (arguments, `int(x)`, an index, a key of a
//!   dict), `x` is `x.__molt_base__()`. `isinstance(x, int)` (or `str`, `float`) is true.
//! - Enums with members have no subclasses.
//!
//! The library's `enum` defines `Enum`, `IntEnum`, `StrEnum`, `Flag`, `IntFlag` as plain classes; the
//! other names that programs import from it (`auto`, `unique`, …) never reach the checker in use.

mod consts;
mod flags;
mod functional;
mod kind;
mod members;
mod methods;
mod values;

pub(super) use functional::is_identifier;
pub(super) use kind::EnumInfo;

use super::registry::Class;
use super::{Expander, Res};
use members::{Member, Members};
use methods::Methods;
use molt_base::Diagnostic;
use molt_syntax::ast::*;

const CODE: &str = "E0602";

impl Expander<'_> {
    /// Expands an enum; yields the statements that create its members.
    pub(super) fn enumeration(
        &mut self,
        class: &mut ClassDef,
        info: &mut Class,
        mut kind: EnumInfo,
    ) -> Res<Vec<Stmt>> {
        self.enum_keywords(class, &mut kind)?;
        self.enum_bases(class, info, &kind)?;
        let reference = self.names.reference(&class.name.name);
        let members = self.members(class, info, &kind, &reference)?;
        self.check_unique(class, &members)?;
        kind.members = !members.list.is_empty();
        info.enumeration = Some(kind.clone());
        self.plain_properties(class);
        if members.list.is_empty() {
            return Ok(Vec::new());
        }
        if kind.flag {
            self.check_flags(&members)?;
        }
        let text =
            Methods { class, info, kind: &kind, members: &members.list, reference: &reference }.text(self);
        let (mut generated, mut after) = self.parse_class(&format!("enum {reference}"), &text)?;
        for stmt in &generated.body {
            if let StmtKind::FunctionDef(def) = &stmt.kind {
                info.defined.insert(def.name.name.clone());
            }
        }
        for member in &members.list {
            info.defined.remove(&member.name.name);
        }
        class.body.append(&mut generated.body);
        place_values(&mut after, members.list);
        Ok(after)
    }

    /// `@unique` and `@verify(UNIQUE)`, which are taken off the class.
    fn check_unique(&mut self, class: &mut ClassDef, members: &Members) -> Res<()> {
        let mut unique = false;
        let mut kept = Vec::new();
        for decorator in std::mem::take(&mut class.decorators) {
            let call = self.decorator(&decorator);
            let args: Vec<Option<String>> =
                call.iter().flat_map(|(_, args, _)| args.iter()).map(|a| self.resolve(a)).collect();
            let path = call.map(|(path, ..)| path);
            match path.as_deref() {
                Some("enum.unique") => unique = true,
                Some("enum.verify") => {
                    if !args.iter().all(|a| a.as_deref() == Some("enum.UNIQUE")) {
                        let message = "only `verify(UNIQUE)` is supported";
                        return self.refuse(CODE, decorator.span, message);
                    }
                    unique = true;
                }
                _ => kept.push(decorator),
            }
        }
        class.decorators = kept;
        let aliases = members.list.iter().filter_map(|m| Some((m, &members.list[m.alias_of?])));
        let aliases: Vec<String> =
            aliases.map(|(m, of)| format!("{} -> {}", m.name.name, of.name.name)).collect();
        if unique && !aliases.is_empty() {
            let message =
                format!("duplicate values found in <enum '{}'>: {}", class.name.name, aliases.join(", "));
            return self.refuse(CODE, class.name.span, message);
        }
        Ok(())
    }

    /// `@enum.property` is `@property`: members and instance attributes do not share a namespace here.
    fn plain_properties(&mut self, class: &mut ClassDef) {
        for stmt in &mut class.body {
            let StmtKind::FunctionDef(def) = &mut stmt.kind else { continue };
            for decorator in &mut def.decorators {
                if self.resolve(decorator).as_deref() == Some("enum.property") {
                    decorator.kind = ExprKind::Name("property".into());
                }
            }
        }
    }

    fn enum_error<T>(&mut self, error: Diagnostic) -> Res<T> {
        Err(self.error(error))
    }
}

/// Puts the values that the program wrote into the calls that create the members.
fn place_values(after: &mut [Stmt], members: Vec<Member>) {
    let mut values = members.into_iter().filter(Member::takes_value).map(|m| m.value);
    for stmt in after {
        if let StmtKind::Expr(Expr { kind: ExprKind::Call { func, args, .. }, .. }) = &mut stmt.kind
            && let ExprKind::Attribute { attr, .. } = &func.kind
            && &*attr.name == "__molt_init__"
            && let [_, value] = &mut args[..]
            && let Some(written) = values.next()
        {
            *value = written;
        }
    }
}
