//===- Molt.h - the molt dialect in C++ -------------------------*- C++ -*-===//
//
// Declarations of the dialect, its types, attributes and ops (generated), and
// the resources that its memory effects name.
//
//===----------------------------------------------------------------------===//

#ifndef MOLT_MOLT_H
#define MOLT_MOLT_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/InferIntRangeInterface.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::molt {

class UnionType;

/// Declares a resource for memory effects.
#define MOLT_RESOURCE(NAME, TEXT)                                              \
  struct NAME : SideEffects::Resource::Base<NAME> {                            \
    StringRef getName() final { return TEXT; }                                 \
  };
MOLT_RESOURCE(ExceptionResource, "molt.exception")
MOLT_RESOURCE(ListShapeResource, "molt.list.shape")
MOLT_RESOURCE(ListElementsResource, "molt.list.elements")
MOLT_RESOURCE(FieldResource, "molt.fields")
MOLT_RESOURCE(GlobalResource, "molt.global")
MOLT_RESOURCE(RefCountResource, "molt.refcount")
MOLT_RESOURCE(TaskResource, "molt.task")
MOLT_RESOURCE(VariableResource, "molt.variable")
MOLT_RESOURCE(GeneratorResource, "molt.generator")
#undef MOLT_RESOURCE

/// i64, f64, i1, or a type of the obj family.
bool isValueType(Type type);

/// A counted reference: str, bytes, list, an instance of a class, or any object.
bool isObjectType(Type type);

/// Whether the union is a nullable reference: of `none` and one object type.
bool isOptional(UnionType type);

/// The fields of a class: `{x: i64, y: f64}`.
ParseResult parseFields(OpAsmParser &parser, ArrayAttr &names, ArrayAttr &types);
void printFields(OpAsmPrinter &printer, Operation *op, ArrayAttr names,
                 ArrayAttr types);

/// Whether `name` is an exception type that compiled code can raise.
bool isErrorKind(StringRef name);

/// Checks the `kind`, `message` and `msg` of an op that raises.
LogicalResult verifyRaise(Operation *op, StringRef kind, bool hasText,
                          bool hasOperand);

/// Whether `op`, or an op that it holds, may raise: it writes the pending error,
/// or its effects are not known.
bool mayRaise(Operation *op);

/// The effects of one op.
using Effects = SmallVectorImpl<MemoryEffects::EffectInstance>;

/// Adds the effect of an op that may raise.
inline void addRaises(Effects &effects) {
  effects.emplace_back(MemoryEffects::Write::get(), ExceptionResource::get());
}

} // namespace mlir::molt

#include "MoltDialect.h.inc"

#define GET_TYPEDEF_CLASSES
#include "MoltTypes.h.inc"

#define GET_ATTRDEF_CLASSES
#include "MoltAttrs.h.inc"

#define GET_OP_CLASSES
#include "Molt.h.inc"

#endif // MOLT_MOLT_H
