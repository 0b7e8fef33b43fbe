//! Targets, optimization levels and the ways to lower parallel loops.

/// What code is generated for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Target {
    /// LLVM's name of the platform, `x86_64-unknown-linux-gnu` for one.
    pub triple: String,
    /// The name of the sysroot's folder for it.
    pub sysroot: &'static str,
    /// LLVM's name of the processor.
    pub cpu: String,
    /// LLVM's feature list, `+a,-b`.
    pub features: String,
    /// Width of a pointer.
    pub pointer_bits: u32,
    /// Code is position independent.
    pub pic: bool,
}

/// How a parallel loop reaches the machine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Parallel {
    /// Calls of Molt's runtime.
    Runtime,
    /// The OpenMP dialect and libomp.
    OpenMp,
    /// A sequential loop.
    Sequential,
}

/// How hard LLVM works.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum OptLevel {
    /// Fast compilation.
    O0,
    /// A little.
    O1,
    /// The usual.
    O2,
    /// Fast programs.
    #[default]
    O3,
}

impl OptLevel {
    /// The level `n`, from 0 to 3.
    pub fn new(n: u8) -> Option<Self> {
        [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3].get(n as usize).copied()
    }

    /// LLVM's name of its pipeline for this level.
    pub fn pipeline(self) -> &'static str {
        match self {
            OptLevel::O0 => "default<O0>",
            OptLevel::O1 => "default<O1>",
            OptLevel::O2 => "default<O2>",
            OptLevel::O3 => "default<O3>",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_go_from_0_to_3() {
        assert_eq!(OptLevel::new(0), Some(OptLevel::O0));
        assert_eq!(OptLevel::new(3), Some(OptLevel::default()));
        assert_eq!(OptLevel::new(4), None);
    }
}
