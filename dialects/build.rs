//! Builds the C++ half of the dialect: runs `mlir-tblgen` over the `.td` files, compiles the C++
//! with LLVM's own clang, and links all of it with MLIR's C API into one shared library,
//! `libMLIR-C.so`, which `mlir-sys` looks for. Host, tests and plugins share that library, and so
//! one set of type identifiers.
//!
//! The library's SONAME is its absolute path, so that whatever is linked against it finds it with
//! no further flags. `MOLT_RELOCATABLE=1` gives it a plain SONAME, for packages.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs};

/// The folders with `.td` and `.cpp` files. `molt` is what the families share.
const FOLDERS: [&str; 6] = ["molt", "tier", "par", "obj", "task", "shim"];
/// The families whose ops are generated file by file: folder and stem.
const FAMILIES: [(&str, &str); 4] = [("tier", "Tier"), ("par", "Par"), ("obj", "Obj"), ("task", "Task")];

fn main() -> Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let llvm =
        PathBuf::from(env::var("MLIR_SYS_220_PREFIX").context("MLIR_SYS_220_PREFIX names LLVM 22's prefix")?);
    println!("cargo:rerun-if-env-changed=MLIR_SYS_220_PREFIX");
    println!("cargo:rerun-if-env-changed=MOLT_RELOCATABLE");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=Molt.td");
    for folder in FOLDERS {
        println!("cargo:rerun-if-changed={folder}");
    }
    // Where melior's `dialect!` (src/ods.rs) finds the `.td` files.
    println!("cargo:rustc-env=MOLT_TD_DIR={}", root.display());

    generate(&llvm, &root, &out)?;
    let objects = compile(&llvm, &root, &out)?;
    link(&llvm, &out, &objects)
}

/// Runs `mlir-tblgen` for declarations (all families together) and definitions (one by one).
fn generate(llvm: &Path, root: &Path, out: &Path) -> Result<()> {
    let mut jobs = vec![
        ("Molt.td".to_string(), "-gen-dialect-decls", "MoltDialect.h.inc".to_string()),
        ("Molt.td".to_string(), "-gen-dialect-defs", "MoltDialect.cpp.inc".to_string()),
        ("Molt.td".to_string(), "-gen-typedef-decls", "MoltTypes.h.inc".to_string()),
        ("Molt.td".to_string(), "-gen-typedef-defs", "MoltTypes.cpp.inc".to_string()),
        ("Molt.td".to_string(), "-gen-attrdef-decls", "MoltAttrs.h.inc".to_string()),
        ("Molt.td".to_string(), "-gen-attrdef-defs", "MoltAttrs.cpp.inc".to_string()),
        ("Molt.td".to_string(), "-gen-op-decls", "Molt.h.inc".to_string()),
    ];
    for (folder, stem) in FAMILIES {
        jobs.push((format!("{folder}/{stem}.td"), "-gen-op-defs", format!("{stem}Ops.cpp.inc")));
    }
    for (source, action, target) in jobs {
        run(Command::new(llvm.join("bin/mlir-tblgen"))
            .args([action, "--write-if-changed"])
            .arg("-I")
            .arg(llvm.join("include"))
            .arg("-I")
            .arg(root)
            .arg(root.join(&source))
            .arg("-o")
            .arg(out.join(&target)))?;
    }
    Ok(())
}

/// Compiles every `.cpp` file that is newer than its object; clang rather than the system's
/// compiler, because libMLIR's fallback type identifiers are strings that differ between compilers.
fn compile(llvm: &Path, root: &Path, out: &Path) -> Result<Vec<PathBuf>> {
    let mut sources = Vec::new();
    for folder in FOLDERS {
        sources.extend(files(&root.join(folder), "cpp")?);
    }
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some(source) = sources.get(next.fetch_add(1, Ordering::Relaxed)) {
            let object = object_of(source, root, out)?;
            if !is_current(&object) {
                compile_one(llvm, root, out, source, &object)?;
            }
        }
        Ok(())
    };
    let jobs = env::var("NUM_JOBS").ok().and_then(|n| n.parse().ok()).unwrap_or(1);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|w| w.join().expect("a worker does not panic"))
    })?;
    sources.iter().map(|source| object_of(source, root, out)).collect()
}

fn compile_one(llvm: &Path, root: &Path, out: &Path, source: &Path, object: &Path) -> Result<()> {
    run(Command::new(llvm.join("bin/clang++"))
        .args(["-std=c++17", "-O1", "-fPIC", "-fno-rtti", "-fno-exceptions"])
        .args(["-fvisibility-inlines-hidden", "-Wall", "-Wextra", "-Wno-unused-parameter"])
        .args(["-MMD", "-MF"])
        .arg(object.with_extension("d"))
        .arg("-isystem")
        .arg(llvm.join("include"))
        .arg("-I")
        .arg(root)
        .arg("-I")
        .arg(out)
        .arg("-c")
        .arg(source)
        .arg("-o")
        .arg(object))
}

/// `tier/Tier.cpp` becomes `tier-Tier.o`.
fn object_of(source: &Path, root: &Path, out: &Path) -> Result<PathBuf> {
    let name = source.strip_prefix(root)?.with_extension("o");
    Ok(out.join(name.to_string_lossy().replace('/', "-")))
}

/// Whether an object is newer than this build script and everything in its dependency file.
fn is_current(object: &Path) -> bool {
    let modified = |path: &Path| fs::metadata(path).and_then(|m| m.modified()).ok();
    let (Some(time), Ok(rule)) = (modified(object), fs::read_to_string(object.with_extension("d"))) else {
        return false;
    };
    let script = env::current_exe().unwrap_or_default();
    let text = rule.replace("\\\n", " ");
    let Some((_, inputs)) = text.split_once(": ") else {
        return false;
    };
    inputs
        .split_whitespace()
        .map(Path::new)
        .chain([script.as_path()])
        .all(|input| modified(input).is_some_and(|t| t <= time))
}

/// Links objects and the archives of MLIR's C API into `libMLIR-C.so`.
fn link(llvm: &Path, out: &Path, objects: &[PathBuf]) -> Result<()> {
    let library = out.join("libMLIR-C.so");
    let soname = match env::var_os("MOLT_RELOCATABLE") {
        Some(_) => "libMLIR-C.so".to_string(),
        None => library.display().to_string(),
    };
    let archives: Vec<PathBuf> = files(&llvm.join("lib"), "a")?
        .into_iter()
        .filter(|f| f.file_name().is_some_and(|n| n.to_string_lossy().starts_with("libMLIRCAPI")))
        .collect();
    ensure!(!archives.is_empty(), "no libMLIRCAPI*.a under {}", llvm.display());
    let lib = llvm.join("lib").display().to_string();
    run(Command::new(llvm.join("bin/clang++"))
        .args(["-shared", "-o"])
        .arg(&library)
        .arg(format!("-Wl,-soname,{soname}"))
        .args(objects)
        .arg("-Wl,--whole-archive")
        .args(&archives)
        .args(["-Wl,--no-whole-archive", &format!("-L{lib}"), "-lMLIR", "-lLLVM"])
        .args([&format!("-Wl,-rpath,{lib}"), "-Wl,--no-undefined"]))?;
    println!("cargo:rustc-link-search=native={}", out.display());
    println!("cargo:libdir={}", out.display());
    Ok(())
}

/// The files with an extension in a folder, in order.
fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{command:?}"))?;
    ensure!(status.success(), "{command:?}: {status}");
    Ok(())
}
