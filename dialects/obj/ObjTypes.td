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
    The element type is `i64`, `f64`, `i1`, a string, a list or a tuple. Elements
    that are objects are owned by the list.

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

// Constraints on operands and results. They are not the type definitions
// themselves, so that assembly shows a type in full: `!molt.obj.list<f64>`.
/// A list.
def Molt_List : Type<Molt_ListType.predicate, "a list", "::mlir::Type">;
/// A tuple.
def Molt_Tuple : Type<Molt_TupleType.predicate, "a tuple", "::mlir::Type">;

/// A generator.
def Molt_Gen : Type<Molt_GenType.predicate, "a generator", "::mlir::Type">;

/// What a list or tuple can hold and a variable can have.
def Molt_Value : Type<CPred<"::mlir::molt::isValueType($_self)">,
    "a Molt value (i64, f64, i1, str, list or tuple)", "::mlir::Type">;
/// A counted reference.
def Molt_Object : AnyTypeOf<[Molt_StrType, Molt_ListType, Molt_GenType],
    "a heap object (str or list)">;
/// A value that may hold counted references.
def Molt_Counted : AnyTypeOf<[Molt_StrType, Molt_ListType, Molt_GenType, Molt_TupleType],
    "a value with counted references (str, list or tuple)">;

#endif // MOLT_OBJ_TYPES_TD
