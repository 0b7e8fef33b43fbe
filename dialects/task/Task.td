//===- Task.td - structured concurrency ------------------------------------===//

#ifndef MOLT_TASK_TD
#define MOLT_TASK_TD

include "obj/ObjTypes.td"

class Task_Op<string mnemonic, list<Trait> traits = []>
    : Molt_Op<"task." # mnemonic, traits>;

def Molt_TaskScopeType : Molt_Type<"TaskScope", "task.scope"> {
  let summary = "a running nursery, into which tasks are spawned";
}

#endif // MOLT_TASK_TD
