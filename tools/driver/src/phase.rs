//! The phases of compilation, in order.

use std::fmt;
use std::str::FromStr;

/// One phase. Compilation can stop after any of them and show what it left.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Phase {
    /// Text to syntax tree.
    Parse,
    /// Names. The typed program is made in one go, so this ends where `Infer` does.
    Resolve,
    /// Types: the typed program.
    Infer,
    /// The typed program to MLIR, in the `molt` dialect.
    Lower,
    /// Clean-up and proofs on the `molt` dialect.
    Molt,
    /// Legality and lowering of parallel loops.
    Par,
    /// Objects and exceptions to calls of the runtime.
    Rt,
    /// To the `llvm` dialect.
    Llvm,
    /// LLVM: optimization and code generation.
    Object,
    /// The program.
    Link,
}

impl Phase {
    /// All phases, first to last.
    pub const ALL: [Phase; 10] = [
        Phase::Parse,
        Phase::Resolve,
        Phase::Infer,
        Phase::Lower,
        Phase::Molt,
        Phase::Par,
        Phase::Rt,
        Phase::Llvm,
        Phase::Object,
        Phase::Link,
    ];

    /// The phases that are a pipeline of MLIR passes.
    pub const MLIR: [Phase; 4] = [Phase::Molt, Phase::Par, Phase::Rt, Phase::Llvm];

    /// The name on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Parse => "parse",
            Phase::Resolve => "resolve",
            Phase::Infer => "infer",
            Phase::Lower => "lower",
            Phase::Molt => "molt",
            Phase::Par => "par",
            Phase::Rt => "rt",
            Phase::Llvm => "llvm",
            Phase::Object => "object",
            Phase::Link => "link",
        }
    }

    /// The phase before this one.
    pub fn previous(self) -> Option<Phase> {
        let at = Phase::ALL.iter().position(|p| *p == self).expect("ALL holds every phase");
        at.checked_sub(1).map(|i| Phase::ALL[i])
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Phase {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Phase::ALL.into_iter().find(|p| p.name() == name).ok_or_else(|| {
            let names: Vec<_> = Phase::ALL.iter().map(|p| p.name()).collect();
            format!("phases are {}", names.join(", "))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for phase in Phase::ALL {
            assert_eq!(phase.name().parse(), Ok(phase));
        }
        assert!("link2".parse::<Phase>().unwrap_err().contains("parse, resolve"));
        assert_eq!(Phase::Parse.previous(), None);
        assert_eq!(Phase::Rt.previous(), Some(Phase::Par));
    }
}
