//===- ObjClasses.td - classes, their instances, unions ---------*- C++ -*-===//

#ifndef MOLT_OBJ_CLASSES_TD
#define MOLT_OBJ_CLASSES_TD

include "obj/ObjTypes.td"

class Obj_Op<string mnemonic, list<Trait> traits = []>
    : Molt_Op<"obj." # mnemonic, traits>;

/// The types and attributes are checked against the declarations of classes.
def UsesSymbols : DeclareOpInterfaceMethods<SymbolUserOpInterface>;

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

def Molt_ObjClassOp : Obj_Op<"class", [Symbol, UsesSymbols]> {
  let summary = "declares a class: its base and the fields that it adds";
  let description = [{
    Instances have the fields of the base first. `del` is the function that is
    called with an instance before it is freed; subclasses inherit it. `named`
    gives the Python name where it is not the symbol.

    Types refer to a class, which is no use of its symbol: it must not be private.

    Example:
    ```mlir
    molt.obj.class @Node extends @Base {
      value: i64, next: !molt.obj.union<none, !molt.obj.class<@Node>>
    } del @Node.__del__ named "Node"
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
      OptionalAttr<FlatSymbolRefAttr>:$base, StrArrayAttr:$field_names,
      TypeArrayAttr:$field_types, OptionalAttr<FlatSymbolRefAttr>:$del,
      OptionalAttr<StrAttr>:$python_name);
  let assemblyFormat = [{
    $sym_name (`extends` $base^)? custom<Fields>($field_names, $field_types)
    (`del` $del^)? (`named` $python_name^)? attr-dict
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    /// The class that declares the function called before an instance is freed:
    /// this one or a base.
    ObjClassOp getFinalizer(SymbolTableCollection &symbolTable);
  }];
}

def Molt_ObjNewOp : Obj_Op<"new", [DynamicEffects, UsesSymbols]> {
  let summary = "a new instance: every field is zero or null";
  let description = [{
    A union is `none` where it can be, else its first member. `finalized` says
    that the class, or a base, has a `del`: making such an instance is no mere
    allocation.

    Example: `%p = molt.obj.new : !molt.obj.class<@Point>`
  }];
  let arguments = (ins UnitAttr:$finalized);
  let results = (outs Molt_Class:$result);
  let assemblyFormat = "attr-dict `:` type($result)";
}

def Molt_ObjFieldGetOp : Obj_Op<"field_get",
    [MemoryEffects<[MemRead<FieldResource>]>, UsesSymbols]> {
  let summary = "a field of an instance";
  let description = [{
    The field is one that the operand's own class declares. An object is borrowed
    from the instance.

    Example: `%x = molt.obj.field_get %p "x" : !molt.obj.class<@Point> -> f64`
  }];
  let arguments = (ins Molt_Class:$object, StrAttr:$field);
  let results = (outs Molt_Value:$result);
  let assemblyFormat = "$object $field attr-dict `:` type($object) `->` type($result)";
}

def Molt_ObjFieldSetOp : Obj_Op<"field_set",
    [MemoryEffects<[MemWrite<FieldResource>]>, UsesSymbols]> {
  let summary = "replaces a field of an instance";
  let description = [{
    Example: `molt.obj.field_set %v, %p "x" : f64, !molt.obj.class<@Point>`
  }];
  let arguments = (ins Molt_Value:$value, Molt_Class:$object, StrAttr:$field);
  let assemblyFormat = [{
    $value `,` $object $field attr-dict `:` type($value) `,` type($object)
  }];
}

// The class of an object never changes. The op reads it from the object, which
// must be one: so it is not speculatable.
def Molt_ObjInstanceOfOp : Obj_Op<"instance_of", [NoMemoryEffect, UsesSymbols]> {
  let summary = "whether an object is an instance of a class";
  let description = [{
    Instances of subclasses are instances of the class, unless `exact`.

    Example: `%b = molt.obj.instance_of %o, @Leaf {exact} : !molt.obj.class<@Node>`
  }];
  let arguments = (ins Molt_Object:$object, FlatSymbolRefAttr:$class_name,
      UnitAttr:$exact);
  let results = (outs I1:$result);
  let assemblyFormat = "$object `,` $class_name attr-dict `:` type($object)";
}

def Molt_ObjCastOp : Obj_Op<"cast", [Pure, UsesSymbols]> {
  let summary = "an object as one of a base, or of a subclass that it is known to be of";
  let description = [{
    Example: `%b = molt.obj.cast %o : !molt.obj.class<@Leaf> to !molt.obj.class<@Node>`
  }];
  let arguments = (ins Molt_Object:$object);
  let results = (outs Molt_Object:$result);
  let assemblyFormat = "$object attr-dict `:` type($object) `to` type($result)";
  let hasVerifier = 1;
  let hasFolder = 1;
}

//===----------------------------------------------------------------------===//
// Unions
//===----------------------------------------------------------------------===//

def Molt_ObjWrapOp : Obj_Op<"wrap", [Pure]> {
  let summary = "a value as the member of a union at a position";
  let description = [{
    Example: `%u = molt.obj.wrap %n as 1 : i64 -> !molt.obj.union<none, i64>`, and for
    `none`: `%u = molt.obj.wrap as 0 -> !molt.obj.union<none, i64>`
  }];
  let arguments = (ins Optional<Molt_Value>:$value, I64Attr:$member);
  let results = (outs Molt_Union:$result);
  let assemblyFormat = [{
    ($value^)? `as` $member attr-dict (`:` type($value)^)? `->` type($result)
  }];
  let hasVerifier = 1;
}

def Molt_ObjUnwrapOp : Obj_Op<"unwrap", [Pure, InferTypeOpAdaptor]> {
  let summary = "the value of a union that has the member at a position";
  let description = [{
    If it has another member, the result is of no use but does no harm: counting
    it does nothing to an object that is not of the union.

    Example: `%n = molt.obj.unwrap %u as 1 : !molt.obj.union<none, i64>`
  }];
  let arguments = (ins Molt_Union:$value, I64Attr:$member);
  let results = (outs Molt_Value:$result);
  let assemblyFormat = "$value `as` $member attr-dict `:` type($value)";
  let hasFolder = 1;
}

def Molt_ObjTagOp : Obj_Op<"tag", [Pure, InfersRange]> {
  let summary = "the position of the member that a union has";
  let arguments = (ins Molt_Union:$value);
  let results = (outs I64:$result);
  let assemblyFormat = "$value attr-dict `:` type($value)";
  let hasFolder = 1;
}

#endif // MOLT_OBJ_CLASSES_TD
