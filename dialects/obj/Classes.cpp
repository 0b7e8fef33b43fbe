//===- Classes.cpp - classes and their instances: verifiers, assembly -----===//

#include "molt/Molt.h"

#include "mlir/IR/Builders.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::molt;

//===----------------------------------------------------------------------===//
// Declarations
//===----------------------------------------------------------------------===//

ParseResult molt::parseFields(OpAsmParser &parser, ArrayAttr &names,
                              ArrayAttr &types) {
  SmallVector<Attribute> parsedNames, parsedTypes;
  auto parseField = [&]() -> ParseResult {
    std::string name;
    Type type;
    if (parser.parseKeywordOrString(&name) || parser.parseColonType(type))
      return failure();
    parsedNames.push_back(parser.getBuilder().getStringAttr(name));
    parsedTypes.push_back(TypeAttr::get(type));
    return success();
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Braces, parseField))
    return failure();
  names = parser.getBuilder().getArrayAttr(parsedNames);
  types = parser.getBuilder().getArrayAttr(parsedTypes);
  return success();
}

void molt::printFields(OpAsmPrinter &printer, Operation *, ArrayAttr names,
                       ArrayAttr types) {
  printer << '{';
  llvm::interleaveComma(llvm::zip(names, types), printer, [&](auto field) {
    printer.printKeywordOrString(cast<StringAttr>(std::get<0>(field)).getValue());
    printer << ": " << cast<TypeAttr>(std::get<1>(field)).getValue();
  });
  printer << '}';
}

LogicalResult ObjClassOp::verify() {
  if (getFieldNames().size() != getFieldTypes().size())
    return emitOpError() << "has " << getFieldNames().size() << " names and "
                         << getFieldTypes().size() << " types of fields";
  llvm::StringSet<> seen;
  for (StringAttr name : getFieldNames().getAsRange<StringAttr>())
    if (!seen.insert(name).second)
      return emitOpError() << "has two fields named '" << name.getValue() << "'";
  for (Type type : getFieldTypes().getAsValueRange<TypeAttr>())
    if (!isValueType(type))
      return emitOpError() << "a field cannot have type " << type;
  if (getVisibility() == SymbolTable::Visibility::Private)
    return emitOpError() << "must not be private: types do not count as uses";
  return success();
}

/// The class with this name; an error at `op` if there is none.
static ObjClassOp lookupClass(Operation *op, FlatSymbolRefAttr name,
                              SymbolTableCollection &symbolTable) {
  auto found = symbolTable.lookupNearestSymbolFrom<ObjClassOp>(op, name);
  if (!found)
    op->emitOpError() << "'" << name.getValue() << "' does not name a class";
  return found;
}

/// The base of a class, if it has one that is declared.
static ObjClassOp baseOf(ObjClassOp op, SymbolTableCollection &symbolTable) {
  if (!op.getBaseAttr())
    return {};
  return symbolTable.lookupNearestSymbolFrom<ObjClassOp>(op, op.getBaseAttr());
}

/// Whether `name` is the class `op` or one of its bases.
static bool inherits(ObjClassOp op, FlatSymbolRefAttr name,
                     SymbolTableCollection &symbolTable) {
  for (; op; op = baseOf(op, symbolTable))
    if (op.getSymNameAttr() == name.getAttr())
      return true;
  return false;
}

/// Checks that every class which occurs in a type is declared.
static LogicalResult verifyClassesIn(Operation *op, Type type,
                                     SymbolTableCollection &symbolTable) {
  auto result = type.walk([&](ClassType inner) {
    return lookupClass(op, inner.getName(), symbolTable) ? WalkResult::advance()
                                                         : WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

ObjClassOp ObjClassOp::getFinalizer(SymbolTableCollection &symbolTable) {
  for (ObjClassOp op = *this; op; op = baseOf(op, symbolTable))
    if (op.getDelAttr())
      return op;
  return {};
}

LogicalResult
ObjClassOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  if (getBaseAttr() && !lookupClass(*this, getBaseAttr(), symbolTable))
    return failure();
  llvm::SmallPtrSet<Operation *, 8> seen;
  for (ObjClassOp op = *this; op; op = baseOf(op, symbolTable))
    if (!seen.insert(op).second)
      return emitOpError() << "is a base of itself";
  for (Type type : getFieldTypes().getAsValueRange<TypeAttr>())
    if (failed(verifyClassesIn(*this, type, symbolTable)))
      return failure();
  if (!getDelAttr())
    return success();
  auto function =
      symbolTable.lookupNearestSymbolFrom<FunctionOpInterface>(*this, getDelAttr());
  if (!function)
    return emitOpError() << "'" << *getDel() << "' does not name a function";
  return success();
}

//===----------------------------------------------------------------------===//
// Instances
//===----------------------------------------------------------------------===//

LogicalResult ObjNewOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  auto type = cast<ClassType>(getResult().getType());
  ObjClassOp declaration = lookupClass(*this, type.getName(), symbolTable);
  if (!declaration)
    return failure();
  if (declaration.getFinalizer(symbolTable) && !getFinalized())
    return emitOpError() << "of a class with 'del' must be 'finalized'";
  return success();
}

/// Checks that `object`'s class declares the field with this type.
static LogicalResult verifyField(Operation *op, Type object, StringRef field,
                                 Type type, SymbolTableCollection &symbolTable) {
  ObjClassOp declaration =
      lookupClass(op, cast<ClassType>(object).getName(), symbolTable);
  if (!declaration)
    return failure();
  for (auto [name, declared] :
       llvm::zip(declaration.getFieldNames().getAsRange<StringAttr>(),
                 declaration.getFieldTypes().getAsValueRange<TypeAttr>())) {
    if (name.getValue() != field)
      continue;
    if (declared != type)
      return op->emitOpError() << "field '" << field << "' has type " << declared
                               << ", not " << type;
    return success();
  }
  return op->emitOpError() << "class '" << declaration.getSymName()
                           << "' declares no field '" << field << "'";
}

LogicalResult
ObjFieldGetOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  return verifyField(*this, getObject().getType(), getField(),
                     getResult().getType(), symbolTable);
}

LogicalResult
ObjFieldSetOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  return verifyField(*this, getObject().getType(), getField(),
                     getValue().getType(), symbolTable);
}

LogicalResult
ObjInstanceOfOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  return success(lookupClass(*this, getClassNameAttr(), symbolTable));
}

LogicalResult ObjCastOp::verify() {
  Type from = getObject().getType(), to = getResult().getType();
  bool classes = isa<ClassType>(from) && isa<ClassType>(to);
  if (!classes && !isa<ObjectType>(from) && !isa<ObjectType>(to) && from != to)
    return emitOpError() << "cannot make " << to << " of " << from;
  return success();
}

LogicalResult ObjCastOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  auto from = dyn_cast<ClassType>(getObject().getType());
  auto to = dyn_cast<ClassType>(getResult().getType());
  if (!from || !to)
    return success();
  ObjClassOp source = lookupClass(*this, from.getName(), symbolTable);
  ObjClassOp target = lookupClass(*this, to.getName(), symbolTable);
  if (!source || !target)
    return failure();
  if (!inherits(source, to.getName(), symbolTable) &&
      !inherits(target, from.getName(), symbolTable))
    return emitOpError() << "neither of '" << source.getSymName() << "' and '"
                         << target.getSymName() << "' is a base of the other";
  return success();
}

/// A cast to the same type, and one of a cast.
OpFoldResult ObjCastOp::fold(FoldAdaptor) {
  if (getObject().getType() == getType())
    return getObject();
  auto inner = getObject().getDefiningOp<ObjCastOp>();
  return inner && inner.getObject().getType() == getType() ? inner.getObject()
                                                           : OpFoldResult();
}
