//===- Assembly.cpp - the syntax of parallel loops and reductions ---------===//

#include "molt/Molt.h"

#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::molt;

using Unresolved = OpAsmParser::UnresolvedOperand;

//===----------------------------------------------------------------------===//
// for
//===----------------------------------------------------------------------===//

/// `%acc = %init : add` or `%acc = %init : @mine`.
static ParseResult parseReduction(OpAsmParser &parser,
                                  OpAsmParser::Argument &accumulator,
                                  Unresolved &init, Attribute &kind) {
  if (parser.parseArgument(accumulator) || parser.parseEqual() ||
      parser.parseOperand(init) || parser.parseColon())
    return failure();
  FlatSymbolRefAttr symbol;
  OptionalParseResult isSymbol = parser.parseOptionalAttribute(symbol);
  if (isSymbol.has_value()) {
    kind = symbol;
    return *isSymbol;
  }
  StringRef keyword;
  if (parser.parseKeyword(&keyword))
    return failure();
  kind = parser.getBuilder().getStringAttr(keyword);
  return success();
}

/// `schedule(static)`: the keyword and the parenthesis that follows it.
static ParseResult parseSchedule(OpAsmParser &parser, NamedAttrList &attrs) {
  StringRef schedule;
  if (parser.parseLParen() || parser.parseKeyword(&schedule) ||
      parser.parseRParen())
    return failure();
  attrs.set("schedule", parser.getBuilder().getStringAttr(schedule));
  return success();
}

ParseResult ParForOp::parse(OpAsmParser &parser, OperationState &result) {
  Builder &builder = parser.getBuilder();
  Type i64 = builder.getI64Type();
  SmallVector<OpAsmParser::Argument> arguments, accumulators;
  SmallVector<Unresolved> lower, upper, step, inits, chunk;
  SmallVector<Attribute> kinds;
  constexpr auto paren = OpAsmParser::Delimiter::Paren;

  if (parser.parseArgumentList(arguments, paren) || parser.parseEqual() ||
      parser.parseOperandList(lower, paren) || parser.parseKeyword("to") ||
      parser.parseOperandList(upper, paren) || parser.parseKeyword("step") ||
      parser.parseOperandList(step, paren))
    return failure();

  if (succeeded(parser.parseOptionalKeyword("reduce"))) {
    auto parseOne = [&] {
      return parseReduction(parser, accumulators.emplace_back(),
                            inits.emplace_back(), kinds.emplace_back());
    };
    if (parser.parseCommaSeparatedList(paren, parseOne))
      return failure();
    result.addAttribute("reductions", builder.getArrayAttr(kinds));
  }
  if (succeeded(parser.parseOptionalKeyword("schedule")) &&
      parseSchedule(parser, result.attributes))
    return failure();
  if (succeeded(parser.parseOptionalKeyword("chunk"))) {
    if (parser.parseLParen() || parser.parseOperand(chunk.emplace_back()) ||
        parser.parseRParen())
      return failure();
  }
  if (succeeded(parser.parseOptionalKeyword("proof"))) {
    ParProofAttr proof;
    if (parser.parseLParen() || parser.parseAttribute(proof) ||
        parser.parseRParen())
      return failure();
    result.addAttribute("proof", proof);
  }
  if (succeeded(parser.parseOptionalKeyword("sequential")))
    result.addAttribute("sequential", builder.getUnitAttr());

  Type variableType;
  SmallVector<Type> types;
  SMLoc typeLoc;
  if (parser.parseColon() || parser.getCurrentLocation(&typeLoc) ||
      parser.parseType(variableType) || parser.parseOptionalArrowTypeList(types))
    return failure();
  if (variableType != i64)
    return parser.emitError(typeLoc, "induction variables have type i64");
  if (types.size() != inits.size())
    return parser.emitError(typeLoc)
           << inits.size() << " reductions, but " << types.size()
           << " result types";

  for (OpAsmParser::Argument &variable : arguments)
    variable.type = i64;
  for (auto [accumulator, type] : llvm::zip(accumulators, types))
    accumulator.type = type;
  arguments.append(accumulators);
  result.addTypes(types);

  Region *body = result.addRegion();
  if (parser.resolveOperands(lower, i64, result.operands) ||
      parser.resolveOperands(upper, i64, result.operands) ||
      parser.resolveOperands(step, i64, result.operands) ||
      parser.resolveOperands(inits, types, typeLoc, result.operands) ||
      parser.resolveOperands(chunk, i64, result.operands) ||
      parser.parseOptionalAttrDictWithKeyword(result.attributes) ||
      parser.parseRegion(*body, arguments))
    return failure();
  if (body->empty())
    body->emplaceBlock();
  // A body with several blocks ends where its author says.
  if (body->hasOneBlock() && inits.empty() &&
      (body->front().empty() ||
       !body->front().back().mightHaveTrait<OpTrait::IsTerminator>())) {
    // The region has no op yet that could tell its context.
    OpBuilder inside(builder.getContext());
    inside.setInsertionPointToEnd(&body->front());
    ParYieldOp::create(inside, result.location);
  }
  result.addAttribute(getOperandSegmentSizesAttrName(result.name),
                      builder.getDenseI32ArrayAttr(
                          {int32_t(lower.size()), int32_t(upper.size()),
                           int32_t(step.size()), int32_t(inits.size()),
                           int32_t(chunk.size())}));
  return success();
}

void ParForOp::print(OpAsmPrinter &p) {
  auto list = [&](auto values) {
    p << '(';
    p.printOperands(values);
    p << ')';
  };
  p << " (";
  llvm::interleaveComma(getInductionVars(), p,
                        [&](Value v) { p.printRegionArgument(cast<BlockArgument>(v), {}, true); });
  p << ") = ";
  list(getLower());
  p << " to ";
  list(getUpper());
  p << " step ";
  list(getStep());
  if (!getInitial().empty()) {
    p << " reduce(";
    llvm::interleaveComma(
        llvm::zip(getAccumulators(), getInitial(), getReductions()), p,
        [&](auto item) {
          auto [accumulator, init, kind] = item;
          p.printRegionArgument(accumulator, {}, true);
          p << " = " << init << " : ";
          if (auto name = dyn_cast<StringAttr>(kind))
            p << name.getValue();
          else
            p << kind;
        });
    p << ')';
  }
  if (auto schedule = getSchedule())
    p << " schedule(" << *schedule << ')';
  if (getChunk())
    p << " chunk(" << getChunk() << ')';
  if (getProofAttr())
    p << " proof(" << getProofAttr() << ')';
  if (getSequential())
    p << " sequential";
  p << " : i64";
  if (!getResults().empty()) {
    p << " -> (";
    llvm::interleaveComma(getResultTypes(), p);
    p << ')';
  }
  p.printOptionalAttrDictWithKeyword(
      (*this)->getAttrs(),
      {"reductions", "schedule", "proof", "sequential", "operandSegmentSizes"});
  p << ' ';
  bool printYield = !getBody().hasOneBlock() || !getInitial().empty() ||
                    !getBody().front().getTerminator()->getAttrs().empty();
  p.printRegion(getBody(), /*printEntryBlockArgs=*/false, printYield);
}

//===----------------------------------------------------------------------===//
// reduction
//===----------------------------------------------------------------------===//

ParseResult ParReductionOp::parse(OpAsmParser &parser, OperationState &result) {
  Builder &builder = parser.getBuilder();
  StringAttr name;
  Type type;
  std::string visibility;
  if (succeeded(parser.parseOptionalString(&visibility)))
    result.addAttribute("sym_visibility", builder.getStringAttr(visibility));
  if (parser.parseSymbolName(name, "sym_name", result.attributes) ||
      parser.parseColonType(type) || parser.parseKeyword("identity") ||
      parser.parseRegion(*result.addRegion()) || parser.parseKeyword("combine") ||
      parser.parseRegion(*result.addRegion()))
    return failure();
  result.addAttribute("type", TypeAttr::get(type));
  if (succeeded(parser.parseOptionalKeyword("laws"))) {
    SmallVector<Attribute> laws;
    auto parseLaw = [&] {
      std::string law;
      if (parser.parseString(&law))
        return failure();
      laws.push_back(builder.getStringAttr(law));
      return success();
    };
    if (parser.parseCommaSeparatedList(OpAsmParser::Delimiter::Paren, parseLaw))
      return failure();
    result.addAttribute("laws", builder.getArrayAttr(laws));
  }
  return parser.parseOptionalAttrDictWithKeyword(result.attributes);
}

void ParReductionOp::print(OpAsmPrinter &p) {
  p << ' ';
  if (getSymVisibilityAttr())
    p << getSymVisibilityAttr() << ' ';
  p.printSymbolName(getSymName());
  p << " : " << getType() << " identity ";
  p.printRegion(getIdentity(), /*printEntryBlockArgs=*/true,
                /*printBlockTerminators=*/true);
  p << " combine ";
  p.printRegion(getCombine(), /*printEntryBlockArgs=*/true,
                /*printBlockTerminators=*/true);
  if (!getLaws().empty()) {
    p << " laws(";
    llvm::interleaveComma(getLaws(), p);
    p << ')';
  }
  p.printOptionalAttrDictWithKeyword(
      (*this)->getAttrs(), {"sym_name", "sym_visibility", "type", "laws"});
}
