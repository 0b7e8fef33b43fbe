//===- Arithmetic.cpp - checked integer arithmetic ------------------------===//
//
// When an operation can raise, and what it folds to. A fold never removes an
// exception: what would raise stays.
//
//===----------------------------------------------------------------------===//

#include "molt/Molt.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::molt;

/// The value of a constant integer operand.
static std::optional<int64_t> constant(Value value) {
  APInt result;
  if (matchPattern(value, m_ConstantInt(&result)))
    return result.getSExtValue();
  return std::nullopt;
}

/// The value of an operand that the folder knows.
static std::optional<int64_t> known(Attribute operand) {
  if (auto integer = dyn_cast_or_null<IntegerAttr>(operand))
    return integer.getInt();
  return std::nullopt;
}

static Attribute integer(Operation *op, int64_t value) {
  return Builder(op->getContext()).getI64IntegerAttr(value);
}

/// Whether a divisor is a constant for which division neither raises nor traps.
static bool isHarmlessDivisor(Value divisor) {
  std::optional<int64_t> value = constant(divisor);
  return value && *value != 0 && *value != -1;
}

//===----------------------------------------------------------------------===//
// Effects
//===----------------------------------------------------------------------===//

bool TierAddOp::mayRaise() { return !getNooverflow(); }
bool TierSubOp::mayRaise() { return !getNooverflow(); }
bool TierMulOp::mayRaise() { return !getNooverflow(); }
bool TierNegOp::mayRaise() { return !getNooverflow(); }
bool TierFloorDivOp::mayRaise() {
  if (isHarmlessDivisor(getRhs()))
    return false;
  return !getNonzero() || !(getNooverflow() || getNonneg());
}
bool TierModOp::mayRaise() {
  std::optional<int64_t> divisor = constant(getRhs());
  return !getNonzero() && !(divisor && *divisor != 0);
}
bool TierShlOp::mayRaise() { return !getNooverflow(); }
bool TierShrOp::mayRaise() {
  std::optional<int64_t> count = constant(getRhs());
  return !getNonneg() && !(count && *count >= 0);
}

#define MOLT_RAISING_EFFECTS(OP)                                               \
  void OP::getEffects(Effects &effects) {                                      \
    if (mayRaise())                                                            \
      addRaises(effects);                                                      \
  }
/// What cannot raise may run anywhere: at worst the result is poison.
#define MOLT_SPECULATABLE_UNLESS_RAISING(OP)                                   \
  Speculation::Speculatability OP::getSpeculatability() {                      \
    return mayRaise() ? Speculation::NotSpeculatable                           \
                      : Speculation::Speculatable;                             \
  }
/// A division by zero traps, and `nonzero` was proven for its place only.
#define MOLT_SPECULATABLE_BY_DIVISOR(OP)                                       \
  Speculation::Speculatability OP::getSpeculatability() {                      \
    return isHarmlessDivisor(getRhs()) ? Speculation::Speculatable             \
                                       : Speculation::NotSpeculatable;         \
  }
#define MOLT_FOR_EACH_ARITHMETIC_OP(MACRO)                                     \
  MACRO(TierAddOp)                                                             \
  MACRO(TierSubOp)                                                             \
  MACRO(TierMulOp)                                                             \
  MACRO(TierNegOp)                                                             \
  MACRO(TierShlOp)                                                             \
  MACRO(TierShrOp)
MOLT_FOR_EACH_ARITHMETIC_OP(MOLT_RAISING_EFFECTS)
MOLT_FOR_EACH_ARITHMETIC_OP(MOLT_SPECULATABLE_UNLESS_RAISING)
MOLT_RAISING_EFFECTS(TierFloorDivOp)
MOLT_RAISING_EFFECTS(TierModOp)
MOLT_SPECULATABLE_BY_DIVISOR(TierFloorDivOp)
MOLT_SPECULATABLE_BY_DIVISOR(TierModOp)

//===----------------------------------------------------------------------===//
// Folds
//===----------------------------------------------------------------------===//

OpFoldResult TierAddOp::fold(FoldAdaptor adaptor) {
  std::optional<int64_t> lhs = known(adaptor.getLhs());
  std::optional<int64_t> rhs = known(adaptor.getRhs());
  int64_t sum;
  if (lhs && rhs && !llvm::AddOverflow(*lhs, *rhs, sum))
    return integer(*this, sum);
  if (rhs == 0)
    return getLhs();
  return {};
}

OpFoldResult TierSubOp::fold(FoldAdaptor adaptor) {
  std::optional<int64_t> lhs = known(adaptor.getLhs());
  std::optional<int64_t> rhs = known(adaptor.getRhs());
  int64_t difference;
  if (lhs && rhs && !llvm::SubOverflow(*lhs, *rhs, difference))
    return integer(*this, difference);
  if (rhs == 0)
    return getLhs();
  if (getLhs() == getRhs())
    return integer(*this, 0);
  return {};
}

OpFoldResult TierMulOp::fold(FoldAdaptor adaptor) {
  std::optional<int64_t> lhs = known(adaptor.getLhs());
  std::optional<int64_t> rhs = known(adaptor.getRhs());
  int64_t product;
  if (lhs && rhs && !llvm::MulOverflow(*lhs, *rhs, product))
    return integer(*this, product);
  if (rhs == 1)
    return getLhs();
  if (rhs == 0)
    return integer(*this, 0);
  return {};
}

OpFoldResult TierNegOp::fold(FoldAdaptor adaptor) {
  std::optional<int64_t> value = known(adaptor.getOperand());
  if (value && *value != std::numeric_limits<int64_t>::min())
    return integer(*this, -*value);
  // -(-x) is x only if the inner negation cannot raise.
  if (auto inner = getOperand().getDefiningOp<TierNegOp>())
    if (!inner.mayRaise())
      return inner.getOperand();
  return {};
}

OpFoldResult TierFloorDivOp::fold(FoldAdaptor adaptor) {
  std::optional<int64_t> lhs = known(adaptor.getLhs());
  std::optional<int64_t> rhs = known(adaptor.getRhs());
  if (rhs == 1)
    return getLhs();
  if (!lhs || !rhs || *rhs == 0 ||
      (*rhs == -1 && *lhs == std::numeric_limits<int64_t>::min()))
    return {};
  int64_t quotient = *lhs / *rhs;
  if (*lhs % *rhs != 0 && (*lhs < 0) != (*rhs < 0))
    --quotient;
  return integer(*this, quotient);
}

OpFoldResult TierModOp::fold(FoldAdaptor adaptor) {
  std::optional<int64_t> lhs = known(adaptor.getLhs());
  std::optional<int64_t> rhs = known(adaptor.getRhs());
  if (rhs == 1 || rhs == -1)
    return integer(*this, 0);
  if (!lhs || !rhs || *rhs == 0)
    return {};
  int64_t remainder = *lhs % *rhs;
  if (remainder != 0 && (remainder < 0) != (*rhs < 0))
    remainder += *rhs;
  return integer(*this, remainder);
}

OpFoldResult TierShlOp::fold(FoldAdaptor adaptor) {
  std::optional<int64_t> lhs = known(adaptor.getLhs());
  std::optional<int64_t> rhs = known(adaptor.getRhs());
  if (rhs == 0)
    return getLhs();
  if (!lhs || !rhs || *rhs < 0)
    return {};
  if (*lhs == 0)
    return integer(*this, 0);
  if (*rhs >= 63)
    return {};
  int64_t result;
  if (llvm::MulOverflow(*lhs, int64_t(1) << *rhs, result))
    return {};
  return integer(*this, result);
}

OpFoldResult TierShrOp::fold(FoldAdaptor adaptor) {
  std::optional<int64_t> lhs = known(adaptor.getLhs());
  std::optional<int64_t> rhs = known(adaptor.getRhs());
  if (rhs == 0)
    return getLhs();
  if (!lhs || !rhs || *rhs < 0)
    return {};
  return integer(*this, *lhs >> std::min<int64_t>(*rhs, 63));
}
