//! What a function's head means: the class and the type parameters that it stands in.

use crate::check::Checker;
use crate::fx::X;
use crate::scope::ClsId;
use crate::types::T;
use molt_syntax::ast;
use std::sync::Arc;

impl<'a> Checker<'a> {
    /// Notes that the present function is a method, and of which class its first parameter is.
    pub fn enter_method(&mut self, class: Option<ClsId>, t: &T, v: crate::scope::VarId) {
        let Some(id) = class else { return };
        let of = match t {
            T::Type(c) => self.ancestor(&T::Class(c.clone()), id),
            t => match self.class_of_type(t) {
                Some(c) => self.ancestor(&T::Class(c), id),
                None => None,
            },
        };
        if let Some(c) = of {
            self.fx.params = self.class_params(&c);
            self.fx.method = Some((c, v));
        }
    }

    /// Where annotations of a function's head are looked up.
    pub fn enter_signature(
        &mut self,
        def: crate::scope::DefId,
        first: &[X],
    ) -> (crate::scope::ScopeId, std::collections::HashMap<Arc<str>, T>) {
        let d = self.sc.def(def);
        let (class, ast, scope) = (d.class, d.ast, d.scope);
        let parent = self.sc.scopes[scope.0 as usize].parent.expect("a function stands in a scope");
        let saved = (std::mem::replace(&mut self.fx.scope, parent), std::mem::take(&mut self.fx.params));
        if let (Some(id), Some(x)) = (class, first.first()) {
            let t = self.vars.shallow(&x.t);
            let of = match &t {
                T::Type(c) => self.ancestor(&T::Class(c.clone()), id),
                t => self.class_of_type(t).and_then(|c| self.ancestor(&T::Class(c), id)),
            };
            if let Some(c) = of {
                self.fx.params = self.class_params(&c);
            }
        }
        for p in ast.map(|a| a.type_params.as_slice()).unwrap_or_default() {
            let v = self.vars.fresh(None);
            self.fx.params.insert(p.name.name.clone(), v);
        }
        saved
    }

    /// Ends what [`Self::enter_signature`] began.
    pub fn leave_signature(
        &mut self,
        saved: (crate::scope::ScopeId, std::collections::HashMap<Arc<str>, T>),
    ) {
        (self.fx.scope, self.fx.params) = saved;
    }

    /// Gives the type parameters of a function's head what its arguments say.
    pub fn bind_type_params(
        &mut self,
        ast: Option<&'a ast::FunctionDef>,
        params: &'a ast::Parameters,
        args: &[T],
    ) {
        let Some(d) = ast.filter(|d| !d.type_params.is_empty()) else { return };
        for p in &d.type_params {
            let v = self.vars.fresh(None);
            self.fx.params.insert(p.name.name.clone(), v);
        }
        for (p, t) in crate::visit::params(params).zip(args) {
            if let Some(ann) = &p.annotation {
                let want = self.annotation(ann);
                let t = self.vars.open(t);
                self.absorb(&want, &t);
            }
        }
    }
}
