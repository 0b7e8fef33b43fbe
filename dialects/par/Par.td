//===- Par.td - parallel loops ---------------------------------------------===//

#ifndef MOLT_PAR_TD
#define MOLT_PAR_TD

include "molt/MoltBase.td"

class Par_Op<string mnemonic, list<Trait> traits = []>
    : Molt_Op<"par." # mnemonic, traits>;

def Molt_ParProofAttr : Molt_Attr<"ParProof", "par.proof"> {
  let summary = "the rule that proved a loop parallel";
  let description = [{
    Example: `#molt.par.proof<rule = "disjoint-affine", detail = "writes a[i]">`
  }];
  let parameters = (ins "::mlir::StringAttr":$rule,
      OptionalParameter<"::mlir::StringAttr">:$detail);
  let assemblyFormat = "`<` `rule` `=` $rule (`,` `detail` `=` $detail^)? `>`";
  let genVerifyDecl = 1;
}

def Molt_ParForOp : Par_Op<"for", [
    AttrSizedOperandSegments, RecursiveMemoryEffects, DynamicEffects, DynamicSpeculation,
    DeclareOpInterfaceMethods<LoopLikeOpInterface, ["getLoopInductionVars",
        "getLoopLowerBounds", "getLoopUpperBounds", "getLoopSteps"]>,
    DeclareOpInterfaceMethods<RegionBranchOpInterface, ["getEntrySuccessorOperands"]>,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "a loop nest whose iterations may run in any order";
  let description = [{
    Induction variables, bounds and steps are `i64`. Steps (and the chunk) are
    positive: with another step the loop has no meaning. The verifier does not
    look at constants for that, as an inlined call can leave a loop with such a
    step where it is never reached.

    The region may have any number of blocks. Its arguments are the induction
    variables and one accumulator per reduction; `molt.par.yield` hands on the
    next accumulators, and the results are the final ones.

    An accumulator starts from the reduction's identity in every chunk of the
    iteration space; the initial value is combined in once. Integer `add` and
    `mul` are exact: the loop raises OverflowError exactly if the total does not
    fit 64 bits.

    If iterations raise, the loop raises the error of the lowest of them.

    ```mlir
    %sum = molt.par.for (%i) = (%lb) to (%ub) step (%s)
        reduce(%acc = %zero : add) schedule(static) : i64 -> (f64) {
      ...
      molt.par.yield %next : f64
    }
    ```
  }];
  let arguments = (ins Variadic<I64>:$lower, Variadic<I64>:$upper, Variadic<I64>:$step,
      Variadic<AnyTypeOf<[I64, F64, I1]>>:$initial, Optional<I64>:$chunk,
      DefaultValuedAttr<ArrayAttr, "{}">:$reductions,
      OptionalAttr<StrAttr>:$schedule, OptionalAttr<Molt_ParProofAttr>:$proof,
      UnitAttr:$sequential, OptionalAttr<StrAttr>:$origin);
  let results = (outs Variadic<AnyType>:$results);
  let regions = (region MinSizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
  let hasCanonicalizeMethod = 1;
  let extraClassDeclaration = [{
    unsigned getNumLoops() { return getLower().size(); }
    Block::BlockArgListType getInductionVars() {
      return getBody().getArguments().take_front(getNumLoops());
    }
    Block::BlockArgListType getAccumulators() {
      return getBody().getArguments().drop_front(getNumLoops());
    }
    /// Whether a reduction of the loop itself can overflow.
    bool reductionMayRaise();
  }];
}

def Molt_ParYieldOp : Par_Op<"yield", [Pure, Terminator,
    DeclareOpInterfaceMethods<RegionBranchTerminatorOpInterface>,
    ParentOneOf<["ParForOp", "ParReductionOp"]>]> {
  let summary = "ends an iteration, or a region of a reduction";
  let arguments = (ins Variadic<AnyType>:$values);
  let assemblyFormat = "attr-dict ($values^ `:` type($values))?";
  let builders = [OpBuilder<(ins), [{ /* no values */ }]>];
}

def Molt_ParReductionOp : Par_Op<"reduction", [Symbol, IsolatedFromAbove]> {
  let summary = "declares a reduction: its identity, its combination and the laws it claims";
  let description = [{
    ```mlir
    molt.par.reduction @max2 : f64 identity {
      %low = arith.constant 0xFFF0000000000000 : f64
      molt.par.yield %low : f64
    } combine {
    ^bb0(%a: f64, %b: f64):
      %m = arith.maximumf %a, %b : f64
      molt.par.yield %m : f64
    } laws("associative", "commutative")
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, TypeAttr:$type,
      DefaultValuedAttr<StrArrayAttr, "{}">:$laws, OptionalAttr<StrAttr>:$sym_visibility);
  let regions = (region SizedRegion<1>:$identity, SizedRegion<1>:$combine);
  let hasCustomAssemblyFormat = 1;
  let hasRegionVerifier = 1;
}

def Molt_ParCheckpointOp : Par_Op<"checkpoint", [MemoryEffects<[MemWrite<ExceptionResource>]>]> {
  let summary = "where a running loop looks for cancellation";
  let assemblyFormat = "attr-dict";
}

#endif // MOLT_PAR_TD
