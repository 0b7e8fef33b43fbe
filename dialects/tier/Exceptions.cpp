//===- Exceptions.cpp - handlers: control flow and rewrites ---------------===//

#include "molt/Molt.h"

#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::molt;

void TierTryOp::getSuccessorRegions(RegionBranchPoint point,
                                    SmallVectorImpl<RegionSuccessor> &regions) {
  if (point.isParent()) {
    regions.emplace_back(&getBody());
    regions.emplace_back(&getHandler());
    return;
  }
  regions.emplace_back(getOperation(), getResults());
}

/// A body of one block that cannot raise needs no handler.
LogicalResult TierTryOp::canonicalize(TierTryOp op, PatternRewriter &rewriter) {
  if (!op.getBody().hasOneBlock())
    return failure();
  Block &body = op.getBody().front();
  auto leave = dyn_cast<TierLeaveOp>(body.getTerminator());
  if (!leave)
    return failure();
  for (Operation &nested : body.without_terminator())
    if (mayRaise(&nested))
      return failure();
  SmallVector<Value> values(leave.getOperands());
  rewriter.inlineBlockBefore(&body, op);
  rewriter.replaceOp(op, values);
  rewriter.eraseOp(leave);
  return success();
}
