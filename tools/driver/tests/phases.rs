//! Compilation can stop after any phase, and start again from the text that the phase left.

use molt_driver::options::BackendChoice;
use molt_driver::{Emit, Failure, Input, Kind, Options, Phase, Session, build};
use std::path::Path;

const PROGRAM: &str = "\
def scale(a: list[float], k: float) -> None:
    parfor i in range(len(a)):
        a[i] = a[i] * k // 0.5

def total(n: int) -> int:
    s = 0
    parfor i in range(n):
        s += i * i
    return s

a = [1.5] * 10
scale(a, 3.0)
print(a[3], total(10), f'{a[0]:.2f}')
";

fn write(folder: &Path, name: &str, text: &str) -> Input {
    std::fs::write(folder.join(name), text).unwrap();
    Input::File(folder.join(name))
}

/// What was printed, and the bytes of the output.
type Outcome = (Vec<(Phase, String)>, Vec<u8>);

/// Compiles; codes and messages come back from a failure.
fn compile(options: Options) -> Result<Outcome, (Failure, Vec<String>)> {
    let mut session = Session::new(options);
    match build(&mut session) {
        Ok(made) => {
            let bytes = made.file.map_or(Vec::new(), |f| std::fs::read(f).unwrap());
            Ok((made.printed, bytes))
        }
        Err(failure) => {
            let codes = session.diagnostics.iter().map(|d| format!("{} {}", d.code, d.message));
            Err((failure, codes.collect()))
        }
    }
}

fn backends() -> [BackendChoice; 3] {
    let cpu = || "generic".to_string();
    [
        BackendChoice::Native { cpu: cpu() },
        BackendChoice::OpenMp { cpu: cpu() },
        BackendChoice::Wasm { simd: true },
    ]
}

#[test]
fn every_mlir_phase_replays_from_text() {
    let folder = tempfile::tempdir().unwrap();
    let input = write(folder.path(), "k.molt", PROGRAM);
    for backend in backends() {
        let mut options = Options::new(input.clone());
        options.backend = backend.clone();
        options.stop_after = Some(Phase::Llvm);
        options.print_after = vec![Phase::Lower, Phase::Molt, Phase::Par, Phase::Rt, Phase::Llvm];
        // Locations go into the replay, for tracebacks are made of them; block arguments have ones
        // that MLIR's text does not keep, so they are not compared.
        let (expected, _) = compile(options.clone()).unwrap();
        options.print_locations = true;
        let (texts, _) = compile(options.clone()).unwrap();
        options.print_locations = false;
        assert_eq!(texts.len(), 5);
        for ((_, from), (phase, expected)) in texts.iter().zip(&expected[1..]) {
            options.input = write(folder.path(), "replay.mlir", from);
            options.start_from = Some(*phase);
            options.stop_after = Some(*phase);
            options.print_after = vec![*phase];
            let (again, _) = compile(options.clone()).unwrap();
            assert!(again[0].1 == *expected, "{backend:?}: phase {phase} differs from its replay");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let mut options = Options::new(write(folder.path(), "k.molt", PROGRAM));
    options.output = Some(folder.path().join("k.out"));
    for backend in backends() {
        options.backend = backend;
        for kind in [Kind::Llvm, Kind::Asm, Kind::Object] {
            options.emit = Some(Emit::Artifact(kind));
            let (_, first) = compile(options.clone()).unwrap();
            assert!(!first.is_empty());
            assert!(first == compile(options.clone()).unwrap().1, "{kind:?}");
        }
    }
}

#[test]
fn floats_are_not_contracted() {
    let folder = tempfile::tempdir().unwrap();
    let text = "import sys\nx = float(len(sys.argv))\nprint(x * 0.3 + x)\n";
    let mut options = Options::new(write(folder.path(), "k.py", text));
    options.backend = BackendChoice::Native { cpu: "x86-64-v3".to_string() };
    options.emit = Some(Emit::Artifact(Kind::Asm));
    options.output = Some(folder.path().join("k.s"));
    let (_, bytes) = compile(options).unwrap();
    let asm = String::from_utf8(bytes).unwrap();
    assert!(asm.contains("mulsd") && !asm.contains("vfmadd"), "{asm}");
}

#[test]
fn a_failed_compilation_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut options = Options::new(write(folder.path(), "k.py", "x = 1\nx.y = zz\n"));
    options.output = Some(folder.path().join("k"));
    let (failure, _) = compile(options.clone()).unwrap_err();
    assert_eq!(failure, Failure::Errors);
    options.input = write(folder.path(), "k.py", "print(1)\n");
    options.backend = BackendChoice::Native { cpu: "bogus".to_string() };
    let (failure, codes) = compile(options.clone()).unwrap_err();
    assert_eq!(failure, Failure::Errors);
    assert!(codes[0].starts_with("E00"), "{codes:?}");
    options.emit = Some(Emit::Artifact(Kind::Wasm));
    assert_eq!(compile(options).unwrap_err().0, Failure::Usage);
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["k.py"]);
}

#[test]
fn wrong_mlir_is_told_at_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut options = Options::new(write(folder.path(), "k.mlir", "module {\n  func.oops\n}\n"));
    options.emit = Some(Emit::Nothing);
    let mut session = Session::new(options);
    assert_eq!(build(&mut session), Err(Failure::Errors));
    let d = &session.diagnostics[0];
    let at = session.sources.file(molt_base::FileId(0)).line_col(d.primary.as_ref().unwrap().span.start);
    assert_eq!((d.code, at.line), ("E0030", 2));
}
