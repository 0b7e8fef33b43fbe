//! The lowering of one function: its signature, its checks, its dead blocks.

use std::collections::{HashMap, HashSet};

use molt_abi::ErrorKind;
use molt_dialects::ir::{Block, Builder, Op, Type, Value};
use molt_dialects::pass::PassError;

use super::exits::{Cause, Exits};
use super::frames::Constants;
use super::handlers::Handlers;
use super::raisers::Raisers;
use crate::MAIN;

/// How much likelier no error is.
const WEIGHTS: &str = "array<i32: 1, 2000>";

/// A function in the middle of its lowering.
pub struct Lowering<'a> {
    pub function: Op,
    pub raisers: &'a Raisers,
    pub constants: &'a mut Constants,
    pub exits: Exits,
    /// The result types in the source, without the flag.
    pub results: Vec<Type>,
    raises: bool,
    is_main: bool,
    /// Whether the function counts the depth of calls.
    enters: bool,
    /// Where the error of the present op goes; none if out of the function.
    handler: Option<Block>,
    /// One slot for each type of runtime result; it is read right after the call.
    slots: HashMap<Type, Value>,
}

impl<'a> Lowering<'a> {
    /// For a function with a body.
    pub fn new(function: Op, raisers: &'a Raisers, constants: &'a mut Constants) -> Self {
        let name = function.symbol_name().expect("a function has a name");
        Lowering {
            function,
            raisers,
            constants,
            exits: Exits::new(function),
            results: signature(function).fn_results(),
            raises: raisers.raises(&name),
            is_main: name == MAIN,
            enters: false,
            handler: None,
            slots: HashMap::new(),
        }
    }

    /// Lowers the function.
    pub fn run(mut self) -> Result<(), PassError> {
        if self.is_main && !(self.results.is_empty() && signature(self.function).fn_inputs().is_empty()) {
            return Err(PassError::at(self.function, format!("'@{MAIN}' must be () -> ()")));
        }
        let handlers = Handlers::inline(self.function);
        let ops = self.function.collect(|op| {
            op.name().starts_with("molt.tier.")
                || op.is("molt.par.checkpoint")
                || op.is("molt.obj.gen_return")
                || self.raisers.op_raises(op)
        });
        for &op in &ops {
            if self.raisers.op_raises(op) && op.parent() != Some(self.function) {
                return Err(PassError::at(
                    op,
                    format!("'{}' may raise inside the region of another op", op.name()),
                ));
            }
        }
        let ops: Vec<_> = ops.into_iter().map(|op| (op, handlers.of(op.block()))).collect();
        for (op, handler) in ops {
            self.handler = handler;
            self.lower(op)?;
        }
        self.lower_returns();
        self.erase_unreachable();
        Ok(())
    }

    fn lower(&mut self, op: Op) -> Result<(), PassError> {
        match op.name().as_str() {
            "molt.tier.require" => self.lower_require(op),
            "molt.tier.raise" => self.lower_raise(op),
            "molt.tier.enter" => self.lower_enter(op),
            "molt.tier.raise_object" => self.lower_raise_object(op),
            "molt.tier.propagate" => {
                let exit = self.error_exit();
                self.branch_out(op, op.operand(0), exit);
                op.erase();
            }
            "molt.tier.invoke" => self.lower_invoke(op),
            "molt.par.checkpoint" => op.erase(),
            "molt.obj.list_get" => self.lower_index(op, "list index out of range"),
            "molt.obj.list_set" => self.lower_index(op, "list assignment index out of range"),
            "molt.obj.rt" => self.lower_rt(op),
            "molt.obj.gen_begin" => self.lower_gen_begin(op),
            "molt.obj.gen_yield" => self.lower_gen_yield(op),
            "molt.obj.gen_return" => self.lower_gen_return(op),
            "molt.obj.gen_resume" | "molt.obj.gen_throw" => self.lower_gen_resume(op),
            "func.call" => self.lower_call(op),
            "molt.tier.add" | "molt.tier.sub" | "molt.tier.mul" | "molt.tier.neg" | "molt.tier.shl"
            | "molt.tier.shr" | "molt.tier.floordiv" | "molt.tier.mod" => {
                let value = self.lower_arithmetic(op);
                op.replace_all_uses_with(&[value]);
                op.erase();
            }
            other => return Err(PassError::at(op, format!("cannot lower '{other}' here"))),
        }
        Ok(())
    }

    /// Splits the block before an op: if `bad`, to the block `to`, else on to the op.
    pub fn branch_out(&mut self, op: Op, bad: Value, to: Block) {
        let before = op.block().expect("the op is in a block");
        let next = before.split_before(op);
        let b = Builder::at_end(before).with_loc(op.loc());
        let branch = b.cond_br(bad, to, &[], next, &[]);
        branch.set_attr("branch_weights", op.context().attr(WEIGHTS));
    }

    /// Before `op`: raises with a constant message if `bad`.
    pub fn raise_if(&mut self, op: Op, bad: Value, kind: &str, message: &str) {
        let cause = Cause::Raise(kind.to_string(), message.to_string());
        let exit = self.error_exit();
        let cold = self.exits.cold(cause, op.loc(), exit, self.constants);
        self.branch_out(op, bad, cold);
    }

    /// Where the error of the present op goes.
    fn error_exit(&mut self) -> Block {
        match self.handler {
            Some(handler) => handler,
            None => self.exits.error_exit(&self.results),
        }
    }

    /// Before `op`: leaves with the pending error if `bad`, with this place in the traceback.
    pub fn pass_if(&mut self, op: Op, bad: Value) {
        let exit = self.error_exit();
        let cold = self.exits.cold(Cause::Pass, op.loc(), exit, self.constants);
        self.branch_out(op, bad, cold);
    }

    /// The cold block of a `require` or `raise`; the operand of a computed message is the last.
    fn raising_block(&mut self, op: Op, computed: Option<Value>) -> Block {
        let kind = op.attr("kind").and_then(|a| a.as_str()).expect("the op names an exception");
        let exit = self.error_exit();
        match computed {
            Some(text) => self.exits.cold_computed(&kind, text, op.loc(), exit, self.constants),
            None => {
                let message = op.attr("message").and_then(|a| a.as_str()).unwrap_or_default();
                self.exits.cold(Cause::Raise(kind, message), op.loc(), exit, self.constants)
            }
        }
    }

    /// The depth of calls, which every end of the function takes back.
    fn lower_enter(&mut self, op: Op) {
        let b = Builder::before(op).with_loc(op.loc());
        let spent = b.op("molt.obj.stack_enter").results(&[op.context().i1_ty()]).build().result(0);
        self.raise_if(op, spent, ErrorKind::RecursionError.name(), "maximum recursion depth exceeded");
        self.enters = true;
        op.erase();
    }

    fn lower_require(&mut self, op: Op) {
        let computed = (op.num_operands() > 1).then(|| op.operand(1));
        let cold = self.raising_block(op, computed);
        let before = op.block().expect("the op is in a block");
        let next = before.split_before(op);
        let b = Builder::at_end(before).with_loc(op.loc());
        let branch = b.cond_br(op.operand(0), next, &[], cold, &[]);
        branch.set_attr("branch_weights", op.context().attr("array<i32: 2000, 1>"));
        op.erase();
    }

    fn lower_raise(&mut self, op: Op) {
        let computed = (op.num_operands() > 0).then(|| op.operand(0));
        let cold = self.raising_block(op, computed);
        end_with(op, cold);
    }

    fn lower_raise_object(&mut self, op: Op) {
        let exit = self.error_exit();
        let cold = self.exits.cold_object(op, exit, self.constants);
        end_with(op, cold);
    }

    /// A slot for a result of this type, in the entry block.
    pub fn slot(&mut self, ty: Type) -> Value {
        let function = self.function;
        *self.slots.entry(ty).or_insert_with(|| {
            let entry = function.region(0).entry().expect("the function has a body");
            let context = function.context();
            Builder::at_start(entry)
                .with_loc(function.loc())
                .op("molt.obj.slot")
                .attr("type", context.type_attr(ty))
                .results(&[context.ptr_ty()])
                .build()
                .result(0)
        })
    }

    /// Returns of a function that raises say so; the main function returns a status.
    fn lower_returns(&mut self) {
        let context = self.function.context();
        if self.enters {
            for op in self.function.collect(|op| op.is("func.return")) {
                Builder::before(op).with_loc(op.loc()).op("molt.obj.stack_leave").build();
            }
        }
        let mut results = self.results.clone();
        if self.is_main {
            results = vec![context.i32_ty()];
        } else if self.raises {
            results.insert(0, context.i1_ty());
        } else {
            return;
        }
        for op in self.function.collect(|op| op.is("func.return")) {
            if op.block() == self.exits.existing_error_exit() {
                continue;
            }
            let b = Builder::before(op).with_loc(op.loc());
            let mut values = op.operands();
            if self.is_main {
                values = vec![b.const_i32(0)];
            } else {
                values.insert(0, b.const_bool(false));
            }
            op.set_operands(&values);
        }
        let inputs = signature(self.function).fn_inputs();
        let ty = context.fn_ty(&inputs, &results);
        self.function.set_attr("function_type", context.type_attr(ty));
        self.function.remove_attr("res_attrs");
    }

    /// What follows a `raise` never runs.
    fn erase_unreachable(&self) {
        let region = self.function.region(0);
        let mut reached = HashSet::new();
        let mut work: Vec<Block> = region.entry().into_iter().collect();
        while let Some(block) = work.pop() {
            if reached.insert(block) {
                work.extend(block.successors());
            }
        }
        let dead: Vec<Block> = region.blocks().into_iter().filter(|b| !reached.contains(b)).collect();
        for block in &dead {
            for op in block.ops() {
                for inner in op.collect(|_| true) {
                    inner.set_operands(&[]);
                }
            }
        }
        for block in &dead {
            for op in block.ops().into_iter().rev() {
                op.erase();
            }
        }
        for block in dead {
            block.erase();
        }
    }
}

/// Replaces an op that raises always by a branch to `cold`.
fn end_with(op: Op, cold: Block) {
    let before = op.block().expect("the op is in a block");
    before.split_before(op);
    Builder::at_end(before).with_loc(op.loc()).br(cold, &[]);
    op.erase();
}

/// The type of a function.
fn signature(function: Op) -> Type {
    function.attr("function_type").and_then(|a| a.as_type()).expect("a function has a type")
}
