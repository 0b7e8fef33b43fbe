//===- Exceptions.td - exception objects, and handlers ---------------------===//

#ifndef MOLT_TIER_EXCEPTIONS_TD
#define MOLT_TIER_EXCEPTIONS_TD

include "obj/ObjTypes.td"

class Exception_Op<string mnemonic, list<Trait> traits = []>
    : Molt_Op<"tier." # mnemonic, traits>;

def Molt_TierTryOp : Exception_Op<"try", [
    NoRegionArguments, RecursiveMemoryEffects,
    DeclareOpInterfaceMethods<RegionBranchOpInterface>]> {
  let summary = "a body whose errors go to a handler";
  let description = [{
    Runs the body. An op in it that raises, directly or in the body of no other
    `molt.tier.try`, continues at the start of the handler, with the error
    pending in this thread. Ops in the handler raise as the op itself would.
    Both regions may have several blocks; `molt.tier.leave` ends them with the
    op's results.

    The handler sees nothing of what the body defines. What the body assigns
    and the handler reads lies in memory (`molt.obj.var`).

    ```mlir
    %r = molt.tier.try -> (i64) {
      %q = molt.tier.floordiv %a, %b : i64
      molt.tier.leave %q : i64
    } handler {
      molt.obj.rt @molt_error_clear() : () -> ()
      molt.tier.leave %zero : i64
    }
    ```
  }];
  let results = (outs Variadic<AnyType>:$results);
  let regions = (region MinSizedRegion<1>:$body, MinSizedRegion<1>:$handler);
  let assemblyFormat = [{
    (`->` `(` type($results)^ `)`)? attr-dict-with-keyword $body `handler` $handler
  }];
  let hasCanonicalizeMethod = 1;
}

def Molt_TierLeaveOp : Exception_Op<"leave", [Pure, ReturnLike, Terminator,
    ParentOneOf<["TierTryOp"]>]> {
  let summary = "leaves a `molt.tier.try` with its results";
  let arguments = (ins Variadic<AnyType>:$values);
  let assemblyFormat = "attr-dict ($values^ `:` type($values))?";
  let builders = [OpBuilder<(ins), [{ /* no values */ }]>];
}

def Molt_TierRaiseObjectOp : Exception_Op<"raise_object", [MemoryEffects<[
    MemWrite<ExceptionResource>, MemRead<RefCountResource>, MemWrite<RefCountResource>]>]> {
  let summary = "raises an exception object";
  let description = [{
    Not a terminator: what follows it in its block never runs. `trace` is the
    traceback that the exception has from before, which it keeps (see
    `molt_raise_object` of the ABI). `again` says that it was caught in this
    function and goes on: this place is in its traceback already.
  }];
  let arguments = (ins Molt_Object:$exception, Optional<Molt_List>:$trace, UnitAttr:$again);
  let assemblyFormat = [{
    $exception (`trace` $trace^)? attr-dict `:` type($exception) (`,` type($trace)^)?
  }];
}

def Molt_TierEnterOp : Exception_Op<"enter", [MemoryEffects<[MemWrite<ExceptionResource>]>]> {
  let summary = "raises RecursionError if calls are as deep as they may be";
  let description = [{
    Stands at the start of functions that may call themselves, directly or
    through others; `molt-tier-limit-recursion` puts it there.
  }];
  let assemblyFormat = "attr-dict";
}

#endif // MOLT_TIER_EXCEPTIONS_TD
