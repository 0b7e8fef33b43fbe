//===- MoltBase.td - the molt dialect, its base classes and resources ------===//
//
// One MLIR dialect, `molt`; its op families (tier, par, task, obj) live in the
// neighbouring folders, one `.td` each, all of which include this file.
//
//===----------------------------------------------------------------------===//

#ifndef MOLT_BASE_TD
#define MOLT_BASE_TD

include "mlir/IR/OpBase.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/BuiltinAttributeInterfaces.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/InferIntRangeInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/LoopLikeInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def Molt_Dialect : Dialect {
  let name = "molt";
  let cppNamespace = "::mlir::molt";
  let summary = "Statically typed Python with parallel loops";
  let description = [{
    The dialect of the Molt compiler. It has four families of operations:

    - `molt.tier.*`: checked arithmetic, raising, guards and guarded regions;
    - `molt.par.*`: parallel loops, reductions and proofs;
    - `molt.task.*`: structured concurrency;
    - `molt.obj.*`: Python objects above memory.

    Python's `int` is `i64`, `float` is `f64`, `bool` is `i1`.

    **Implicit exception edge.** An operation that may raise either continues
    or leaves the function with an error pending. It carries a write effect on
    the resource `molt.exception`, so that it is neither removed nor moved
    across other operations with effects.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
  let useDefaultTypePrinterParser = 1;
  let useDefaultAttributePrinterParser = 1;
  let hasConstantMaterializer = 1;
  let hasOperationAttrVerify = 1;
  // Each family adds its ops in its own source file.
  let extraClassDeclaration = [{
    void addTierOps();
    void addParOps();
    void addObjOps();
    void addTaskOps();
  }];
}

/// The pending error of this thread: what may raise writes it.
def ExceptionResource : Resource<"::mlir::molt::ExceptionResource">;
/// Length, capacity and storage handle of lists.
def ListShapeResource : Resource<"::mlir::molt::ListShapeResource">;
/// The elements of lists.
def ListElementsResource : Resource<"::mlir::molt::ListElementsResource">;
/// The fields of instances of classes.
def FieldResource : Resource<"::mlir::molt::FieldResource">;
/// The module's global variables.
def GlobalResource : Resource<"::mlir::molt::GlobalResource">;
/// Reference counts.
def RefCountResource : Resource<"::mlir::molt::RefCountResource">;
/// Channels, scopes and the scheduler.
def TaskResource : Resource<"::mlir::molt::TaskResource">;

class Molt_Op<string mnemonic, list<Trait> traits = []>
    : Op<Molt_Dialect, mnemonic, traits>;

class Molt_Type<string name, string typeMnemonic, list<Trait> traits = []>
    : TypeDef<Molt_Dialect, name, traits> {
  let mnemonic = typeMnemonic;
}

class Molt_Attr<string name, string attrMnemonic, list<Trait> traits = []>
    : AttrDef<Molt_Dialect, name, traits> {
  let mnemonic = attrMnemonic;
}

/// The memory effects are computed from the attributes in C++.
def DynamicEffects : DeclareOpInterfaceMethods<MemoryEffectsOpInterface>;
/// Whether the op may run earlier or needlessly is computed in C++.
def DynamicSpeculation : DeclareOpInterfaceMethods<ConditionallySpeculatable>;
/// The range of an integer result is computed from those of the operands.
def InfersRange : DeclareOpInterfaceMethods<InferIntRangeInterface, ["inferResultRanges"]>;

#endif // MOLT_BASE_TD
