//! Building ops at a place.

use super::{Attr, Block, Ctx, Loc, Op, Type, Value};
use crate::ffi;
use mlir_sys::*;

/// An insertion point and a location. `Copy`: building does not move the point, and each op goes
/// behind the ones built before at the same point.
#[derive(Clone, Copy, Debug)]
pub struct Builder {
    ctx: Ctx,
    point: Point,
    loc: Loc,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Point {
    End(Block),
    Before(Op),
    Nowhere,
}

impl Builder {
    /// Builds at the end of a block. The location is unknown until [`Self::with_loc`].
    pub fn at_end(block: Block) -> Builder {
        let ctx = block_context(block);
        Builder { ctx, point: Point::End(block), loc: ctx.unknown_loc() }
    }
    /// Builds before the first op that the block has now.
    pub fn at_start(block: Block) -> Builder {
        match block.first() {
            Some(op) => Builder { loc: op.context().unknown_loc(), ..Builder::before(op) },
            None => Builder::at_end(block),
        }
    }
    /// Builds before an op, with its location.
    pub fn before(op: Op) -> Builder {
        Builder { ctx: op.context(), point: Point::Before(op), loc: op.loc() }
    }
    /// Builds after an op (before the op that follows it now), with its location.
    pub fn after(op: Op) -> Builder {
        let point = match (op.next(), op.block()) {
            (Some(next), _) => Point::Before(next),
            (None, Some(block)) => Point::End(block),
            (None, None) => Point::Nowhere,
        };
        Builder { ctx: op.context(), point, loc: op.loc() }
    }
    /// Builds ops that are in no block.
    pub fn detached(loc: Loc) -> Builder {
        Builder { ctx: loc.context(), point: Point::Nowhere, loc }
    }
    /// The same place with another location.
    pub fn with_loc(self, loc: Loc) -> Builder {
        Builder { loc, ..self }
    }
    /// The location of what is built.
    pub fn loc(self) -> Loc {
        self.loc
    }
    /// The context.
    pub fn ctx(self) -> Ctx {
        self.ctx
    }
    /// The block in which it builds.
    pub fn block(self) -> Option<Block> {
        match self.point {
            Point::End(block) => Some(block),
            Point::Before(op) => op.block(),
            Point::Nowhere => None,
        }
    }
    /// Starts an op.
    pub fn op(self, name: &str) -> OpBuilder {
        OpBuilder {
            builder: self,
            name: name.to_string(),
            operands: Vec::new(),
            results: Vec::new(),
            attrs: Vec::new(),
            regions: 0,
            successors: Vec::new(),
            infer: false,
        }
    }
    /// Puts a detached op at the place.
    pub fn insert(self, op: Op) -> Op {
        match self.point {
            Point::End(block) => block.append(op),
            Point::Before(next) => {
                let block = next.block().expect("an insertion point is in a block");
                mlir!(mlirBlockInsertOwnedOperationBefore(block.0, next.0, op.0))
            }
            Point::Nowhere => {}
        }
        op
    }
}

/// The context of a block: that of an op or value near it.
fn block_context(block: Block) -> Ctx {
    if let Some(op) = block.parent_op().or_else(|| block.first()) {
        return op.context();
    }
    block.args().first().expect("the block is in an op, or has an op or an argument").context()
}

/// An op in the making.
#[must_use = "an op is created by `build`"]
pub struct OpBuilder {
    builder: Builder,
    name: String,
    operands: Vec<Value>,
    results: Vec<Type>,
    attrs: Vec<(String, Attr)>,
    regions: usize,
    successors: Vec<Block>,
    infer: bool,
}

impl OpBuilder {
    /// Adds operands.
    pub fn operands(mut self, values: &[Value]) -> Self {
        self.operands.extend_from_slice(values);
        self
    }
    /// Adds result types.
    pub fn results(mut self, types: &[Type]) -> Self {
        self.results.extend_from_slice(types);
        self
    }
    /// Adds an attribute, inherent or discardable.
    pub fn attr(mut self, name: &str, value: Attr) -> Self {
        self.attrs.push((name.to_string(), value));
        self
    }
    /// Adds a unit attribute if a condition holds.
    pub fn flag(self, name: &str, present: bool) -> Self {
        let unit = self.builder.ctx.unit();
        if present { self.attr(name, unit) } else { self }
    }
    /// Adds `operandSegmentSizes`.
    pub fn segments(self, sizes: &[i32]) -> Self {
        let sizes = self.builder.ctx.i32_array(sizes);
        self.attr("operandSegmentSizes", sizes)
    }
    /// Adds empty regions.
    pub fn regions(mut self, count: usize) -> Self {
        self.regions += count;
        self
    }
    /// Adds successors.
    pub fn successors(mut self, blocks: &[Block]) -> Self {
        self.successors.extend_from_slice(blocks);
        self
    }
    /// Infers the result types from the operands and attributes.
    pub fn infer(mut self) -> Self {
        self.infer = true;
        self
    }
    /// Creates the op at the builder's place.
    ///
    /// # Panics
    /// If the name is unknown, or the result types cannot be inferred.
    pub fn build(self) -> Op {
        let ctx = self.builder.ctx;
        if !ctx.is_registered(&self.name) {
            let dialect = self.name.split('.').next().unwrap_or_default();
            ctx.load(dialect);
        }
        let loc = self.builder.loc.0;
        let mut state = mlir!(mlirOperationStateGet(ffi::text(&self.name), loc));
        let state = &raw mut state;
        let count = |n: usize| n as isize;

        let (n, values) = (count(self.operands.len()), self.operands.as_ptr().cast());
        mlir!(mlirOperationStateAddOperands(state, n, values));
        let (n, types) = (count(self.results.len()), self.results.as_ptr().cast());
        mlir!(mlirOperationStateAddResults(state, n, types));
        let attrs: Vec<MlirNamedAttribute> = self
            .attrs
            .iter()
            .map(|(name, value)| MlirNamedAttribute { name: ctx.identifier(name), attribute: value.0 })
            .collect();
        mlir!(mlirOperationStateAddAttributes(state, count(attrs.len()), attrs.as_ptr()));
        let regions: Vec<MlirRegion> = (0..self.regions).map(|_| mlir!(mlirRegionCreate())).collect();
        mlir!(mlirOperationStateAddOwnedRegions(state, count(regions.len()), regions.as_ptr()));
        let (n, blocks) = (count(self.successors.len()), self.successors.as_ptr().cast());
        mlir!(mlirOperationStateAddSuccessors(state, n, blocks));
        if self.infer {
            mlir!(mlirOperationStateEnableResultTypeInference(state));
        }
        let op = Op::option(mlir!(mlirOperationCreate(state)))
            .unwrap_or_else(|| panic!("{} cannot be created", self.name));
        self.builder.insert(op)
    }
}
