//===- Unions.cpp - unions: verifiers, folds, types of results ------------===//

#include "molt/Molt.h"

#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::molt;

/// The type of the member at a position; null if there is none.
static Type memberAt(Type type, uint64_t member) {
  ArrayRef<Type> members = cast<UnionType>(type).getMemberTypes();
  return member < members.size() ? members[member] : Type();
}

LogicalResult ObjWrapOp::verify() {
  auto type = cast<UnionType>(getType());
  Type member = memberAt(type, getMember());
  if (!member)
    return emitOpError() << "member " << getMember() << " of a union with "
                         << type.getMemberTypes().size() << " members";
  Type value = getValue() ? getValue().getType() : NoneType::get(getContext());
  if (value != member)
    return emitOpError() << "member " << getMember() << " has type " << member
                         << ", not " << value;
  return success();
}

LogicalResult ObjUnwrapOp::inferReturnTypes(MLIRContext *context,
                                            std::optional<Location> location,
                                            Adaptor adaptor,
                                            SmallVectorImpl<Type> &types) {
  if (!isa<UnionType>(adaptor.getValue().getType()))
    return failure();
  uint64_t index = adaptor.getMemberAttr().getInt();
  Type member = memberAt(adaptor.getValue().getType(), index);
  if (!member || isa<NoneType>(member))
    return emitOptionalError(location, "the union has no value at position ", index);
  types.push_back(member);
  return success();
}

OpFoldResult ObjUnwrapOp::fold(FoldAdaptor) {
  auto wrap = getValue().getDefiningOp<ObjWrapOp>();
  return wrap && wrap.getMember() == getMember() ? wrap.getValue()
                                                 : OpFoldResult();
}

OpFoldResult ObjTagOp::fold(FoldAdaptor) {
  if (auto wrap = getValue().getDefiningOp<ObjWrapOp>())
    return IntegerAttr::get(getType(), wrap.getMember());
  return {};
}

void ObjTagOp::inferResultRanges(ArrayRef<ConstantIntRanges>,
                                 SetIntRangeFn setRange) {
  uint64_t members = cast<UnionType>(getValue().getType()).getMemberTypes().size();
  setRange(getResult(), ConstantIntRanges::fromSigned(APInt(64, 0),
                                                      APInt(64, members - 1)));
}
