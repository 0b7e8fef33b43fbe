//===- Generators.td - generator functions and generators ------------------===//

#ifndef MOLT_OBJ_GENERATORS_TD
#define MOLT_OBJ_GENERATORS_TD

include "obj/ObjTypes.td"

/// What a generator function and the code that resumes it share; also everything else, as either
/// runs while the other waits: such ops have no declared effects.
class Gen_Op<string mnemonic, list<Trait> traits = []>
    : Molt_Op<"obj." # mnemonic, traits>;

/// The contents of generators: what was yielded, sent and returned.
def GeneratorResource : Resource<"::mlir::molt::GeneratorResource">;

//===----------------------------------------------------------------------===//
// In generator functions
//===----------------------------------------------------------------------===//

def Molt_ObjGenBeginOp : Gen_Op<"gen_begin"> {
  let summary = "makes a generator whose body is what follows";
  let description = [{
    Stands at the start of a generator function, a `func.func` whose result is
    the generator, with at most constants before it. A call returns here; what follows runs when the generator is
    resumed. What is thrown into a generator that has not run yet is raised here.

    ```mlir
    func.func @count(%n: i64) -> !molt.obj.gen<i64, none, none> {
      %g = molt.obj.gen_begin : !molt.obj.gen<i64, none, none>
      molt.obj.gen_yield %g(%n : i64) : !molt.obj.gen<i64, none, none>
      molt.obj.gen_return %g : !molt.obj.gen<i64, none, none>
    }
    ```
  }];
  let results = (outs Molt_Gen:$generator);
  let assemblyFormat = "attr-dict `:` type($generator)";
  let hasVerifier = 1;
}

def Molt_ObjGenYieldOp : Gen_Op<"gen_yield"> {
  let summary = "yields a value, and waits to be resumed";
  let description = [{
    The result is what was sent. What was thrown is raised. A generator that
    yields `None` has no value, one that takes nothing no result.
  }];
  let arguments = (ins Molt_Gen:$generator, Optional<AnyType>:$value);
  let results = (outs Optional<AnyType>:$sent);
  let assemblyFormat = [{
    $generator (`(` $value^ `:` type($value) `)`)? attr-dict `:` type($generator)
    (`->` type($sent)^)?
  }];
  let hasVerifier = 1;
}

def Molt_ObjGenReturnOp : Gen_Op<"gen_return", [Terminator]> {
  let summary = "ends a generator";
  let description = [{ The value is what the generator function returns. }];
  let arguments = (ins Molt_Gen:$generator, Optional<AnyType>:$value);
  let assemblyFormat = [{
    $generator (`(` $value^ `:` type($value) `)`)? attr-dict `:` type($generator)
  }];
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Where generators are used
//===----------------------------------------------------------------------===//

def Molt_ObjGenResumeOp : Gen_Op<"gen_resume"> {
  let summary = "runs a generator to its next yield";
  let description = [{
    True if it has yielded, false if it has ended, now or earlier. Raises what
    the body raises, and ValueError if the generator is running already.
    `nested`: generators that run may be waiting for this one in unknown number,
    so that RecursionError is raised where calls are too deep.
  }];
  let arguments = (ins Molt_Gen:$generator, Optional<AnyType>:$sent, UnitAttr:$nested);
  let results = (outs I1:$yielded);
  let assemblyFormat = [{
    $generator (`(` $sent^ `:` type($sent) `)`)? attr-dict `:` type($generator)
  }];
  let hasVerifier = 1;
}

def Molt_ObjGenThrowOp : Gen_Op<"gen_throw"> {
  let summary = "raises an exception where a generator waits, and runs it to its next yield";
  let description = [{
    If the generator has ended, the exception is raised here. `trace` is the
    traceback that it keeps (see `molt.tier.raise_object`), `nested` as for
    `molt.obj.gen_resume`.
  }];
  let arguments = (ins Molt_Gen:$generator, Molt_Object:$exception, Optional<Molt_List>:$trace,
      UnitAttr:$nested);
  let results = (outs I1:$yielded);
  let assemblyFormat = [{
    $generator `,` $exception (`trace` $trace^)? attr-dict
    `:` type($generator) `,` type($exception) (`,` type($trace)^)?
  }];
}

def Molt_ObjGenGetOp : Gen_Op<"gen_get", [MemoryEffects<[MemRead<GeneratorResource>]>]> {
  let summary = "what a generator has yielded last or returned, or was sent last";
  let description = [{
    `part` is "value", "result" or "sent". An object is borrowed from the
    generator; `owned`: it is taken out, the generator keeps null.
  }];
  let arguments = (ins Molt_Gen:$generator, StrAttr:$part, UnitAttr:$owned);
  let results = (outs AnyType:$value);
  let assemblyFormat = "$part `of` $generator attr-dict `:` type($generator) `->` type($value)";
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// With explicit exception edges, made by `convert-molt-tier-to-cf`
//===----------------------------------------------------------------------===//

def Molt_ObjGenSetOp : Gen_Op<"gen_set", [MemoryEffects<[MemWrite<GeneratorResource>]>]> {
  let summary = "stores what a generator yields, returns, or is sent";
  let arguments = (ins AnyType:$value, Molt_Gen:$generator, StrAttr:$part);
  let assemblyFormat = "$value `,` $part `of` $generator attr-dict `:` type($value) `,` type($generator)";
}

def Molt_ObjGenStartOp : Gen_Op<"gen_start"> {
  let summary = "a new generator; the function that this stands in becomes its body";
  let results = (outs Molt_Gen:$generator);
  let assemblyFormat = "attr-dict `:` type($generator)";
}

def Molt_ObjGenSuspendOp : Gen_Op<"gen_suspend"> {
  let summary = "waits to be resumed";
  let description = [{ The result is not 0 if an exception is thrown: it is pending then. }];
  let arguments = (ins Molt_Gen:$generator);
  let results = (outs I32:$thrown);
  let assemblyFormat = "$generator attr-dict `:` type($generator)";
}

def Molt_ObjGenStepOp : Gen_Op<"gen_step"> {
  let summary = "resumes a generator";
  let description = [{
    The result is 1 if it has yielded, 0 if it has ended, 2 if an exception is
    pending. `thrown`: the pending exception is raised where the generator waits.
    `nested`: as for `molt.obj.gen_resume`.
  }];
  let arguments = (ins Molt_Gen:$generator, UnitAttr:$thrown, UnitAttr:$nested);
  let results = (outs I32:$outcome);
  let assemblyFormat = "$generator attr-dict `:` type($generator)";
}

def Molt_ObjGenFinishOp : Gen_Op<"gen_finish", [Terminator]> {
  let summary = "ends a generator's body";
  let description = [{ `failed`: an exception is pending. }];
  let arguments = (ins Molt_Gen:$generator, UnitAttr:$failed);
  let assemblyFormat = "$generator attr-dict `:` type($generator)";
}

#endif // MOLT_OBJ_GENERATORS_TD
