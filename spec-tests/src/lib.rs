//! Finding programs and tools for the tests in this crate.

#![deny(unsafe_code)]

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in the repository").to_path_buf()
}

/// A program of this build (`molt`, `molt-opt`, …): beside the running test's folder, or under
/// `MOLT_BIN_DIR`.
pub fn tool(name: &str) -> Result<PathBuf> {
    let dir = match std::env::var_os("MOLT_BIN_DIR") {
        Some(d) => PathBuf::from(d),
        None => {
            let exe = std::env::current_exe().context("the running test has a path")?;
            exe.parent().and_then(Path::parent).context("tests lie in target/PROFILE/deps")?.to_path_buf()
        }
    };
    let path = dir.join(name);
    if !path.exists() {
        bail!("{} is not built: run `make build`, or `cargo build --workspace`", path.display());
    }
    Ok(path)
}

/// Files below `dir` with one of the extensions, sorted.
pub fn files(dir: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![dir.to_path_buf()];
    while let Some(d) = todo.pop() {
        for entry in std::fs::read_dir(&d).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                todo.push(path);
            } else if path.extension().is_some_and(|e| extensions.iter().any(|x| e == *x)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// What the leading comments of a program say about its test: lines `# key: value`.
pub fn directives(text: &str) -> Vec<(String, String)> {
    text.lines()
        .take_while(|l| l.starts_with('#'))
        .filter_map(|l| l[1..].split_once(':'))
        .map(|(k, v)| (k.trim().to_string(), v.trim().to_string()))
        .collect()
}

/// The value of a directive.
pub fn directive<'a>(all: &'a [(String, String)], key: &str) -> Option<&'a str> {
    all.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
}

/// Runs a command to its end, or kills it after `limit`.
pub fn run(mut command: Command, limit: Duration) -> Result<Output> {
    let shown = format!("{command:?}");
    let dir = tempfile_dir()?;
    let (out, err) = (dir.join("out"), dir.join("err"));
    let file = |p: &Path| std::fs::File::create(p).context("a file in the temporary folder");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file(&out)?)
        .stderr(file(&err)?)
        .spawn()
        .with_context(|| format!("cannot start {shown}"))?;
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > limit {
            child.kill().ok();
            child.wait().ok();
            bail!("still running after {limit:?}: {shown}");
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let output = Output { status, stdout: std::fs::read(&out)?, stderr: std::fs::read(&err)? };
    std::fs::remove_dir_all(&dir).ok();
    Ok(output)
}

fn tempfile_dir() -> Result<PathBuf> {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let n = NEXT.fetch_add(1, Ordering::Relaxed);
    let dir = std::env::temp_dir().join(format!("molt-spec-{}-{n}", std::process::id()));
    std::fs::create_dir_all(&dir)?;
    Ok(dir)
}
