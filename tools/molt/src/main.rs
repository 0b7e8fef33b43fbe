//! `molt`: compiles and runs statically typed Python with parallel loops.
//!
//! Each subcommand is one module. Exit status: 0, 1 where the program or the set-up is wrong, 2
//! where the command line is, 101 where the compiler is; `molt run` ends as its program does.

#![deny(unsafe_code)]

mod build;
mod doctor;
mod explain;
mod features;
mod run;

use clap::{Parser, Subcommand};
use molt_driver::Failure;
use molt_driver::cli::MessageArgs;

const EXAMPLES: &str = "\
Examples:
  molt run kernel.py 1000                       compile and run, with an argument
  molt build kernel.py                          make the native program 'kernel'
  molt build kernel.py --target wasm32-wasip1   make 'kernel.wasm'
  molt check kernel.py                          only look for mistakes
  molt explain kernel.py                        every parallel loop: proven, guarded or not, and why
  molt build kernel.py --time-phases            where the time goes
  molt build kernel.py --stop-after=par --print-after=par   look at the IR

Environment of compiled programs:
  MOLT_NUM_THREADS   the number of threads for parallel loops; by default one per processor";

/// Compile statically typed Python with parallel loops to native programs and WebAssembly
#[derive(Parser)]
#[command(name = "molt", version, after_help = EXAMPLES, arg_required_else_help = true)]
struct Args {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    messages: MessageArgs,
}

#[derive(Subcommand)]
enum Command {
    /// Make a program
    Build(build::BuildArgs),
    /// Make a program and run it
    Run(run::RunArgs),
    /// Look for mistakes, make nothing
    Check(build::CheckArgs),
    /// Tell of every parallel loop what became of it, and why
    Explain(explain::ExplainArgs),
    /// Show what the language has, in which tier, and what it has not
    Features(features::FeaturesArgs),
    /// Check that everything is there that compiling needs
    Doctor(doctor::DoctorArgs),
}

fn main() {
    let args = Args::parse();
    molt_driver::failure::catch_panics(std::env::var_os("RUST_BACKTRACE").is_some_and(|v| v != "0"));
    let reporter = args.messages.reporter();
    let result = match &args.command {
        Command::Build(build) => build.run(reporter),
        Command::Check(check) => check.run(reporter),
        Command::Run(run) => run.run(reporter),
        Command::Explain(explain) => explain.run(reporter),
        Command::Features(features) => features.run(reporter),
        Command::Doctor(doctor) => doctor.run(reporter),
    };
    // The libraries' own clean-up at exit takes longer than many compilations: everything is
    // written by now, so the process just ends.
    std::process::exit(i32::from(result.unwrap_or_else(Failure::status)))
}
