//===- Generators.cpp - generators: types and verifiers -------------------===//

#include "molt/Molt.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"

using namespace mlir;
using namespace mlir::molt;

LogicalResult GenType::verify(function_ref<InFlightDiagnostic()> emitError,
                              Type yields, Type sends, Type returns) {
  for (Type type : {yields, sends, returns})
    if (!isa<NoneType>(type) && !isValueType(type))
      return emitError() << "a generator cannot yield, take or return a value of type "
                         << type;
  return success();
}

/// Checks that a value is there and of this type, or that neither is.
static LogicalResult verifyPart(Operation *op, StringRef what, Type wanted,
                                Value value) {
  if (isa<NoneType>(wanted) && !value)
    return success();
  if (!value)
    return op->emitOpError() << what << " no value, but the generator's type says "
                             << wanted;
  if (value.getType() != wanted)
    return op->emitOpError() << what << " a value of type " << value.getType()
                             << ", but the generator's type says " << wanted;
  return success();
}

LogicalResult ObjGenBeginOp::verify() {
  auto function = dyn_cast<func::FuncOp>((*this)->getParentOp());
  if (!function || !(*this)->getBlock()->isEntryBlock())
    return emitOpError() << "stands outside the first block of a function";
  TypeRange results = function.getFunctionType().getResults();
  if (results.size() != 1 || results[0] != getGenerator().getType())
    return emitOpError() << "stands in a function that does not return the generator";
  return success();
}

LogicalResult ObjGenYieldOp::verify() {
  auto type = cast<GenType>(getGenerator().getType());
  if (failed(verifyPart(*this, "yields", type.getYields(), getValue())))
    return failure();
  return verifyPart(*this, "receives", type.getSends(), getSent());
}

LogicalResult ObjGenReturnOp::verify() {
  auto type = cast<GenType>(getGenerator().getType());
  return verifyPart(*this, "returns", type.getReturns(), getValue());
}

LogicalResult ObjGenResumeOp::verify() {
  auto type = cast<GenType>(getGenerator().getType());
  return verifyPart(*this, "sends", type.getSends(), getSent());
}

LogicalResult ObjGenGetOp::verify() {
  auto type = cast<GenType>(getGenerator().getType());
  StringRef part = getPart();
  if (part != "value" && part != "result" && part != "sent")
    return emitOpError() << "reads the unknown part '" << part << "'";
  Type wanted = part == "value"  ? type.getYields()
                : part == "sent" ? type.getSends()
                                 : type.getReturns();
  return verifyPart(*this, "gives", wanted, getValue());
}
