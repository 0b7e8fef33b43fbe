//! Constants that errors need: texts and traceback frames, one global for each distinct one.

use std::collections::HashMap;

use molt_dialects::ir::{Builder, Loc, Op, Value, parse_ops};

use crate::MAIN;
use crate::support::globals::{self, Part};
use crate::support::module_body;

/// `Frame` of the runtime's ABI.
const FRAME: &str = "!llvm.struct<(ptr, ptr, ptr, i32, i32, i32, i32)>";

/// One line of a traceback.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Line {
    function: String,
    file: String,
    number: u32,
}

/// Collects the constants of a module; [`Constants::flush`] adds them to it.
pub struct Constants {
    module: Op,
    texts: HashMap<String, String>,
    frames: HashMap<Line, String>,
    sources: HashMap<String, Vec<String>>,
    pending: String,
    serial: usize,
}

impl Constants {
    /// Reads the module's `molt.sources`.
    pub fn new(module: Op) -> Constants {
        let sources = module
            .attr("molt.sources")
            .and_then(|a| a.as_dict())
            .unwrap_or_default()
            .into_iter()
            .filter_map(|(file, text)| {
                let lines = text.as_str()?.lines().map(|l| l.trim().to_string()).collect();
                Some((file, lines))
            })
            .collect();
        Constants {
            module,
            texts: HashMap::new(),
            frames: HashMap::new(),
            sources,
            pending: String::new(),
            serial: 0,
        }
    }

    fn fresh(&mut self, kind: &str) -> String {
        loop {
            let name = format!("molt.{kind}.{}", self.serial);
            self.serial += 1;
            if self.module.lookup_symbol(&name).is_none() {
                return name;
            }
        }
    }

    /// The global with these bytes; none for the empty text.
    pub fn text(&mut self, text: &str) -> Option<String> {
        if text.is_empty() {
            return None;
        }
        if let Some(name) = self.texts.get(text) {
            return Some(name.clone());
        }
        let name = self.fresh("text");
        self.pending += &globals::bytes(&name, text);
        self.texts.insert(text.to_string(), name.clone());
        Some(name)
    }

    /// The globals of the frames of a location, innermost first. `function` names the function
    /// where the location does not.
    pub fn frames(&mut self, loc: Loc, function: &str) -> Vec<String> {
        let lines = lines_of(loc, if function == MAIN { "<module>" } else { function });
        lines.into_iter().map(|line| self.frame(line)).collect()
    }

    fn frame(&mut self, line: Line) -> String {
        if let Some(name) = self.frames.get(&line) {
            return name.clone();
        }
        let source = self
            .sources
            .get(&line.file)
            .and_then(|lines| lines.get((line.number as usize).checked_sub(1)?))
            .cloned()
            .unwrap_or_default();
        let name = self.fresh("frame");
        let mut parts = vec![Part::int(6, "i32", line.number.into())];
        for (field, text) in [&line.file, &line.function, &source].into_iter().enumerate() {
            if let Some(global) = self.text(text) {
                parts.push(Part::address(field, &global));
                parts.push(Part::int(field + 3, "i32", text.len() as i64));
            }
        }
        self.pending += &globals::aggregate(&name, FRAME, &parts);
        self.frames.insert(line, name.clone());
        name
    }

    /// The address of a global, or null.
    pub fn address(&self, b: Builder, global: Option<&str>) -> Value {
        let context = b.ctx();
        let op = match global {
            Some(name) => b.op("llvm.mlir.addressof").attr("global_name", context.sym_ref(name)),
            None => b.op("llvm.mlir.zero"),
        };
        op.results(&[context.ptr_ty()]).build().result(0)
    }

    /// Adds the globals to the module, at its end.
    pub fn flush(&mut self) {
        let body = module_body(self.module);
        let context = self.module.context();
        for op in parse_ops(context, &std::mem::take(&mut self.pending), context.unknown_loc()) {
            body.append(op);
        }
    }
}

/// The traceback lines of a location, innermost first: callees of call sites before callers.
fn lines_of(loc: Loc, function: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut levels = vec![loc];
    while let Some(loc) = levels.pop() {
        if let Some((callee, caller)) = loc.call_site() {
            levels.push(caller);
            levels.push(callee);
        } else if let Some((file, number, _)) = loc.file_line_col() {
            let function = loc.name().unwrap_or_else(|| function.to_string());
            lines.push(Line { function, file, number });
        }
    }
    lines
}
