//===- Types.cpp - types of the molt dialect ------------------------------===//

#include "molt/Molt.h"

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Support.h"

using namespace mlir;

extern "C" {
MlirType moltStrType(MlirContext context) {
  return wrap(molt::StrType::get(unwrap(context)));
}
/// Null if a list cannot hold such elements.
MlirType moltListType(MlirType element) {
  if (!molt::isValueType(unwrap(element)))
    return MlirType{nullptr};
  return wrap(molt::ListType::get(unwrap(element)));
}
MlirType moltTupleType(MlirContext context, intptr_t count,
                       const MlirType *elements) {
  SmallVector<Type> types;
  for (intptr_t i = 0; i < count; ++i)
    types.push_back(unwrap(elements[i]));
  if (!llvm::all_of(types, molt::isValueType))
    return MlirType{nullptr};
  return wrap(molt::TupleType::get(unwrap(context), types));
}
bool moltTypeIsStr(MlirType type) { return isa<molt::StrType>(unwrap(type)); }
/// The element type of a list; null if `type` is not a list.
MlirType moltListElement(MlirType type) {
  auto list = dyn_cast<molt::ListType>(unwrap(type));
  return list ? wrap(list.getElementType()) : MlirType{nullptr};
}
/// The number of a tuple's fields; -1 if `type` is not a tuple.
intptr_t moltTupleSize(MlirType type) {
  auto tuple = dyn_cast<molt::TupleType>(unwrap(type));
  return tuple ? intptr_t(tuple.getElementTypes().size()) : -1;
}
MlirType moltTupleElement(MlirType type, intptr_t index) {
  return wrap(cast<molt::TupleType>(unwrap(type)).getElementTypes()[index]);
}

MlirType moltBytesType(MlirContext context) {
  return wrap(molt::BytesType::get(unwrap(context)));
}
MlirType moltObjectType(MlirContext context) {
  return wrap(molt::ObjectType::get(unwrap(context)));
}
MlirType moltClassType(MlirContext context, MlirStringRef name) {
  MLIRContext *target = unwrap(context);
  return wrap(molt::ClassType::get(
      target, FlatSymbolRefAttr::get(target, unwrap(name))));
}
/// Null if a union cannot have such members.
MlirType moltUnionType(MlirContext context, intptr_t count,
                       const MlirType *members) {
  SmallVector<Type> types;
  for (intptr_t i = 0; i < count; ++i)
    types.push_back(unwrap(members[i]));
  bool valid = types.size() >= 2 && llvm::all_of(types, [](Type type) {
                 return molt::isValueType(type) || isa<NoneType>(type);
               });
  return valid ? wrap(molt::UnionType::get(unwrap(context), types))
               : MlirType{nullptr};
}
bool moltTypeIsBytes(MlirType type) {
  return isa<molt::BytesType>(unwrap(type));
}
bool moltTypeIsObject(MlirType type) {
  return molt::isObjectType(unwrap(type));
}
/// The name of an instance's class; empty if `type` is something else.
MlirStringRef moltClassName(MlirType type) {
  auto instance = dyn_cast<molt::ClassType>(unwrap(type));
  return wrap(instance ? instance.getName().getValue() : StringRef());
}
/// The number of a union's members; -1 if `type` is not a union.
intptr_t moltUnionSize(MlirType type) {
  auto union_ = dyn_cast<molt::UnionType>(unwrap(type));
  return union_ ? intptr_t(union_.getMemberTypes().size()) : -1;
}
MlirType moltUnionMember(MlirType type, intptr_t index) {
  return wrap(cast<molt::UnionType>(unwrap(type)).getMemberTypes()[index]);
}
}
