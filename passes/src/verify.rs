//! `molt-verify-phase`: the contract at the end of each compilation phase.
//!
//! Option `phase` names the phase that has just run:
//!
//! | phase | what may be left |
//! |---|---|
//! | `molt` | `molt` (without slots, nulls and counts, which the lowering makes), `func`, `arith`, `math`, `scf`, `cf`, `memref`, `index`, `ub` |
//! | `par` | the same, without parallel loops and reductions; also `llvm` and `omp`. What may raise stands in no region that threads share (`scf.parallel`, `omp`) |
//! | `rt` | `func`, `arith`, `math`, `cf`, `memref`, `index`, `ub`, `llvm`, `omp`; no type of the `molt` dialect |
//! | `llvm` | `llvm`, `omp` |
//!
//! ```text
//! error: after phase 'par', 'molt.par.for' must not be left
//! ```
//!
//! **Requires:** nothing. **Ensures:** the module is as it was; the first violation is an error at
//! the op's location that names the op and the phase.

use std::collections::HashMap;

use molt_dialects::ir::{Op, Type};
use molt_dialects::pass::{
    Anchor, OptionSpec, Options, Pass, PassError, PassSpec, register as register_pass,
};

use crate::tier::tier_to_cf::Raisers;

/// What a phase leaves.
struct Contract {
    phase: &'static str,
    dialects: &'static [&'static str],
    /// Prefixes of ops of these dialects that must not be left nevertheless.
    excluded: &'static [&'static str],
    molt_types: bool,
}

const CONTRACTS: [Contract; 4] = [
    Contract {
        phase: "molt",
        dialects: &["builtin", "molt", "func", "arith", "math", "scf", "cf", "memref", "index", "ub"],
        excluded: &["molt.obj.slot", "molt.obj.retain", "molt.obj.release"],
        molt_types: true,
    },
    Contract {
        phase: "par",
        dialects: &[
            "builtin", "molt", "func", "arith", "math", "scf", "cf", "memref", "index", "ub", "llvm", "omp",
        ],
        excluded: &[
            "molt.par.for",
            "molt.par.reduction",
            "molt.par.yield",
            "molt.obj.slot",
            "molt.obj.retain",
            "molt.obj.release",
        ],
        molt_types: true,
    },
    Contract {
        phase: "rt",
        dialects: &["builtin", "func", "arith", "math", "cf", "memref", "index", "ub", "llvm", "omp"],
        excluded: &[],
        molt_types: false,
    },
    Contract { phase: "llvm", dialects: &["llvm", "omp"], excluded: &[], molt_types: false },
];

#[derive(Clone)]
struct VerifyPhase;

/// Registers the pass.
pub fn register() {
    register_pass(
        PassSpec {
            arg: "molt-verify-phase",
            summary: "check the contract at the end of a compilation phase",
            anchor: Anchor::Module,
            options: &[OptionSpec {
                name: "phase",
                help: "the phase that has just run: molt, par, rt or llvm",
                default: "molt",
            }],
            dependent_dialects: &[],
        },
        VerifyPhase,
    );
}

impl Pass for VerifyPhase {
    fn run(&mut self, module: Op, options: &Options) -> Result<(), PassError> {
        let phase = options.get("phase");
        let contract = CONTRACTS.iter().find(|c| c.phase == phase).ok_or_else(|| {
            PassError::at(module, format!("phases are molt, par, rt and llvm, not '{phase}'"))
        })?;
        let mut types = HashMap::new();
        for op in module.collect_pre(|op| op != module) {
            contract.check(op, &mut types)?;
        }
        if contract.phase == "par" {
            check_shared_regions(module)?;
        }
        Ok(())
    }
}

impl Contract {
    fn check(&self, op: Op, types: &mut HashMap<Type, bool>) -> Result<(), PassError> {
        let name = op.name();
        let dialect = name.split('.').next().unwrap_or_default();
        if !self.dialects.contains(&dialect) || self.excluded.iter().any(|p| name.starts_with(p)) {
            return Err(PassError::at(
                op,
                format!("after phase '{}', '{name}' must not be left", self.phase),
            ));
        }
        if self.molt_types {
            return Ok(());
        }
        let blocks = op.regions().into_iter().flat_map(|r| r.blocks());
        let values = op.results().into_iter().chain(blocks.flat_map(|b| b.args()));
        for ty in values.map(|v| v.ty()) {
            if *types.entry(ty).or_insert_with(|| ty.to_string().contains("!molt.")) {
                return Err(PassError::at(
                    op,
                    format!("after phase '{}', '{name}' still has the type '{ty}'", self.phase),
                ));
            }
        }
        Ok(())
    }
}

/// An exception cannot leave a region that several threads run.
fn check_shared_regions(module: Op) -> Result<(), PassError> {
    let raisers = Raisers::of(module);
    for op in module.collect_pre(|op| raisers.op_raises(op)) {
        let shared = op.ancestors().find(|a| a.is("scf.parallel") || a.name().starts_with("omp."));
        if let Some(region) = shared {
            return Err(PassError::at(
                op,
                format!("after phase 'par', '{}' may raise inside '{}'", op.name(), region.name()),
            ));
        }
    }
    Ok(())
}
