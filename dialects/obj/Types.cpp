//===- Types.cpp - types of the obj family: constraints, assembly ---------===//

#include "molt/Molt.h"

using namespace mlir;
using namespace mlir::molt;

bool molt::isObjectType(Type type) {
  return isa<StrType, BytesType, ListType, ClassType, GenType, ObjectType>(type);
}

// i8 is the place of a `None` in a list, a tuple or an object.
bool molt::isValueType(Type type) {
  return type.isInteger(64) || type.isInteger(8) || type.isF64() || type.isInteger(1) ||
         isObjectType(type) || isa<molt::TupleType, UnionType>(type);
}

bool molt::isOptional(UnionType type) {
  ArrayRef<Type> members = type.getMemberTypes();
  return members.size() == 2 && ((isa<NoneType>(members[0]) && isObjectType(members[1])) ||
                                 (isa<NoneType>(members[1]) && isObjectType(members[0])));
}

LogicalResult ListType::verify(function_ref<InFlightDiagnostic()> emitError,
                               Type elementType) {
  if (!isValueType(elementType))
    return emitError() << "a list cannot hold elements of type " << elementType;
  return success();
}

LogicalResult
molt::TupleType::verify(function_ref<InFlightDiagnostic()> emitError,
                        ArrayRef<Type> elementTypes) {
  for (Type type : elementTypes)
    if (!isValueType(type))
      return emitError() << "a tuple cannot hold a field of type " << type;
  return success();
}

LogicalResult UnionType::verify(function_ref<InFlightDiagnostic()> emitError,
                                ArrayRef<Type> memberTypes) {
  if (memberTypes.size() < 2)
    return emitError() << "a union has at least two members";
  for (Type type : memberTypes)
    if (!isValueType(type) && !isa<NoneType>(type))
      return emitError() << "a union cannot have a member of type " << type;
  return success();
}

/// `<T, U>`
static ParseResult parseTypes(AsmParser &parser, SmallVectorImpl<Type> &types) {
  return parser.parseCommaSeparatedList(
      AsmParser::Delimiter::LessGreater,
      [&] { return parser.parseType(types.emplace_back()); });
}

static void printTypes(AsmPrinter &printer, ArrayRef<Type> types) {
  printer << '<';
  llvm::interleaveComma(types, printer);
  printer << '>';
}

Type molt::TupleType::parse(AsmParser &parser) {
  SmallVector<Type> types;
  if (parseTypes(parser, types))
    return {};
  return getChecked([&] { return parser.emitError(parser.getNameLoc()); },
                    parser.getContext(), ArrayRef<Type>(types));
}

void molt::TupleType::print(AsmPrinter &printer) const {
  printTypes(printer, getElementTypes());
}

Type UnionType::parse(AsmParser &parser) {
  SmallVector<Type> types;
  if (parseTypes(parser, types))
    return {};
  return getChecked([&] { return parser.emitError(parser.getNameLoc()); },
                    parser.getContext(), ArrayRef<Type>(types));
}

void UnionType::print(AsmPrinter &printer) const {
  printTypes(printer, getMemberTypes());
}
