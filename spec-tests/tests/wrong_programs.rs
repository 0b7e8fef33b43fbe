//! Wrong programs: each gets a diagnostic with the code and the line that its first comment names,
//! status 1, no output file, and no panic, in little time.
//!
//! `wrong/NAME.py` starts with `# error: E0301 3 part of the message` (a code may be cut short); the line is `-` where there is no
//! place in the source.

use anyhow::{Context, Result, bail};
use libtest_mimic::{Arguments, Failed, Trial};
use spec_tests::{directive, directives, files, root, run, tool};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

fn main() {
    let args = Arguments::from_args();
    let dir = root().join("spec-tests/wrong");
    let mut trials = Vec::new();
    for path in files(&dir, &["py", "molt"]) {
        let name = path.strip_prefix(&dir).expect("found below it").display().to_string();
        trials.push(Trial::test(name, move || check(&path).map_err(|e| Failed::from(format!("{e:#}")))));
    }
    type Test = fn() -> Result<()>;
    let others: &[(&str, Test)] = &[
        ("missing file", || refused("E00", |c| c.arg("no/such/file.py"))),
        ("directory as source", || refused("E00", |c| c.arg("/"))),
        ("binary source", || source(b"\x7fELF\x02\x01\x01\0\0\xff\xfe")),
        ("invalid UTF-8", || source(b"x = '\xff\xfe'\n")),
        ("null byte", || source(b"x = 1\0\n")),
        ("missing output folder", missing_folder),
        ("500 nested brackets", || nested("(", ")", 500)),
        ("100000 nested brackets", || nested("[", "]", 100_000)),
        ("5 MB source", large_source),
        ("source as output", source_as_output),
    ];
    for (name, test) in others {
        trials.push(Trial::test(*name, move || test().map_err(|e| Failed::from(format!("{e:#}")))));
    }
    libtest_mimic::run(&args, trials).exit();
}

const LIMIT: Duration = Duration::from_secs(20);

fn molt(args: impl Fn(&mut Command) -> &mut Command) -> Result<(i32, String, Duration)> {
    let mut c = Command::new(tool("molt")?);
    args(&mut c);
    let start = Instant::now();
    let out = run(c, LIMIT)?;
    let stderr = String::from_utf8_lossy(&out.stderr).into_owned();
    let status = out.status.code().with_context(|| format!("killed by a signal\n{stderr}"))?;
    if stderr.contains("panicked") || stderr.contains("internal compiler error") {
        bail!("the compiler broke:\n{stderr}");
    }
    Ok((status, stderr, start.elapsed()))
}

fn check(path: &Path) -> Result<()> {
    let text = std::fs::read_to_string(path)?;
    let says = directives(&text);
    let expected = directive(&says, "error").context("the first line is `# error: CODE LINE message`")?;
    let mut words = expected.splitn(3, ' ');
    let (code, line, message) =
        (words.next().unwrap_or(""), words.next().unwrap_or("-"), words.next().unwrap_or(""));
    let dir = tempfile::tempdir()?;
    let out = dir.path().join("p");
    let (status, stderr, took) =
        molt(|c| c.args(["build", "--message-format=json"]).arg(path).arg("-o").arg(&out))?;
    if status != 1 {
        bail!("status {status}, expected 1\n{stderr}");
    }
    if std::fs::read_dir(dir.path())?.next().is_some() {
        bail!("left something in the output folder");
    }
    let found = stderr.lines().filter_map(|l| serde_json::from_str::<serde_json::Value>(l).ok()).any(|d| {
        let at = d["spans"].as_array().and_then(|s| s.iter().find(|s| s["primary"] == true));
        let on_line = line == "-" || at.is_some_and(|s| s["line_start"] == line.parse::<u64>().unwrap_or(0));
        d["code"].as_str().is_some_and(|c| c.starts_with(code))
            && on_line
            && d["message"].as_str().is_some_and(|m| m.contains(message))
    });
    if !found {
        bail!("expected {expected}; got\n{stderr}");
    }
    if took > Duration::from_secs(2) {
        bail!("took {took:?}");
    }
    Ok(())
}

fn refused(code: &str, args: impl Fn(&mut Command) -> &mut Command) -> Result<()> {
    let (status, stderr, _) = molt(|c| args(c.arg("check")))?;
    if !(1..=2).contains(&status) || !stderr.contains(&format!("[{code}")) {
        bail!("status {status}, expected a diagnostic {code}..\n{stderr}");
    }
    Ok(())
}

fn source(bytes: &[u8]) -> Result<()> {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("k.py");
    std::fs::write(&path, bytes)?;
    refused("E0", |c| c.arg(&path))
}

fn missing_folder() -> Result<()> {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("k.py");
    std::fs::write(&path, "print(1)\n")?;
    let (status, stderr, _) =
        molt(|c| c.arg("build").arg(&path).arg("-o").arg(dir.path().join("no/such/folder/k")))?;
    if status == 0 || !stderr.contains("no/such/folder") {
        bail!("status {status}\n{stderr}");
    }
    Ok(())
}

fn nested(open: &str, close: &str, depth: usize) -> Result<()> {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("k.py");
    std::fs::write(&path, format!("x = {}1{}\n", open.repeat(depth), close.repeat(depth)))?;
    let (status, stderr, took) = molt(|c| c.arg("check").arg(&path))?;
    if took > Duration::from_secs(2) || !(0..=1).contains(&status) || (status == 1 && !stderr.contains("[E"))
    {
        bail!("status {status} after {took:?}\n{}", stderr.chars().take(2000).collect::<String>());
    }
    Ok(())
}

fn large_source() -> Result<()> {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("k.py");
    let line = "x = [1, 2, 3]  # one line of a source that is far too long\n";
    let mut text = line.repeat(5_000_000 / line.len());
    text.push_str("y = (1\n");
    std::fs::write(&path, text)?;
    let (status, stderr, took) = molt(|c| c.arg("check").arg(&path))?;
    if status != 1 || !stderr.contains("[E01") || took > Duration::from_secs(15) {
        bail!("status {status} after {took:?}\n{}", stderr.chars().take(2000).collect::<String>());
    }
    Ok(())
}

fn source_as_output() -> Result<()> {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("k.py");
    std::fs::write(&path, "print(1)\n")?;
    let (status, _, _) = molt(|c| c.arg("build").arg(&path).arg("-o").arg(&path))?;
    if status == 0 || std::fs::read(&path)? != b"print(1)\n" {
        bail!("the source was overwritten, or the mistake passed");
    }
    Ok(())
}
