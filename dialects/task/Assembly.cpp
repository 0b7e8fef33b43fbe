//===- Assembly.cpp - the syntax of scopes and selects --------------------===//

#include "molt/Molt.h"

#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::molt;

using Unresolved = OpAsmParser::UnresolvedOperand;

/// Whether a region's terminator needs to be printed.
static bool hasWordyTerminator(Region &region) {
  Operation *yield = region.front().getTerminator();
  return yield->getNumOperands() || !yield->getAttrs().empty();
}

static void printBody(OpAsmPrinter &p, Region &region) {
  p << ' ';
  p.printRegion(region, /*printEntryBlockArgs=*/false,
                hasWordyTerminator(region));
}

static void printResults(OpAsmPrinter &p, TypeRange types) {
  if (types.empty())
    return;
  p << " -> (";
  llvm::interleaveComma(types, p);
  p << ')';
}

/// `(%scope)`, whose type is known.
static ParseResult parseScopeName(OpAsmParser &parser, Type type,
                                  OpAsmParser::Argument &scope) {
  scope.type = type;
  return failure(parser.parseLParen() || parser.parseArgument(scope) ||
                 parser.parseRParen());
}

//===----------------------------------------------------------------------===//
// scope, cancel_scope
//===----------------------------------------------------------------------===//

ParseResult TaskScopeOp::parse(OpAsmParser &parser, OperationState &result) {
  OpAsmParser::Argument scope;
  Region *body = result.addRegion();
  if (parseScopeName(parser, TaskScopeType::get(parser.getContext()), scope) ||
      parser.parseOptionalArrowTypeList(result.types) ||
      parser.parseOptionalAttrDictWithKeyword(result.attributes) ||
      parser.parseRegion(*body, scope))
    return failure();
  ensureTerminator(*body, parser.getBuilder(), result.location);
  return success();
}

void TaskScopeOp::print(OpAsmPrinter &p) {
  p << " (";
  p.printRegionArgument(getBody().getArgument(0), {}, /*omitType=*/true);
  p << ')';
  printResults(p, getResultTypes());
  p.printOptionalAttrDictWithKeyword((*this)->getAttrs());
  printBody(p, getBody());
}

ParseResult TaskCancelScopeOp::parse(OpAsmParser &parser,
                                     OperationState &result) {
  OpAsmParser::Argument scope;
  Region *body = result.addRegion();
  if (parseScopeName(parser, CancelScopeType::get(parser.getContext()), scope))
    return failure();
  if (succeeded(parser.parseOptionalKeyword("deadline"))) {
    Unresolved deadline;
    if (parser.parseLParen() || parser.parseOperand(deadline) ||
        parser.parseRParen() ||
        parser.resolveOperand(deadline, parser.getBuilder().getF64Type(),
                              result.operands))
      return failure();
  }
  if (succeeded(parser.parseOptionalKeyword("shield")))
    result.addAttribute("shield", parser.getBuilder().getUnitAttr());
  if (parser.parseOptionalArrowTypeList(result.types) ||
      parser.parseOptionalAttrDictWithKeyword(result.attributes) ||
      parser.parseRegion(*body, scope))
    return failure();
  ensureTerminator(*body, parser.getBuilder(), result.location);
  return success();
}

void TaskCancelScopeOp::print(OpAsmPrinter &p) {
  p << " (";
  p.printRegionArgument(getBody().getArgument(0), {}, /*omitType=*/true);
  p << ')';
  if (getDeadline())
    p << " deadline(" << getDeadline() << ')';
  if (getShield())
    p << " shield";
  printResults(p, getResultTypes());
  p.printOptionalAttrDictWithKeyword((*this)->getAttrs(), {"shield"});
  printBody(p, getBody());
}

//===----------------------------------------------------------------------===//
// select
//===----------------------------------------------------------------------===//

/// A channel and its type: `%c : !molt.task.channel<i64>`.
static ParseResult parseChannel(OpAsmParser &parser, Unresolved &channel,
                                ChannelType &type) {
  return failure(parser.parseOperand(channel) || parser.parseColonType(type));
}

/// What follows the keyword of a case, up to its region.
static ParseResult parseCase(OpAsmParser &parser, StringRef kind,
                             SmallVectorImpl<OpAsmParser::Argument> &arguments,
                             OperationState &result) {
  Unresolved value, channel;
  ChannelType type;
  if (kind == "receive") {
    OpAsmParser::Argument &received = arguments.emplace_back();
    if (parseChannel(parser, channel, type) || parser.parseLParen() ||
        parser.parseArgument(received) || parser.parseRParen())
      return failure();
    received.type = type.getElementType();
    return parser.resolveOperand(channel, type, result.operands);
  }
  if (kind == "send")
    return failure(
        parser.parseOperand(value) || parser.parseComma() ||
        parseChannel(parser, channel, type) ||
        parser.resolveOperand(value, type.getElementType(), result.operands) ||
        parser.resolveOperand(channel, type, result.operands));
  return failure(parser.parseOperand(value) ||
                 parser.resolveOperand(value, parser.getBuilder().getF64Type(),
                                       result.operands));
}

ParseResult TaskSelectOp::parse(OpAsmParser &parser, OperationState &result) {
  Builder &builder = parser.getBuilder();
  if (parser.parseOptionalArrowTypeList(result.types) ||
      parser.parseOptionalAttrDictWithKeyword(result.attributes))
    return failure();
  SmallVector<Attribute> kinds;
  StringRef kind;
  while (succeeded(parser.parseOptionalKeyword(
      &kind, {"receive", "send", "timeout"}))) {
    SmallVector<OpAsmParser::Argument> arguments;
    Region *body = result.addRegion();
    if (parseCase(parser, kind, arguments, result) ||
        parser.parseRegion(*body, arguments))
      return failure();
    ensureTerminator(*body, builder, result.location);
    kinds.push_back(builder.getStringAttr(kind));
  }
  result.addAttribute("cases", builder.getArrayAttr(kinds));
  return success();
}

void TaskSelectOp::print(OpAsmPrinter &p) {
  printResults(p, getResultTypes());
  p.printOptionalAttrDictWithKeyword((*this)->getAttrs(), {"cases"});
  OperandRange inputs = getInputs();
  auto take = [&] {
    Value value = inputs.front();
    inputs = inputs.drop_front();
    return value;
  };
  p.increaseIndent();
  for (auto [kind, body] :
       llvm::zip(getCases().getAsValueRange<StringAttr>(), getBodies())) {
    p.printNewline();
    p << kind << ' ' << take();
    if (kind == "send")
      p << ", " << take();
    if (kind != "timeout") {
      // The operand printed last is the channel.
      Value channel = *std::prev(inputs.begin());
      p << " : " << channel.getType();
    }
    if (kind == "receive") {
      p << " (";
      p.printRegionArgument(body.getArgument(0), {}, /*omitType=*/true);
      p << ')';
    }
    printBody(p, body);
  }
  p.decreaseIndent();
}
