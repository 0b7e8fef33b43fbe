//===- Ranges.cpp - ranges of checked integer arithmetic ------------------===//
//
// For upstream's integer range analysis. A checked operation has a result only
// if that fits 64 bits, so the bounds saturate instead of wrapping: where `x` is
// at least 0, `x + 1` is at least 1.
//
//===----------------------------------------------------------------------===//

#include "molt/Molt.h"

using namespace mlir;
using namespace mlir::molt;

static ConstantIntRanges range(APInt min, APInt max) {
  return ConstantIntRanges::fromSigned(min, max);
}
static ConstantIntRanges anything() {
  return range(APInt::getSignedMinValue(64), APInt::getSignedMaxValue(64));
}

void TierAddOp::inferResultRanges(ArrayRef<ConstantIntRanges> operands,
                                  SetIntRangeFn setRange) {
  setRange(getResult(), range(operands[0].smin().sadd_sat(operands[1].smin()),
                              operands[0].smax().sadd_sat(operands[1].smax())));
}

void TierSubOp::inferResultRanges(ArrayRef<ConstantIntRanges> operands,
                                  SetIntRangeFn setRange) {
  setRange(getResult(), range(operands[0].smin().ssub_sat(operands[1].smax()),
                              operands[0].smax().ssub_sat(operands[1].smin())));
}

void TierMulOp::inferResultRanges(ArrayRef<ConstantIntRanges> operands,
                                  SetIntRangeFn setRange) {
  const ConstantIntRanges &a = operands[0], &b = operands[1];
  APInt corners[] = {
      a.smin().smul_sat(b.smin()), a.smin().smul_sat(b.smax()),
      a.smax().smul_sat(b.smin()), a.smax().smul_sat(b.smax())};
  APInt min = corners[0], max = corners[0];
  for (const APInt &corner : corners) {
    min = llvm::APIntOps::smin(min, corner);
    max = llvm::APIntOps::smax(max, corner);
  }
  setRange(getResult(), range(min, max));
}

void TierNegOp::inferResultRanges(ArrayRef<ConstantIntRanges> operands,
                                  SetIntRangeFn setRange) {
  APInt zero(64, 0);
  setRange(getResult(), range(zero.ssub_sat(operands[0].smax()),
                              zero.ssub_sat(operands[0].smin())));
}

void TierFloorDivOp::inferResultRanges(ArrayRef<ConstantIntRanges> operands,
                                       SetIntRangeFn setRange) {
  const ConstantIntRanges &a = operands[0], &b = operands[1];
  // Dividing what is not negative by what is positive keeps it between.
  if (a.smin().isNonNegative() && b.smin().isStrictlyPositive())
    return setRange(getResult(), range(a.smin().sdiv(b.smax()),
                                       a.smax().sdiv(b.smin())));
  setRange(getResult(), anything());
}

void TierModOp::inferResultRanges(ArrayRef<ConstantIntRanges> operands,
                                  SetIntRangeFn setRange) {
  const ConstantIntRanges &a = operands[0], &b = operands[1];
  APInt zero(64, 0), one(64, 1);
  // The remainder has the sign of the divisor and is smaller.
  APInt min = b.smin().isNegative() ? b.smin() + one : zero;
  APInt max = b.smax().isStrictlyPositive() ? b.smax() - one : zero;
  // x % y is at most x if neither is negative.
  if (a.smin().isNonNegative() && b.smin().isStrictlyPositive())
    max = llvm::APIntOps::smin(max, a.smax());
  setRange(getResult(), range(min, max));
}

void TierShlOp::inferResultRanges(ArrayRef<ConstantIntRanges> operands,
                                  SetIntRangeFn setRange) {
  // A result keeps the sign of what was shifted, and moves away from zero.
  const ConstantIntRanges &a = operands[0];
  APInt min = a.smin().isNonNegative() ? a.smin() : APInt::getSignedMinValue(64);
  APInt max = a.smax().isNegative() ? a.smax() : APInt::getSignedMaxValue(64);
  setRange(getResult(), range(min, max));
}

void TierShrOp::inferResultRanges(ArrayRef<ConstantIntRanges> operands,
                                  SetIntRangeFn setRange) {
  // A result keeps the sign of what was shifted, and moves towards 0 or -1.
  const ConstantIntRanges &a = operands[0];
  APInt zero(64, 0), minusOne = APInt::getAllOnes(64);
  APInt min = a.smin().isNegative() ? a.smin() : zero;
  APInt max = a.smax().isNegative() ? minusOne : a.smax();
  setRange(getResult(), range(min, max));
}
