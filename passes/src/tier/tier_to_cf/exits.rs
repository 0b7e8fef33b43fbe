//! Cold blocks and the error exit of one function. A cold block leads to a handler, or to the exit.

use std::collections::HashMap;

use molt_abi::ErrorKind;
use molt_dialects::ir::{Block, Builder, Loc, Op, Type, Value};

use super::frames::Constants;
use crate::MAIN;

/// What a cold block does before it leaves.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Cause {
    /// Raises an exception, by its Python name, with a constant message.
    Raise(String, String),
    /// Passes on an error of a callee or of the runtime.
    Pass,
}

/// The exits of a function, made as they are needed.
pub struct Exits {
    function: Op,
    name: String,
    error_exit: Option<Block>,
    /// In a generator function the generator.
    generator: Option<Value>,
    cold: HashMap<(Cause, Loc, Block), Block>,
}

impl Exits {
    /// No exits yet.
    pub fn new(function: Op) -> Exits {
        let name = function.symbol_name().expect("a function has a name");
        Exits { function, name, error_exit: None, generator: None, cold: HashMap::new() }
    }

    /// The error exit, if something needed one.
    pub fn existing_error_exit(&self) -> Option<Block> {
        self.error_exit
    }

    /// In a generator function the error exit ends the generator.
    pub fn set_generator(&mut self, generator: Value) {
        self.generator = Some(generator);
    }

    /// The block that returns "raised". `results` are the function's original result types.
    pub fn error_exit(&mut self, results: &[Type]) -> Block {
        if let Some(block) = self.error_exit {
            return block;
        }
        let block = self.function.region(0).append_block(&[]);
        let b = Builder::at_end(block).with_loc(self.function.loc());
        if let Some(generator) = self.generator {
            b.op("molt.obj.gen_finish").operands(&[generator]).flag("failed", true).build();
        } else if self.name == MAIN {
            if let Some(uncaught) = self.function.attr("molt.uncaught").and_then(|a| a.as_sym_ref()) {
                b.call(&uncaught, &[], &[]);
            }
            let one = b.const_i32(1);
            b.ret(&[one]);
        } else {
            let mut values = vec![b.const_bool(true)];
            for &ty in results {
                let undefined = if ty.holds_objects() || ty.is_tuple() {
                    b.op("molt.obj.null").results(&[ty]).build().result(0)
                } else {
                    b.poison(ty)
                };
                values.push(undefined);
            }
            b.ret(&values);
        }
        self.error_exit = Some(block);
        block
    }

    /// The cold block for a cause at a place, which leads to `exit`.
    pub fn cold(&mut self, cause: Cause, loc: Loc, exit: Block, constants: &mut Constants) -> Block {
        let key = (cause, loc, exit);
        if let Some(&block) = self.cold.get(&key) {
            return block;
        }
        let (block, b) = self.block(loc);
        let frames = match &key.0 {
            // Nobody sees the traceback of an internal error.
            Cause::Raise(kind, _) if kind == ErrorKind::Misspeculation.name() => Vec::new(),
            _ => constants.frames(loc, &self.name),
        };
        match &key.0 {
            Cause::Raise(kind, message) => {
                let text = constants.text(message);
                let arguments = [
                    b.const_i32(kind_number(kind)),
                    constants.address(b, text.as_deref()),
                    b.const_i64(message.len() as i64),
                    constants.address(b, frames.first().map(String::as_str)),
                ];
                call_runtime(b, "molt_raise", &arguments);
                add_frames(b, constants, frames.get(1..).unwrap_or_default());
            }
            Cause::Pass => add_frames(b, constants, &frames),
        }
        b.br(exit, &[]);
        self.cold.insert(key, block);
        block
    }

    /// A cold block of its own, for a message that is computed.
    pub fn cold_computed(
        &mut self,
        kind: &str,
        message: Value,
        loc: Loc,
        exit: Block,
        constants: &mut Constants,
    ) -> Block {
        let (block, b) = self.block(loc);
        let frames = constants.frames(loc, &self.name);
        let arguments = [
            b.const_i32(kind_number(kind)),
            message,
            constants.address(b, frames.first().map(String::as_str)),
        ];
        call_runtime(b, "molt_raise_str", &arguments);
        add_frames(b, constants, frames.get(1..).unwrap_or_default());
        b.br(exit, &[]);
        block
    }

    /// A cold block of its own that raises the exception object of a `molt.tier.raise_object`.
    pub fn cold_object(&mut self, op: Op, exit: Block, constants: &mut Constants) -> Block {
        let (block, b) = self.block(op.loc());
        let mut frames = constants.frames(op.loc(), &self.name);
        let own = if frames.is_empty() { None } else { Some(frames.remove(0)) };
        let own = own.filter(|_| !op.has_attr("again"));
        let trace = (op.num_operands() > 1).then(|| op.operand(1));
        raise_object(b, constants, op.operand(0), trace, own.as_deref());
        add_frames(b, constants, &frames);
        b.br(exit, &[]);
        block
    }

    fn block(&self, loc: Loc) -> (Block, Builder) {
        let block = self.function.region(0).append_block(&[]);
        (block, Builder::at_end(block).with_loc(loc))
    }
}

fn kind_number(kind: &str) -> i32 {
    ErrorKind::from_name(kind).expect("the verifier knows the exception types") as i32
}

fn add_frames(b: Builder, constants: &Constants, frames: &[String]) {
    for frame in frames {
        let frame = constants.address(b, Some(frame));
        call_runtime(b, "molt_traceback", &[frame]);
    }
}

/// Makes an exception object pending, with the traceback that it has and a frame.
pub fn raise_object(
    b: Builder,
    constants: &Constants,
    exception: Value,
    trace: Option<Value>,
    frame: Option<&str>,
) {
    let trace = trace.unwrap_or_else(|| constants.address(b, None));
    call_runtime(b, "molt_raise_object", &[exception, trace, constants.address(b, frame)]);
}

fn call_runtime(b: Builder, name: &str, arguments: &[Value]) {
    let context = b.ctx();
    b.op("molt.obj.rt")
        .operands(arguments)
        .attr("callee", context.sym_ref(name))
        .attr("effects", context.str_attr("io"))
        .build();
}
