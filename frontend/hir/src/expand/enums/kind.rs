//! What kind of enum a class is: by its bases and keywords.

use super::CODE;
use crate::expand::registry::Class;
use crate::expand::{Expander, Res};
use molt_base::Diagnostic;
use molt_syntax::ast::*;

/// An enum class, as its subclasses see it.
#[derive(Clone, Default)]
pub(in crate::expand) struct EnumInfo {
    /// The builtin type that its members are values of.
    pub base: Option<BaseType>,
    /// Whether members print as their values: `IntEnum` and its like.
    pub prints_value: bool,
    /// `Flag`, `IntFlag`
    pub flag: bool,
    /// What a flag does with bits that no member has.
    pub boundary: Boundary,
    /// Whether it has members, and so cannot be subclassed.
    pub members: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::expand) enum BaseType {
    Int,
    Str,
    Float,
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::expand) enum Boundary {
    #[default]
    Strict,
    Conform,
    Keep,
}

impl BaseType {
    fn of(path: &str) -> Option<BaseType> {
        match path {
            "builtins.int" => Some(BaseType::Int),
            "builtins.str" => Some(BaseType::Str),
            "builtins.float" => Some(BaseType::Float),
            _ => None,
        }
    }

    /// The library's class for an enum with this mixin.
    fn class(self) -> &'static str {
        match self {
            BaseType::Int => "IntMixin",
            BaseType::Str => "StrMixin",
            BaseType::Float => "FloatMixin",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            BaseType::Int => "int",
            BaseType::Str => "str",
            BaseType::Float => "float",
        }
    }
}

/// The kind that a class of the library gives to its subclasses.
pub(super) fn library_kind(path: &str) -> Option<EnumInfo> {
    let plain = EnumInfo::default();
    Some(match path {
        "enum.Enum" => plain,
        "enum.IntEnum" => EnumInfo { base: Some(BaseType::Int), prints_value: true, ..plain },
        "enum.StrEnum" => EnumInfo { base: Some(BaseType::Str), prints_value: true, ..plain },
        "enum.Flag" => EnumInfo { flag: true, ..plain },
        "enum.IntFlag" => EnumInfo {
            base: Some(BaseType::Int),
            prints_value: true,
            flag: true,
            boundary: Boundary::Keep,
            ..plain
        },
        _ => return None,
    })
}

impl Expander<'_> {
    /// The kind of enum that a class is, if it is one.
    pub(in crate::expand) fn enum_base(&mut self, class: &ClassDef, info: &Class) -> Res<Option<EnumInfo>> {
        for base in &info.bases {
            if let Some(kind) = library_kind(&base.path) {
                return Ok(Some(kind));
            }
            let inherited = self.registry.class(&base.path).and_then(|c| c.enumeration.clone());
            if let Some(kind) = inherited {
                if kind.members {
                    let name = base.path.rsplit('.').next().unwrap_or_default();
                    return self.enum_error(
                        Diagnostic::error(CODE, class.name.span, format!("cannot extend <enum '{name}'>"))
                            .note("an enum that has members has no subclasses"),
                    );
                }
                return Ok(Some(kind));
            }
        }
        Ok(None)
    }

    /// `boundary=` of a flag.
    pub(super) fn enum_keywords(&mut self, class: &mut ClassDef, kind: &mut EnumInfo) -> Res<()> {
        for keyword in std::mem::take(&mut class.keywords) {
            if keyword.name.as_ref().is_none_or(|n| &*n.name != "boundary") {
                class.keywords.push(keyword);
                continue;
            }
            let path = self.resolve(&keyword.value).unwrap_or_default();
            let name = path.strip_prefix("enum.FlagBoundary.").or(path.strip_prefix("enum."));
            kind.boundary = match name {
                Some("STRICT") => Boundary::Strict,
                Some("CONFORM") => Boundary::Conform,
                Some("KEEP") => Boundary::Keep,
                _ => {
                    let message = "`boundary` must be `STRICT`, `CONFORM` or `KEEP` here";
                    return self.refuse(CODE, keyword.value.span, message);
                }
            };
        }
        Ok(())
    }

    /// `class E(int, Enum)`: one class of the library stands for both.
    pub(super) fn enum_bases(&mut self, class: &mut ClassDef, info: &Class, kind: &EnumInfo) -> Res<()> {
        for base in &info.bases {
            if self.registry.class(&base.path).is_some_and(|c| c.dataclass.is_some()) {
                let message = "an enum whose members are of a dataclass is not supported";
                return self.refuse(CODE, class.name.span, message);
            }
        }
        let paths: Vec<Option<String>> = class.bases.iter().map(|b| self.resolve(b)).collect();
        let mixin = paths.iter().position(|p| p.as_deref().and_then(BaseType::of).is_some());
        let Some(mixin) = mixin else { return Ok(()) };
        let base = paths[mixin].as_deref().and_then(BaseType::of);
        let plain = paths.iter().position(|p| p.as_deref() == Some("enum.Enum"));
        let (Some(base), Some(plain), None) = (base, plain, kind.base) else {
            let message = "a builtin type can be mixed into `Enum` only";
            return self.refuse(CODE, class.bases[mixin].span, message);
        };
        let library = self.library("enum");
        let span = class.bases[plain].span;
        let value = Box::new(Expr { kind: ExprKind::Name(library.into()), span });
        let attr = Ident { name: base.class().into(), span };
        class.bases[plain].kind = ExprKind::Attribute { value, attr };
        class.bases.remove(mixin);
        Ok(())
    }
}

/// The builtin type that is mixed in beside `Enum`.
pub(super) fn mixin(info: &Class) -> Option<BaseType> {
    info.bases.iter().find_map(|b| BaseType::of(&b.path))
}
