// Dialects in IRDL files load beside Molt's.
// RUN: split-file %s %t
// RUN: molt-opt %t/use.mlir --irdl-file=%t/shop.irdl | FileCheck %s
// CHECK: %[[X:.*]] = molt.tier.add
// CHECK: "shop.sell"(%[[X]]) : (i64) -> ()

//--- shop.irdl
irdl.dialect @shop {
  irdl.operation @sell {
    %0 = irdl.is i64
    irdl.operands(price: %0)
  }
}

//--- use.mlir
func.func @f(%a: i64) {
  %x = molt.tier.add %a, %a : i64
  "shop.sell"(%x) : (i64) -> ()
  return
}
