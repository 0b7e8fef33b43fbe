//===- Tier.cpp - guards, raising, calls: verifiers and rewrites ----------===//

#include "molt/Molt.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::molt;

//===----------------------------------------------------------------------===//
// require, raise, propagate
//===----------------------------------------------------------------------===//

LogicalResult TierRequireOp::verify() {
  return verifyRaise(*this, getKind(), getMessage().has_value(), bool(getMsg()));
}

LogicalResult TierRequireOp::canonicalize(TierRequireOp op,
                                          PatternRewriter &rewriter) {
  if (!matchPattern(op.getCondition(), m_One()))
    return failure();
  rewriter.eraseOp(op);
  return success();
}

LogicalResult TierRaiseOp::verify() {
  return verifyRaise(*this, getKind(), getMessage().has_value(), bool(getMsg()));
}

LogicalResult TierPropagateOp::canonicalize(TierPropagateOp op,
                                            PatternRewriter &rewriter) {
  if (!matchPattern(op.getFlag(), m_Zero()))
    return failure();
  rewriter.eraseOp(op);
  return success();
}

//===----------------------------------------------------------------------===//
// invoke
//===----------------------------------------------------------------------===//

LogicalResult
TierInvokeOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  auto callee = symbolTable.lookupNearestSymbolFrom<FunctionOpInterface>(
      *this, getCalleeAttr());
  if (!callee)
    return emitOpError() << "'" << getCallee()
                         << "' does not name a function";
  ArrayRef<Type> inputs = callee.getArgumentTypes();
  ArrayRef<Type> results = callee.getResultTypes();
  if (inputs.size() != getArgs().size())
    return emitOpError() << "'" << getCallee() << "' takes " << inputs.size()
                         << " arguments, not " << getArgs().size();
  for (auto [index, wanted, given] :
       llvm::enumerate(inputs, getArgs().getTypes()))
    if (wanted != given)
      return emitOpError() << "argument " << index << " of '" << getCallee()
                           << "' has type " << wanted << ", not " << given;
  if (results.size() != getValues().size())
    return emitOpError() << "'" << getCallee() << "' returns " << results.size()
                         << " values, not " << getValues().size();
  for (auto [index, wanted, given] :
       llvm::enumerate(results, getValues().getTypes()))
    if (wanted != given)
      return emitOpError() << "result " << index << " of '" << getCallee()
                           << "' has type " << wanted << ", not " << given;
  return success();
}

//===----------------------------------------------------------------------===//
// guard, guarded
//===----------------------------------------------------------------------===//

LogicalResult TierGuardOp::verify() {
  if (getFact().empty())
    return emitOpError() << "names no fact";
  return success();
}

OpFoldResult TierGuardOp::fold(FoldAdaptor adaptor) {
  return adaptor.getCondition();
}

void TierGuardedOp::getSuccessorRegions(
    RegionBranchPoint point, SmallVectorImpl<RegionSuccessor> &regions) {
  if (!point.isParent()) {
    regions.emplace_back(getOperation(), getResults());
    return;
  }
  regions.emplace_back(&getFast());
  regions.emplace_back(&getSlow());
}

void TierGuardedOp::getEntrySuccessorRegions(
    ArrayRef<Attribute> operands, SmallVectorImpl<RegionSuccessor> &regions) {
  auto ok = dyn_cast_or_null<BoolAttr>(operands[0]);
  if (!ok || ok.getValue())
    regions.emplace_back(&getFast());
  if (!ok || !ok.getValue())
    regions.emplace_back(&getSlow());
}

void TierGuardedOp::getRegionInvocationBounds(
    ArrayRef<Attribute> operands, SmallVectorImpl<InvocationBounds> &bounds) {
  if (auto ok = dyn_cast_or_null<BoolAttr>(operands[0])) {
    bounds.emplace_back(ok.getValue(), ok.getValue());
    bounds.emplace_back(!ok.getValue(), !ok.getValue());
    return;
  }
  bounds.assign(2, {0, 1});
}

/// Puts the only block of `region` in place of `op`.
static void inlineRegion(Operation *op, Region &region,
                         PatternRewriter &rewriter) {
  Block *block = &region.front();
  Operation *yield = block->getTerminator();
  SmallVector<Value> values(yield->getOperands());
  rewriter.inlineBlockBefore(block, op);
  rewriter.replaceOp(op, values);
  rewriter.eraseOp(yield);
}

LogicalResult TierGuardedOp::canonicalize(TierGuardedOp op,
                                          PatternRewriter &rewriter) {
  BoolAttr ok;
  if (!matchPattern(op.getOk(), m_Constant(&ok)))
    return failure();
  inlineRegion(op, ok.getValue() ? op.getFast() : op.getSlow(), rewriter);
  return success();
}

//===----------------------------------------------------------------------===//
// speculate
//===----------------------------------------------------------------------===//

void TierSpeculateOp::getSuccessorRegions(
    RegionBranchPoint point, SmallVectorImpl<RegionSuccessor> &regions) {
  if (point.isParent()) {
    regions.emplace_back(&getAttempt());
    regions.emplace_back(&getSlow());
    return;
  }
  regions.emplace_back(getOperation(), getResults());
}

void TierSpeculateOp::getEffects(Effects &effects) {
  for (OpOperand &saved : getSavedMutable()) {
    effects.emplace_back(MemoryEffects::Read::get(), &saved,
                         ListShapeResource::get());
    effects.emplace_back(MemoryEffects::Read::get(), &saved,
                         ListElementsResource::get());
    effects.emplace_back(MemoryEffects::Write::get(), &saved,
                         ListShapeResource::get());
    effects.emplace_back(MemoryEffects::Write::get(), &saved,
                         ListElementsResource::get());
  }
}

LogicalResult TierSpeculateOp::verifyRegions() {
  WalkResult result = getAttempt().walk([&](ObjRtOp call) {
    if (call.getEffects() != "io")
      return WalkResult::advance();
    InFlightDiagnostic error = emitOpError()
                               << "attempts input or output, which it cannot "
                                  "undo";
    error.attachNote(call.getLoc()) << "here";
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

/// An attempt that cannot raise needs no fallback.
LogicalResult TierSpeculateOp::canonicalize(TierSpeculateOp op,
                                            PatternRewriter &rewriter) {
  Block &attempt = op.getAttempt().front();
  for (Operation &nested : attempt.without_terminator())
    if (mayRaise(&nested))
      return failure();
  inlineRegion(op, op.getAttempt(), rewriter);
  return success();
}

//===----------------------------------------------------------------------===//
// Registration
//===----------------------------------------------------------------------===//

#define GET_OP_CLASSES
#include "TierOps.cpp.inc"

void MoltDialect::addTierOps() {
  addOperations<
#define GET_OP_LIST
#include "TierOps.cpp.inc"
      >();
}
