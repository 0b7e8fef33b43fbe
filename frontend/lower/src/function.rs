//! One function: its state while it is lowered, its signature, and where ops are put.

use crate::analysis::Liveness;
use crate::exceptions::TryTarget;
use crate::memory::Place;
use crate::module::ModuleCx;
use crate::variables::{Bound, Env};
use molt_base::Span;
use molt_dialects::ir::{Block, Builder, Loc, Op, Region, Type, Value};
use molt_hir::hir::{Function, LocalId, Stmt, StmtKind, Ty};
use std::collections::HashMap;

/// How control comes out of statements.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flow {
    /// At their end.
    Falls,
    /// They always raise. The block is still open, what follows in it never runs.
    Raised,
    /// The block has its terminator.
    Ended,
}

/// Where `break` and `continue` lead.
#[derive(Clone)]
pub enum Target {
    /// A loop made of blocks.
    Loop(crate::cfg::LoopTarget),
    /// An iteration of a parallel loop: the block that yields the variables.
    Iteration {
        /// It takes the accumulators and ends in `molt.par.yield`.
        end: Block,
        /// The reduction variables.
        accumulators: Vec<LocalId>,
    },
    /// A region of a `try` statement, which control leaves with a code.
    Try(TryTarget),
}

/// A function being lowered.
pub struct FnCx<'a> {
    /// The program around it.
    pub module: &'a ModuleCx<'a>,
    /// The function.
    pub function: &'a Function,
    /// Whether it is the main module's body.
    pub is_main: bool,
    /// In a generator function, the generator.
    pub generator: Option<Value>,
    /// What is read later.
    pub live: Liveness,
    /// Appends to the present block.
    pub b: Builder,
    /// The present block.
    pub block: Block,
    /// The variables.
    pub env: Env,
    /// The variables that lie in memory.
    pub memory: HashMap<LocalId, Place>,
    /// Enclosing loops, innermost last.
    pub targets: Vec<Target>,
    /// Whether the present region may hold several blocks.
    pub many_blocks: bool,
    span: Span,
    locations: HashMap<Span, Loc>,
}

impl<'a> FnCx<'a> {
    /// Appends the `func.func` of `function` at `builder`.
    pub fn lower(module: &'a ModuleCx<'a>, function: &'a Function, is_main: bool, builder: Builder) -> Op {
        let ctx = module.ctx;
        let typed = |l: &LocalId| {
            let info = function.local(*l);
            module.ty(&info.ty, info.span)
        };
        let inputs: Vec<Type> = function.params.iter().filter_map(typed).collect();
        let result = module.call_ty(function);
        let loc = module.location(&function.name, function.span);
        let symbol = if is_main { molt_abi::MAIN_SYMBOL } else { &function.symbol };
        let results: Vec<Type> = result.into_iter().collect();
        let mut op = builder
            .with_loc(loc)
            .op("func.func")
            .attr("sym_name", ctx.str_attr(symbol))
            .attr("function_type", ctx.type_attr(ctx.fn_ty(&inputs, &results)))
            .attr("molt.python_name", ctx.str_attr(&function.name))
            .regions(1);
        if !is_main {
            op = op.attr("sym_visibility", ctx.str_attr("private"));
        }
        let op = op.build();
        // An argument's location carries its name: messages about parallel loops show it.
        let named = function.params.iter().map(|l| function.local(*l)).filter(|l| l.ty != Ty::None);
        let locs: Vec<Loc> = named.map(|l| module.location(&l.name, l.span)).collect();
        let args: Vec<(Type, Loc)> = inputs.iter().copied().zip(locs).collect();
        let entry = op.region(0).append_block(&args);
        let mut cx = FnCx {
            module,
            function,
            is_main,
            generator: None,
            live: Liveness::new(function),
            b: Builder::at_end(entry).with_loc(loc),
            block: entry,
            env: Env::new(function.locals.len()),
            memory: HashMap::new(),
            targets: Vec::new(),
            many_blocks: true,
            span: function.span,
            locations: HashMap::new(),
        };
        cx.begin_generator();
        let mut values = entry.args().into_iter();
        for &p in &function.params {
            cx.env.bound[p.0 as usize] = Bound::Yes;
            cx.env.values[p.0 as usize] = typed(&p).and_then(|_| values.next());
        }
        if cx.stmts(&function.body) != Flow::Ended {
            let value = module.ty(&function.ret, function.span).map(|t| cx.b.poison(t));
            cx.leave_function(value);
        }
        op
    }

    /// Lowers `stmts` in order, up to the first that control does not pass.
    pub fn stmts(&mut self, stmts: &[Stmt]) -> Flow {
        for s in stmts {
            let flow = self.at(s.span, |cx| cx.stmt(s));
            if flow != Flow::Falls {
                return flow;
            }
        }
        Flow::Falls
    }

    fn stmt(&mut self, s: &Stmt) -> Flow {
        match &s.kind {
            StmtKind::Expr(e) => {
                self.expr(e);
            }
            StmtKind::Let { local, value } => {
                let value = self.expr(value);
                self.assign(*local, value);
            }
            StmtKind::SetGlobal { global, value } => self.set_global(*global, value),
            StmtKind::SetIndex { list, index, value, unchecked } => {
                self.set_index(list, index, value, *unchecked);
            }
            StmtKind::SetField { object, class, field, value } => {
                self.set_field(object, *class, *field, value);
            }
            StmtKind::Append { list, value } => self.append(list, value),
            StmtKind::Unbind { local } => {
                // A `del` of what is not bound raises, too.
                self.read_local(*local);
                self.unbind(*local);
            }
            StmtKind::If { cond, then, orelse } => return self.if_stmt(s, cond, then, orelse),
            StmtKind::While { .. } | StmtKind::For { .. } | StmtKind::ForList { .. } => {
                return self.loop_stmt(s);
            }
            StmtKind::ParFor(p) => self.par_for(s, p),
            StmtKind::Return(value) => {
                let value = value.as_ref().and_then(|e| self.expr(e));
                return self.return_value(value);
            }
            StmtKind::Break => return self.break_loop(),
            StmtKind::Continue => return self.continue_loop(),
            StmtKind::Try { body, caught, handler } => return self.try_stmt(s, body, *caught, handler),
            StmtKind::RaiseObject { exc, again } => return self.raise_object(exc, *again),
            StmtKind::Raise { kind, message } => return self.raise(*kind, message.as_ref()),
        }
        Flow::Falls
    }

    /// Runs `f` with ops located at `span`.
    pub fn at<R>(&mut self, span: Span, f: impl FnOnce(&mut Self) -> R) -> R {
        let outer = self.span;
        self.locate(span);
        let result = f(self);
        self.locate(outer);
        result
    }

    fn locate(&mut self, span: Span) {
        self.span = span;
        self.b = self.b.with_loc(self.loc());
    }

    /// The present location.
    pub fn loc(&mut self) -> Loc {
        let (module, name) = (self.module, &self.function.name);
        *self.locations.entry(self.span).or_insert_with_key(|span| module.location(name, *span))
    }

    /// The present place in the source.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Goes on at the end of `block`.
    pub fn enter(&mut self, block: Block) {
        self.block = block;
        let loc = self.loc();
        self.b = Builder::at_end(block).with_loc(loc);
    }

    /// As [`Self::enter`], and moves `block` to the end of its region: blocks stand in the order in
    /// which they are filled.
    pub fn enter_last(&mut self, block: Block) {
        if let Some(region) = block.region()
            && let Some(last) = region.last()
            && last != block
        {
            block.detach();
            region.insert_block_after(last, block);
        }
        self.enter(block);
    }

    /// A new block at the end of the present region.
    pub fn new_block(&mut self, types: &[Type]) -> Block {
        let region = self.block.region().expect("the present block is in a function");
        self.new_block_in(region, types)
    }

    /// A new block at the end of `region`.
    pub fn new_block_in(&mut self, region: Region, types: &[Type]) -> Block {
        let loc = self.loc();
        let args: Vec<(Type, Loc)> = types.iter().map(|t| (*t, loc)).collect();
        region.append_block(&args)
    }

    /// Runs `f` at the end of `block`, which is of a region with or without `many_blocks`, and then
    /// comes back; what `f` does to variables does not last.
    pub fn inside<R>(&mut self, block: Block, many_blocks: bool, f: impl FnOnce(&mut Self) -> R) -> R {
        let outer = (self.block, self.env.clone(), self.many_blocks);
        self.many_blocks = many_blocks;
        self.enter(block);
        let result = f(self);
        (self.env, self.many_blocks) = (outer.1, outer.2);
        self.enter(outer.0);
        result
    }
}
