//===- Task.cpp - structured concurrency: verifiers, interfaces -----------===//

#include "molt/Molt.h"

#include "mlir/IR/Builders.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::molt;

LogicalResult TaskType::verify(function_ref<InFlightDiagnostic()> emitError,
                               Type resultType) {
  if (!isValueType(resultType) && !isa<NoneType>(resultType))
    return emitError() << "a task cannot have a result of type " << resultType;
  return success();
}

LogicalResult ChannelType::verify(function_ref<InFlightDiagnostic()> emitError,
                                  Type elementType) {
  if (!isValueType(elementType))
    return emitError() << "a channel cannot carry values of type "
                       << elementType;
  return success();
}

//===----------------------------------------------------------------------===//
// Scopes
//===----------------------------------------------------------------------===//

/// The region takes one argument of type `type`.
static LogicalResult verifyScopeArgument(Operation *op, Region &body,
                                         Type type) {
  if (body.getNumArguments() != 1 || body.getArgument(0).getType() != type)
    return op->emitOpError() << "its region takes one argument of type " << type;
  return success();
}

LogicalResult TaskScopeOp::verifyRegions() {
  return verifyScopeArgument(*this, getBody(), TaskScopeType::get(getContext()));
}

LogicalResult TaskCancelScopeOp::verifyRegions() {
  return verifyScopeArgument(*this, getBody(),
                             CancelScopeType::get(getContext()));
}

/// Each region runs at most once, and what it yields are the results.
static void oneOfTheRegions(Operation *op, RegionBranchPoint point,
                            SmallVectorImpl<RegionSuccessor> &successors) {
  if (!point.isParent()) {
    successors.emplace_back(op, op->getResults());
    return;
  }
  for (Region &region : op->getRegions())
    successors.emplace_back(&region);
}

void TaskScopeOp::getSuccessorRegions(
    RegionBranchPoint point, SmallVectorImpl<RegionSuccessor> &successors) {
  oneOfTheRegions(*this, point, successors);
}
void TaskCancelScopeOp::getSuccessorRegions(
    RegionBranchPoint point, SmallVectorImpl<RegionSuccessor> &successors) {
  oneOfTheRegions(*this, point, successors);
}
void TaskSelectOp::getSuccessorRegions(
    RegionBranchPoint point, SmallVectorImpl<RegionSuccessor> &successors) {
  oneOfTheRegions(*this, point, successors);
}

LogicalResult
TaskSpawnOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  auto callee = symbolTable.lookupNearestSymbolFrom<FunctionOpInterface>(
      *this, getCalleeAttr());
  if (!callee)
    return emitOpError() << "'" << getCallee() << "' does not name a function";
  if (!llvm::equal(callee.getArgumentTypes(), getArgs().getTypes()))
    return emitOpError() << "its arguments are not those of '" << getCallee()
                         << "'";
  Type result = cast<TaskType>(getTask().getType()).getResultType();
  ArrayRef<Type> results = callee.getResultTypes();
  bool fits = isa<NoneType>(result)
                  ? results.empty()
                  : results.size() == 1 && results[0] == result;
  if (!fits)
    return emitOpError() << "its task has the result type " << result
                         << ", which '" << getCallee() << "' does not return";
  return success();
}

LogicalResult TaskAwaitOp::verify() {
  Type wanted = cast<TaskType>(getTask().getType()).getResultType();
  Type given = getResult() ? getResult().getType()
                           : Type(NoneType::get(getContext()));
  if (wanted != given)
    return emitOpError() << "gives a value of type " << given
                         << ", but the task's is of type " << wanted;
  return success();
}

//===----------------------------------------------------------------------===//
// select
//===----------------------------------------------------------------------===//

/// Checks one case: its operands (which it takes from `inputs`) and its region.
static LogicalResult verifyCase(TaskSelectOp op, StringRef kind, Region &body,
                                OperandRange &inputs) {
  auto take = [&] {
    Value value = inputs.front();
    inputs = inputs.drop_front();
    return value;
  };
  auto wrong = [&](StringRef what) {
    return op.emitOpError() << "its case '" << kind << "' " << what;
  };
  size_t arguments = 0;
  if (kind == "receive") {
    auto channel =
        inputs.empty() ? nullptr : dyn_cast<ChannelType>(take().getType());
    if (!channel)
      return wrong("takes a channel");
    if (body.getNumArguments() != 1 ||
        body.getArgument(0).getType() != channel.getElementType())
      return wrong("has a region that does not take the channel's values");
    arguments = 1;
  } else if (kind == "send") {
    if (inputs.size() < 2)
      return wrong("takes a value and a channel");
    Value value = take();
    auto channel = dyn_cast<ChannelType>(take().getType());
    if (!channel || channel.getElementType() != value.getType())
      return wrong("takes a value and a channel of its type");
  } else if (kind == "timeout") {
    if (inputs.empty() || !take().getType().isF64())
      return wrong("takes a number of seconds");
  } else {
    return op.emitOpError() << "has the unknown case '" << kind
                            << "'; cases are receive, send and timeout";
  }
  if (body.getNumArguments() != arguments)
    return wrong("has a region with arguments");
  return success();
}

LogicalResult TaskSelectOp::verify() {
  if (getCases().empty())
    return emitOpError() << "has no case";
  if (getCases().size() != getBodies().size())
    return emitOpError() << "has " << getCases().size() << " cases but "
                         << getBodies().size() << " regions";
  OperandRange inputs = getInputs();
  for (auto [kind, body] :
       llvm::zip(getCases().getAsValueRange<StringAttr>(), getBodies()))
    if (failed(verifyCase(*this, kind, body, inputs)))
      return failure();
  if (!inputs.empty())
    return emitOpError() << "has operands that belong to no case";
  return success();
}

//===----------------------------------------------------------------------===//
// Registration
//===----------------------------------------------------------------------===//

#define GET_OP_CLASSES
#include "TaskOps.cpp.inc"

void MoltDialect::addTaskOps() {
  addOperations<
#define GET_OP_LIST
#include "TaskOps.cpp.inc"
      >();
}
