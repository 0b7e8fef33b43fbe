//! Constants that objects need: type descriptors and immortal strings.

use std::collections::{HashMap, HashSet};

use molt_abi::Kind;
use molt_dialects::ir::{Op, Type, parse_ops};

use super::types::Types;
use crate::support::globals::{self, Part};
use crate::support::module_body;

/// `TypeDesc` of the ABI.
const DESC: &str = "!llvm.struct<(i32, i32, i32, i32, ptr, ptr)>";

/// Collects the constants of a module; [`Descriptors::flush`] adds them to it.
pub struct Descriptors {
    module: Op,
    types: HashMap<Type, String>,
    strings: HashMap<String, String>,
    external: HashSet<&'static str>,
    pending: String,
}

impl Descriptors {
    /// No constants yet.
    pub fn new(module: Op) -> Descriptors {
        Descriptors {
            module,
            types: HashMap::new(),
            strings: HashMap::new(),
            external: HashSet::new(),
            pending: String::new(),
        }
    }

    /// The global that describes a type to the runtime.
    pub fn of(&mut self, ty: Type, types: &Types) -> String {
        if let Some(name) = self.external_name(ty) {
            return self.external(name).to_string();
        }
        if let Some(name) = self.types.get(&ty) {
            return name.clone();
        }
        let (kind, fields) = match (ty.list_elem(), ty.tuple_elems()) {
            _ if ty.is_gen() => (Kind::Gen, (0..3).filter_map(|i| ty.gen_part(i)).collect()),
            (Some(element), _) => (Kind::List, vec![element]),
            (_, Some(fields)) => (Kind::Tuple, fields),
            _ => unreachable!("no type of the language: {ty}"),
        };
        let names: Vec<String> = fields.iter().map(|f| self.of(*f, types)).collect();
        let name = format!("molt.type.{}", self.types.len());
        self.types.insert(ty, name.clone());

        let layout = types.layout(ty);
        let mut parts = vec![
            Part::int(0, "i32", kind as i64),
            Part::int(1, "i32", layout.size.into()),
            Part::int(2, "i32", layout.align.into()),
            Part::int(3, "i32", fields.len() as i64),
        ];
        if !fields.is_empty() {
            let table = format!("{name}.fields");
            let entries: Vec<Part> = names.iter().enumerate().map(|(i, n)| Part::address(i, n)).collect();
            let array = format!("!llvm.array<{} x ptr>", fields.len());
            self.pending += &globals::aggregate(&table, &array, &entries);
            parts.push(Part::address(4, &table));
        }
        let offsets = if ty.is_gen() { types.generator(ty).parts.to_vec() } else { layout.offsets };
        if !offsets.is_empty() {
            let table = format!("{name}.offsets");
            let entries: Vec<Part> =
                offsets.iter().enumerate().map(|(i, n)| Part::int(i, "i32", (*n).into())).collect();
            let array = format!("!llvm.array<{} x i32>", fields.len());
            self.pending += &globals::aggregate(&table, &array, &entries);
            parts.push(Part::address(5, &table));
        }
        self.pending += &globals::aggregate(&name, DESC, &parts);
        name
    }

    fn external_name(&self, ty: Type) -> Option<&'static str> {
        Some(match ty {
            _ if ty.is_i64() => "molt_type_int",
            _ if ty.is_f64() => "molt_type_float",
            _ if ty.is_i1() => "molt_type_bool",
            _ if ty.is_str() => "molt_type_str",
            _ if ty.is_none() => "molt_type_none",
            _ => return None,
        })
    }

    fn external(&mut self, name: &'static str) -> &'static str {
        if self.external.insert(name) {
            self.pending +=
                &format!("llvm.mlir.global external constant @{name}() {{addr_space = 0 : i32}} : {DESC}\n");
        }
        name
    }

    /// The global with a string object.
    pub fn string(&mut self, text: &str) -> String {
        if let Some(name) = self.strings.get(text) {
            return name.clone();
        }
        let desc = self.external("molt_type_str");
        let name = format!("molt.str.{}", self.strings.len());
        let ty = format!("!llvm.struct<(struct<(i64, ptr)>, i64, i64, array<{} x i8>)>", text.len());
        let mut parts = vec![
            Part::int("0, 0", "i64", -1),
            Part::address("0, 1", desc),
            Part::int(1, "i64", text.len() as i64),
            Part::int(2, "i64", text.chars().count() as i64),
        ];
        if !text.is_empty() {
            parts.push(Part::bytes(3, text));
        }
        self.pending += &globals::aggregate(&name, &ty, &parts);
        self.strings.insert(text.to_string(), name.clone());
        name
    }

    /// Adds text of a global that may refer to the constants.
    pub fn add(&mut self, text: &str) {
        self.pending += text;
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
