//===- Stack.td - how deep calls may go ------------------------------------===//

#ifndef MOLT_OBJ_STACK_TD
#define MOLT_OBJ_STACK_TD

include "molt/MoltBase.td"

def Molt_ObjStackEnterOp : Molt_Op<"obj.stack_enter"> {
  let summary = "whether calls are as deep as they may be; at the start of a function";
  let results = (outs I1:$spent);
  let assemblyFormat = "attr-dict";
}

def Molt_ObjStackLeaveOp : Molt_Op<"obj.stack_leave"> {
  let summary = "takes back a `molt.obj.stack_enter`; at every end of its function";
  let assemblyFormat = "attr-dict";
}

#endif // MOLT_OBJ_STACK_TD
