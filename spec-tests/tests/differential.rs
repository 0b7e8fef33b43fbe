//! Programs against CPython: standard output, exit status and exception type are equal, natively at
//! O0 and O3 with one and two threads, with the OpenMP backend, and as wasm under Node and wasmtime.
//!
//! `programs/**/NAME.py` (or `.molt`) has its expected output beside it in `NAME.out`, written from
//! CPython 3.12 or newer by `oracle.py`. A folder with a `main.py` is one program: the other files in it
//! are its modules, and its output is `main.out`. `pending/` holds programs that Molt cannot compile yet,
//! or gets wrong: they are ignored, and `cargo test --test differential -- --ignored pending/` tells
//! which of them pass by now. `divergences/` holds the rows of the table in docs/language.md
//! where Molt differs: their outputs are Molt's. Directives in the leading comments:
//! `# args: A B`, `# exit: N`, `# error: ExceptionName`, `# skip: config config` with a reason in the
//! line after it.
//!
//! Programs outside of [`EVERYWHERE`] run at O3 and in one other way, which their names spread; the rest
//! is ignored as well, for the time it takes.

use anyhow::{Context, Result, bail};
use libtest_mimic::{Arguments, Failed, Trial};
use spec_tests::{directive, directives, files, root, run, tool};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

/// One way to compile and run a program.
#[derive(Clone, Copy)]
struct Config {
    name: &'static str,
    build: &'static [&'static str],
    /// Each of these thread counts runs the same executable.
    threads: &'static [&'static str],
    engine: Engine,
}

#[derive(Clone, Copy, PartialEq)]
enum Engine {
    Native,
    Node,
    Wasmtime,
}

const CONFIGS: &[Config] = &[
    Config { name: "O0", build: &["-O0"], threads: &["2"], engine: Engine::Native },
    Config { name: "O3", build: &["-O3"], threads: &["1", "2"], engine: Engine::Native },
    Config { name: "openmp", build: &["-O3", "--backend=openmp"], threads: &["2"], engine: Engine::Native },
    Config { name: "node", build: &["-O3", "--target=wasm32-wasip1"], threads: &["1"], engine: Engine::Node },
    Config {
        name: "wasmtime",
        build: &["-O3", "--target=wasm32-wasip1"],
        threads: &["1"],
        engine: Engine::Wasmtime,
    },
];

/// Folders whose programs are run in every way.
const EVERYWHERE: &[&str] = &["programs/parallel/", "divergences/", "programs/suite/"];

/// The longest that one compilation or one run may take.
const LIMIT: Duration = Duration::from_secs(60);

fn main() {
    let args = Arguments::from_args();
    let dir = root().join("spec-tests");
    let mut trials = Vec::new();
    let programs =
        ["programs", "divergences", "pending"].map(|d| files(&dir.join(d), &["py", "molt"])).concat();
    for path in programs.into_iter().filter(|p| !is_module(p)) {
        let name = path.strip_prefix(&dir).expect("found below it").display().to_string();
        for config in CONFIGS {
            let path = path.clone();
            let trial = Trial::test(format!("{name} {}", config.name), move || {
                check(&path, config).map_err(|e| Failed::from(format!("{e:#}")))
            });
            trials.push(trial.with_ignored_flag(is_ignored(&name, config)));
        }
    }
    libtest_mimic::run(&args, trials).exit();
}

/// Whether a program runs in this way only on demand.
fn is_ignored(name: &str, config: &Config) -> bool {
    if EVERYWHERE.iter().any(|folder| name.starts_with(folder)) {
        return false;
    }
    let others: Vec<&str> = CONFIGS.iter().map(|c| c.name).filter(|n| *n != "O3").collect();
    let chosen = name.bytes().fold(0, |n: usize, b| n.wrapping_mul(31).wrapping_add(b.into())) % others.len();
    name.starts_with("pending/") || (config.name != "O3" && config.name != others[chosen])
}

/// Whether a source file is a module of a program: one in a folder with a `main.py`, or in a package there.
fn is_module(path: &Path) -> bool {
    let is_main = path.file_name().is_some_and(|n| n == "main.py");
    let mut folders = path.ancestors().skip(if is_main { 2 } else { 1 });
    folders.any(|d| d.join("main.py").exists())
}

fn check(path: &Path, config: &Config) -> Result<()> {
    let text = std::fs::read_to_string(path)?;
    let says = directives(&text);
    if directive(&says, "skip").is_some_and(|s| s.split_whitespace().any(|c| c == config.name)) {
        return Ok(());
    }
    // CPython buffers nothing between the two streams; only standard output is compared as text.
    let expected = std::fs::read(path.with_extension("out"))
        .context("no expected output: run spec-tests/oracle.py with CPython 3.12 or newer")?;
    let status: i32 = directive(&says, "exit").map_or(Ok(0), str::parse)?;

    let dir = tempfile::tempdir()?;
    let out = dir.path().join(if config.engine == Engine::Native { "p" } else { "p.wasm" });
    let mut build = Command::new(tool("molt")?);
    build.arg("build").args(config.build).arg(path).arg("-o").arg(&out);
    let built = run(build, LIMIT)?;
    if !built.status.success() {
        bail!("does not compile:\n{}", String::from_utf8_lossy(&built.stderr));
    }
    let args: Vec<&str> = directive(&says, "args").map_or(Vec::new(), |a| a.split_whitespace().collect());
    for threads in config.threads {
        let mut command = engine(config.engine, &out)?;
        command.args(&args).env("MOLT_NUM_THREADS", threads);
        compare(&run(command, LIMIT)?, &expected, status, directive(&says, "error"))
            .with_context(|| format!("with {threads} thread(s)"))?;
    }
    Ok(())
}

fn engine(engine: Engine, program: &Path) -> Result<Command> {
    Ok(match engine {
        Engine::Native => Command::new(program),
        Engine::Node => {
            let mut c = Command::new("node");
            c.arg("--no-warnings").arg(root().join("spec-tests/engines/node.mjs")).arg(program);
            c
        }
        Engine::Wasmtime => {
            let venv: PathBuf = root().join(".venv/bin/python");
            if !venv.exists() {
                bail!("{} is missing: run `make setup`", venv.display());
            }
            let mut c = Command::new(venv);
            c.arg(root().join("spec-tests/engines/wasmtime_run.py")).arg(program);
            c
        }
    })
}

fn compare(output: &Output, expected: &[u8], status: i32, error: Option<&str>) -> Result<()> {
    let stderr = String::from_utf8_lossy(&output.stderr);
    if output.stdout != expected {
        bail!(
            "standard output differs\n--- CPython\n{}--- Molt\n{}--- Molt's standard error\n{stderr}",
            String::from_utf8_lossy(expected),
            String::from_utf8_lossy(&output.stdout),
        );
    }
    if output.status.code() != Some(status) {
        bail!("exit status {:?}, CPython's is {status}\n{stderr}", output.status);
    }
    let last = stderr.lines().last().unwrap_or("");
    let raised = last.split(':').next().unwrap_or("").trim();
    match error {
        Some(e) if raised != e => bail!("CPython raises {e}; standard error ends with: {last}"),
        None if status == 0 && !stderr.is_empty() => bail!("unexpected standard error:\n{stderr}"),
        _ => Ok(()),
    }
}
