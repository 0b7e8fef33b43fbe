//! The arguments of `@dataclass(…)`.

use super::CODE;
use crate::expand::{Expander, Res};
use molt_syntax::ast::*;

pub(super) struct Options {
    pub init: bool,
    pub repr: bool,
    pub eq: bool,
    pub order: bool,
    pub unsafe_hash: bool,
    pub frozen: bool,
    pub match_args: bool,
    pub kw_only: bool,
}

impl Expander<'_> {
    pub(super) fn dataclass_options(&mut self, decorator: &Expr) -> Res<Options> {
        let mut o = Options {
            init: true,
            repr: true,
            eq: true,
            order: false,
            unsafe_hash: false,
            frozen: false,
            match_args: true,
            kw_only: false,
        };
        let ExprKind::Call { args, keywords, .. } = &decorator.kind else { return Ok(o) };
        if let Some(arg) = args.first() {
            return self.refuse(CODE, arg.span, "dataclass() takes keyword arguments only");
        }
        let (mut slots, mut weakref_slot) = (false, false);
        for keyword in keywords {
            let slot = match keyword.name.as_ref().map(|n| &*n.name) {
                Some("init") => &mut o.init,
                Some("repr") => &mut o.repr,
                Some("eq") => &mut o.eq,
                Some("order") => &mut o.order,
                Some("unsafe_hash") => &mut o.unsafe_hash,
                Some("frozen") => &mut o.frozen,
                Some("match_args") => &mut o.match_args,
                Some("kw_only") => &mut o.kw_only,
                // Every class has a fixed layout, and there are no weak references to ask for.
                Some("slots") => &mut slots,
                Some("weakref_slot") => &mut weakref_slot,
                Some(other) => {
                    let message = format!("dataclass() got an unexpected keyword argument '{other}'");
                    return self.refuse(CODE, keyword.span, message);
                }
                None => {
                    let message = "the arguments of dataclass() must be written out";
                    return self.refuse(CODE, keyword.span, message);
                }
            };
            *slot = self.flag(CODE, keyword)?;
        }
        if o.order && !o.eq {
            return self.refuse(CODE, decorator.span, "eq must be true if order is true");
        }
        if weakref_slot && !slots {
            return self.refuse(CODE, decorator.span, "weakref_slot is True but slots is False");
        }
        Ok(o)
    }
}
