//! Patterns: what they bind, and whether a later one can be reached.

use super::{Check, fail};
use crate::ast::*;
use crate::codes;
use crate::fail::Res;
use std::sync::Arc;

impl Check {
    pub(super) fn cases(&mut self, cases: &[MatchCase]) -> Res<()> {
        for (i, case) in cases.iter().enumerate() {
            let reachable = case.guard.is_some() || i + 1 == cases.len();
            let mut bound = Vec::new();
            self.pattern(&case.pattern, reachable, &mut bound)?;
            for name in &bound {
                self.bind(name);
            }
            if let Some(guard) = &case.guard {
                self.expr(guard)?;
            }
            self.body(&case.body)?;
        }
        Ok(())
    }

    /// Adds the names that the pattern binds to `bound`; `may_match_all` allows one that always fits.
    fn pattern(&mut self, pattern: &Pattern, may_match_all: bool, bound: &mut Vec<Arc<str>>) -> Res<()> {
        let span = pattern.span;
        match &pattern.kind {
            PatternKind::Value(value) => self.expr(value),
            PatternKind::Singleton(_) => Ok(()),
            PatternKind::Sequence(items) => {
                let stars = items.iter().filter(|p| matches!(p.kind, PatternKind::Star(_))).count();
                if stars > 1 {
                    let message = "multiple starred expressions in sequence pattern";
                    return fail(codes::PATTERN, span, message);
                }
                items.iter().try_for_each(|p| self.pattern(p, true, bound))
            }
            PatternKind::Mapping { keys, patterns, rest } => {
                for (i, key) in keys.iter().enumerate() {
                    let same = |other: &&Expr| crate::erase::same_value(other, key);
                    let literal = !matches!(key.kind, ExprKind::Attribute { .. });
                    if literal && keys[..i].iter().any(|k| same(&k)) {
                        return fail(codes::PATTERN, key.span, "mapping pattern checks duplicate key");
                    }
                    self.expr(key)?;
                }
                patterns.iter().try_for_each(|p| self.pattern(p, true, bound))?;
                rest.iter().try_for_each(|name| bind(name, bound))
            }
            PatternKind::Class { cls, patterns, kwd } => {
                self.expr(cls)?;
                patterns.iter().try_for_each(|p| self.pattern(p, true, bound))?;
                for (i, (name, pattern)) in kwd.iter().enumerate() {
                    if kwd[..i].iter().any(|(other, _)| other.name == name.name) {
                        let message = format!("attribute name repeated in class pattern: {}", name.name);
                        return fail(codes::PATTERN, name.span, message);
                    }
                    self.pattern(pattern, true, bound)?;
                }
                Ok(())
            }
            PatternKind::Star(name) => name.iter().try_for_each(|name| bind(name, bound)),
            PatternKind::As { pattern: Some(inner), name } => {
                self.pattern(inner, may_match_all, bound)?;
                name.iter().try_for_each(|name| bind(name, bound))
            }
            PatternKind::As { pattern: None, name } => {
                if !may_match_all {
                    let what = match name {
                        Some(name) => format!("name capture '{}'", name.name),
                        None => "wildcard".to_string(),
                    };
                    let message = format!("{what} makes remaining patterns unreachable");
                    return fail(codes::PATTERN, span, message);
                }
                name.iter().try_for_each(|name| bind(name, bound))
            }
            PatternKind::Or(options) => self.options(options, may_match_all, bound),
        }
    }

    fn options(&mut self, options: &[Pattern], may_match_all: bool, bound: &mut Vec<Arc<str>>) -> Res<()> {
        let mut first: Option<Vec<Arc<str>>> = None;
        for (i, option) in options.iter().enumerate() {
            let mut names = Vec::new();
            self.pattern(option, may_match_all && i + 1 == options.len(), &mut names)?;
            names.sort();
            if *first.get_or_insert_with(|| names.clone()) != names {
                return fail(codes::PATTERN, option.span, "alternative patterns bind different names");
            }
        }
        let span = options.first().map(|p| p.span).unwrap_or_default();
        first.into_iter().flatten().try_for_each(|name| bind(&Ident { name, span }, bound))
    }
}

fn bind(name: &Ident, bound: &mut Vec<Arc<str>>) -> Res<()> {
    if bound.contains(&name.name) {
        let message = format!("multiple assignments to name '{}' in pattern", name.name);
        return fail(codes::PATTERN, name.span, message);
    }
    bound.push(name.name.clone());
    Ok(())
}
