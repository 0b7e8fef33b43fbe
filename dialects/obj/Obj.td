//===- Obj.td - Python objects above memory --------------------------------===//

#ifndef MOLT_OBJ_TD
#define MOLT_OBJ_TD

include "obj/ObjClasses.td"
include "obj/Variables.td"
include "obj/Generators.td"
include "obj/Stack.td"

/// The value has the list's element type.
class ElementOf<string value, string of> : TypesMatchWith<
    "type of '" # value # "' is the element type of '" # of # "'", of, value,
    "::llvm::cast<::mlir::molt::ListType>($_self).getElementType()">;

//===----------------------------------------------------------------------===//
// Lists
//===----------------------------------------------------------------------===//

def Molt_ObjListNewOp : Obj_Op<"list_new", [DynamicEffects]> {
  let summary = "a new, empty list";
  let description = [{ Example: `%l = molt.obj.list_new capacity(%n) : !molt.obj.list<f64>` }];
  let arguments = (ins Optional<I64>:$capacity);
  let results = (outs Molt_List:$list);
  let assemblyFormat = "(`capacity` `(` $capacity^ `)`)? attr-dict `:` type($list)";
}

def Molt_ObjListFilledOp : Obj_Op<"list_filled", [DynamicEffects, ElementOf<"value", "list">]> {
  let summary = "a list of one value repeated; `[value] * count`";
  let description = [{ A negative count gives the empty list. }];
  let arguments = (ins Molt_Value:$value, I64:$count);
  let results = (outs Molt_List:$list);
  let assemblyFormat = "$value `,` $count attr-dict `:` type($list)";
}

def Molt_ObjListLenOp : Obj_Op<"list_len", [DynamicEffects, InfersRange]> {
  let summary = "the length of a list";
  let arguments = (ins Molt_List:$list);
  let results = (outs I64:$result);
  let assemblyFormat = "$list attr-dict `:` type($list)";
}

def Molt_ObjListGetOp : Obj_Op<"list_get", [DynamicEffects, ElementOf<"result", "list">]> {
  let summary = "an element of a list, by Python's index rule";
  let description = [{
    A negative index counts from the end. Raises IndexError ("list index out of
    range") unless `inbounds` says that 0 <= index < len is proven. `nonneg` says
    that 0 <= index is proven. A result that is an object is borrowed from the
    list.
  }];
  let arguments = (ins Molt_List:$list, I64:$index, UnitAttr:$inbounds, UnitAttr:$nonneg);
  let results = (outs Molt_Value:$result);
  let assemblyFormat = "$list `[` $index `]` attr-dict `:` type($list)";
  let hasCanonicalizeMethod = 1;
}

def Molt_ObjListSetOp : Obj_Op<"list_set", [DynamicEffects, ElementOf<"value", "list">]> {
  let summary = "replaces an element of a list, by Python's index rule";
  let description = [{
    As `molt.obj.list_get`; the message is "list assignment index out of range".
  }];
  let arguments = (ins Molt_Value:$value, Molt_List:$list, I64:$index,
      UnitAttr:$inbounds, UnitAttr:$nonneg);
  let assemblyFormat = "$value `,` $list `[` $index `]` attr-dict `:` type($list)";
  let hasCanonicalizeMethod = 1;
}

def Molt_ObjListAppendOp : Obj_Op<"list_append", [DynamicEffects, ElementOf<"value", "list">]> {
  let summary = "appends an element to a list";
  let arguments = (ins Molt_Value:$value, Molt_List:$list);
  let assemblyFormat = "$value `,` $list attr-dict `:` type($list)";
}

def Molt_ObjViewOp : Obj_Op<"view", [DynamicEffects]> {
  let summary = "the storage of a list as a memref";
  let description = [{
    Valid until the list is resized. A list of `i1` is stored as bytes.

    Example: `%m = molt.obj.view %l : !molt.obj.list<f64> -> memref<?xf64>`
  }];
  let arguments = (ins Molt_List:$list);
  let results = (outs AnyMemRef:$memref);
  let assemblyFormat = "$list attr-dict `:` type($list) `->` type($memref)";
  let hasVerifier = 1;
}

def Molt_ObjIsOp : Obj_Op<"is", [Pure, SameTypeOperands]> {
  let summary = "whether two references are to the same object";
  let description = [{ Unions are the same if they have the same member, with the same bits. }];
  let arguments = (ins Molt_Identity:$lhs, Molt_Identity:$rhs);
  let results = (outs I1:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` type($lhs)";
  let hasFolder = 1;
}

//===----------------------------------------------------------------------===//
// Strings and tuples
//===----------------------------------------------------------------------===//

def Molt_ObjStrConstOp : Obj_Op<"str_const", [Pure]> {
  let summary = "a constant, immortal string";
  let arguments = (ins StrAttr:$value);
  let results = (outs Molt_StrType:$result);
  let assemblyFormat = "$value attr-dict";
}

def Molt_ObjBytesConstOp : Obj_Op<"bytes_const", [Pure]> {
  let summary = "constant, immortal bytes";
  let description = [{
    Each code point of `value` is one byte.

    Example: `%b = molt.obj.bytes_const "GIF89a\\C3\\BF"`, whose last byte is 255
  }];
  let arguments = (ins StrAttr:$value);
  let results = (outs Molt_BytesType:$result);
  let assemblyFormat = "$value attr-dict";
  let hasVerifier = 1;
}

def Molt_ObjTupleMakeOp : Obj_Op<"tuple_make", [Pure, InferTypeOpAdaptor]> {
  let summary = "a tuple of values";
  let arguments = (ins Variadic<Molt_Value>:$elements);
  let results = (outs Molt_Tuple:$tuple);
  // The empty tuple is `()`, so that the next line is not taken for elements.
  let assemblyFormat = "($elements^ `:` type($elements)):(`(` `)`)? attr-dict";
  let hasFolder = 1;
}

def Molt_ObjTupleGetOp : Obj_Op<"tuple_get", [Pure, InferTypeOpAdaptor]> {
  let summary = "a field of a tuple";
  let arguments = (ins Molt_Tuple:$tuple, ConfinedAttr<I64Attr, [IntNonNegative]>:$index);
  let results = (outs Molt_Value:$result);
  let assemblyFormat = "$tuple `[` $index `]` attr-dict `:` type($tuple)";
  let hasFolder = 1;
}

//===----------------------------------------------------------------------===//
// Runtime calls and reference counts
//===----------------------------------------------------------------------===//

def Molt_ObjRtOp : Obj_Op<"rt", [DynamicEffects]> {
  let summary = "a call of a runtime function by its name in the ABI's table";
  let description = [{
    `effects` is one of "pure", "alloc", "read", "write" and "io" (the default);
    `raises` says that the function may raise; `desc` is the type whose
    descriptor is passed.

    Example:
    `%s = molt.obj.rt @molt_list_repr(%l) {effects = "read"} : (!molt.obj.list<f64>) -> !molt.obj.str desc(f64)`
  }];
  let arguments = (ins FlatSymbolRefAttr:$callee, Variadic<AnyType>:$args,
      DefaultValuedStrAttr<StrAttr, "io">:$effects, UnitAttr:$raises,
      OptionalAttr<TypeAttr>:$desc);
  let results = (outs Optional<AnyType>:$result);
  let assemblyFormat = [{
    $callee `(` $args `)` attr-dict `:` functional-type($args, $result)
    (`desc` `(` $desc^ `)`)?
  }];
  let hasVerifier = 1;
}

def Molt_ObjRetainOp : Obj_Op<"retain",
    [MemoryEffects<[MemRead<RefCountResource>, MemWrite<RefCountResource>]>]> {
  let summary = "adds a reference";
  let arguments = (ins Molt_Counted:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

def Molt_ObjReleaseOp : Obj_Op<"release", [MemoryEffects<[
    MemRead<RefCountResource>, MemWrite<RefCountResource>,
    MemWrite<ListShapeResource>, MemWrite<ListElementsResource>,
    MemWrite<FieldResource>]>]> {
  let summary = "drops a reference; the last one frees the object";
  let arguments = (ins Molt_Counted:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

//===----------------------------------------------------------------------===//
// Slots: variables of a function, made by the lowering
//===----------------------------------------------------------------------===//

def Molt_ObjNullOp : Obj_Op<"null", [Pure]> {
  let summary = "no object: what an unfilled slot holds, and a result beside an error";
  let results = (outs Molt_Counted:$result);
  let assemblyFormat = "attr-dict `:` type($result)";
}

def Molt_ObjSlotOp : Obj_Op<"slot", [MemoryEffects<[MemAlloc]>]> {
  let summary = "a variable of the function; its address is an LLVM pointer";
  let description = [{ Example: `%s = molt.obj.slot i64 : !llvm.ptr` }];
  let arguments = (ins TypeAttr:$type);
  let results = (outs AnyType:$slot);
  let assemblyFormat = "$type attr-dict `:` type($slot)";
}

def Molt_ObjSlotGetOp : Obj_Op<"slot_get", [MemoryEffects<[MemRead]>]> {
  let summary = "reads a slot";
  let description = [{
    `owned`: a call has just put a reference there, which now belongs to the
    result.
  }];
  let arguments = (ins AnyType:$slot, UnitAttr:$owned);
  let results = (outs Molt_Value:$value);
  let assemblyFormat = "$slot attr-dict `:` type($slot) `->` type($value)";
}

def Molt_ObjSlotSetOp : Obj_Op<"slot_set", [MemoryEffects<[MemWrite]>]> {
  let summary = "writes a slot";
  let arguments = (ins Molt_Value:$value, AnyType:$slot);
  let assemblyFormat = "$value `,` $slot attr-dict `:` type($value) `,` type($slot)";
}

//===----------------------------------------------------------------------===//
// Globals
//===----------------------------------------------------------------------===//

def Molt_ObjGlobalOp : Obj_Op<"global", [Symbol]> {
  let summary = "a module variable, zero or null at first";
  let description = [{ Example: `molt.obj.global @limit : i64 = 10 : i64` }];
  let arguments = (ins SymbolNameAttr:$sym_name, TypeAttr:$type,
      OptionalAttr<AnyAttr>:$init, OptionalAttr<StrAttr>:$sym_visibility);
  let assemblyFormat = [{
    ($sym_visibility^)? $sym_name `:` $type (`=` $init^)? attr-dict
  }];
  let hasVerifier = 1;
}

def Molt_ObjGlobalGetOp : Obj_Op<"global_get", [MemoryEffects<[MemRead<GlobalResource>]>,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "reads a module variable; an object is borrowed from it";
  let arguments = (ins FlatSymbolRefAttr:$global);
  let results = (outs AnyType:$result);
  let assemblyFormat = "$global attr-dict `:` type($result)";
}

def Molt_ObjGlobalSetOp : Obj_Op<"global_set", [MemoryEffects<[MemWrite<GlobalResource>]>,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "writes a module variable";
  let arguments = (ins AnyType:$value, FlatSymbolRefAttr:$global);
  let assemblyFormat = "$value `,` $global attr-dict `:` type($value)";
}

#endif // MOLT_OBJ_TD
