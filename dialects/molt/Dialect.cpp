//===- Dialect.cpp - registration of the molt dialect ---------------------===//
//
// The dialect's types and attributes, its inliner interface, its constants and
// the check of its discardable attribute `molt.tier`.
//
//===----------------------------------------------------------------------===//

#include "molt/Molt.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/Transforms/InliningUtils.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::molt;

#include "MoltDialect.cpp.inc"

#define GET_TYPEDEF_CLASSES
#include "MoltTypes.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "MoltAttrs.cpp.inc"

namespace {
/// Lets the inliner put any code that holds molt ops anywhere, and inline calls
/// that stand inside the regions of molt ops. An op that raises leaves the
/// function: after inlining it leaves the caller, which is what a call whose
/// callee raises does. `molt.tier.invoke` is not a call to the inliner, as it
/// stops the error.
struct MoltInliner : DialectInlinerInterface {
  using DialectInlinerInterface::DialectInlinerInterface;

  bool isLegalToInline(Operation *call, Operation *callable,
                       bool wouldBeCloned) const final {
    return false;
  }
  bool isLegalToInline(Region *dest, Region *src, bool wouldBeCloned,
                       IRMapping &mapping) const final {
    return true;
  }
  bool isLegalToInline(Operation *op, Region *dest, bool wouldBeCloned,
                       IRMapping &mapping) const final {
    return true;
  }
};
} // namespace

void MoltDialect::initialize() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "MoltTypes.cpp.inc"
      >();
  addAttributes<
#define GET_ATTRDEF_LIST
#include "MoltAttrs.cpp.inc"
      >();
  addTierOps();
  addParOps();
  addObjOps();
  addTaskOps();
  addInterfaces<MoltInliner>();
}

Operation *MoltDialect::materializeConstant(OpBuilder &builder, Attribute value,
                                            Type type, Location loc) {
  if (isa<StrType>(type))
    if (auto text = dyn_cast<StringAttr>(value))
      return ObjStrConstOp::create(builder, loc, type, text);
  return arith::ConstantOp::materialize(builder, value, type, loc);
}

LogicalResult MoltDialect::verifyOperationAttribute(Operation *op,
                                                    NamedAttribute attribute) {
  if (attribute.getName() == "molt.tier" &&
      !isa<TierInfoAttr>(attribute.getValue()))
    return op->emitOpError()
           << "has attribute 'molt.tier' that is not a '#molt.tier.info'";
  return success();
}

LogicalResult TierInfoAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                   int64_t tier, ArrayRef<StringAttr>) {
  if (tier < 0 || tier > 2)
    return emitError() << "the tier is 0, 1 or 2, not " << tier;
  return success();
}

LogicalResult ParProofAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                   StringAttr rule, StringAttr) {
  if (rule.getValue().empty())
    return emitError() << "the name of a proof's rule must not be empty";
  return success();
}
