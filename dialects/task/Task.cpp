//===- Task.cpp - structured concurrency ----------------------------------===//

#include "molt/Molt.h"

using namespace mlir;
using namespace mlir::molt;

void MoltDialect::addTaskOps() {}
