//! The text of an enum's methods, and of the statements that create its members.

use super::consts::Const;
use super::flags;
use super::kind::{EnumInfo, mixin};
use super::members::Member;
use crate::expand::Expander;
use crate::expand::registry::Class;
use crate::expand::source::literal;
use molt_syntax::ast::{ClassDef, ExprKind, StmtKind};
use std::fmt::Write;

pub(super) struct Methods<'a> {
    pub class: &'a ClassDef,
    pub info: &'a Class,
    pub kind: &'a EnumInfo,
    pub members: &'a [Member],
    pub reference: &'a str,
}

impl Methods<'_> {
    /// The class with what is generated alone, and the members after it.
    pub fn text(&self, x: &mut Expander) -> String {
        let mut out = format!("class {}:\n", self.class.name.name);
        let class_var = format!("{}.ClassVar", x.library("typing"));
        for member in self.members {
            let _ = writeln!(out, "    {}: {class_var}['{}']", member.name.name, self.reference);
        }
        let value = self.value_annotation();
        let by_program = self.class.body.iter().any(|s| match &s.kind {
            StmtKind::AnnAssign { target, .. } => {
                matches!(&target.kind, ExprKind::Name(n) if &**n == "_value_")
            }
            _ => false,
        });
        let declared = self.kind.flag || self.base().is_some() || by_program;
        if let (Some(value), false) = (&value, declared) {
            let _ = writeln!(out, "    _value_: {value}");
        }
        self.init(&mut out, value.as_deref());
        if !x.registry.defines(self.info, "value") {
            let _ = writeln!(out, "    @{}", x.builtin("property"));
            let returns = value.as_ref().map(|v| format!(" -> {v}")).unwrap_or_default();
            let _ = writeln!(out, "    def value(self){returns}:\n        return self._value_");
        }
        if !self.kind.flag && !x.registry.defines(self.info, "__repr__") {
            let _ = writeln!(
                out,
                "    def __repr__(self) -> {}:\n        \
                 return f\"<{}.{{self._name_}}: {{self._value_!r}}>\"",
                x.builtin("str"),
                self.class.name.name
            );
        }
        self.lookups(x, &mut out);
        if self.kind.flag {
            flags::operators(x, &mut out, self);
        }
        self.creation(x, &mut out);
        out
    }

    pub fn base(&self) -> Option<super::kind::BaseType> {
        self.kind.base.or(mixin(self.info))
    }

    /// The members that are no aliases.
    pub fn canonical(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|m| m.alias_of.is_none())
    }

    /// The member that a name stands for.
    fn target<'m>(&'m self, member: &'m Member) -> &'m str {
        &member.alias_of.map_or(member, |i| &self.members[i]).name.name
    }

    /// The type of the values, if every one is known.
    fn value_annotation(&self) -> Option<String> {
        if let Some(base) = self.base() {
            return Some(base.name().to_string());
        }
        let mut types: Vec<String> = Vec::new();
        for member in self.canonical() {
            let t = member.constant.as_ref()?.annotation();
            if !types.contains(&t) {
                types.push(t);
            }
        }
        Some(types.join(" | "))
    }

    fn init(&self, out: &mut String, value: Option<&str>) {
        let annotated = value.map(|v| format!(": {v}")).unwrap_or_default();
        if self.kind.flag || self.members.iter().any(Member::takes_value) {
            let _ = writeln!(out, "    def __molt_init__(self, name: str, value{annotated}) -> None:");
            out.push_str("        self._name_ = name\n        self._value_ = value\n");
        } else {
            out.push_str("    def __molt_init__(self, name: str) -> None:\n        self._name_ = name\n");
        }
    }

    /// The condition under which a value is a member's.
    pub fn test(&self, member: &Member) -> String {
        match &member.constant {
            Some(Const::None) => "value is None".to_string(),
            Some(constant) => format!("value == {}", constant.text()),
            None => format!("value == {}.{}._value_", self.reference, member.name.name),
        }
    }

    fn lookups(&self, x: &mut Expander, out: &mut String) {
        let class = self.reference;
        let staticmethod = x.builtin("staticmethod");
        let mut method = |head: &str, lines: &[String]| {
            let _ = writeln!(out, "    @{staticmethod}\n    def {head}:");
            lines.iter().for_each(|l| {
                let _ = writeln!(out, "        {l}");
            });
        };
        let listed: Vec<String> = self
            .canonical()
            .filter(|m| !self.kind.flag || flags::is_single(m))
            .map(|m| format!("{class}.{}", m.name.name))
            .collect();
        let list = format!("return [{}]", listed.join(", "));
        let lines = if listed.is_empty() {
            vec![format!("members: list[{class}] = []"), "return members".to_string()]
        } else {
            vec![list]
        };
        method("__molt_members__()", &lines);
        let pairs: Vec<String> = self
            .members
            .iter()
            .map(|m| format!("{}: {class}.{}", literal(&m.name.name), self.target(m)))
            .collect();
        method("__molt_mapping__()", &[format!("return {{{}}}", pairs.join(", "))]);
        let pairs: Vec<String> =
            self.canonical().map(|m| format!("{class}.{0}._value_: {class}.{0}", m.name.name)).collect();
        method("__molt_values__()", &[format!("return {{{}}}", pairs.join(", "))]);
        let mut lines = Vec::new();
        for m in self.members {
            lines.push(format!("if name == {}:", literal(&m.name.name)));
            lines.push(format!("    return {class}.{}", self.target(m)));
        }
        lines.push(format!("raise {}(name)", x.builtin("KeyError")));
        method(&format!("__molt_by_name__(name: str) -> '{class}'"), &lines);
        let isinstance = x.builtin("isinstance");
        let mut lines = vec![format!("if {isinstance}(value, {class}):"), "    return True".to_string()];
        for m in self.canonical() {
            lines.push(format!("if {}:", self.test(m)));
            lines.push("    return True".to_string());
        }
        lines.push("return False".to_string());
        method("__molt_has__(value) -> bool", &lines);
        let mut lines = vec![format!("if {isinstance}(value, {class}):"), "    return value".to_string()];
        for m in self.canonical() {
            lines.push(format!("if {}:", self.test(m)));
            lines.push(format!("    return {class}.{}", m.name.name));
        }
        if x.registry.defines(self.info, "_missing_") {
            lines.push(format!("found = {class}._missing_(value)"));
            lines.push("if found is not None:".to_string());
            lines.push("    return found".to_string());
        }
        if self.kind.flag {
            lines.extend(flags::composite(x, self));
        } else {
            let path = x.names.path(&self.class.name.name);
            let qualified = &path[x.module.len() + 1..];
            let error = x.builtin("ValueError");
            lines.push(format!("raise {error}(f\"{{value!r}} is not a valid {qualified}\")"));
        }
        method(&format!("__molt_by_value__(value) -> '{class}'"), &lines);
    }

    /// The statements after the class.
    fn creation(&self, x: &mut Expander, out: &mut String) {
        // They stand where the class does, so its own name is enough.
        let class = &self.class.name.name;
        for (i, m) in self.members.iter().enumerate() {
            let name = &m.name.name;
            if m.alias_of.is_some() {
                let _ = writeln!(out, "{class}.{name} = {class}.{}", self.target(m));
                continue;
            }
            let args = arguments(m);
            let made = match &args {
                Some(args) if m.creation.calls_new => format!(", {}", args.join(", ")),
                _ => String::new(),
            };
            let _ = writeln!(out, "{class}.{name} = {class}.__new__({class}{made})");
            let value = if m.takes_value() { ", None" } else { "" };
            let _ = writeln!(out, "{class}.{name}.__molt_init__({}{value})", literal(name));
            if m.creation.calls_init {
                self.call_init(x, out, m, args);
            }
            if m.constant.is_none() {
                for before in self.members[..i].iter().filter(|b| b.alias_of.is_none()) {
                    let error = x.builtin("TypeError");
                    let message = format!(
                        "the member {name} of {class} has the value of {0}; write {name} = {0} for an alias",
                        before.name.name
                    );
                    let _ = writeln!(
                        out,
                        "if {class}.{name}._value_ == {class}.{}._value_:\n    raise {error}({})",
                        before.name.name,
                        literal(&message)
                    );
                }
            }
        }
    }

    fn call_init(&self, x: &mut Expander, out: &mut String, m: &Member, args: Option<Vec<String>>) {
        let member = format!("{}.{}", self.class.name.name, m.name.name);
        let of_value = |n: usize| (0..n).map(|i| format!("{member}._value_[{i}]")).collect::<Vec<_>>();
        let args = match &m.value.kind {
            _ if m.constant.is_some() || !m.takes_value() => args,
            ExprKind::Tuple(items) => Some(of_value(items.len())),
            _ => None,
        };
        let _ = match args {
            Some(args) => writeln!(out, "{member}.__init__({})", args.join(", ")),
            None => {
                let (isinstance, tuple) = (x.builtin("isinstance"), x.builtin("tuple"));
                writeln!(
                    out,
                    "if {isinstance}({member}._value_, {tuple}):\n    \
                     {member}.__init__(*{member}._value_)\n\
                     else:\n    {member}.__init__({member}._value_)"
                )
            }
        };
    }
}

/// The arguments that a member's value stands for, where they can be evaluated again.
fn arguments(m: &Member) -> Option<Vec<String>> {
    let text = molt_syntax::print::unparse_expr;
    match &m.value.kind {
        ExprKind::Tuple(items) => Some(items.iter().map(text).collect()),
        _ => Some(vec![text(&m.value)]),
    }
}
