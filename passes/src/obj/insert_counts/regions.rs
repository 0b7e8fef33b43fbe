//! Slots of one region: of a function, or of an op that runs its region as a unit.

use std::collections::{HashMap, HashSet};

use molt_dialects::ir::{Block, Builder, Op, Region, Value};

use super::drops::Drops;
use super::stores::{is_uncounted, release, retain};

/// What a definition hands over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Owning,
    Borrowed,
    Alias,
}

fn sort_of(op: Op) -> Sort {
    match op.name().as_str() {
        "molt.obj.list_new"
        | "molt.obj.list_filled"
        | "molt.obj.new"
        | "molt.obj.rt"
        | "func.call"
        | "func.call_indirect" => Sort::Owning,
        "molt.obj.slot_get" if op.has_attr("owned") => Sort::Owning,
        "molt.obj.tuple_make"
        | "molt.obj.tuple_get"
        | "molt.obj.wrap"
        | "molt.obj.unwrap"
        | "molt.obj.cast"
        | "molt.obj.str_const"
        | "molt.obj.bytes_const"
        | "molt.obj.null"
        | "arith.select"
        | "ub.poison"
        | "builtin.unrealized_conversion_cast" => Sort::Alias,
        _ => Sort::Borrowed,
    }
}

/// A value with a slot.
struct Held {
    value: Value,
    block: Block,
    slot: Value,
}

/// Inserts the counts of a region's own blocks. `careless`: something in the function may drop
/// references that lists or globals hold.
pub fn count(region: Region, drops: &Drops, careless: bool) {
    let Some(entry) = region.entry() else { return };
    let blocks = region.blocks();
    let mut owners: Vec<(Value, Block, bool)> = Vec::new();
    for &block in &blocks {
        if block != entry {
            let objects = block.args().into_iter().filter(|a| a.ty().holds_objects());
            owners.extend(objects.map(|a| (a, block, true)));
        }
        for op in block.ops() {
            let sort = sort_of(op);
            for value in op.results().into_iter().filter(|r| r.ty().holds_objects()) {
                match sort {
                    Sort::Alias => {}
                    Sort::Owning => owners.push((value, block, false)),
                    Sort::Borrowed => {
                        if careless && !is_safe_in_block(value, op, block, drops) {
                            owners.push((value, block, true));
                        }
                    }
                }
            }
        }
    }
    if owners.is_empty() && !blocks.iter().any(|b| returns_objects(*b)) {
        return;
    }
    let reach = Reach::of(owners.iter().map(|&(_, block, _)| block));
    let slots = Builder::before(entry.first().expect("a block ends with a terminator"));
    let held: Vec<Held> =
        owners.iter().map(|&(value, block, _)| Held { value, block, slot: new_slot(slots, value) }).collect();
    for (held, &(.., borrowed)) in held.iter().zip(&owners) {
        if let Some(op) = held.value.defining_op() {
            let b = after(op);
            if borrowed {
                retain(b, held.value);
            }
            assign(b, held, &reach);
        }
    }
    for &block in blocks.iter().filter(|&&b| b != entry) {
        let args: Vec<&Held> =
            held.iter().filter(|h| h.block == block && h.value.block_arg().is_some()).collect();
        let Some(first) = block.first().filter(|_| !args.is_empty()) else {
            continue;
        };
        let b = Builder::before(first).with_loc(first.loc());
        args.iter().for_each(|h| retain(b, h.value));
        args.iter().for_each(|h| assign(b, h, &reach));
    }
    for &block in &blocks {
        if let Some(end) = block.terminator().filter(|t| t.successors().is_empty()) {
            leave(end, block, &held, &reach);
        }
    }
}

fn returns_objects(block: Block) -> bool {
    block.terminator().is_some_and(|end| {
        end.successors().is_empty() && end.operands().iter().any(|v| v.ty().holds_objects())
    })
}

/// Right after an op that is no terminator.
fn after(op: Op) -> Builder {
    Builder::before(op.next().expect("a terminator has no results")).with_loc(op.loc())
}

fn new_slot(b: Builder, value: Value) -> Value {
    let context = b.ctx();
    let slot = b
        .op("molt.obj.slot")
        .attr("type", context.type_attr(value.ty()))
        .results(&[context.ptr_ty()])
        .build()
        .result(0);
    let null = b.op("molt.obj.null").results(&[value.ty()]).build().result(0);
    b.op("molt.obj.slot_set").operands(&[null, slot]).build();
    slot
}

fn read_slot(b: Builder, held: &Held) -> Value {
    b.op("molt.obj.slot_get").operands(&[held.slot]).results(&[held.value.ty()]).build().result(0)
}

/// Stores a new reference and releases the one before it, if there can be one.
fn assign(b: Builder, held: &Held, reach: &Reach) {
    let again = reach.from(held.block, held.block);
    let old = again.then(|| read_slot(b, held));
    b.op("molt.obj.slot_set").operands(&[held.value, held.slot]).build();
    if let Some(old) = old {
        release(b, old);
    }
}

/// Before a terminator that leaves the region: the results keep a reference, the slots lose it.
fn leave(end: Op, block: Block, held: &[Held], reach: &Reach) {
    let b = Builder::before(end).with_loc(end.loc());
    let mut moved: HashSet<Value> = HashSet::new();
    for value in end.operands().into_iter().filter(|v| v.ty().holds_objects()) {
        if is_uncounted(value) {
            continue;
        }
        let owned = held.iter().any(|h| h.value == value);
        if !owned || !moved.insert(value) {
            retain(b, value);
        }
    }
    for held in held {
        let filled = held.block == block || reach.from(held.block, block);
        if filled && !moved.contains(&held.value) {
            let last = read_slot(b, held);
            release(b, last);
        }
    }
}

/// Whether a borrowed value, and what is made of it, is used in its block alone with no op in
/// between that may drop references.
fn is_safe_in_block(value: Value, definition: Op, block: Block, drops: &Drops) -> bool {
    let mut uses = HashSet::new();
    let mut work = vec![value];
    while let Some(value) = work.pop() {
        for (user, _) in value.uses() {
            if user.block() != Some(block) {
                return false;
            }
            let reads = user.is("molt.obj.list_get") || user.is("molt.obj.field_get");
            if uses.insert(user) && (sort_of(user) == Sort::Alias || reads) {
                work.extend(user.results().into_iter().filter(|r| r.ty().holds_objects()));
            }
        }
    }
    let mut next = definition.next();
    while let Some(op) = next {
        if uses.is_empty() {
            return true;
        }
        if drops.op_drops(op) {
            return false;
        }
        uses.remove(&op);
        next = op.next();
    }
    uses.is_empty()
}

/// Which blocks can be entered after a block with owners.
struct Reach {
    after: HashMap<Block, HashSet<Block>>,
}

impl Reach {
    fn of(blocks: impl Iterator<Item = Block>) -> Reach {
        let mut after: HashMap<Block, HashSet<Block>> = HashMap::new();
        for block in blocks {
            after.entry(block).or_insert_with(|| {
                let mut seen = HashSet::new();
                let mut work = block.successors();
                while let Some(b) = work.pop() {
                    if seen.insert(b) {
                        work.extend(b.successors());
                    }
                }
                seen
            });
        }
        Reach { after }
    }

    fn from(&self, first: Block, then: Block) -> bool {
        self.after.get(&first).is_some_and(|blocks| blocks.contains(&then))
    }
}
