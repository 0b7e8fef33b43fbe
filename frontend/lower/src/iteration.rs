//! What a `for` loop goes through: a counter from one bound to another, and the item that belongs
//! to each of its values.
//!
//! `range(a, b)` counts from `a` to `b` itself. Any other range counts its trips from 0, so that
//! nothing overflows however close to the ends of `int` the bounds are: the item is
//! `start + trip * step`. The number of trips is computed without a sign; one that does not fit
//! `int`'s positive half is cut to it, which no run lives to see.

use crate::arith::constant_int;
use crate::function::FnCx;
use molt_abi::ErrorKind;
use molt_dialects::ir::{Attr, Type, Value};
use molt_hir::hir::Range;

/// A counter and what it means.
#[derive(Clone, Copy)]
pub struct Iteration {
    /// The counter's first value.
    pub from: Value,
    /// Its bound.
    pub to: Until,
    /// The item of a counter's value.
    pub item: Item,
}

/// The bound of a counter, exclusive.
#[derive(Clone, Copy)]
pub enum Until {
    /// A number.
    Count(Value),
    /// The list's length, which may change while the loop runs.
    Length(Value),
}

/// The item that belongs to a counter.
#[derive(Clone, Copy)]
pub enum Item {
    /// The counter itself.
    Counter,
    /// `start + counter * scale`, or `start - counter * scale`.
    Affine { start: Value, scale: Scale, down: bool, exact: bool },
    /// An element of a list, of this type.
    Element(Value, Type),
}

/// What a counter is multiplied by.
#[derive(Clone, Copy)]
pub enum Scale {
    /// Nothing.
    One,
    /// A constant.
    Constant(i64),
    /// A value.
    Value(Value),
}

impl FnCx<'_> {
    /// Evaluates a range.
    pub fn range(&mut self, range: &Range) -> Iteration {
        let step = constant_int(&range.step);
        let (low_known, stop_known) = (constant_int(&range.start), constant_int(&range.stop));
        let (start, stop) = (self.value(&range.start), self.value(&range.stop));
        match step {
            Some(1) => Iteration { from: start, to: Until::Count(stop), item: Item::Counter },
            Some(step) if step != 0 => {
                let down = step < 0;
                let (low, high) = if down { (stop, start) } else { (start, stop) };
                let (scale, size) = match step.unsigned_abs() {
                    1 => (Scale::One, None),
                    n => (Scale::Constant(n as i64), Some(self.b.const_i64(n as i64))),
                };
                let trips = self.trips(low, high, size);
                // Then no product reaches past the distance from 0 to the farther bound.
                let exact = if down {
                    stop_known.is_some_and(|n| n >= -1)
                } else {
                    low_known.is_some_and(|n| n >= 0)
                };
                let fits = step.unsigned_abs() > 2 || if down { stop_known >= Some(0) } else { exact };
                let trips = if fits { trips } else { self.cut(trips) };
                self.counted(trips, Item::Affine { start, scale, down, exact })
            }
            _ => {
                let step = self.value(&range.step);
                let zero = self.b.const_i64(0);
                let ok = self.b.cmpi("ne", step, zero);
                self.require(ok, ErrorKind::ValueError, "range() arg 3 must not be zero");
                let up = self.b.cmpi("sgt", step, zero);
                let low = self.b.select(up, start, stop);
                let high = self.b.select(up, stop, start);
                let opposite = self.b.subi(zero, step);
                let size = self.b.select(up, step, opposite);
                let trips = self.trips(low, high, Some(size));
                let trips = self.cut(trips);
                let scale = Scale::Value(step);
                self.counted(trips, Item::Affine { start, scale, down: false, exact: false })
            }
        }
    }

    fn counted(&mut self, trips: Value, item: Item) -> Iteration {
        Iteration { from: self.b.const_i64(0), to: Until::Count(trips), item }
    }

    /// How many steps of `size` (1 if none) lead from `low` to `high` or past it, without a sign.
    fn trips(&mut self, low: Value, high: Value, size: Option<Value>) -> Value {
        let zero = self.b.const_i64(0);
        let runs = self.b.cmpi("slt", low, high);
        let distance = self.b.subi(high, low);
        let trips = match size {
            None => distance,
            Some(size) => {
                let one = self.b.const_i64(1);
                let last = self.b.subi(distance, one);
                let whole = self.b.divui(last, size);
                self.b.addi(whole, one)
            }
        };
        self.b.select(runs, trips, zero)
    }

    /// Cuts a number without a sign to the largest `int`.
    fn cut(&mut self, trips: Value) -> Value {
        let (i64, max) = (self.module.ctx.i64_ty(), self.b.const_i64(i64::MAX));
        self.b.op("arith.minui").operands(&[trips, max]).results(&[i64]).build().result(0)
    }

    /// The item that belongs to `counter`.
    pub fn item(&mut self, item: Item, counter: Value) -> Value {
        match item {
            Item::Counter => counter,
            Item::Element(list, ty) => self.list_get(list, counter, ty, &["inbounds", "nonneg"]),
            Item::Affine { start, scale, down, exact } => {
                let scaled = match scale {
                    Scale::One => counter,
                    Scale::Constant(n) => {
                        let n = self.b.const_i64(n);
                        self.wrapping("arith.muli", counter, n, exact)
                    }
                    Scale::Value(step) => self.wrapping("arith.muli", counter, step, false),
                };
                let op = if down { "arith.subi" } else { "arith.addi" };
                self.wrapping(op, start, scaled, exact)
            }
        }
    }

    /// Plain arithmetic that wraps, or is known not to.
    fn wrapping(&mut self, name: &str, a: Value, b: Value, exact: bool) -> Value {
        let i64 = self.module.ctx.i64_ty();
        let mut op = self.b.op(name).operands(&[a, b]).results(&[i64]);
        if exact {
            let flag: Attr = self.module.ctx.attr("#arith.overflow<nsw>");
            op = op.attr("overflowFlags", flag);
        }
        op.build().result(0)
    }

    /// The bound before an iteration.
    pub fn bound(&mut self, until: Until) -> Value {
        match until {
            Until::Count(value) => value,
            Until::Length(list) => self.list_len(list),
        }
    }
}
