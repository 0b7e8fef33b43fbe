//! Tests of the handles.

use super::*;
use crate::{DiagnosticCapture, context};
use std::collections::HashMap;

const LOOP: &str = r#"
func.func @sum(%l: !molt.obj.list<f64>, %n: i64) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %zero = arith.constant 0.0 : f64
  %sum = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %zero : add) : i64 -> (f64) {
    %x = molt.obj.list_get %l[%i] : !molt.obj.list<f64>
    %next = arith.addf %acc, %x : f64
    molt.par.yield %next : f64
  }
  return %sum : f64
}
"#;

fn parse(ctx: Ctx, text: &str) -> Module {
    Module::parse(ctx, text, "test.mlir").expect("the text parses")
}

fn only(module: &Module, name: &str) -> Op {
    let found = module.op().collect(|op| op.is(name));
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

#[test]
fn types_and_attributes() {
    let context = context();
    let ctx = Ctx::from(&context);
    let list = ctx.list_ty(ctx.f64_ty());
    assert_eq!(list.to_string(), "!molt.obj.list<f64>");
    assert_eq!(list.list_elem(), Some(ctx.f64_ty()));
    assert!(list.is_object() && !list.is_tuple());
    let tuple = ctx.tuple_ty(&[ctx.i64_ty(), ctx.str_ty()]);
    assert_eq!(tuple, ctx.ty("!molt.obj.tuple<i64, !molt.obj.str>"));
    assert_eq!(tuple.tuple_elems(), Some(vec![ctx.i64_ty(), ctx.str_ty()]));
    assert!(tuple.holds_objects() && !ctx.tuple_ty(&[]).holds_objects());
    let function = ctx.fn_ty(&[list], &[ctx.i1_ty()]);
    assert_eq!((function.fn_inputs(), function.fn_results()), (vec![list], vec![ctx.i1_ty()]));

    assert_eq!(ctx.str_attr("a\"b").as_str().as_deref(), Some("a\"b"));
    assert_eq!(ctx.i64_attr(i64::MIN).as_i64(), Some(i64::MIN));
    assert_eq!(ctx.bool_attr(true).as_bool(), Some(true));
    let nan = f64::from_bits(0x7ff8_0000_0000_1234);
    assert_eq!(ctx.f64_attr(nan).as_f64().map(f64::to_bits), Some(nan.to_bits()));
    assert_eq!(ctx.f64_attr(-0.0).as_f64().map(f64::to_bits), Some((-0.0_f64).to_bits()));
    assert_eq!(ctx.sym_ref("f").as_sym_ref().as_deref(), Some("f"));
    assert_eq!(ctx.type_attr(list).as_type(), Some(list));
    assert_eq!(ctx.i32_array(&[1, 2]).as_i32_array(), Some(vec![1, 2]));
    assert_eq!(ctx.array_attr(&[ctx.unit()]).as_array(), Some(vec![ctx.unit()]));
    assert!(ctx.unit().is_unit() && ctx.unit().as_i64().is_none());
}

#[test]
fn locations_are_looked_through() {
    let context = context();
    let ctx = Ctx::from(&context);
    let range = ctx.range_loc("a.py", (1, 2), (3, 4));
    let call = ctx.file_loc("b.py", 7, 1);
    let loc = ctx.call_site_loc(ctx.name_loc("x", range), ctx.fused_loc(&[call]));
    assert_eq!(loc.file_line_col(), Some(("a.py".into(), 1, 2)));
    assert_eq!(loc.file_range().unwrap().end, (3, 4));
    assert_eq!(loc.file_ranges()[1].file, "b.py");
    assert_eq!(ctx.unknown_loc().file_line_col(), None);
}

#[test]
fn operands_results_and_uses() {
    let context = context();
    let ctx = Ctx::from(&context);
    let module = parse(ctx, LOOP);
    let get = only(&module, "molt.obj.list_get");
    let add = only(&module, "arith.addf");
    assert_eq!(get.result(0).uses(), [(add, 1)]);
    assert_eq!(add.operand(1).defining_op(), Some(get));
    assert_eq!(add.operand(0).block_arg().map(|(_, i)| i), Some(1));
    assert_eq!((get.next(), add.prev()), (Some(add), Some(get)));
    assert!(get.is_before(add));
    assert_eq!(get.parent().map(Op::name).as_deref(), Some("molt.par.for"));
    assert_eq!(get.parent_of("func.func").and_then(Op::symbol_name).as_deref(), Some("sum"));
    assert_eq!(module.op().lookup_symbol("sum"), get.parent_of("func.func"));
    add.set_operand(1, add.operand(0));
    assert!(!get.result(0).has_uses());
}

#[test]
fn effects_follow_the_attributes() {
    let context = context();
    let ctx = Ctx::from(&context);
    let module = parse(ctx, LOOP);
    let get = only(&module, "molt.obj.list_get");
    assert!(get.may_raise() && !get.is_effect_free());
    get.set_attr("inbounds", ctx.unit());
    assert!(!get.may_raise() && get.attr("inbounds").is_some());
    let resources: Vec<String> = get.effects().unwrap().into_iter().map(|e| e.resource).collect();
    assert_eq!(resources, ["molt.list.shape", "molt.list.elements"]);
    assert!(get.remove_attr("inbounds") && get.may_raise());

    let b = Builder::before(get);
    let one = b.const_i64(1);
    let sum = b.op("molt.tier.add").operands(&[one, one]).infer().build();
    assert!(sum.may_raise() && !sum.is_speculatable());
    sum.set_attr("nooverflow", ctx.unit());
    assert!(sum.is_effect_free() && sum.is_speculatable() && sum.is_trivially_dead());
}

#[test]
fn clones_and_captures() {
    let context = context();
    let ctx = Ctx::from(&context);
    let module = parse(ctx, LOOP);
    let par = only(&module, "molt.par.for");
    let list = par.block().unwrap().arg(0);
    assert_eq!(par.captures(par.region(0)), [list]);
    let init = par.operand(3);
    let other = Builder::before(par).const_f64(1.0);
    let mut map = HashMap::from([(init, other)]);
    let copy = par.clone_with(&mut map);
    Builder::after(par).insert(copy);
    assert_eq!(copy.operand(3), other);
    assert_eq!(map[&par.result(0)], copy.result(0));
    let body = |op: Op| op.region(0).entry().unwrap();
    assert_eq!(map[&body(par).arg(1)], body(copy).arg(1));
    assert!(module.op().verify());
}

#[test]
fn blocks_split_and_regions_move() {
    let context = context();
    let ctx = Ctx::from(&context);
    let module = parse(ctx, LOOP);
    let par = only(&module, "molt.par.for");
    let body = par.region(0).entry().unwrap();
    let add = only(&module, "arith.addf");
    let rest = body.split_before(add);
    Builder::at_end(body).br(rest, &[]);
    assert_eq!(rest.predecessors(), [body]);
    assert_eq!(body.successors(), [rest]);
    assert_eq!(par.region(0).blocks(), [body, rest]);
    assert!(module.op().verify(), "a loop's body may have several blocks");
    assert!(module.to_string().contains("cf.br"));

    let target = Builder::before(par).op("scf.execute_region").regions(1).build().region(0);
    target.take_body(par.region(0));
    assert!(par.region(0).is_empty() && target.blocks().len() == 2);
    par.region(0).take_body(target);
    target.parent_op().unwrap().erase();
    assert!(module.op().verify());
}

#[test]
fn builders_keep_the_order() {
    let context = context();
    let ctx = Ctx::from(&context);
    let loc = ctx.file_loc("a.py", 3, 1);
    let module = Module::empty(loc);
    let f = parse_ops(ctx, "func.func @f(%c: i1, %x: i64) -> i64 { return %x : i64 }", loc)[0];
    module.body().append(f);
    let entry = f.region(0).entry().unwrap();
    let ret = entry.terminator().unwrap();
    assert_eq!(ret.loc(), loc);
    let b = Builder::before(ret);
    let (branch, yes, no) = b.scf_if(entry.arg(0), &[ctx.i64_ty()]);
    let inner = Builder::at_end(yes).with_loc(loc);
    let three = inner.const_i64(3);
    inner.scf_yield(&[three]);
    Builder::at_end(no).scf_yield(&[entry.arg(1)]);
    let after = Builder::after(branch);
    let first = after.addi(branch.result(0), branch.result(0));
    let second = after.muli(first, first);
    assert!(first.defining_op().unwrap().is_before(second.defining_op().unwrap()));
    let less = after.cmpi("slt", first, second);
    let poison = after.poison(ctx.i64_ty());
    let chosen = after.select(less, second, poison);
    ret.set_operands(&[chosen]);
    assert!(module.op().verify());
    assert_eq!(three.const_i64(), Some(3));
    let text = ret.print_with(PrintOptions { locations: true, ..Default::default() });
    assert!(text.contains("a.py"), "{text}");
}

#[test]
fn walks_can_skip_and_stop() {
    let context = context();
    let ctx = Ctx::from(&context);
    let module = parse(ctx, LOOP);
    let mut seen = Vec::new();
    module.op().walk(WalkOrder::PreOrder, |op| {
        seen.push(op.name());
        if op.is("molt.par.for") { Walk::Skip } else { Walk::Advance }
    });
    assert!(!seen.iter().any(|n| n == "arith.addf") && seen.iter().any(|n| n == "func.return"));
    let stopped = module
        .op()
        .walk(WalkOrder::PostOrder, |op| if op.is("arith.addf") { Walk::Interrupt } else { Walk::Advance });
    assert_eq!(stopped, Walk::Interrupt);
}

#[test]
fn errors_are_captured_with_their_places() {
    let context = context();
    let ctx = Ctx::from(&context);
    let module = parse(ctx, LOOP);
    let capture = DiagnosticCapture::new(&context);
    only(&module, "arith.addf").emit_error("no \0 good");
    only(&module, "arith.addf").emit_remark("well");
    let found = capture.take();
    assert_eq!(found[0].severity, crate::diagnostics::Severity::Error);
    assert_eq!(found[0].ranges[0].file, "test.mlir");
    assert_eq!(found[0].ranges[0].start.0, 8);
    assert_eq!(found[1].message, "well");
    assert!(capture.take().is_empty());
}

#[test]
fn erasing_a_used_op_is_refused() {
    let context = context();
    let ctx = Ctx::from(&context);
    let module = parse(ctx, LOOP);
    let get = only(&module, "molt.obj.list_get");
    let erased = std::panic::catch_unwind(|| get.erase());
    assert!(erased.is_err());
    let zero = Builder::before(get).const_f64(0.0);
    get.replace_with(&[zero]);
    assert!(module.op().verify());
}
