//===- ObjTypes.td - types of the obj family -------------------------------===//

#ifndef MOLT_OBJ_TYPES_TD
#define MOLT_OBJ_TYPES_TD

include "molt/MoltBase.td"

def Molt_StrType : Molt_Type<"Str", "obj.str"> {
  let summary = "a string: a counted reference to immutable UTF-8 text";
}

def Molt_ListType : Molt_Type<"List", "obj.list"> {
  let summary = "a list: a counted reference to packed elements of one type";
  let description = [{
    The elements are values of any type but `none`. Those that are objects are
    owned by the list.

    Example: `!molt.obj.list<f64>`
  }];
  let parameters = (ins "::mlir::Type":$elementType);
  let assemblyFormat = "`<` $elementType `>`";
  let builders = [TypeBuilderWithInferredContext<
      (ins "::mlir::Type":$elementType),
      [{ return $_get(elementType.getContext(), elementType); }]>];
  let skipDefaultBuilders = 1;
  let genVerifyDecl = 1;
}

def Molt_TupleType : Molt_Type<"Tuple", "obj.tuple"> {
  let summary = "a tuple: an immutable value with one field per type";
  let description = [{
    A tuple is a value, not a heap object. It may be empty: `!molt.obj.tuple<>`.
  }];
  let parameters = (ins ArrayRefParameter<"::mlir::Type">:$elementTypes);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
}

def Molt_GenType : Molt_Type<"Gen", "obj.gen"> {
  let summary = "a generator: a counted reference to a function that waits";
  let description = [{
    What it yields, what it is sent, and what it returns; each may be `none`.

    Example: `!molt.obj.gen<i64, none, none>`
  }];
  let parameters = (ins "::mlir::Type":$yields, "::mlir::Type":$sends,
      "::mlir::Type":$returns);
  let assemblyFormat = "`<` $yields `,` $sends `,` $returns `>`";
  let genVerifyDecl = 1;
}

def Molt_BytesType : Molt_Type<"Bytes", "obj.bytes"> {
  let summary = "bytes: a counted reference to immutable bytes";
}

def Molt_ClassType : Molt_Type<"Class", "obj.class"> {
  let summary = "a counted reference to an instance of a class or of a subclass";
  let description = [{
    The class is a `molt.obj.class` of the module. Types name classes by their
    symbols, so that a class may have fields of its own type.

    Example: `!molt.obj.class<@Node>`
  }];
  let parameters = (ins "::mlir::FlatSymbolRefAttr":$name);
  let assemblyFormat = "`<` $name `>`";
}

def Molt_ObjectType : Molt_Type<"Object", "obj.object"> {
  let summary = "a counted reference to an object of any type";
}

def Molt_UnionType : Molt_Type<"Union", "obj.union"> {
  let summary = "a union: an immutable value that is of one of several types";
  let description = [{
    A union is a value, not a heap object. Its members have positions, and a
    value knows the position of its member; types may occur more than once.
    `none` is a member without a value.

    Example: `!molt.obj.union<none, i64, !molt.obj.class<@Node>>`
  }];
  let parameters = (ins ArrayRefParameter<"::mlir::Type">:$memberTypes);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
}

// Constraints on operands and results. They are not the type definitions
// themselves, so that assembly shows a type in full: `!molt.obj.list<f64>`.
/// A list.
def Molt_List : Type<Molt_ListType.predicate, "a list", "::mlir::Type">;
/// A tuple.
def Molt_Tuple : Type<Molt_TupleType.predicate, "a tuple", "::mlir::Type">;

/// A generator.
def Molt_Gen : Type<Molt_GenType.predicate, "a generator", "::mlir::Type">;
/// An instance of a class.
def Molt_Class : Type<Molt_ClassType.predicate, "an instance of a class", "::mlir::Type">;
/// A union.
def Molt_Union : Type<Molt_UnionType.predicate, "a union", "::mlir::Type">;

/// What a list or tuple can hold and a variable can have.
def Molt_Value : Type<CPred<"::mlir::molt::isValueType($_self)">,
    "a Molt value (i64, f64, i1, i8 in place of None, str, bytes, list, tuple, class, union or object)",
    "::mlir::Type">;
/// A counted reference.
def Molt_Object : Type<CPred<"::mlir::molt::isObjectType($_self)">,
    "a heap object (str, bytes, list, class or object)", "::mlir::Type">;
/// What `is` compares.
def Molt_Identity : AnyTypeOf<[Molt_Object, Molt_Union], "an object or a union", "::mlir::Type">;
/// A value that may hold counted references.
def Molt_Counted : AnyTypeOf<[Molt_Object, Molt_TupleType, Molt_UnionType],
    "a value with counted references (an object, tuple or union)", "::mlir::Type">;

#endif // MOLT_OBJ_TYPES_TD
