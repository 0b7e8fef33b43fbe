//===- Tier.td - checked arithmetic, raising, guards -----------------------===//

#ifndef MOLT_TIER_TD
#define MOLT_TIER_TD

include "obj/ObjTypes.td"
include "tier/Exceptions.td"

class Tier_Op<string mnemonic, list<Trait> traits = []>
    : Molt_Op<"tier." # mnemonic, traits>;

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

def Molt_TierInfoAttr : Molt_Attr<"TierInfo", "tier.info"> {
  let summary = "the tier of a function or loop, and the features that put it there";
  let description = [{
    Sits on functions and loops as the discardable attribute `molt.tier`.

    Example: `#molt.tier.info<tier = 1, features = ["no-alias"]>`
  }];
  let parameters = (ins "int64_t":$tier,
      OptionalArrayRefParameter<"::mlir::StringAttr">:$features);
  let assemblyFormat = [{
    `<` `tier` `=` $tier (`,` `features` `=` `[` $features^ `]`)? `>`
  }];
  let genVerifyDecl = 1;
}

//===----------------------------------------------------------------------===//
// Checked integer arithmetic
//===----------------------------------------------------------------------===//

class Tier_IntOp<string mnemonic, list<Trait> traits = []>
    : Tier_Op<mnemonic, !listconcat(traits, [DynamicEffects, DynamicSpeculation, InfersRange])> {
  let results = (outs I64:$result);
  let hasFolder = 1;
  let extraClassDeclaration = [{
    /// Whether the operation can raise, as far as its attributes and constant
    /// operands tell.
    bool mayRaise();
  }];
}

class Tier_IntBinaryOp<string mnemonic, dag flags, list<Trait> traits = []>
    : Tier_IntOp<mnemonic, traits> {
  let arguments = !con((ins I64:$lhs, I64:$rhs), flags);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` type($result)";
}

def Molt_TierAddOp : Tier_IntBinaryOp<"add", (ins UnitAttr:$nooverflow), [Commutative]> {
  let summary = "checked integer addition";
  let description = [{
    Raises OverflowError if the sum does not fit 64 bits, unless `nooverflow`
    says that it was proven to fit.

    Example: `%r = molt.tier.add %a, %b : i64`
  }];
}
def Molt_TierSubOp : Tier_IntBinaryOp<"sub", (ins UnitAttr:$nooverflow)> {
  let summary = "checked integer subtraction";
}
def Molt_TierMulOp : Tier_IntBinaryOp<"mul", (ins UnitAttr:$nooverflow), [Commutative]> {
  let summary = "checked integer multiplication";
}

def Molt_TierFloorDivOp : Tier_IntBinaryOp<"floordiv",
    (ins UnitAttr:$nooverflow, UnitAttr:$nonzero, UnitAttr:$nonneg)> {
  let summary = "Python's integer division, rounding towards minus infinity";
  let description = [{
    Raises ZeroDivisionError for a zero divisor unless `nonzero` is set, and
    OverflowError for `-2**63 // -1` unless `nooverflow` or `nonneg` is set or
    the divisor is a constant other than -1. `nonneg` says that both operands
    are proven to be at least 0.

    The op stays where it is even when it cannot raise: the proof that the
    divisor is not zero holds at this place only. With a constant divisor other
    than 0 and -1 it may be moved freely.
  }];
}
def Molt_TierModOp : Tier_IntBinaryOp<"mod",
    (ins UnitAttr:$nonzero, UnitAttr:$nonneg)> {
  let summary = "Python's integer remainder, with the sign of the divisor";
  let description = [{
    Raises ZeroDivisionError for a zero divisor unless `nonzero` is set.
    `-2**63 % -1` is 0 and does not raise.
  }];
}
def Molt_TierShlOp : Tier_IntBinaryOp<"shl",
    (ins UnitAttr:$nooverflow, UnitAttr:$nonneg)> {
  let summary = "checked left shift";
  let description = [{
    Raises ValueError for a negative count (unless `nonneg`: the count is proven
    to be at least 0) and OverflowError if the result does not fit. `nooverflow`
    says that neither can happen.
  }];
}
def Molt_TierShrOp : Tier_IntBinaryOp<"shr", (ins UnitAttr:$nonneg)> {
  let summary = "arithmetic right shift";
  let description = [{
    Raises ValueError for a negative count unless `nonneg` is set. A count of 64
    or more gives 0 or -1.
  }];
}
def Molt_TierNegOp : Tier_IntOp<"neg"> {
  let summary = "checked integer negation";
  let arguments = (ins I64:$operand, UnitAttr:$nooverflow);
  let assemblyFormat = "$operand attr-dict `:` type($result)";
}

//===----------------------------------------------------------------------===//
// Raising
//===----------------------------------------------------------------------===//

def Molt_TierRequireOp : Tier_Op<"require", [MemoryEffects<[MemWrite<ExceptionResource>]>]> {
  let summary = "raises an exception if a condition is false";
  let description = [{
    The text is the attribute `message`, or the operand `msg` if it is computed.

    Example:
    ```mlir
    molt.tier.require %ok, "ValueError", "negative size"
    molt.tier.require %ok, "KeyError" (%text : !molt.obj.str)
    ```
  }];
  let arguments = (ins I1:$condition, StrAttr:$kind, OptionalAttr<StrAttr>:$message,
      Optional<Molt_StrType>:$msg);
  let assemblyFormat = [{
    $condition `,` $kind (`,` $message^)? (` ` `(` $msg^ `:` type($msg) `)`)? attr-dict
  }];
  let hasVerifier = 1;
  let hasCanonicalizeMethod = 1;
}

def Molt_TierRaiseOp : Tier_Op<"raise", [MemoryEffects<[MemWrite<ExceptionResource>]>]> {
  let summary = "raises an exception";
  let description = [{
    Not a terminator: what follows it in its block never runs.
  }];
  let arguments = (ins StrAttr:$kind, OptionalAttr<StrAttr>:$message,
      Optional<Molt_StrType>:$msg);
  let assemblyFormat = [{
    $kind (`,` $message^)? (` ` `(` $msg^ `:` type($msg) `)`)? attr-dict
  }];
  let hasVerifier = 1;
}

def Molt_TierPropagateOp : Tier_Op<"propagate",
    [MemoryEffects<[MemRead<ExceptionResource>, MemWrite<ExceptionResource>]>]> {
  let summary = "raises again the error that is pending in this thread, if the flag is set";
  let arguments = (ins I1:$flag);
  let assemblyFormat = "$flag attr-dict";
  let hasCanonicalizeMethod = 1;
}

def Molt_TierInvokeOp : Tier_Op<"invoke", [DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "a call that reports an error instead of propagating it";
  let description = [{
    The first result is true if the callee raised; the error then is pending in
    this thread and the other results are undefined.

    Example: `%raised, %r = molt.tier.invoke @f(%x) : (i64) -> (f64)`
  }];
  let arguments = (ins FlatSymbolRefAttr:$callee, Variadic<AnyType>:$args);
  let results = (outs I1:$raised, Variadic<AnyType>:$values);
  let assemblyFormat = [{
    $callee `(` $args `)` attr-dict `:` functional-type($args, $values)
  }];
}

//===----------------------------------------------------------------------===//
// Guards
//===----------------------------------------------------------------------===//

def Molt_TierGuardOp : Tier_Op<"guard", [Pure, AllTypesMatch<["condition", "ok"]>]> {
  let summary = "names the fact that a condition checks at run time";
  let arguments = (ins StrAttr:$fact, I1:$condition, OptionalAttr<StrAttr>:$site);
  let results = (outs I1:$ok);
  let assemblyFormat = "$fact $condition attr-dict";
  let hasFolder = 1;
  let hasVerifier = 1;
}

def Molt_TierGuardedOp : Tier_Op<"guarded", [
    SingleBlock, NoRegionArguments, RecursiveMemoryEffects, RecursivelySpeculatable,
    SingleBlockImplicitTerminator<"TierYieldOp">,
    DeclareOpInterfaceMethods<RegionBranchOpInterface,
        ["getEntrySuccessorRegions", "getRegionInvocationBounds"]>]> {
  let summary = "a fast region if a guard holds, else a fallback that means the same";
  let description = [{
    ```mlir
    %r = molt.tier.guarded %ok -> (f64) {
      molt.tier.yield %x : f64
    } fallback {
      molt.tier.yield %y : f64
    }
    ```
  }];
  let arguments = (ins I1:$ok);
  let results = (outs Variadic<AnyType>:$results);
  let regions = (region SizedRegion<1>:$fast, SizedRegion<1>:$slow);
  let assemblyFormat = [{
    $ok (`->` `(` type($results)^ `)`)? attr-dict-with-keyword $fast `fallback` $slow
  }];
  let hasCanonicalizeMethod = 1;
}

def Molt_TierSpeculateOp : Tier_Op<"speculate", [
    NoRegionArguments, RecursiveMemoryEffects, DynamicEffects,
    SingleBlockImplicitTerminator<"TierYieldOp">,
    DeclareOpInterfaceMethods<RegionBranchOpInterface>]> {
  let summary = "tries a region; if it raises, undoes its writes and runs a fallback";
  let description = [{
    Copies the saved lists and runs the first region. If that raises anything,
    the lists are restored, the error is cleared and the fallback runs. The first
    region must not do input or output, and whatever lists it writes must be
    saved.

    ```mlir
    molt.tier.speculate saves(%l : !molt.obj.list<f64>) {
      ...
    } fallback {
      ...
    }
    ```
  }];
  let arguments = (ins Variadic<Molt_List>:$saved);
  let results = (outs Variadic<AnyType>:$results);
  let regions = (region SizedRegion<1>:$attempt, SizedRegion<1>:$slow);
  let assemblyFormat = [{
    (`saves` `(` $saved^ `:` type($saved) `)`)? (`->` `(` type($results)^ `)`)?
    attr-dict-with-keyword $attempt `fallback` $slow
  }];
  let hasRegionVerifier = 1;
  let hasCanonicalizeMethod = 1;
}

def Molt_TierYieldOp : Tier_Op<"yield", [Pure, ReturnLike, Terminator,
    ParentOneOf<["TierGuardedOp", "TierSpeculateOp"]>]> {
  let summary = "ends a guarded or speculated region";
  let arguments = (ins Variadic<AnyType>:$values);
  let assemblyFormat = "attr-dict ($values^ `:` type($values))?";
  let builders = [OpBuilder<(ins), [{ /* no values */ }]>];
}

#endif // MOLT_TIER_TD
