//! Flags: combinations of members are instances too, made when they are first met.

use super::kind::Boundary;
use super::members::{Member, Members};
use super::methods::Methods;
use super::{CODE, consts::Const};
use crate::expand::source::literal;
use crate::expand::{Expander, Res};
use std::fmt::Write;

/// Whether a member is one bit, and so met when a flag is iterated over.
pub(super) fn is_single(member: &Member) -> bool {
    bits(member).count_ones() == 1 && bits(member) > 0
}

fn bits(member: &Member) -> i64 {
    member.constant.as_ref().and_then(Const::int).unwrap_or(0)
}

fn mask<'m>(members: impl Iterator<Item = &'m Member>) -> i64 {
    members.fold(0, |mask, m| mask | bits(m))
}

impl Expander<'_> {
    /// Flags need to know their bits.
    pub(super) fn check_flags(&mut self, members: &Members) -> Res<()> {
        for member in &members.list {
            let known = member.constant.as_ref().and_then(Const::int);
            if known.is_none_or(|v| v < 0) {
                let message = "the value of a flag must be a constant int that is not negative";
                return self.refuse(CODE, member.value.span, message);
            }
        }
        Ok(())
    }
}

/// What looks a value up that is no member's: the end of `__molt_by_value__`.
pub(super) fn composite(x: &mut Expander, m: &Methods) -> Vec<String> {
    let library = x.library("enum");
    let class = m.reference;
    let flag_mask = mask(m.members.iter());
    let boundary = match m.kind.boundary {
        Boundary::Strict => "strict",
        Boundary::Conform => "conform",
        Boundary::Keep => "keep",
    };
    let names: Vec<String> = m.canonical().map(|m| literal(&m.name.name)).collect();
    let values: Vec<String> = m.canonical().map(|m| bits(m).to_string()).collect();
    vec![
        format!("number = {library}.flag_value(value, {flag_mask}, '{boundary}', '{}')", m.class.name.name),
        "if number != value:".to_string(),
        format!("    return {class}.__molt_by_value__(number)"),
        format!("if number in {class}._molt_composites:"),
        format!("    return {class}._molt_composites[number]"),
        format!("composite = {class}.__new__({class})"),
        format!(
            "composite.__molt_init__({library}.flag_name(number, [{}], [{}], '{boundary}', '{}'), number)",
            names.join(", "),
            values.join(", "),
            m.class.name.name
        ),
        format!("{class}._molt_composites[number] = composite"),
        "return composite".to_string(),
    ]
}

/// The operators of flags.
pub(super) fn operators(x: &mut Expander, out: &mut String, m: &Methods) {
    let class = m.reference;
    let class_var = format!("{}.ClassVar", x.library("typing"));
    let _ = writeln!(out, "    _molt_composites: {class_var}[dict[int, '{class}']] = {{}}");
    let (isinstance, int) = (x.builtin("isinstance"), x.builtin("int"));
    let not_implemented = x.builtin("NotImplemented");
    let defined = |name: &str| m.info.defined.contains(name);
    for (name, op) in [("or", "|"), ("and", "&"), ("xor", "^")] {
        if !defined(&format!("__{name}__")) {
            let _ = writeln!(out, "    def __{name}__(self, other):");
            let _ = writeln!(out, "        if {isinstance}(other, {class}):");
            let _ = writeln!(
                out,
                "            return {class}.__molt_by_value__(self._value_ {op} other._value_)"
            );
            if m.kind.base.is_some() {
                let _ = writeln!(out, "        if {isinstance}(other, {int}):");
                let _ =
                    writeln!(out, "            return {class}.__molt_by_value__(self._value_ {op} other)");
            }
            let _ = writeln!(out, "        return {not_implemented}");
        }
        if m.kind.base.is_some() && !defined(&format!("__r{name}__")) {
            let _ = writeln!(out, "    def __r{name}__(self, other):\n        return self {op} other");
        }
    }
    let inverted = if m.kind.boundary == Boundary::Keep {
        "~self._value_".to_string()
    } else {
        format!("{} & ~self._value_", mask(m.members.iter().filter(|m| is_single(m))))
    };
    let methods = [
        ("__invert__(self)", vec![format!("return {class}.__molt_by_value__({inverted})")]),
        (
            "__iter__(self)",
            vec![
                format!("for member in {class}.__molt_members__():"),
                "    if self._value_ & member._value_:".to_string(),
                "        yield member".to_string(),
            ],
        ),
    ];
    for (head, lines) in methods {
        if !defined(head.split('(').next().unwrap_or_default()) {
            let _ = writeln!(out, "    def {head}:");
            lines.iter().for_each(|l| {
                let _ = writeln!(out, "        {l}");
            });
        }
    }
}
