//===- Molt.td - the whole molt dialect ------------------------------------===//
//
// What the dialect's declarations, the types, the attributes, the generated
// documentation and the Rust wrappers are made from. The definitions of ops are
// generated family by family.
//
//===----------------------------------------------------------------------===//

#ifndef MOLT_TD
#define MOLT_TD

include "tier/Tier.td"
include "par/Par.td"
include "obj/Obj.td"
include "task/Task.td"

#endif // MOLT_TD
