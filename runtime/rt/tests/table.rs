//! The runtime exports what `molt-abi` lists. A missing symbol is a link error of this test.

use molt_abi::{ABI_VERSION, FUNCTIONS, Kind, TypeDesc};
use molt_rt as _;

macro_rules! declare {
    ($( $symbol:ident ( $($p:ident),* ) -> $ret:ident $(, $raises:ident)? ; $eff:ident )*) => {
        unsafe extern "C" {
            $( fn $symbol(); )*
        }
        const EXPORTED: &[(&str, unsafe extern "C" fn())] = &[$( (stringify!($symbol), $symbol) ),*];
    };
}

molt_abi::for_each_function!(declare);

unsafe extern "C" {
    static molt_abi_version: u32;
    safe static molt_type_none: TypeDesc;
    safe static molt_type_int: TypeDesc;
    safe static molt_type_float: TypeDesc;
    safe static molt_type_bool: TypeDesc;
    safe static molt_type_str: TypeDesc;
    safe static molt_type_bytes: TypeDesc;
    safe static molt_type_object: TypeDesc;
}

#[test]
fn every_function_is_exported() {
    assert_eq!(EXPORTED.len(), FUNCTIONS.len());
    for (exported, listed) in EXPORTED.iter().zip(FUNCTIONS) {
        assert_eq!(exported.0, listed.symbol);
        assert_ne!(std::hint::black_box(exported.1) as usize, 0);
    }
}

#[test]
fn data_symbols_are_exported() {
    // SAFETY: it is a constant.
    assert_eq!(unsafe { molt_abi_version }, ABI_VERSION);
    let types = [
        (&molt_type_none, Kind::None, 1),
        (&molt_type_int, Kind::Int, 8),
        (&molt_type_float, Kind::Float, 8),
        (&molt_type_bool, Kind::Bool, 1),
        (&molt_type_str, Kind::Str, size_of::<usize>() as u32),
        (&molt_type_bytes, Kind::Bytes, size_of::<usize>() as u32),
        (&molt_type_object, Kind::Object, size_of::<usize>() as u32),
    ];
    for (desc, kind, size) in types {
        assert_eq!((desc.kind, desc.size, desc.align), (kind as u32, size, size));
    }
}
