//! How control leaves statements before their end.
//!
//! A statement that is left early cannot be a structured op of one block; it is *irregular* and
//! becomes blocks and branches. `raise` is no exit: raising ops have implicit edges.

use molt_hir::hir::{Stmt, StmtKind};

/// The ways in which control leaves some statements other than at their end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Exits {
    /// `return`
    pub returns: bool,
    /// `break` of a loop around them.
    pub breaks: bool,
    /// `continue` of a loop around them.
    pub continues: bool,
}

impl Exits {
    /// Whether there is any.
    pub fn any(self) -> bool {
        self.returns || self.breaks || self.continues
    }

    fn or(self, other: Exits) -> Exits {
        Exits {
            returns: self.returns || other.returns,
            breaks: self.breaks || other.breaks,
            continues: self.continues || other.continues,
        }
    }
}

/// The exits out of `stmts`.
pub fn exits(stmts: &[Stmt]) -> Exits {
    stmts.iter().fold(Exits::default(), |all, s| all.or(exits_of(s)))
}

/// The exits out of one statement.
pub fn exits_of(stmt: &Stmt) -> Exits {
    match &stmt.kind {
        StmtKind::Return(_) => Exits { returns: true, ..Exits::default() },
        StmtKind::Break => Exits { breaks: true, ..Exits::default() },
        StmtKind::Continue => Exits { continues: true, ..Exits::default() },
        StmtKind::If { then, orelse, .. } => exits(then).or(exits(orelse)),
        StmtKind::While { body, orelse, .. }
        | StmtKind::For { body, orelse, .. }
        | StmtKind::ForList { body, orelse, .. } => {
            Exits { returns: exits(body).returns, ..Exits::default() }.or(exits(orelse))
        }
        StmtKind::Try { body, handler, .. } => exits(body).or(exits(handler)),
        StmtKind::ParFor(_)
        | StmtKind::SetField { .. }
        | StmtKind::RaiseObject { .. }
        | StmtKind::Expr(_)
        | StmtKind::Let { .. }
        | StmtKind::SetGlobal { .. }
        | StmtKind::SetIndex { .. }
        | StmtKind::Append { .. }
        | StmtKind::Unbind { .. }
        | StmtKind::Raise { .. } => Exits::default(),
    }
}
