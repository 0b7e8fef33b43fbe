//===- IR.cpp - what the C API lacks for working on IR --------------------===//
//
// Cloning with a map, captures, effect queries, block surgery.
//
//===----------------------------------------------------------------------===//

#include "molt/Molt.h"

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Support.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;

extern "C" {
//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

/// Clones `op`, replacing `from[i]` by `to[i]`. Afterwards `onPair` receives each
/// result and block argument of the original with that of the clone.
MlirOperation moltCloneWithMapping(MlirOperation op, const MlirValue *from,
                                   const MlirValue *to, intptr_t count,
                                   void (*onPair)(MlirValue, MlirValue, void *),
                                   void *data) {
  IRMapping mapping;
  for (intptr_t i = 0; i < count; ++i)
    mapping.map(unwrap(from[i]), unwrap(to[i]));
  Operation *clone = unwrap(op)->clone(mapping);
  auto report = [&](Value value) {
    if (Value copy = mapping.lookupOrNull(value))
      onPair(wrap(value), wrap(copy), data);
  };
  unwrap(op)->walk<WalkOrder::PreOrder>([&](Operation *nested) {
    llvm::for_each(nested->getResults(), report);
    for (Region &region : nested->getRegions())
      for (Block &block : region)
        llvm::for_each(block.getArguments(), report);
  });
  return wrap(clone);
}

bool moltIsMemoryEffectFree(MlirOperation op) {
  return isMemoryEffectFree(unwrap(op));
}
bool moltIsSpeculatable(MlirOperation op) { return isSpeculatable(unwrap(op)); }
bool moltIsTriviallyDead(MlirOperation op) {
  return isOpTriviallyDead(unwrap(op));
}
bool moltIsTerminator(MlirOperation op) {
  return unwrap(op)->hasTrait<OpTrait::IsTerminator>();
}
bool moltIsIsolatedFromAbove(MlirOperation op) {
  return unwrap(op)->hasTrait<OpTrait::IsIsolatedFromAbove>();
}
bool moltIsSymbolTable(MlirOperation op) {
  return unwrap(op)->hasTrait<OpTrait::SymbolTable>();
}
MlirOperation moltLookupSymbol(MlirOperation table, MlirStringRef name) {
  return wrap(SymbolTable::lookupSymbolIn(unwrap(table), unwrap(name)));
}
/// Emits a diagnostic: 0 error, 1 warning, 2 remark.
void moltEmit(MlirLocation location, int severity, MlirStringRef message) {
  Location loc = unwrap(location);
  InFlightDiagnostic diagnostic = severity == 0   ? emitError(loc)
                                  : severity == 1 ? emitWarning(loc)
                                                  : emitRemark(loc);
  diagnostic << unwrap(message);
}
MlirOperation moltOperationPrevious(MlirOperation op) {
  return wrap(unwrap(op)->getPrevNode());
}

/// Reports each memory effect: its kind (0 allocate, 1 free, 2 read, 3 write),
/// the name of its resource, and its value or null. False if the effects are
/// not known.
bool moltGetEffects(MlirOperation op,
                    void (*onEffect)(int, MlirStringRef, MlirValue, void *),
                    void *data) {
  auto effects = getEffectsRecursively(unwrap(op));
  if (!effects)
    return false;
  for (const MemoryEffects::EffectInstance &effect : *effects) {
    int kind = isa<MemoryEffects::Allocate>(effect.getEffect()) ? 0
               : isa<MemoryEffects::Free>(effect.getEffect())   ? 1
               : isa<MemoryEffects::Read>(effect.getEffect())   ? 2
                                                                : 3;
    onEffect(kind, wrap(effect.getResource()->getName()),
             wrap(effect.getValue()), data);
  }
  return true;
}

/// Parses a module; `file` is the name that locations show. Null if it fails.
MlirModule moltParseModule(MlirContext context, MlirStringRef text,
                           MlirStringRef file) {
  ParserConfig config(unwrap(context));
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(unwrap(text), config, unwrap(file));
  return MlirModule{module ? module.release().getOperation() : nullptr};
}

//===----------------------------------------------------------------------===//
// Values, blocks, regions
//===----------------------------------------------------------------------===//

/// Reports the values that `region` uses and that are defined above it.
void moltGetCaptures(MlirRegion region, void (*onValue)(MlirValue, void *),
                     void *data) {
  SetVector<Value> values;
  getUsedValuesDefinedAbove(*unwrap(region), values);
  for (Value value : values)
    onValue(wrap(value), data);
}

/// Replaces the uses of `of` inside `region`, at any depth.
void moltReplaceUsesInRegion(MlirValue of, MlirValue with, MlirRegion region) {
  replaceAllUsesInRegionWith(unwrap(of), unwrap(with), *unwrap(region));
}

MlirBlock moltSplitBlock(MlirOperation first) {
  Operation *op = unwrap(first);
  return wrap(op->getBlock()->splitBlock(op));
}

MlirOperation moltBlockLast(MlirBlock block) {
  Block *target = unwrap(block);
  return target->empty() ? MlirOperation{nullptr} : wrap(&target->back());
}

/// Moves all blocks of `region` before `destination`.
void moltInlineRegionBefore(MlirRegion region, MlirBlock destination) {
  Block *target = unwrap(destination);
  target->getParent()->getBlocks().splice(target->getIterator(),
                                          unwrap(region)->getBlocks());
}

/// Moves the ops of `source` from `first` on (all if null) to the end of `target`.
void moltMoveOps(MlirBlock source, MlirOperation first, MlirBlock target) {
  Block *from = unwrap(source);
  auto begin = unwrap(first) ? unwrap(first)->getIterator() : from->begin();
  unwrap(target)->getOperations().splice(unwrap(target)->end(),
                                         from->getOperations(), begin,
                                         from->end());
}


MlirOperation moltRegionParent(MlirRegion region) {
  return wrap(unwrap(region)->getParentOp());
}
/// The operation name is registered and its dialect loaded.
bool moltIsRegistered(MlirOperation op) {
  return unwrap(op)->isRegistered();
}
}
