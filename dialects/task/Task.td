//===- Task.td - structured concurrency ------------------------------------===//

#ifndef MOLT_TASK_TD
#define MOLT_TASK_TD

include "obj/ObjTypes.td"

// Ops at which a task may be suspended have no declared memory effects: other
// tasks run meanwhile and may do anything.
class Task_Op<string mnemonic, list<Trait> traits = []>
    : Molt_Op<"task." # mnemonic, traits>;

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

def Molt_TaskScopeType : Molt_Type<"TaskScope", "task.scope"> {
  let summary = "a running scope (nursery), into which tasks are spawned";
}

def Molt_CancelScopeType : Molt_Type<"CancelScope", "task.cancel_scope"> {
  let summary = "a running cancel scope";
}

def Molt_TaskType : Molt_Type<"Task", "task.task"> {
  let summary = "a spawned task and the result that it will have";
  let description = [{ The result type is a Molt value or `none`. }];
  let parameters = (ins "::mlir::Type":$resultType);
  let assemblyFormat = "`<` $resultType `>`";
  let genVerifyDecl = 1;
}

def Molt_ChannelType : Molt_Type<"Channel", "task.channel"> {
  let summary = "a bounded channel of values";
  let parameters = (ins "::mlir::Type":$elementType);
  let assemblyFormat = "`<` $elementType `>`";
  let genVerifyDecl = 1;
}

// Constraints that show types in full.
/// A task.
def Molt_Task : Type<Molt_TaskType.predicate, "a task", "::mlir::Type">;
/// A channel.
def Molt_Channel : Type<Molt_ChannelType.predicate, "a channel", "::mlir::Type">;

/// The value has the channel's element type.
class SentOn<string value, string channel> : TypesMatchWith<
    "type of '" # value # "' is the element type of '" # channel # "'", channel, value,
    "::llvm::cast<::mlir::molt::ChannelType>($_self).getElementType()">;

//===----------------------------------------------------------------------===//
// Scopes
//===----------------------------------------------------------------------===//

def TaskRegions : TraitList<[
    SingleBlockImplicitTerminator<"TaskYieldOp">,
    DeclareOpInterfaceMethods<RegionBranchOpInterface>]>;

def Molt_TaskScopeOp : Task_Op<"scope", [TaskRegions]> {
  let summary = "runs a region in which tasks can be spawned, and waits for them";
  let description = [{
    The scope ends when its region and all tasks spawned into it have ended. If
    one of them raises, the others are cancelled and the scope raises.

    ```mlir
    molt.task.scope (%scope) {
      %t = molt.task.spawn @work(%x) in %scope : (i64) -> !molt.task.task<f64>
    }
    ```
  }];
  let results = (outs Variadic<AnyType>:$results);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasRegionVerifier = 1;
}

def Molt_TaskSpawnOp : Task_Op<"spawn", [DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "starts a function as a task of a scope";
  let arguments = (ins FlatSymbolRefAttr:$callee, Variadic<AnyType>:$args,
      Molt_TaskScopeType:$scope);
  let results = (outs Molt_Task:$task);
  let assemblyFormat = [{
    $callee `(` $args `)` `in` $scope attr-dict `:` functional-type($args, $task)
  }];
}

def Molt_TaskCancelScopeOp : Task_Op<"cancel_scope", [TaskRegions]> {
  let summary = "runs a region that can be cancelled by itself or by a deadline";
  let description = [{
    The deadline is in seconds from now. With `shield`, cancellation from outside
    waits until the region has ended.

    ```mlir
    molt.task.cancel_scope (%scope) deadline(%seconds) shield {
      molt.task.checkpoint
    }
    ```
  }];
  let arguments = (ins Optional<F64>:$deadline, UnitAttr:$shield);
  let results = (outs Variadic<AnyType>:$results);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasRegionVerifier = 1;
}

def Molt_TaskCancelOp : Task_Op<"cancel"> {
  let summary = "cancels what runs inside a cancel scope";
  let arguments = (ins Molt_CancelScopeType:$scope);
  let assemblyFormat = "$scope attr-dict";
}

def Molt_TaskCheckpointOp : Task_Op<"checkpoint"> {
  let summary = "lets other tasks run, and raises if this one is cancelled";
  let assemblyFormat = "attr-dict";
}

def Molt_TaskSleepOp : Task_Op<"sleep"> {
  let summary = "suspends the task for some seconds";
  let arguments = (ins F64:$seconds);
  let assemblyFormat = "$seconds attr-dict";
}

def Molt_TaskAwaitOp : Task_Op<"await"> {
  let summary = "waits for a task and gives its result";
  let arguments = (ins Molt_Task:$task);
  let results = (outs Optional<Molt_Value>:$result);
  let assemblyFormat = "$task attr-dict `:` type($task) (`->` type($result)^)?";
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Channels
//===----------------------------------------------------------------------===//

def Molt_TaskChannelOp : Task_Op<"channel"> {
  let summary = "a new channel with room for some values; 0 makes sender and receiver meet";
  let arguments = (ins I64:$capacity);
  let results = (outs Res<Molt_Channel, "", [MemAlloc<TaskResource>]>:$channel);
  let assemblyFormat = "$capacity attr-dict `:` type($channel)";
}

def Molt_TaskSendOp : Task_Op<"send", [SentOn<"value", "channel">]> {
  let summary = "sends a value, waiting for room";
  let arguments = (ins Molt_Value:$value, Molt_Channel:$channel);
  let assemblyFormat = "$value `,` $channel attr-dict `:` type($channel)";
}

def Molt_TaskReceiveOp : Task_Op<"receive", [SentOn<"value", "channel">]> {
  let summary = "receives a value, waiting for one; raises if the channel is closed and empty";
  let arguments = (ins Molt_Channel:$channel);
  let results = (outs Molt_Value:$value);
  let assemblyFormat = "$channel attr-dict `:` type($channel)";
}

def Molt_TaskCloseOp : Task_Op<"close"> {
  let summary = "closes a channel: no more values can be sent";
  let arguments = (ins Molt_Channel:$channel);
  let assemblyFormat = "$channel attr-dict `:` type($channel)";
}

def Molt_TaskSelectOp : Task_Op<"select", [TaskRegions]> {
  let summary = "waits until one of several cases is ready and runs its region";
  let description = [{
    ```mlir
    %r = molt.task.select -> (i64)
      receive %a : !molt.task.channel<i64> (%v) {
        molt.task.yield %v : i64
      }
      send %x, %b : !molt.task.channel<f64> {
        molt.task.yield %zero : i64
      }
      timeout %seconds {
        molt.task.yield %one : i64
      }
    ```
    `cases` holds one of "receive" (operands: channel; the region takes the value),
    "send" (operands: value, channel) and "timeout" (operand: seconds) per region.
  }];
  let arguments = (ins Variadic<AnyType>:$inputs, StrArrayAttr:$cases);
  let results = (outs Variadic<AnyType>:$results);
  let regions = (region VariadicRegion<SizedRegion<1>>:$bodies);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
}

def Molt_TaskYieldOp : Task_Op<"yield", [Pure, ReturnLike, Terminator,
    ParentOneOf<["TaskScopeOp", "TaskCancelScopeOp", "TaskSelectOp"]>]> {
  let summary = "ends a region of a scope or of a select";
  let arguments = (ins Variadic<AnyType>:$values);
  let assemblyFormat = "attr-dict ($values^ `:` type($values))?";
  let builders = [OpBuilder<(ins), [{ /* no values */ }]>];
}

#endif // MOLT_TASK_TD
