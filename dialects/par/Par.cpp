//===- Par.cpp - parallel loops: verifiers, interfaces --------------------===//

#include "molt/Molt.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::molt;

/// Whether the builtin reduction `kind` takes values of `type`.
static bool takesType(StringRef kind, Type type) {
  bool isInt = type.isInteger(64), isFloat = type.isF64(),
       isBool = type.isInteger(1);
  if (kind == "add" || kind == "mul" || kind == "min" || kind == "max")
    return isInt || isFloat;
  return (kind == "and" || kind == "or" || kind == "xor") && (isInt || isBool);
}

//===----------------------------------------------------------------------===//
// for: verifiers
//===----------------------------------------------------------------------===//

LogicalResult ParForOp::verify() {
  unsigned loops = getNumLoops();
  if (loops == 0)
    return emitOpError() << "needs at least one induction variable";
  if (getUpper().size() != loops || getStep().size() != loops)
    return emitOpError() << "has " << loops << " lower bounds, "
                         << getUpper().size() << " upper bounds and "
                         << getStep().size() << " steps";
  if (auto schedule = getSchedule())
    if (*schedule != "static" && *schedule != "dynamic" && *schedule != "guided")
      return emitOpError() << "has the unknown schedule '" << *schedule
                           << "'; schedules are static, dynamic and guided";
  if (getReductions().size() != getInitial().size())
    return emitOpError() << "has " << getReductions().size()
                         << " reductions but " << getInitial().size()
                         << " initial values";
  if (getInitial().getTypes() != getResultTypes())
    return emitOpError()
           << "the types of its results are not those of the initial values";
  for (auto [kind, init] : llvm::zip(getReductions(), getInitial())) {
    if (isa<FlatSymbolRefAttr>(kind))
      continue;
    auto name = dyn_cast<StringAttr>(kind);
    if (!name)
      return emitOpError() << "the reduction " << kind
                           << " is neither a builtin kind nor a symbol";
    if (!takesType(name, init.getType()))
      return emitOpError() << "has no reduction '" << name.getValue()
                           << "' of type " << init.getType();
  }
  return success();
}

LogicalResult ParForOp::verifyRegions() {
  Block &entry = getBody().front();
  unsigned loops = getNumLoops();
  if (entry.getNumArguments() != loops + getInitial().size())
    return emitOpError() << "its body takes " << entry.getNumArguments()
                         << " arguments, not " << loops
                         << " induction variables and " << getInitial().size()
                         << " accumulators";
  for (BlockArgument variable : getInductionVars())
    if (!variable.getType().isInteger(64))
      return emitOpError() << "an induction variable has type "
                           << variable.getType() << ", not 'i64'";
  if (ValueRange(getAccumulators()).getTypes() != getInitial().getTypes())
    return emitOpError()
           << "the types of its accumulators are not those of the initial "
              "values";
  // That each yield fits the results is checked by the region branch interface.
  return success();
}

LogicalResult ParForOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  for (auto [kind, init] : llvm::zip(getReductions(), getInitial())) {
    auto name = dyn_cast<FlatSymbolRefAttr>(kind);
    if (!name)
      continue;
    auto reduction =
        symbolTable.lookupNearestSymbolFrom<ParReductionOp>(*this, name);
    if (!reduction)
      return emitOpError() << "'" << name.getValue()
                           << "' does not name a reduction";
    if (reduction.getType() != init.getType())
      return emitOpError() << "the reduction '" << name.getValue()
                           << "' is of type " << reduction.getType() << ", not "
                           << init.getType();
  }
  return success();
}

//===----------------------------------------------------------------------===//
// for: interfaces
//===----------------------------------------------------------------------===//

bool ParForOp::reductionMayRaise() {
  return llvm::any_of(llvm::zip(getReductions(), getInitial()), [](auto pair) {
    auto [kind, init] = pair;
    auto name = dyn_cast<StringAttr>(kind);
    return name && init.getType().isInteger(64) &&
           (name.getValue() == "add" || name.getValue() == "mul");
  });
}

void ParForOp::getEffects(Effects &effects) {
  if (reductionMayRaise())
    addRaises(effects);
}

Speculation::Speculatability ParForOp::getSpeculatability() {
  auto isPositive = [](Value step) {
    APInt value;
    return matchPattern(step, m_ConstantInt(&value)) &&
           value.isStrictlyPositive();
  };
  // A step that is not constant could be zero where the loop does not run, and
  // a body with several blocks can loop forever.
  if (reductionMayRaise() || !getBody().hasOneBlock() ||
      !llvm::all_of(getStep(), isPositive))
    return Speculation::NotSpeculatable;
  return Speculation::RecursivelySpeculatable;
}

SmallVector<Region *> ParForOp::getLoopRegions() { return {&getBody()}; }

std::optional<SmallVector<Value>> ParForOp::getLoopInductionVars() {
  return SmallVector<Value>(getInductionVars());
}
std::optional<SmallVector<OpFoldResult>> ParForOp::getLoopLowerBounds() {
  return SmallVector<OpFoldResult>(getLower());
}
std::optional<SmallVector<OpFoldResult>> ParForOp::getLoopUpperBounds() {
  return SmallVector<OpFoldResult>(getUpper());
}
std::optional<SmallVector<OpFoldResult>> ParForOp::getLoopSteps() {
  return SmallVector<OpFoldResult>(getStep());
}

/// What an accumulator starts from differs from chunk to chunk, so no value
/// flows into the region: analyses must take its arguments for unknown.
OperandRange ParForOp::getEntrySuccessorOperands(RegionSuccessor successor) {
  if (successor.isParent())
    return getInitial();
  return OperandRange(getOperation()->operand_end(),
                      getOperation()->operand_end());
}

void ParForOp::getSuccessorRegions(RegionBranchPoint,
                                   SmallVectorImpl<RegionSuccessor> &regions) {
  regions.emplace_back(&getBody());
  regions.emplace_back(getOperation(), getResults());
}

MutableOperandRange ParYieldOp::getMutableSuccessorOperands(
    RegionSuccessor successor) {
  if (successor.isParent())
    return getValuesMutable();
  return MutableOperandRange(getOperation(), 0, 0);
}

//===----------------------------------------------------------------------===//
// for: rewrites
//===----------------------------------------------------------------------===//

/// A loop that is known to have no iteration gives its initial values.
LogicalResult ParForOp::canonicalize(ParForOp op, PatternRewriter &rewriter) {
  for (auto [lower, upper] : llvm::zip(op.getLower(), op.getUpper())) {
    APInt from, to;
    bool isEmpty = lower == upper || (matchPattern(lower, m_ConstantInt(&from)) &&
                                      matchPattern(upper, m_ConstantInt(&to)) &&
                                      from.sge(to));
    if (!isEmpty)
      continue;
    rewriter.replaceOp(op, op.getInitial());
    return success();
  }
  return failure();
}

//===----------------------------------------------------------------------===//
// reduction
//===----------------------------------------------------------------------===//

LogicalResult ParReductionOp::verifyRegions() {
  auto yieldsOne = [&](Region &region) {
    auto yield = dyn_cast<ParYieldOp>(region.front().getTerminator());
    return yield && yield.getValues().size() == 1 &&
           yield.getValues().front().getType() == getType();
  };
  if (getIdentity().getNumArguments() != 0)
    return emitOpError() << "its identity takes no arguments";
  auto arguments = getCombine().getArgumentTypes();
  if (arguments.size() != 2 || arguments[0] != getType() ||
      arguments[1] != getType())
    return emitOpError() << "its combination takes two arguments of type "
                         << getType();
  if (!yieldsOne(getIdentity()))
    return emitOpError() << "its identity yields one value of type "
                         << getType();
  if (!yieldsOne(getCombine()))
    return emitOpError() << "its combination yields one value of type "
                         << getType();
  for (auto law : getLaws().getAsValueRange<StringAttr>())
    if (law != "associative" && law != "commutative" && law != "idempotent")
      return emitOpError() << "claims the unknown law '" << law
                           << "'; laws are associative, commutative and "
                              "idempotent";
  return success();
}

//===----------------------------------------------------------------------===//
// Registration
//===----------------------------------------------------------------------===//

#define GET_OP_CLASSES
#include "ParOps.cpp.inc"

void MoltDialect::addParOps() {
  addOperations<
#define GET_OP_LIST
#include "ParOps.cpp.inc"
      >();
}
