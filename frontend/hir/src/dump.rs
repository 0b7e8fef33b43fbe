//! A readable text form of the HIR, for `--print-after=infer`.

use crate::hir::*;
use std::fmt::{self, Write};

/// The whole program as text.
pub fn dump(p: &Program) -> String {
    let mut out = String::new();
    for g in &p.globals {
        let unbound = if g.maybe_unbound { " maybe-unbound" } else { "" };
        let _ = writeln!(out, "global {}: {}{unbound}", g.name, g.ty);
    }
    for f in &p.functions {
        let d = Dump { p, f };
        let _ = d.function(&mut out);
    }
    out
}

struct Dump<'p> {
    p: &'p Program,
    f: &'p Function,
}

impl Dump<'_> {
    fn function(&self, w: &mut String) -> fmt::Result {
        let params: Vec<String> =
            self.f.params.iter().map(|l| format!("{}: {}", self.local(*l), self.f.local(*l).ty)).collect();
        writeln!(w, "def {}({}) -> {}:", self.f.symbol, params.join(", "), self.f.ret)?;
        for (i, l) in self.f.locals.iter().enumerate() {
            let id = LocalId(i as u32);
            if !self.f.params.contains(&id) {
                let unbound = if l.maybe_unbound { " maybe-unbound" } else { "" };
                writeln!(w, "    var {}: {}{unbound}", self.local(id), l.ty)?;
            }
        }
        self.block(w, &self.f.body, 1)
    }

    /// A local's name; the number tells apart those that share one.
    fn local(&self, l: LocalId) -> String {
        let name = &self.f.local(l).name;
        let shared = self.f.locals.iter().filter(|o| o.name == *name).count() > 1;
        if shared { format!("{name}#{}", l.0) } else { name.to_string() }
    }

    fn block(&self, w: &mut String, body: &[Stmt], depth: usize) -> fmt::Result {
        if body.is_empty() {
            return writeln!(w, "{}pass", "    ".repeat(depth));
        }
        body.iter().try_for_each(|s| self.stmt(w, s, depth))
    }

    fn orelse(&self, w: &mut String, body: &[Stmt], depth: usize) -> fmt::Result {
        if body.is_empty() {
            return Ok(());
        }
        writeln!(w, "{}else:", "    ".repeat(depth))?;
        self.block(w, body, depth + 1)
    }

    fn range(&self, r: &Range, depth: usize) -> String {
        let [a, b, c] = [&r.start, &r.stop, &r.step].map(|e| self.expr(e, depth));
        format!("range({a}, {b}, {c})")
    }

    fn stmt(&self, w: &mut String, s: &Stmt, depth: usize) -> fmt::Result {
        let pad = "    ".repeat(depth);
        let e = |e: &Expr| self.expr(e, depth);
        match &s.kind {
            StmtKind::Expr(x) => writeln!(w, "{pad}{}", e(x)),
            StmtKind::Let { local, value } => {
                writeln!(w, "{pad}{} = {}", self.local(*local), e(value))
            }
            StmtKind::SetGlobal { global, value } => {
                writeln!(w, "{pad}@{} = {}", self.p.globals[global.0 as usize].name, e(value))
            }
            StmtKind::SetIndex { list, index, value, .. } => {
                writeln!(w, "{pad}{}[{}] = {}", e(list), e(index), e(value))
            }
            StmtKind::Append { list, value } => {
                writeln!(w, "{pad}{}.append({})", e(list), e(value))
            }
            StmtKind::Unbind { local } => writeln!(w, "{pad}del {}", self.local(*local)),
            StmtKind::If { cond, then, orelse } => {
                writeln!(w, "{pad}if {}:", e(cond))?;
                self.block(w, then, depth + 1)?;
                self.orelse(w, orelse, depth)
            }
            StmtKind::While { cond, body, orelse } => {
                writeln!(w, "{pad}while {}:", e(cond))?;
                self.block(w, body, depth + 1)?;
                self.orelse(w, orelse, depth)
            }
            StmtKind::For { var, range, body, orelse } => {
                writeln!(w, "{pad}for {} in {}:", self.local(*var), self.range(range, depth))?;
                self.block(w, body, depth + 1)?;
                self.orelse(w, orelse, depth)
            }
            StmtKind::ForList { var, list, body, orelse } => {
                writeln!(w, "{pad}for {} in {}:", self.local(*var), e(list))?;
                self.block(w, body, depth + 1)?;
                self.orelse(w, orelse, depth)
            }
            StmtKind::SetField { object, class, field, value } => {
                writeln!(w, "{pad}{}.{} = {}", e(object), self.field(*class, *field), e(value))
            }
            StmtKind::Try { body, caught, handler } => {
                writeln!(w, "{pad}try:")?;
                self.block(w, body, depth + 1)?;
                writeln!(w, "{pad}except {}:", self.local(*caught))?;
                self.block(w, handler, depth + 1)
            }
            StmtKind::RaiseObject { exc, again } => {
                writeln!(w, "{pad}raise {}{}", if *again { "again " } else { "" }, e(exc))
            }
            StmtKind::ParFor(p) => self.parfor(w, p, depth),
            StmtKind::Return(None) => writeln!(w, "{pad}return"),
            StmtKind::Return(Some(x)) => writeln!(w, "{pad}return {}", e(x)),
            StmtKind::Break => writeln!(w, "{pad}break"),
            StmtKind::Continue => writeln!(w, "{pad}continue"),
            StmtKind::Raise { kind, message } => {
                let m = message.as_ref().map_or(String::new(), e);
                writeln!(w, "{pad}raise {}({m})", kind.name())
            }
        }
    }

    fn parfor(&self, w: &mut String, p: &ParFor, depth: usize) -> fmt::Result {
        let mut clauses = vec![];
        match p.schedule {
            Schedule::Static => {}
            Schedule::Dynamic => clauses.push("schedule=dynamic".to_string()),
            Schedule::Guided => clauses.push("schedule=guided".to_string()),
        }
        clauses.extend(p.chunk.iter().map(|c| format!("chunk={}", self.expr(c, depth))));
        for r in &p.reductions {
            clauses.push(format!("{:?}({})", r.kind, self.local(r.local)).to_lowercase());
        }
        let vars: Vec<String> = p.vars.iter().map(|(v, _)| self.local(*v)).collect();
        let ranges: Vec<String> = p.vars.iter().map(|(_, r)| self.range(r, depth)).collect();
        writeln!(
            w,
            "{}parfor({}) {} in {}:",
            "    ".repeat(depth),
            clauses.join(", "),
            vars.join(", "),
            ranges.join(", ")
        )?;
        self.block(w, &p.body, depth + 1)
    }

    fn class(&self, c: ClassId) -> &str {
        &self.p.classes[c.0 as usize].symbol
    }

    fn field(&self, c: ClassId, field: usize) -> &str {
        &self.p.classes[c.0 as usize].fields[field].name
    }

    /// A type with the names of classes.
    fn ty(&self, t: &Ty) -> String {
        match t {
            Ty::Class(c) => self.class(*c).to_string(),
            t => t.to_string(),
        }
    }

    fn list(&self, es: &[Expr], depth: usize) -> String {
        es.iter().map(|x| self.expr(x, depth)).collect::<Vec<_>>().join(", ")
    }

    fn expr(&self, x: &Expr, depth: usize) -> String {
        let e = |x: &Expr| self.expr(x, depth);
        match &x.kind {
            ExprKind::None => "None".into(),
            ExprKind::Int(n) => n.to_string(),
            ExprKind::Float(f) => format!("{f:?}"),
            ExprKind::Bool(b) => if *b { "True" } else { "False" }.into(),
            ExprKind::Str(s) => format!("{s:?}"),
            ExprKind::Local(l) => self.local(*l),
            ExprKind::Global(g) => format!("@{}", self.p.globals[g.0 as usize].name),
            ExprKind::Tuple(es) => match es.as_slice() {
                [one] => format!("({},)", e(one)),
                es => format!("({})", self.list(es, depth)),
            },
            ExprKind::TupleGet(t, i) => format!("{}.{i}", e(t)),
            ExprKind::List(es) => format!("[{}]", self.list(es, depth)),
            ExprKind::ListFilled { value, count } => format!("[{}] * {}", e(value), e(count)),
            ExprKind::Index { list, index, .. } => format!("{}[{}]", e(list), e(index)),
            ExprKind::Zero => "zero".into(),
            ExprKind::New(c) => format!("new {}", self.class(*c)),
            ExprKind::Field { object, class, field } => {
                format!("{}.{}", e(object), self.field(*class, *field))
            }
            ExprKind::InstanceOf { object, class, exact } => {
                format!("({} is{} {})", e(object), if *exact { " exactly" } else { "" }, self.class(*class))
            }
            ExprKind::Cast(a) => format!("cast({}, {})", e(a), self.ty(&x.ty)),
            ExprKind::Wrap(a, i) => format!("wrap{i}({})", e(a)),
            ExprKind::Unwrap(a, i) => format!("unwrap{i}({})", e(a)),
            ExprKind::Tag(a) => format!("tag({})", e(a)),
            ExprKind::GenResume { generator, value } => {
                let v = value.as_ref().map_or(String::new(), |v| format!(", {}", e(v)));
                format!("resume({}{v})", e(generator))
            }
            ExprKind::GenThrow { generator, exc } => format!("throw({}, {})", e(generator), e(exc)),
            ExprKind::GenValue(g) => format!("yielded({})", e(g)),
            ExprKind::GenResult(g) => format!("returned({})", e(g)),
            ExprKind::Yield(a) => format!("(yield {})", e(a)),
            ExprKind::Len(l) => format!("len({})", e(l)),
            ExprKind::IntBin(op, a, b) => format!("({} {} {})", e(a), int_op(*op), e(b)),
            ExprKind::IntNeg(a) | ExprKind::FloatNeg(a) => format!("-{}", e(a)),
            ExprKind::IntInvert(a) => format!("~{}", e(a)),
            ExprKind::FloatBin(op, a, b) => format!("({} {} {})", e(a), float_op(*op), e(b)),
            ExprKind::FloatUnary(FloatUnary::Sqrt, a) => format!("sqrt({})", e(a)),
            ExprKind::FloatUnary(FloatUnary::Abs, a) => format!("abs({})", e(a)),
            ExprKind::IntToFloat(a) => format!("float({})", e(a)),
            ExprKind::BoolToInt(a) => format!("int({})", e(a)),
            ExprKind::IntCmp(op, a, b) => format!("({} {} {})", e(a), cmp_op(*op), e(b)),
            ExprKind::FloatCmp(op, a, b) => format!("({} {}. {})", e(a), cmp_op(*op), e(b)),
            ExprKind::Not(a) => format!("not {}", e(a)),
            ExprKind::And(a, b) => format!("({} and {})", e(a), e(b)),
            ExprKind::Or(a, b) => format!("({} or {})", e(a), e(b)),
            ExprKind::BoolBin(op, a, b) => format!("({} {} {})", e(a), bit_op(*op), e(b)),
            ExprKind::IfExp { cond, then, orelse } => {
                format!("({} if {} else {})", e(then), e(cond), e(orelse))
            }
            ExprKind::Is(a, b) => format!("({} is {})", e(a), e(b)),
            ExprKind::Call { func, args } => {
                format!("{}({})", self.p.function(*func).symbol, self.list(args, depth))
            }
            ExprKind::Rt { symbol, args, desc } => {
                let desc = desc.as_ref().map_or(String::new(), |d| format!("<{d}>"));
                format!("{symbol}{desc}({})", self.list(args, depth))
            }
            ExprKind::Block(stmts, v) => {
                let mut s = String::from("{\n");
                let _ = self.block(&mut s, stmts, depth + 1);
                let pad = "    ".repeat(depth);
                format!("{s}{pad}    => {}\n{pad}}}", self.expr(v, depth + 1))
            }
        }
    }
}

fn int_op(op: IntOp) -> &'static str {
    match op {
        IntOp::Add => "+",
        IntOp::Sub => "-",
        IntOp::Mul => "*",
        IntOp::FloorDiv => "//",
        IntOp::Mod => "%",
        IntOp::Shl => "<<",
        IntOp::Shr => ">>",
        IntOp::And => "&",
        IntOp::Or => "|",
        IntOp::Xor => "^",
    }
}

/// Float operators carry a dot, as float comparisons do, so that the types can be seen.
fn float_op(op: FloatOp) -> &'static str {
    match op {
        FloatOp::Add => "+.",
        FloatOp::Sub => "-.",
        FloatOp::Mul => "*.",
        FloatOp::Div => "/.",
    }
}

fn cmp_op(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => "==",
        CmpOp::Ne => "!=",
        CmpOp::Lt => "<",
        CmpOp::Le => "<=",
        CmpOp::Gt => ">",
        CmpOp::Ge => ">=",
    }
}

fn bit_op(op: BitOp) -> &'static str {
    match op {
        BitOp::And => "&",
        BitOp::Or => "|",
        BitOp::Xor => "^",
    }
}
