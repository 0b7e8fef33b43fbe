//===- Effects.cpp - memory effects of the operations on objects ----------===//
//
// Two resources tell the shape of lists (length, capacity, handle of storage)
// from their elements: writing elements leaves lengths and views as they are.
// The fields of instances are a third.
//
//===----------------------------------------------------------------------===//

#include "molt/Molt.h"

using namespace mlir;
using namespace mlir::molt;

using MemoryEffects::Allocate;
using MemoryEffects::Read;
using MemoryEffects::Write;

void ObjListNewOp::getEffects(Effects &effects) {
  effects.emplace_back(Allocate::get(), getOperation()->getOpResult(0),
                       ListShapeResource::get());
}

void ObjListFilledOp::getEffects(Effects &effects) {
  effects.emplace_back(Allocate::get(), getOperation()->getOpResult(0),
                       ListShapeResource::get());
}

void ObjNewOp::getEffects(Effects &effects) {
  effects.emplace_back(Allocate::get(), getOperation()->getOpResult(0),
                       FieldResource::get());
  // The default resource stands for everything: what the finalizer may do.
  if (getFinalized())
    effects.emplace_back(Write::get());
}

void ObjListLenOp::getEffects(Effects &effects) {
  effects.emplace_back(Read::get(), &getListMutable(),
                       ListShapeResource::get());
}

void ObjListGetOp::getEffects(Effects &effects) {
  effects.emplace_back(Read::get(), &getListMutable(),
                       ListShapeResource::get());
  effects.emplace_back(Read::get(), &getListMutable(),
                       ListElementsResource::get());
  if (!getInbounds())
    addRaises(effects);
}

void ObjListSetOp::getEffects(Effects &effects) {
  effects.emplace_back(Read::get(), &getListMutable(),
                       ListShapeResource::get());
  effects.emplace_back(Write::get(), &getListMutable(),
                       ListElementsResource::get());
  if (!getInbounds())
    addRaises(effects);
}

void ObjListAppendOp::getEffects(Effects &effects) {
  effects.emplace_back(Read::get(), &getListMutable(),
                       ListShapeResource::get());
  effects.emplace_back(Write::get(), &getListMutable(),
                       ListShapeResource::get());
  effects.emplace_back(Write::get(), &getListMutable(),
                       ListElementsResource::get());
}

void ObjViewOp::getEffects(Effects &effects) {
  effects.emplace_back(Read::get(), &getListMutable(),
                       ListShapeResource::get());
}

void ObjRtOp::getEffects(Effects &effects) {
  StringRef kind = getEffects();
  bool reads = kind == "read" || kind == "write";
  if (kind == "alloc") {
    // An allocation whose result is unused may go; one that may raise may not.
    if (getResult())
      effects.emplace_back(Allocate::get(), getOperation()->getOpResult(0));
    else
      effects.emplace_back(Allocate::get());
  }
  if (reads) {
    effects.emplace_back(Read::get(), ListShapeResource::get());
    effects.emplace_back(Read::get(), ListElementsResource::get());
    effects.emplace_back(Read::get(), FieldResource::get());
  }
  if (kind == "write") {
    effects.emplace_back(Write::get(), ListShapeResource::get());
    effects.emplace_back(Write::get(), ListElementsResource::get());
    effects.emplace_back(Write::get(), FieldResource::get());
  }
  if (kind == "io") {
    // The default resource stands for everything.
    effects.emplace_back(Read::get());
    effects.emplace_back(Write::get());
  }
  if (getRaises())
    addRaises(effects);
}
