//! Shorthand for building common ops of upstream dialects.

use super::{Attr, Block, Builder, Op, Type, Value};

/// `arith.cmpi` and `arith.cmpf` number their predicates in these orders.
const INT_PREDICATES: [&str; 10] = ["eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge"];
const FLOAT_PREDICATES: [&str; 16] = [
    "false", "oeq", "ogt", "oge", "olt", "ole", "one", "ord", "ueq", "ugt", "uge", "ult", "ule", "une",
    "uno", "true",
];

fn predicate(names: &[&str], name: &str) -> i64 {
    let index = names.iter().position(|n| *n == name);
    index.unwrap_or_else(|| panic!("there is no predicate '{name}'")) as i64
}

/// Defines methods for ops with two operands and a result of their type.
macro_rules! binary {
    ($($(#[$doc:meta])* $method:ident = $name:literal;)*) => {
        $($(#[$doc])*
        pub fn $method(self, lhs: Value, rhs: Value) -> Value {
            self.op($name).operands(&[lhs, rhs]).results(&[lhs.ty()]).build().result(0)
        })*
    };
}

/// Constants.
impl Builder {
    /// `arith.constant`.
    pub fn constant(self, value: Attr, ty: Type) -> Value {
        self.op("arith.constant").attr("value", value).results(&[ty]).build().result(0)
    }
    /// An `i64`.
    pub fn const_i64(self, value: i64) -> Value {
        self.constant(self.ctx().i64_attr(value), self.ctx().i64_ty())
    }
    /// An `i32`.
    pub fn const_i32(self, value: i32) -> Value {
        self.constant(self.ctx().i32_attr(value), self.ctx().i32_ty())
    }
    /// An integer of some type.
    pub fn const_int(self, ty: Type, value: i64) -> Value {
        self.constant(self.ctx().int_attr(ty, value), ty)
    }
    /// An `f64`, bit by bit.
    pub fn const_f64(self, value: f64) -> Value {
        self.constant(self.ctx().f64_attr(value), self.ctx().f64_ty())
    }
    /// An `i1`.
    pub fn const_bool(self, value: bool) -> Value {
        self.constant(self.ctx().bool_attr(value), self.ctx().i1_ty())
    }
    /// An `index`.
    pub fn const_index(self, value: i64) -> Value {
        self.constant(self.ctx().index_attr(value), self.ctx().index_ty())
    }
    /// `ub.poison`: a value that nobody may look at.
    pub fn poison(self, ty: Type) -> Value {
        self.ctx().load("ub");
        let value = self.ctx().attr("#ub.poison");
        self.op("ub.poison").attr("value", value).results(&[ty]).build().result(0)
    }
}

/// Arithmetic.
impl Builder {
    binary! {
        /// `arith.addi`, wrapping.
        addi = "arith.addi";
        /// `arith.subi`, wrapping.
        subi = "arith.subi";
        /// `arith.muli`, wrapping.
        muli = "arith.muli";
        /// `arith.divsi`.
        divsi = "arith.divsi";
        /// `arith.remsi`.
        remsi = "arith.remsi";
        /// `arith.divui`.
        divui = "arith.divui";
        /// `arith.remui`.
        remui = "arith.remui";
        /// `arith.floordivsi`.
        floordivsi = "arith.floordivsi";
        /// `arith.ceildivsi`.
        ceildivsi = "arith.ceildivsi";
        /// `arith.minsi`.
        minsi = "arith.minsi";
        /// `arith.maxsi`.
        maxsi = "arith.maxsi";
        /// `arith.andi`.
        andi = "arith.andi";
        /// `arith.ori`.
        ori = "arith.ori";
        /// `arith.xori`.
        xori = "arith.xori";
        /// `arith.shli`.
        shli = "arith.shli";
        /// `arith.shrsi`.
        shrsi = "arith.shrsi";
        /// `arith.addf`.
        addf = "arith.addf";
        /// `arith.subf`.
        subf = "arith.subf";
        /// `arith.mulf`.
        mulf = "arith.mulf";
        /// `arith.divf`.
        divf = "arith.divf";
        /// `arith.remf`.
        remf = "arith.remf";
    }
    /// `arith.negf`.
    pub fn negf(self, value: Value) -> Value {
        self.cast("arith.negf", value, value.ty())
    }
    /// `arith.cmpi`, with a predicate such as `"slt"`.
    pub fn cmpi(self, name: &str, lhs: Value, rhs: Value) -> Value {
        self.compare("arith.cmpi", predicate(&INT_PREDICATES, name), lhs, rhs)
    }
    /// `arith.cmpf`, with a predicate such as `"oeq"`.
    pub fn cmpf(self, name: &str, lhs: Value, rhs: Value) -> Value {
        self.compare("arith.cmpf", predicate(&FLOAT_PREDICATES, name), lhs, rhs)
    }
    fn compare(self, op: &str, predicate: i64, lhs: Value, rhs: Value) -> Value {
        let predicate = self.ctx().i64_attr(predicate);
        self.op(op)
            .operands(&[lhs, rhs])
            .attr("predicate", predicate)
            .results(&[self.ctx().i1_ty()])
            .build()
            .result(0)
    }
    /// `arith.select`.
    pub fn select(self, condition: Value, yes: Value, no: Value) -> Value {
        self.op("arith.select").operands(&[condition, yes, no]).results(&[yes.ty()]).build().result(0)
    }
    /// An op with one operand and one result.
    pub fn cast(self, op: &str, value: Value, ty: Type) -> Value {
        self.op(op).operands(&[value]).results(&[ty]).build().result(0)
    }
    /// `arith.sitofp` to `f64`.
    pub fn sitofp(self, value: Value) -> Value {
        self.cast("arith.sitofp", value, self.ctx().f64_ty())
    }
    /// `arith.index_cast` between `index` and integers.
    pub fn index_cast(self, value: Value, ty: Type) -> Value {
        self.cast("arith.index_cast", value, ty)
    }
    /// `arith.extui`.
    pub fn extui(self, value: Value, ty: Type) -> Value {
        self.cast("arith.extui", value, ty)
    }
    /// `arith.trunci`.
    pub fn trunci(self, value: Value, ty: Type) -> Value {
        self.cast("arith.trunci", value, ty)
    }
    /// `not`, for an `i1`.
    pub fn not(self, value: Value) -> Value {
        let yes = self.const_bool(true);
        self.xori(value, yes)
    }
}

/// Control flow.
impl Builder {
    /// `cf.br`.
    pub fn br(self, target: Block, args: &[Value]) -> Op {
        self.op("cf.br").operands(args).successors(&[target]).build()
    }
    /// `cf.cond_br`.
    pub fn cond_br(
        self,
        condition: Value,
        yes: Block,
        yes_args: &[Value],
        no: Block,
        no_args: &[Value],
    ) -> Op {
        self.op("cf.cond_br")
            .operands(&[condition])
            .operands(yes_args)
            .operands(no_args)
            .successors(&[yes, no])
            .segments(&[1, yes_args.len() as i32, no_args.len() as i32])
            .build()
    }
    /// `func.call`.
    pub fn call(self, callee: &str, args: &[Value], results: &[Type]) -> Op {
        let callee = self.ctx().sym_ref(callee);
        self.op("func.call").operands(args).results(results).attr("callee", callee).build()
    }
    /// `func.return`.
    pub fn ret(self, values: &[Value]) -> Op {
        self.op("func.return").operands(values).build()
    }
    /// `scf.if` with both blocks, which are empty.
    pub fn scf_if(self, condition: Value, results: &[Type]) -> (Op, Block, Block) {
        let op = self.op("scf.if").operands(&[condition]).results(results).regions(2).build();
        (op, op.region(0).append_block(&[]), op.region(1).append_block(&[]))
    }
    /// `scf.for`; its body, which is empty, has the induction variable and the carried values.
    pub fn scf_for(self, lower: Value, upper: Value, step: Value, inits: &[Value]) -> (Op, Block) {
        let types: Vec<Type> = inits.iter().map(|v| v.ty()).collect();
        let op = self
            .op("scf.for")
            .operands(&[lower, upper, step])
            .operands(inits)
            .results(&types)
            .regions(1)
            .build();
        let mut args = vec![(lower.ty(), self.loc())];
        args.extend(types.iter().map(|t| (*t, self.loc())));
        (op, op.region(0).append_block(&args))
    }
    /// `scf.yield`.
    pub fn scf_yield(self, values: &[Value]) -> Op {
        self.op("scf.yield").operands(values).build()
    }
}
