//! The modules of a program: the main one, the builtins, and what they import, each parsed once.

use crate::expand::Registry;
use molt_base::{Diagnostics, FileId, SourceFile, SourceMap};
use molt_syntax::ast::{Module, Stmt, StmtKind};
use molt_syntax::{ParseOptions, parse_with};
use std::collections::{HashMap, HashSet, VecDeque};

/// A module of the program.
#[derive(Debug)]
pub struct Unit {
    /// Dotted name; `__main__` for the main module.
    pub name: String,
    /// Whether it is a package's `__init__`.
    pub is_package: bool,
    /// Whether it belongs to the standard library.
    pub library: bool,
    /// Its text.
    pub file: FileId,
    /// Its tree.
    pub ast: Module,
}

/// A module that a [`Finder`] found.
pub struct Found {
    /// Its text.
    pub source: SourceFile,
    /// Whether it is a package's `__init__`.
    pub is_package: bool,
}

/// Finds the modules of the user.
pub trait Finder {
    /// The module of this dotted name.
    fn find(&mut self, name: &str) -> Option<Found>;
}

/// Finds nothing: a program of one file and the standard library.
pub struct NoFiles;

impl Finder for NoFiles {
    fn find(&mut self, _: &str) -> Option<Found> {
        None
    }
}

/// The number of the module with the builtin names.
pub(crate) const BUILTINS: u32 = 1;

/// Finds and parses everything that `main` imports, and writes out the classes that decorators and
/// base classes make. The main module comes first, then the builtins.
///
/// # Errors
/// The syntax errors of a module, or what is wrong with a dataclass, an enum or the like.
pub fn load(
    main: Module,
    file: FileId,
    sources: &mut SourceMap,
    finder: &mut dyn Finder,
) -> Result<Vec<Unit>, Diagnostics> {
    let main = Unit { name: "__main__".to_string(), is_package: false, library: false, file, ast: main };
    let mut loader = Loader {
        units: vec![main],
        known: HashMap::new(),
        expanded: HashSet::new(),
        registry: Registry::default(),
        sources,
        finder,
    };
    loader.find_all(VecDeque::from(["builtins".to_string()]))?;
    loader.find_all(wanted(&loader.units[0]).into())?;
    loader.expand(0)?;
    loader.expand(BUILTINS as usize)?;
    Ok(loader.units)
}

struct Loader<'l> {
    units: Vec<Unit>,
    /// The units by name; none for a module that nobody has.
    known: HashMap<String, Option<usize>>,
    expanded: HashSet<usize>,
    registry: Registry,
    sources: &'l mut SourceMap,
    finder: &'l mut dyn Finder,
}

impl Loader<'_> {
    /// Loads the modules of the queue and all that they import.
    fn find_all(&mut self, mut queue: VecDeque<String>) -> Result<(), Diagnostics> {
        while let Some(name) = queue.pop_front() {
            if self.known.contains_key(&name) || crate::modules::is_module(&name) {
                continue;
            }
            let unit = self.find(&name)?;
            self.known.insert(name, unit.is_some().then_some(self.units.len()));
            if let Some(unit) = unit {
                queue.extend(wanted(&unit));
                self.units.push(unit);
            }
        }
        Ok(())
    }

    fn find(&mut self, name: &str) -> Result<Option<Unit>, Diagnostics> {
        let (source, is_package, library) = match self.finder.find(name) {
            Some(f) => (f.source, f.is_package, false),
            None => match molt_stdlib::find(name) {
                Some(m) => {
                    let path = format!("<library>/{}.py", m.name.replace('.', "/"));
                    (SourceFile::new(path, m.text), m.is_package, true)
                }
                None => return Ok(None),
            },
        };
        let text = source.text.clone();
        let parfor = source.path.extension().is_some_and(|e| e == "molt");
        let file = self.sources.add(source);
        let ast = parse_with(file, &text, &ParseOptions { parfor, mangle: true })?;
        Ok(Some(Unit { name: name.to_string(), is_package, library, file, ast }))
    }

    /// Expands a module after all that it imports.
    fn expand(&mut self, at: usize) -> Result<(), Diagnostics> {
        if !self.expanded.insert(at) {
            return Ok(());
        }
        self.expand_imports(at)?;
        let unit = &mut self.units[at];
        let name = unit.name.clone();
        crate::expand::expand(&mut unit.ast, &name, unit.is_package, &mut self.registry, self.sources)?;
        let more = wanted(&self.units[at]);
        self.find_all(more.into())?;
        self.expand_imports(at)
    }

    fn expand_imports(&mut self, at: usize) -> Result<(), Diagnostics> {
        for name in wanted(&self.units[at]) {
            if let Some(Some(i)) = self.known.get(&name) {
                self.expand(*i)?;
            }
        }
        Ok(())
    }
}

/// The names of modules that a module may import, packages around them included.
fn wanted(unit: &Unit) -> Vec<String> {
    let mut out = vec![];
    let mut name = |full: String| {
        let parts: Vec<&str> = full.split('.').collect();
        for n in 1..=parts.len() {
            out.push(parts[..n].join("."));
        }
    };
    each(&unit.ast.body, &mut |s| match &s.kind {
        StmtKind::Import(names) => names.iter().for_each(|a| name(a.name.name.to_string())),
        StmtKind::ImportFrom { module, names, level } => {
            let from = module.as_ref().map_or("", |m| &m.name);
            let Some(base) = absolute(&unit.name, unit.is_package, from, *level) else { return };
            names.iter().for_each(|a| name(format!("{base}.{}", a.name.name)));
            if names.is_empty() {
                name(base);
            }
        }
        _ => {}
    });
    out
}

/// The absolute name of `from` as written in a module with `level` dots before it.
pub(crate) fn absolute(unit: &str, is_package: bool, from: &str, level: u32) -> Option<String> {
    if level == 0 {
        return Some(from.to_string());
    }
    let mut parts: Vec<&str> = if unit == "__main__" { vec![] } else { unit.split('.').collect() };
    let up = level as usize - usize::from(is_package);
    if up > parts.len() && unit != "__main__" {
        return None;
    }
    parts.truncate(parts.len().saturating_sub(up));
    if !from.is_empty() {
        parts.push(from);
    }
    Some(parts.join("."))
}

/// Calls `f` on every statement, those of functions and classes included.
fn each<'a>(body: &'a [Stmt], f: &mut dyn FnMut(&'a Stmt)) {
    for s in body {
        f(s);
        match &s.kind {
            StmtKind::FunctionDef(d) => each(&d.body, f),
            StmtKind::ClassDef(d) => each(&d.body, f),
            _ => crate::visit::stmt_bodies(s, &mut |b| each(b, f)),
        }
    }
}
