//===- Variables.td - variables in memory ----------------------------------===//

#ifndef MOLT_OBJ_VARIABLES_TD
#define MOLT_OBJ_VARIABLES_TD

include "obj/ObjTypes.td"

/// The variables of functions that lie in memory.
def VariableResource : Resource<"::mlir::molt::VariableResource">;

class Var_Op<string mnemonic, list<Trait> traits = []>
    : Molt_Op<"obj." # mnemonic, traits>;

def Molt_ObjVarOp : Var_Op<"var", [MemoryEffects<[MemAlloc<VariableResource>,
    MemWrite<VariableResource>]>]> {
  let summary = "a variable of the function that lies in memory";
  let description = [{
    For what a handler reads and a body assigns: on the way from one to the
    other no value can be handed over. Whenever the op runs the variable is new:
    zero or null. What it holds is counted, and given up when the function ends.

    Example: `%v = molt.obj.var i64 : !llvm.ptr`
  }];
  let arguments = (ins TypeAttr:$type);
  let results = (outs AnyType:$variable);
  let assemblyFormat = "$type attr-dict `:` type($variable)";
}

def Molt_ObjVarGetOp : Var_Op<"var_get", [MemoryEffects<[MemRead<VariableResource>]>]> {
  let summary = "reads a variable; an object is borrowed from it";
  let arguments = (ins AnyType:$variable);
  let results = (outs AnyType:$value);
  let assemblyFormat = "$variable attr-dict `:` type($variable) `->` type($value)";
}

def Molt_ObjVarSetOp : Var_Op<"var_set", [MemoryEffects<[MemWrite<VariableResource>]>]> {
  let summary = "assigns to a variable";
  let arguments = (ins AnyType:$value, AnyType:$variable);
  let assemblyFormat = "$value `,` $variable attr-dict `:` type($value) `,` type($variable)";
}

#endif // MOLT_OBJ_VARIABLES_TD
