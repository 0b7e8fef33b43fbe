//===- Generators.cpp - the type of generators ----------------------------===//

#include "molt/Molt.h"

#include "mlir/CAPI/IR.h"

using namespace mlir;

extern "C" {
/// Null if there are no such generators.
MlirType moltGenType(MlirType yields, MlirType sends, MlirType returns) {
  for (Type type : {unwrap(yields), unwrap(sends), unwrap(returns)})
    if (!isa<NoneType>(type) && !molt::isValueType(type))
      return MlirType{nullptr};
  return wrap(molt::GenType::get(unwrap(yields).getContext(), unwrap(yields),
                                 unwrap(sends), unwrap(returns)));
}
/// What generators of this type yield (0), take (1) or return (2); null if `type` is something
/// else.
MlirType moltGenPart(MlirType type, intptr_t part) {
  auto gen = dyn_cast<molt::GenType>(unwrap(type));
  if (!gen)
    return MlirType{nullptr};
  Type parts[] = {gen.getYields(), gen.getSends(), gen.getReturns()};
  return wrap(parts[part]);
}
}
