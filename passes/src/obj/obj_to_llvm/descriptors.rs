//! Constants that objects need: type descriptors and immortal strings.

use std::collections::{HashMap, HashSet};

use molt_abi::{Kind, TypeDesc};
use molt_dialects::ir::{Op, Type, parse_ops};

use super::types::{HEADER, Layout, Types};
use crate::support::classes::Classes;
use crate::support::globals::{self, Part};
use crate::support::module_body;

/// `TypeDesc` of the ABI.
pub const DESC: &str = "!llvm.struct<(i32, i32, i32, i32, ptr, ptr, ptr, i32, i32, i32, i32, i32, i32, ptr)>";
/// The place of the class's number in it.
pub const CLASS_NUMBER: usize = 10;

/// Collects the constants of a module; [`Descriptors::flush`] adds them to it.
pub struct Descriptors {
    module: Op,
    /// The classes of the module.
    pub classes: Classes,
    types: HashMap<Type, String>,
    /// By descriptor and content.
    strings: HashMap<(&'static str, Vec<u8>), String>,
    external: HashSet<&'static str>,
    pending: String,
}

impl Descriptors {
    /// No constants yet.
    pub fn new(module: Op) -> Descriptors {
        Descriptors {
            module,
            classes: Classes::of(module),
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
        let name = match ty.class_name() {
            Some(symbol) => format!("molt.class.{symbol}"),
            None => format!("molt.type.{}", self.types.len()),
        };
        self.types.insert(ty, name.clone());
        let parts = match (ty.list_elem(), ty.tuple_elems(), ty.class_name()) {
            (Some(element), ..) => self.list(&name, ty, element, types),
            (_, Some(fields), _) => self.tuple(&name, ty, &fields, types),
            _ if ty.is_gen() => self.generator(&name, ty, types),
            (.., Some(symbol)) => self.class(&name, ty, &symbol, types),
            _ if ty.is_union() => self.union(&name, ty, types),
            _ => unreachable!("no type of the language: {ty}"),
        };
        self.pending += &globals::aggregate(&name, DESC, &parts);
        name
    }

    fn list(&mut self, name: &str, ty: Type, element: Type, types: &Types) -> Vec<Part> {
        let element = self.of(element, types);
        let mut parts = sizes(Kind::List, &types.layout(ty), 1);
        parts.push(self.table(&format!("{name}.fields"), 4, "ptr", &[Part::address(0, &element)]));
        if self.classes.is_cyclic(ty) {
            parts.push(Part::int(8, "i32", TypeDesc::CYCLIC.into()));
        }
        parts
    }

    fn tuple(&mut self, name: &str, ty: Type, fields: &[Type], types: &Types) -> Vec<Part> {
        let names: Vec<String> = fields.iter().map(|f| self.of(*f, types)).collect();
        let layout = types.layout(ty);
        let mut parts = sizes(Kind::Tuple, &layout, fields.len());
        if !fields.is_empty() {
            let entries: Vec<Part> = names.iter().enumerate().map(|(i, n)| Part::address(i, n)).collect();
            parts.push(self.table(&format!("{name}.fields"), 4, "ptr", &entries));
            parts.push(self.numbers(&format!("{name}.offsets"), 5, &layout.offsets));
        }
        self.references(name, &types.references(ty), &mut parts);
        parts
    }

    fn union(&mut self, name: &str, ty: Type, types: &Types) -> Vec<Part> {
        let mut parts = sizes(Kind::Union, &types.layout(ty), 0);
        self.references(name, &types.references(ty), &mut parts);
        parts
    }

    fn generator(&mut self, name: &str, ty: Type, types: &Types) -> Vec<Part> {
        let mut parts = sizes(Kind::Gen, &types.layout(ty), 0);
        self.references(name, &types.generator(ty).references, &mut parts);
        parts
    }

    fn class(&mut self, name: &str, ty: Type, symbol: &str, types: &Types) -> Vec<Part> {
        let cyclic = self.classes.is_cyclic(ty);
        let class = self.classes.get(symbol);
        let (first, last) = (class.number, class.last);
        let python_name = class.name.clone();
        let fields: Vec<Type> = class.fields.iter().map(|(_, ty)| *ty).collect();
        let mut flags = if cyclic { TypeDesc::CYCLIC } else { 0 };
        if class.finalized {
            flags |= TypeDesc::FINALIZED;
        }
        let instance = types.instance(&fields);
        let mut parts = sizes(Kind::Class, &types.layout(ty), 0);
        self.references(name, &types.references_in(&fields, &instance), &mut parts);
        let text = format!("{name}.name");
        self.pending += &globals::bytes(&text, &python_name);
        parts.extend([
            Part::int(8, "i32", flags.into()),
            Part::int(9, "i32", instance.size.into()),
            Part::int(CLASS_NUMBER, "i32", first.into()),
            Part::int(11, "i32", last.into()),
            Part::int(12, "i32", python_name.len() as i64),
            Part::address(13, &text),
        ]);
        parts
    }

    /// The table of references, if there are any.
    fn references(&mut self, name: &str, offsets: &[u32], parts: &mut Vec<Part>) {
        if !offsets.is_empty() {
            parts.push(self.numbers(&format!("{name}.refs"), 6, offsets));
            parts.push(Part::int(7, "i32", offsets.len() as i64));
        }
    }

    fn numbers(&mut self, name: &str, field: usize, numbers: &[u32]) -> Part {
        let entries: Vec<Part> =
            numbers.iter().enumerate().map(|(i, n)| Part::int(i, "i32", (*n).into())).collect();
        self.table(name, field, "i32", &entries)
    }

    /// Adds an array; its address as a field of a descriptor.
    fn table(&mut self, name: &str, field: usize, ty: &str, entries: &[Part]) -> Part {
        let array = format!("!llvm.array<{} x {ty}>", entries.len());
        self.pending += &globals::aggregate(name, &array, entries);
        Part::address(field, name)
    }

    fn external_name(&self, ty: Type) -> Option<&'static str> {
        Some(match ty {
            _ if ty.is_i64() => "molt_type_int",
            _ if ty.is_f64() => "molt_type_float",
            _ if ty.is_i1() => "molt_type_bool",
            _ if ty.is_str() => "molt_type_str",
            // An element or field that is `None` is a byte.
            _ if ty.is_none() || ty.is_i8() => "molt_type_none",
            _ if ty.is_bytes() => "molt_type_bytes",
            _ if ty.is_reference() && !(ty.is_list() || ty.is_class() || ty.is_gen()) => "molt_type_object",
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
        self.constant("molt_type_str", text.as_bytes().to_vec(), text.chars().count())
    }

    /// The global with a bytes object; each character of the text is a byte.
    pub fn bytes(&mut self, text: &str) -> String {
        let bytes: Vec<u8> = text.chars().map(|c| c as u8).collect();
        let length = bytes.len();
        self.constant("molt_type_bytes", bytes, length)
    }

    fn constant(&mut self, desc: &'static str, bytes: Vec<u8>, chars: usize) -> String {
        let key = (desc, bytes);
        if let Some(name) = self.strings.get(&key) {
            return name.clone();
        }
        let desc = self.external(desc);
        let bytes = &key.1;
        let name = format!("molt.str.{}", self.strings.len());
        let ty = format!("!llvm.struct<({HEADER}, i64, i64, array<{} x i8>)>", bytes.len());
        let mut parts = vec![
            Part::int("0, 0", "i32", -1),
            Part::address("0, 2", desc),
            Part::int(1, "i64", bytes.len() as i64),
            Part::int(2, "i64", chars as i64),
        ];
        if !bytes.is_empty() {
            parts.push(Part::bytes(3, bytes));
        }
        self.pending += &globals::aggregate(&name, &ty, &parts);
        self.strings.insert(key, name.clone());
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

/// What every descriptor begins with.
fn sizes(kind: Kind, layout: &Layout, fields: usize) -> Vec<Part> {
    vec![
        Part::int(0, "i32", kind as i64),
        Part::int(1, "i32", layout.size.into()),
        Part::int(2, "i32", layout.align.into()),
        Part::int(3, "i32", fields as i64),
    ]
}
