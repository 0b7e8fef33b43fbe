//! The classes that a module declares: what `molt.obj.class` ops say, with what bases add.

use std::collections::{HashMap, HashSet};

use molt_dialects::ir::{Op, Type};

/// A class.
pub struct Class {
    /// Its symbol.
    pub symbol: String,
    /// Its Python name.
    pub name: String,
    /// The symbol of its base.
    pub base: Option<String>,
    /// Every field: name and type. Those of the base come first.
    pub fields: Vec<(String, Type)>,
    /// Where the fields that it adds begin.
    pub own: usize,
    /// Its number, from 1: subclasses follow in preorder.
    pub number: u32,
    /// The largest number of a subclass; its own if it has none.
    pub last: u32,
    /// Whether it, or a base, has a finalizer.
    pub finalized: bool,
}

impl Class {
    /// The position of a field that the class itself declares.
    pub fn field(&self, name: &str) -> usize {
        let own = self.fields[self.own..].iter().position(|(n, _)| n == name);
        self.own + own.expect("the verifier saw the field")
    }
}

/// The classes of a module.
#[derive(Default)]
pub struct Classes {
    /// In preorder, so that a class's number is one more than its place.
    all: Vec<Class>,
    places: HashMap<String, usize>,
    /// Whether the end of any object runs code of the program.
    any_ends: bool,
}

impl Classes {
    /// Reads and numbers the classes.
    pub fn of(module: Op) -> Classes {
        let mut subclasses: HashMap<Option<String>, Vec<Op>> = HashMap::new();
        for op in module.collect(|op| op.is("molt.obj.class")).into_iter().rev() {
            subclasses.entry(base_of(op)).or_default().push(op);
        }
        let mut classes = Classes::default();
        let mut work = subclasses.remove(&None).unwrap_or_default();
        while let Some(op) = work.pop() {
            let symbol = classes.add(op);
            work.extend(subclasses.remove(&Some(symbol)).unwrap_or_default());
        }
        // A subclass stands behind its base: its numbers are known first.
        for i in (0..classes.all.len()).rev() {
            let last = classes.all[i].last;
            if let Some(base) = &classes.all[i].base {
                let base = classes.places[base];
                classes.all[base].last = classes.all[base].last.max(last);
            }
        }
        let generators = ["molt.obj.gen_begin", "molt.obj.gen_start"];
        classes.any_ends = classes.all.iter().any(|c| c.finalized)
            || !module.collect(|op| generators.iter().any(|name| op.is(name))).is_empty();
        classes
    }

    fn add(&mut self, op: Op) -> String {
        let symbol = op.symbol_name().expect("a class has a name");
        let base = base_of(op);
        let above = base.as_ref().map(|b| self.get(b));
        let mut fields = above.map(|c| c.fields.clone()).unwrap_or_default();
        let own = fields.len();
        let list = |name| op.attr(name).and_then(|a| a.as_array()).unwrap_or_default();
        let names = list("field_names").into_iter().filter_map(|a| a.as_str());
        let types = list("field_types").into_iter().filter_map(|a| a.as_type());
        fields.extend(names.zip(types));
        let number = self.all.len() as u32 + 1;
        let finalized = op.has_attr("del") || above.is_some_and(|c| c.finalized);
        let name = op.attr("python_name").and_then(|a| a.as_str()).unwrap_or_else(|| symbol.clone());
        self.places.insert(symbol.clone(), self.all.len());
        self.all.push(Class {
            symbol: symbol.clone(),
            name,
            base,
            fields,
            own,
            number,
            last: number,
            finalized,
        });
        symbol
    }

    /// The class with this symbol.
    pub fn get(&self, symbol: &str) -> &Class {
        let place = self.places.get(symbol).expect("the verifier saw the class");
        &self.all[*place]
    }

    /// The class and its subclasses.
    pub fn family(&self, symbol: &str) -> &[Class] {
        let class = self.get(symbol);
        &self.all[class.number as usize - 1..class.last as usize]
    }

    /// Whether objects of this type may be part of a cycle of references.
    pub fn is_cyclic(&self, object: Type) -> bool {
        let exact = Node::exact(object);
        let mut seen = HashSet::new();
        let mut work = Vec::new();
        self.references_of(&exact, &mut work);
        while let Some(node) = work.pop() {
            if node == exact || node == Node::Any {
                return true;
            }
            if seen.insert(node.clone()) {
                self.references_of(&node, &mut work);
            }
        }
        false
    }

    /// Whether code of the program may run when a value of this type loses its references: a
    /// finalizer, or the rest of a generator.
    pub fn may_finalize(&self, ty: Type) -> bool {
        if !self.any_ends {
            return false;
        }
        let mut seen = HashSet::new();
        let mut work = Vec::new();
        self.references(ty, &mut work);
        while let Some(node) = work.pop() {
            let finalized = match &node {
                Node::Any => self.any_ends,
                Node::Gen => true,
                Node::Class(symbol) => self.get(symbol).finalized,
                Node::List(_) => false,
            };
            if finalized {
                return true;
            }
            if seen.insert(node.clone()) {
                self.references_of(&node, &mut work);
            }
        }
        false
    }

    /// What an object refers to.
    fn references_of(&self, node: &Node, to: &mut Vec<Node>) {
        match node {
            Node::List(element) => self.references(*element, to),
            Node::Class(symbol) => {
                self.get(symbol).fields.iter().for_each(|(_, ty)| self.references(*ty, to))
            }
            Node::Any | Node::Gen => {}
        }
    }

    /// What a value of this type refers to. Strings and bytes refer to nothing and do not count.
    fn references(&self, ty: Type, to: &mut Vec<Node>) {
        match ty.class_name() {
            _ if ty.is_str() || ty.is_bytes() => {}
            Some(symbol) => to.extend(self.family(&symbol).iter().map(|c| Node::Class(c.symbol.clone()))),
            None if ty.is_object() => to.push(Node::exact(ty)),
            None => ty.parts().into_iter().for_each(|part| self.references(part, to)),
        }
    }
}

fn base_of(class: Op) -> Option<String> {
    class.attr("base").and_then(|a| a.as_sym_ref())
}

/// An object in the graph of what refers to what.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Node {
    /// A list of elements of this type.
    List(Type),
    /// An instance of exactly this class.
    Class(String),
    /// A generator. What its frame refers to is not visible: cycles through it are never found.
    Gen,
    /// An object about which nothing is known.
    Any,
}

impl Node {
    fn exact(object: Type) -> Node {
        match (object.list_elem(), object.class_name()) {
            (Some(element), _) => Node::List(element),
            (_, Some(symbol)) => Node::Class(symbol),
            _ if object.is_gen() => Node::Gen,
            _ => Node::Any,
        }
    }
}
