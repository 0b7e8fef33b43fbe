//===- Obj.cpp - objects: verifiers, folds, types of results --------------===//

#include "molt/Molt.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::molt;

LogicalResult ObjViewOp::verify() {
  auto memref = cast<MemRefType>(getMemref().getType());
  Type element = cast<ListType>(getList().getType()).getElementType();
  if (!element.isIntOrFloat())
    return emitOpError() << "elements of type " << element
                         << " have no view; only i64, f64 and i1 have";
  Type stored = element.isInteger(1) ? IntegerType::get(getContext(), 8)
                                     : element;
  if (memref.getRank() != 1 || !memref.isDynamicDim(0) ||
      !memref.getLayout().isIdentity() || memref.getMemorySpace() ||
      memref.getElementType() != stored)
    return emitOpError() << "a view of " << getList().getType()
                         << " has the type memref<?x" << stored << ">, not "
                         << memref;
  return success();
}

OpFoldResult ObjIsOp::fold(FoldAdaptor) {
  if (getLhs() == getRhs())
    return BoolAttr::get(getContext(), true);
  return {};
}

LogicalResult ObjBytesConstOp::verify() {
  // UTF-8 of a code point below 256 starts with a byte below 0xC4.
  for (unsigned char byte : getValue())
    if (byte >= 0xC4)
      return emitOpError() << "has a character that is no byte";
  return success();
}

//===----------------------------------------------------------------------===//
// Lists
//===----------------------------------------------------------------------===//

/// No length is negative.
void ObjListLenOp::inferResultRanges(ArrayRef<ConstantIntRanges>,
                                     SetIntRangeFn setRange) {
  setRange(getResult(), ConstantIntRanges::fromSigned(
                            APInt(64, 0), APInt::getSignedMaxValue(64)));
}

/// A constant index that is not negative needs no normalization.
template <typename OpTy>
static LogicalResult markNonNegativeIndex(OpTy op, PatternRewriter &rewriter) {
  APInt index;
  if (op.getNonneg() || op.getInbounds() ||
      !matchPattern(op.getIndex(), m_ConstantInt(&index)) || index.isNegative())
    return failure();
  rewriter.modifyOpInPlace(op, [&] { op.setNonneg(true); });
  return success();
}

LogicalResult ObjListGetOp::canonicalize(ObjListGetOp op,
                                         PatternRewriter &rewriter) {
  return markNonNegativeIndex(op, rewriter);
}

LogicalResult ObjListSetOp::canonicalize(ObjListSetOp op,
                                         PatternRewriter &rewriter) {
  return markNonNegativeIndex(op, rewriter);
}

//===----------------------------------------------------------------------===//
// Tuples
//===----------------------------------------------------------------------===//

LogicalResult ObjTupleMakeOp::inferReturnTypes(
    MLIRContext *context, std::optional<Location> location, Adaptor adaptor,
    SmallVectorImpl<Type> &types) {
  SmallVector<Type> elements(adaptor.getElements().getTypes());
  auto type = molt::TupleType::getChecked(
      [&] { return mlir::emitError(location.value_or(UnknownLoc::get(context))); },
      context, ArrayRef<Type>(elements));
  if (!type)
    return failure();
  types.push_back(type);
  return success();
}

/// The fields of one tuple, all and in order, are that tuple.
OpFoldResult ObjTupleMakeOp::fold(FoldAdaptor) {
  Value whole;
  for (auto [index, element] : llvm::enumerate(getElements())) {
    auto get = element.getDefiningOp<ObjTupleGetOp>();
    if (!get || get.getIndex() != index || (whole && get.getTuple() != whole))
      return {};
    whole = get.getTuple();
  }
  return whole && whole.getType() == getType() ? whole : OpFoldResult();
}

LogicalResult ObjTupleGetOp::inferReturnTypes(MLIRContext *context,
                                              std::optional<Location> location,
                                              Adaptor adaptor,
                                              SmallVectorImpl<Type> &types) {
  auto tuple = dyn_cast<molt::TupleType>(adaptor.getTuple().getType());
  if (!tuple)
    return failure();
  uint64_t index = adaptor.getIndexAttr().getInt();
  if (index >= tuple.getElementTypes().size())
    return emitOptionalError(location, "field ", index, " of a tuple with ",
                             tuple.getElementTypes().size(), " fields");
  types.push_back(tuple.getElementTypes()[index]);
  return success();
}

OpFoldResult ObjTupleGetOp::fold(FoldAdaptor) {
  if (auto make = getTuple().getDefiningOp<ObjTupleMakeOp>())
    return make.getElements()[getIndex()];
  return {};
}

//===----------------------------------------------------------------------===//
// Runtime calls
//===----------------------------------------------------------------------===//

LogicalResult ObjRtOp::verify() {
  if (!llvm::is_contained({"pure", "alloc", "read", "write", "io"},
                          getEffects()))
    return emitOpError() << "has the unknown effects '" << getEffects()
                         << "'; they are pure, alloc, read, write or io";
  if (!getCallee().starts_with("molt_"))
    return emitOpError() << "calls '" << getCallee()
                         << "'; names of the runtime begin with 'molt_'";
  return success();
}

//===----------------------------------------------------------------------===//
// Globals
//===----------------------------------------------------------------------===//

LogicalResult ObjGlobalOp::verify() {
  if (!isValueType(getType()))
    return emitOpError() << "a variable cannot have type " << getType();
  if (!getInitAttr())
    return success();
  auto typed = dyn_cast<TypedAttr>(getInitAttr());
  bool isText = isa<StringAttr>(getInitAttr()) && isa<StrType>(getType());
  if (!isText && (!typed || typed.getType() != getType()))
    return emitOpError() << "the initial value " << getInitAttr()
                         << " is not of type " << getType();
  return success();
}

/// The variable that `name` names, if its type is `type`.
static LogicalResult verifyGlobalUse(Operation *op, FlatSymbolRefAttr name,
                                     Type type,
                                     SymbolTableCollection &symbolTable) {
  auto global = symbolTable.lookupNearestSymbolFrom<ObjGlobalOp>(op, name);
  if (!global)
    return op->emitOpError() << "'" << name.getValue()
                             << "' does not name a module variable";
  if (global.getType() != type)
    return op->emitOpError() << "'" << name.getValue() << "' has type "
                             << global.getType() << ", not " << type;
  return success();
}

LogicalResult
ObjGlobalGetOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  return verifyGlobalUse(*this, getGlobalAttr(), getResult().getType(),
                         symbolTable);
}

LogicalResult
ObjGlobalSetOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  return verifyGlobalUse(*this, getGlobalAttr(), getValue().getType(),
                         symbolTable);
}

//===----------------------------------------------------------------------===//
// Registration
//===----------------------------------------------------------------------===//

#define GET_OP_CLASSES
#include "ObjOps.cpp.inc"

void MoltDialect::addObjOps() {
  addOperations<
#define GET_OP_LIST
#include "ObjOps.cpp.inc"
      >();
}
