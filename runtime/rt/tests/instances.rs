//! Instances of classes: their end, finalizers, and the cycle collector against a model.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ptr::null_mut;
use std::sync::{Mutex, MutexGuard};

use molt_abi::{Kind, ListObj, ObjHeader, TypeDesc};
use molt_rt::types::Fields;
use proptest::prelude::*;

unsafe extern "C" {
    safe fn molt_object_new(desc: &'static TypeDesc) -> *mut Node;
    safe fn molt_list_new(desc: &'static TypeDesc, capacity: i64) -> *mut ListObj;
    safe fn molt_list_insert(list: *mut ListObj, index: i64, value: *const *mut Node);
    safe fn molt_release(object: *mut ObjHeader);
    safe fn molt_retain(object: *mut ObjHeader);
    safe fn molt_gc_collect() -> i64;
    safe fn molt_set_finalizer(function: Option<unsafe extern "C" fn(*mut Node)>);
}

/// `class Node: id: int; left: Node | None; right: Node | None; many: list[Node] | None`
#[repr(C)]
struct Node {
    header: ObjHeader,
    id: i64,
    left: *mut Node,
    right: *mut Node,
    many: *mut ListObj,
}

static OFFSETS: [u32; 3] = [24, 32, 40];
static NODE: TypeDesc = TypeDesc {
    refs: &raw const OFFSETS[0],
    nrefs: 3,
    flags: TypeDesc::CYCLIC | TypeDesc::FINALIZED,
    instance: size_of::<Node>() as u32,
    class: 1,
    last_class: 1,
    ..TypeDesc::plain(Kind::Class, 8, 8)
};
static NODE_ELEMENT: Fields<1> = Fields([&raw const NODE]);
static LIST_OF_NODE: TypeDesc = TypeDesc {
    nfields: 1,
    fields: &raw const NODE_ELEMENT.0[0],
    flags: TypeDesc::CYCLIC,
    ..TypeDesc::plain(Kind::List, 8, 8)
};

thread_local! {
    /// The ids of finalized nodes, in order.
    static FINALIZED: RefCell<Vec<i64>> = const { RefCell::new(Vec::new()) };
    /// Nodes with this id are kept by their finalizer.
    static KEPT: RefCell<(i64, *mut Node)> = const { RefCell::new((-1, null_mut())) };
}

unsafe extern "C" fn finalize(node: *mut Node) {
    // SAFETY: the runtime passes a live node.
    let id = unsafe { (*node).id };
    FINALIZED.with_borrow_mut(|ids| ids.push(id));
    KEPT.with_borrow_mut(|kept| {
        if kept.0 == id {
            molt_retain(node.cast());
            kept.1 = node;
        }
    });
}

/// The collector works for one thread: tests take turns.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    let turn = TURN.lock().unwrap_or_else(|e| e.into_inner());
    molt_set_finalizer(Some(finalize));
    FINALIZED.take();
    turn
}

fn node(id: i64) -> *mut Node {
    let node = molt_object_new(&NODE);
    // SAFETY: the object is new and a node.
    unsafe { (*node).id = id };
    node
}

/// Stores a reference of its own in a field.
unsafe fn set(field: *mut *mut Node, value: *mut Node) {
    molt_retain(value.cast());
    // SAFETY: the caller names a field of a live node.
    let old = unsafe { field.replace(value) };
    molt_release(old.cast());
}

fn finalized() -> Vec<i64> {
    FINALIZED.take()
}

#[test]
fn a_long_list_takes_no_stack() {
    let _turn = alone();
    molt_set_finalizer(None);
    let mut head = node(0);
    for i in 1..1_000_000 {
        let next = node(i);
        // SAFETY: the node is live; it takes the reference over.
        unsafe { (*next).left = head };
        head = next;
    }
    molt_release(head.cast());
}

#[test]
fn fields_die_in_order_and_elements_from_the_end() {
    let _turn = alone();
    let (root, list) = (node(0), molt_list_new(&LIST_OF_NODE, 0));
    let children = [1, 2, 3, 4, 5].map(node);
    // SAFETY: all are live; the root takes the references over.
    unsafe {
        (*root).left = children[0];
        (*root).right = children[1];
        (*root).many = list;
        (*children[0]).left = children[2];
    }
    for (i, child) in children[3..].iter().enumerate() {
        molt_list_insert(list, i as i64, child);
        molt_release(child.cast());
    }
    molt_release(root.cast());
    assert_eq!(finalized(), [0, 1, 3, 2, 5, 4]);
}

#[test]
fn a_finalizer_runs_once() {
    let _turn = alone();
    let a = node(7);
    KEPT.set((7, null_mut()));
    molt_release(a.cast());
    let (_, kept) = KEPT.replace((-1, null_mut()));
    assert_eq!((finalized(), kept), (vec![7], a));
    molt_release(kept.cast());
    assert_eq!(finalized(), [0; 0]);
}

#[test]
fn cycles_are_collected_and_what_finalizers_keep_is_not() {
    let _turn = alone();
    molt_gc_collect();
    let (a, b, c) = (node(1), node(2), node(3));
    // SAFETY: all are live.
    unsafe {
        set(&raw mut (*a).left, b);
        set(&raw mut (*b).left, a);
        set(&raw mut (*b).right, c);
    }
    molt_release(b.cast());
    molt_release(c.cast());
    assert_eq!(molt_gc_collect(), 0);
    KEPT.set((2, null_mut()));
    molt_release(a.cast());
    assert_eq!(molt_gc_collect(), 0);
    let mut ids = finalized();
    ids.sort();
    assert_eq!(ids, [1, 2, 3]);
    let (_, kept) = KEPT.replace((-1, null_mut()));
    // SAFETY: the finalizer kept the node alive, and so what it refers to.
    assert_eq!(unsafe { ((*(*kept).left).id, (*(*kept).right).id) }, (1, 3));
    molt_release(kept.cast());
    assert_eq!(molt_gc_collect(), 3);
    assert_eq!(finalized(), [0; 0]);
}

/// A change of the graph: indices are taken modulo the number of live nodes.
#[derive(Clone, Debug)]
enum Change {
    /// A new node that a root holds.
    New,
    /// Sets the left or right field.
    Link(usize, bool, Option<usize>),
    /// Appends to the list.
    Append(usize, usize),
    /// Drops a root.
    Drop(usize),
    /// Runs the collector.
    Collect,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => Just(Change::New),
        6 => (0..64usize, any::<bool>(), prop::option::weighted(0.9, 0..64usize))
            .prop_map(|(a, left, b)| Change::Link(a, left, b)),
        2 => (0..64usize, 0..64usize).prop_map(|(a, b)| Change::Append(a, b)),
        3 => (0..64usize).prop_map(Change::Drop),
        1 => Just(Change::Collect),
    ]
}

/// The model: what each node refers to.
#[derive(Default)]
struct Model {
    nodes: Vec<(*mut Node, [Option<usize>; 2], Vec<usize>)>,
    roots: Vec<usize>,
    dead: HashSet<usize>,
}

impl Model {
    fn reachable(&self) -> HashSet<usize> {
        let mut seen = HashSet::new();
        let mut work = self.roots.clone();
        while let Some(at) = work.pop() {
            if seen.insert(at) {
                let (_, fields, many) = &self.nodes[at];
                work.extend(fields.iter().flatten().chain(many));
            }
        }
        seen
    }

    fn apply(&mut self, change: &Change) {
        let pick = |i: usize| self.roots.get(i % self.roots.len().max(1)).copied();
        match *change {
            Change::New => {
                let made = node(self.nodes.len() as i64);
                self.roots.push(self.nodes.len());
                self.nodes.push((made, [None; 2], Vec::new()));
            }
            Change::Link(a, left, b) => {
                let (Some(a), b) = (pick(a), b.and_then(pick)) else { return };
                let (from, to) = (self.nodes[a].0, b.map_or(null_mut(), |b| self.nodes[b].0));
                self.nodes[a].1[usize::from(!left)] = b;
                // SAFETY: roots are live.
                unsafe { set(if left { &raw mut (*from).left } else { &raw mut (*from).right }, to) }
            }
            Change::Append(a, b) => {
                let (Some(a), Some(b)) = (pick(a), pick(b)) else { return };
                let (from, to) = (self.nodes[a].0, self.nodes[b].0);
                // SAFETY: roots are live.
                let many = unsafe { &mut (*from).many };
                if many.is_null() {
                    *many = molt_list_new(&LIST_OF_NODE, 0);
                }
                molt_list_insert(*many, i64::MAX, &to);
                self.nodes[a].2.push(b);
            }
            Change::Drop(i) => {
                if !self.roots.is_empty() {
                    let at = self.roots.remove(i % self.roots.len());
                    molt_release(self.nodes[at].0.cast());
                }
            }
            Change::Collect => {
                molt_gc_collect();
            }
        }
        self.dead.extend(finalized().into_iter().map(|id| id as usize));
    }
}

proptest! {
    #[test]
    fn exactly_the_unreachable_die(changes in prop::collection::vec(change(), 0..120)) {
        let _turn = alone();
        let mut model = Model::default();
        for change in &changes {
            model.apply(change);
            let reachable = model.reachable();
            prop_assert!(model.dead.is_disjoint(&reachable), "something reachable died");
        }
        model.apply(&Change::Collect);
        let reachable = model.reachable();
        prop_assert_eq!(model.dead.len() + reachable.len(), model.nodes.len());
        while !model.roots.is_empty() {
            model.apply(&Change::Drop(0));
        }
        model.apply(&Change::Collect);
        prop_assert_eq!(model.dead.len(), model.nodes.len());
    }
}
