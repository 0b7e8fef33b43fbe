//! Slots of one region: of a function, or of an op that runs its region as a unit.

use std::collections::{HashMap, HashSet};

use molt_dialects::ir::{Block, Builder, Op, Region, Type, Value};

use super::drops::Drops;
use super::stores::{is_uncounted, release, retain};
use super::variables;

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
        "molt.obj.slot_get" | "molt.obj.gen_get" if op.has_attr("owned") => Sort::Owning,
        // The running generator's own reference: whoever resumed it keeps it alive.
        "molt.obj.gen_start" => Sort::Alias,
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

/// A slot that is filled in `block` and after it.
pub struct Held {
    /// The value whose reference the slot holds; none for a variable in memory.
    pub value: Option<Value>,
    /// The type of both.
    pub ty: Type,
    pub block: Block,
    pub slot: Value,
}

/// Inserts the counts of a region's own blocks. `careless`: something in the function may drop
/// references that lists or globals hold.
pub fn count(region: Region, drops: &Drops, careless: bool) {
    let Some(entry) = region.entry() else { return };
    let blocks = region.blocks();
    // A generator owns its arguments, and everything else that it holds while it waits.
    let start = entry.ops().into_iter().find(|op| op.is("molt.obj.gen_start"));
    let mut owners: Vec<(Value, Block, bool)> = Vec::new();
    for &block in &blocks {
        if block != entry || start.is_some() {
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
    let variables = variables::collect(&blocks);
    if owners.is_empty() && variables.is_empty() && !blocks.iter().any(|b| returns_objects(*b)) {
        return;
    }
    let starts = owners.iter().map(|&(_, block, _)| block).chain(variables.iter().map(|v| v.block));
    let reach = Reach::of(starts);
    let slots = match start {
        Some(start) => after(start),
        None => Builder::before(entry.first().expect("a block ends with a terminator")),
    };
    let held: Vec<Held> = owners.iter().map(|&(value, block, _)| Held::new(value, block, slots)).collect();
    for (held, &(value, _, borrowed)) in held.iter().zip(&owners) {
        if let Some(op) = value.defining_op() {
            let b = after(op);
            if borrowed {
                retain(b, value);
            }
            assign(b, held, value, &reach);
        }
    }
    for &block in &blocks {
        let in_block = held.iter().filter(|h| h.block == block);
        let args: Vec<(&Held, Value)> =
            in_block.filter_map(|h| Some((h, h.value.filter(|v| v.block_arg().is_some())?))).collect();
        let Some(first) = block.first().filter(|_| !args.is_empty()) else {
            continue;
        };
        let b = if block == entry { slots } else { Builder::before(first).with_loc(first.loc()) };
        args.iter().for_each(|&(_, value)| retain(b, value));
        args.iter().for_each(|&(held, value)| assign(b, held, value, &reach));
    }
    let held = held.into_iter().chain(variables::place(variables, slots, &reach)).collect::<Vec<_>>();
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

/// A slot of this type; objects are null at first.
pub fn new_slot(b: Builder, ty: Type) -> Value {
    let context = b.ctx();
    let slot = b
        .op("molt.obj.slot")
        .attr("type", context.type_attr(ty))
        .results(&[context.ptr_ty()])
        .build()
        .result(0);
    if ty.holds_objects() {
        clear_slot(b, slot, ty);
    }
    slot
}

/// Makes a slot null.
fn clear_slot(b: Builder, slot: Value, ty: Type) {
    let null = b.op("molt.obj.null").results(&[ty]).build().result(0);
    b.op("molt.obj.slot_set").operands(&[null, slot]).build();
}

impl Held {
    fn new(value: Value, block: Block, slots: Builder) -> Held {
        Held { value: Some(value), ty: value.ty(), block, slot: new_slot(slots, value.ty()) }
    }

    fn read(&self, b: Builder) -> Value {
        b.op("molt.obj.slot_get").operands(&[self.slot]).results(&[self.ty]).build().result(0)
    }

    /// Gives up what the slot holds, and makes it null.
    pub fn clear(&self, b: Builder) {
        let old = self.read(b);
        clear_slot(b, self.slot, self.ty);
        release(b, old);
    }
}

/// Stores a new reference and releases the one before it, if there can be one.
fn assign(b: Builder, held: &Held, value: Value, reach: &Reach) {
    let again = reach.from(held.block, held.block);
    let old = again.then(|| held.read(b));
    b.op("molt.obj.slot_set").operands(&[value, held.slot]).build();
    if let Some(old) = old {
        release(b, old);
    }
}

/// Before a terminator that leaves the region: the results keep a reference, the slots lose it.
fn leave(end: Op, block: Block, held: &[Held], reach: &Reach) {
    let b = Builder::before(end).with_loc(end.loc());
    let mut moved: HashSet<Value> = HashSet::new();
    let results = if end.is("molt.obj.gen_finish") { Vec::new() } else { end.operands() };
    for value in results.into_iter().filter(|v| v.ty().holds_objects()) {
        if is_uncounted(value) {
            continue;
        }
        let owned = held.iter().any(|h| h.value == Some(value));
        if !owned || !moved.insert(value) {
            retain(b, value);
        }
    }
    for held in held {
        let filled = held.block == block || reach.from(held.block, block);
        if filled && !held.value.is_some_and(|v| moved.contains(&v)) {
            let last = held.read(b);
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
pub struct Reach {
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

    /// Whether `then` can be entered after `first`.
    pub fn from(&self, first: Block, then: Block) -> bool {
        self.after.get(&first).is_some_and(|blocks| blocks.contains(&then))
    }
}
