//! The members of an enum: taken out of the class body, with their values.

use super::CODE;
use super::consts::Const;
use super::kind::{BaseType, EnumInfo, mixin};
use super::values::{inside, outside};
use crate::expand::registry::Class;
use crate::expand::{Expander, Res, walk};
use molt_syntax::ast::*;
use std::collections::HashSet;
use std::sync::Arc;

/// One member.
pub(super) struct Member {
    pub name: Ident,
    /// Its value, in terms of what can be seen after the class.
    pub value: Expr,
    /// The value, if it is known.
    pub constant: Option<Const>,
    /// The earlier member that it is another name of.
    pub alias_of: Option<usize>,
    /// How it is created.
    pub creation: Creation,
}

/// How a member is created from its value.
#[derive(Clone, Default)]
pub(super) struct Creation {
    /// The program's `__new__` makes it, which may set its value too.
    pub calls_new: bool,
    pub new_sets_value: bool,
    /// The program's `__init__` is called.
    pub calls_init: bool,
}

pub(super) struct Members {
    pub list: Vec<Member>,
}

impl Member {
    /// Whether its value is an argument of the call that creates it.
    pub fn takes_value(&self) -> bool {
        self.alias_of.is_none() && !self.creation.new_sets_value
    }
}

/// The members of a class while they are collected.
pub(super) struct Collect<'c> {
    pub list: Vec<Member>,
    pub kind: &'c EnumInfo,
    pub base: Option<BaseType>,
    /// The class, as its methods refer to it.
    pub reference: &'c str,
    /// Names of the class body that are no members.
    pub others: HashSet<Arc<str>>,
    pub creation: Creation,
    /// The class has its own `_generate_next_value_`.
    pub generates: bool,
    /// The values that the next `auto()` looks at; none where one is not constant.
    pub last: Vec<Option<Const>>,
}

impl Expander<'_> {
    /// Takes the members out of the class body.
    pub(super) fn members(
        &mut self,
        class: &mut ClassDef,
        info: &Class,
        kind: &EnumInfo,
        reference: &str,
    ) -> Res<Members> {
        let mut creation = Creation {
            calls_new: self.registry.defines(info, "__new__"),
            calls_init: self.registry.defines(info, "__init__"),
            new_sets_value: false,
        };
        creation.new_sets_value = creation.calls_new && rewrite_new(&mut class.body);
        let generates = self.registry.defines(info, "_generate_next_value_");
        let ignored = ignored(&class.body);
        let base = kind.base.or(mixin(info));
        let mut c = Collect {
            list: Vec::new(),
            kind,
            base,
            reference,
            others: HashSet::new(),
            creation,
            generates,
            last: Vec::new(),
        };
        let mut body = Vec::with_capacity(class.body.len());
        for stmt in std::mem::take(&mut class.body) {
            let span = stmt.span;
            match stmt.kind {
                StmtKind::Assign { targets, value } => {
                    let mut kept = Vec::new();
                    let mut rest = Vec::new();
                    for target in targets {
                        match &target.kind {
                            ExprKind::Name(n) if ignored.contains(n) || is_setting(n) => {}
                            ExprKind::Name(n) if self.is_member(n, &value) => {
                                rest.push(Ident { name: n.clone(), span: target.span });
                            }
                            ExprKind::Tuple(targets) => {
                                self.unpacked(&mut c, targets, &value)?;
                            }
                            _ => kept.push(target),
                        }
                    }
                    let value = self.unwrapped(value);
                    for name in rest {
                        self.member(&mut c, name, value.clone())?;
                    }
                    if !kept.is_empty() {
                        for target in &kept {
                            walk::target_names(target, &mut |n| {
                                c.others.insert(n.clone());
                            });
                        }
                        body.push(Stmt { kind: StmtKind::Assign { targets: kept, value }, span });
                    }
                }
                StmtKind::AnnAssign { target, annotation, value: Some(value) } => {
                    if let ExprKind::Name(n) = &target.kind
                        && self.is_member(n, &value)
                    {
                        let name = Ident { name: n.clone(), span: target.span };
                        let value = self.unwrapped(value);
                        self.member(&mut c, name, value)?;
                        continue;
                    }
                    let kind = StmtKind::AnnAssign { target, annotation, value: Some(value) };
                    body.push(Stmt { kind, span });
                }
                kind => {
                    match &kind {
                        StmtKind::FunctionDef(def) => c.others.insert(def.name.name.clone()),
                        StmtKind::ClassDef(class) => c.others.insert(class.name.name.clone()),
                        _ => false,
                    };
                    body.push(Stmt { kind, span });
                }
            }
        }
        body.iter_mut().for_each(|stmt| inside(stmt, &c.list));
        class.body = body;
        Ok(Members { list: c.list })
    }

    /// Whether an assignment in the class body makes a member.
    fn is_member(&self, name: &str, value: &Expr) -> bool {
        if name.starts_with("__") {
            return false;
        }
        match &value.kind {
            ExprKind::Lambda { .. } => false,
            ExprKind::Call { func, .. } => !matches!(
                self.resolve(func).as_deref(),
                Some(
                    "enum.nonmember"
                        | "builtins.property"
                        | "builtins.staticmethod"
                        | "builtins.classmethod"
                        | "functools.cached_property"
                )
            ),
            _ => true,
        }
    }

    /// The argument of `member(x)` and `nonmember(x)`.
    fn unwrapped(&self, value: Expr) -> Expr {
        let wrapped = match &value.kind {
            ExprKind::Call { func, args, .. } if args.len() == 1 => {
                matches!(self.resolve(func).as_deref(), Some("enum.member" | "enum.nonmember"))
            }
            _ => false,
        };
        match value.kind {
            ExprKind::Call { mut args, .. } if wrapped => args.remove(0),
            kind => Expr { kind, ..value },
        }
    }

    /// `A, B = 1, 2`
    fn unpacked(&mut self, c: &mut Collect, targets: &[Expr], value: &Expr) -> Res<()> {
        let values = match &value.kind {
            ExprKind::Tuple(values) | ExprKind::List(values) if values.len() == targets.len() => {
                values.clone()
            }
            ExprKind::Call { func, args, .. } if self.resolve(func).as_deref() == Some("builtins.range") => {
                let bounds: Option<Vec<i64>> =
                    args.iter().map(|a| Const::eval(a, &|_| None)?.int()).collect();
                let (start, stop) = match bounds.as_deref() {
                    Some([stop]) => (0, *stop),
                    Some([start, stop]) => (*start, *stop),
                    _ => (0, -1),
                };
                (start..stop).map(|i| Const::Int(i).expr(value.span)).collect()
            }
            _ => Vec::new(),
        };
        if values.len() != targets.len() {
            let message = "the members' values must be written out here";
            return self.refuse(CODE, value.span, message);
        }
        for (target, value) in targets.iter().zip(values) {
            match &target.kind {
                ExprKind::Name(n) => {
                    let name = Ident { name: n.clone(), span: target.span };
                    self.member(c, name, value)?;
                }
                _ => return self.refuse(CODE, target.span, "a member needs a name"),
            }
        }
        Ok(())
    }

    fn member(&mut self, c: &mut Collect, name: Ident, mut value: Expr) -> Res<()> {
        if let Some(before) = c.list.iter().find(|m| m.name.name == name.name) {
            let message = format!("'{}' already defined as {}", name.name, describe(before));
            return self.refuse(CODE, name.span, message);
        }
        let automatic = self.autos(c, &name, &mut value)?;
        let known = |n: &str| c.list.iter().find(|m| *m.name.name == *n)?.constant.clone();
        let mut constant = Const::eval(&value, &known);
        if !automatic {
            c.last.push(constant.clone());
        }
        if let (Some(base), false) = (c.base, c.creation.calls_new) {
            constant = self.converted(base, c.kind, constant, &value)?;
        }
        if c.creation.new_sets_value {
            constant = None;
        }
        let same_name = match &value.kind {
            ExprKind::Name(n) => c.list.iter().position(|m| m.name.name == *n),
            _ => None,
        };
        let equal = |m: &Member| matches!((&m.constant, &constant), (Some(a), Some(b)) if a.equals(b));
        let alias_of = same_name.or_else(|| c.list.iter().position(equal));
        // An alias of an alias is an alias of the member.
        let alias_of = alias_of.map(|i| c.list[i].alias_of.unwrap_or(i));
        match &constant {
            Some(constant) => value = constant.expr(value.span),
            None => outside(&mut value, c),
        }
        c.list.push(Member { name, value, constant, alias_of, creation: c.creation.clone() });
        Ok(())
    }
}

fn describe(member: &Member) -> String {
    member.constant.as_ref().map_or("a member".to_string(), Const::text)
}

/// `_order_` and the like, which say something to the enum and are no part of it.
fn is_setting(name: &str) -> bool {
    matches!(name, "_order_" | "_ignore_")
}

/// The names in `_ignore_`.
fn ignored(body: &[Stmt]) -> HashSet<Arc<str>> {
    let mut names = HashSet::new();
    for stmt in body {
        let StmtKind::Assign { targets, value } = &stmt.kind else { continue };
        if !targets.iter().any(|t| matches!(&t.kind, ExprKind::Name(n) if &**n == "_ignore_")) {
            continue;
        }
        let mut add = |text: &str| {
            let words = text.split([' ', ',']).filter(|w| !w.is_empty());
            names.extend(words.map(Arc::from));
        };
        match &value.kind {
            ExprKind::Constant(Constant::Str(text)) => add(text),
            ExprKind::List(items) | ExprKind::Tuple(items) => {
                for item in items {
                    if let ExprKind::Constant(Constant::Str(text)) = &item.kind {
                        add(text);
                    }
                }
            }
            _ => {}
        }
    }
    names
}

/// Makes every way to a new instance in `__new__` the plain one, as members are plain objects;
/// whether it sets the value.
fn rewrite_new(body: &mut [Stmt]) -> bool {
    let mut sets_value = false;
    for stmt in body {
        let StmtKind::FunctionDef(def) = &mut stmt.kind else { continue };
        if &*def.name.name != "__new__" {
            continue;
        }
        walk::stmts_mut(&mut def.body, &mut |s| {
            if let StmtKind::Assign { targets, .. } = &s.kind {
                sets_value |= targets
                    .iter()
                    .any(|t| matches!(&t.kind, ExprKind::Attribute { attr, .. } if &*attr.name == "_value_"));
            }
            let value = match &mut s.kind {
                StmtKind::Assign { value, .. }
                | StmtKind::AnnAssign { value: Some(value), .. }
                | StmtKind::Return(Some(value)) => value,
                _ => return,
            };
            walk::exprs_mut(value, &mut |e| {
                if let ExprKind::Call { func, args, keywords } = &mut e.kind
                    && let ExprKind::Attribute { value, attr } = &mut func.kind
                    && &*attr.name == "__new__"
                    && !args.is_empty()
                {
                    value.kind = ExprKind::Name("object".into());
                    args.truncate(1);
                    keywords.clear();
                }
            });
        });
    }
    sets_value
}
