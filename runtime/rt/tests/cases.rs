//! Runtime functions against CPython 3.12, whose results `cases/generate.py` wrote to the files
//! beside it: each line has a symbol of the ABI, the arguments and the expected result, separated
//! by tabs. Results are told by `repr`, errors as `ValueError: message`.

use std::collections::BTreeMap;
use std::mem::MaybeUninit;

use molt_abi::{ErrorKind, TypeDesc};
use molt_rt::obj::{Bytes, List, Str};
use molt_rt::types::{LIST_OF_BYTES, LIST_OF_INT, LIST_OF_STR};
use molt_rt::value::{Elem, Flag};
use molt_rt::{error, float_text, value};

/// An argument read from its text.
trait Argument {
    fn read(text: &str) -> Self;
}

/// A result told by `repr`.
trait Told {
    fn tell(self) -> String;
}

fn unescape(text: &str) -> String {
    let mut to = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            to.push(c);
            continue;
        }
        let digits: String = chars.by_ref().skip(1).take_while(|&c| c != '}').collect();
        let point = u32::from_str_radix(&digits, 16).expect("an escape holds a code point");
        to.push(char::from_u32(point).expect("an escape holds a code point"));
    }
    to
}

impl Argument for i64 {
    fn read(text: &str) -> i64 {
        text.parse().expect("an int")
    }
}

impl Argument for f64 {
    fn read(text: &str) -> f64 {
        text.parse().expect("a float")
    }
}

impl Argument for Flag {
    fn read(text: &str) -> Flag {
        Flag::from(text == "True")
    }
}

impl Argument for Str {
    fn read(text: &str) -> Str {
        Str::new(&unescape(text))
    }
}

/// Hexadecimal digits.
impl Argument for Bytes {
    fn read(text: &str) -> Bytes {
        let digits: Vec<u8> = text.chars().map(|c| c.to_digit(16).expect("a digit") as u8).collect();
        let data: Vec<u8> = digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect();
        Bytes::new(&data)
    }
}

/// Elements joined by commas, behind `i:` for ints, `b:` for bytes, nothing for strings.
impl Argument for List {
    fn read(text: &str) -> List {
        if let Some(ints) = text.strip_prefix("i:") {
            let list = List::new(&LIST_OF_INT, 0);
            for value in ints.split(',').filter(|_| !ints.is_empty()).map(i64::read) {
                // SAFETY: the element is an int.
                unsafe { list.push_copies((&raw const value).cast(), 1) };
            }
            return list;
        }
        if let Some(parts) = text.strip_prefix("b:") {
            let list = List::new(&LIST_OF_BYTES, 0);
            for value in parts.split(',').map(Bytes::read) {
                // SAFETY: the element is a `bytes` object.
                unsafe { list.push_copies((&raw const value).cast(), 1) };
            }
            return list;
        }
        let list = List::new(&LIST_OF_STR, 0);
        for part in text.split(',').filter(|_| !text.is_empty()) {
            let s = Str::read(part);
            // SAFETY: the element is a string.
            unsafe { list.push_copies((&raw const s).cast(), 1) };
        }
        list
    }
}

macro_rules! not_told {
    ($($ty:ty),*) => {$(
        impl Argument for $ty {
            fn read(_: &str) -> $ty {
                panic!("no text stands for such an argument")
            }
        }
    )*};
}

not_told!(Elem, &'static TypeDesc, *mut u8, i32);

impl Told for i64 {
    fn tell(self) -> String {
        self.to_string()
    }
}

impl Told for i32 {
    fn tell(self) -> String {
        self.to_string()
    }
}

impl Told for f64 {
    fn tell(self) -> String {
        let mut text = Vec::new();
        float_text::push_repr(&mut text, self);
        String::from_utf8(text).expect("digits are ASCII")
    }
}

impl Told for bool {
    fn tell(self) -> String {
        if self { "True" } else { "False" }.to_string()
    }
}

impl Told for () {
    fn tell(self) -> String {
        "None".to_string()
    }
}

impl Told for *mut u8 {
    fn tell(self) -> String {
        panic!("no text stands for such a result")
    }
}

impl Told for Str {
    fn tell(self) -> String {
        molt_rt::strings::repr(self.text())
    }
}

impl Told for Bytes {
    fn tell(self) -> String {
        let mut text = Vec::new();
        molt_rt::strings::push_bytes_repr(&mut text, self.data());
        String::from_utf8(text).expect("repr is UTF-8")
    }
}

impl Told for List {
    fn tell(self) -> String {
        let mut text = Vec::new();
        // SAFETY: the handle is a list value.
        unsafe { value::repr((&raw const self).cast(), self.desc(), &mut text) };
        String::from_utf8(text).expect("repr is UTF-8")
    }
}

fn told<T: Told>(status: i32, out: MaybeUninit<T>) -> String {
    match (status, error::take()) {
        // SAFETY: the status says that there is a result.
        (0, None) => unsafe { out.assume_init() }.tell(),
        (1, Some(error)) => {
            let kind = ErrorKind::ALL.into_iter().find(|&k| k as i32 == error.kind);
            let message = String::from_utf8(error.message).expect("messages are UTF-8");
            format!("{}: {message}", kind.expect("a kind of the ABI").name())
        }
        _ => panic!("status {status} does not tell whether an error is pending"),
    }
}

mod param {
    pub type Int = i64;
    pub type Float = f64;
    pub type Bool = super::Flag;
    pub type Str = super::Str;
    pub type Bytes = super::Bytes;
    pub type List = super::List;
    pub type Obj = *mut u8;
    pub type Elem = super::Elem;
    pub type Desc = &'static super::TypeDesc;
    pub type Ptr = *mut u8;
    pub type I32 = i32;
}

mod ret {
    pub type Void = ();
    pub type Int = i64;
    pub type Float = f64;
    pub type Bool = bool;
    pub type Str = super::Str;
    pub type Bytes = super::Bytes;
    pub type List = super::List;
    pub type Obj = *mut u8;
    pub type Elem = *mut u8;
    #[allow(dead_code, reason = "no function of the table returns one")]
    pub type Ptr = *mut u8;
    pub type I32 = i32;
}

type Call = fn(&[&str]) -> String;

macro_rules! caller {
    ($symbol:ident ( $($p:ident),* ) -> $ret:ident) => {{
        unsafe extern "C" {
            fn $symbol($(_: param::$p),*) -> ret::$ret;
        }
        let call: Call = |args| {
            let mut args = args.iter();
            // SAFETY: the arguments have the types of the table; the temporaries live on.
            let result = unsafe { $symbol($(<param::$p as Argument>::read(args.next().expect(stringify!($p)))),*) };
            assert_eq!(args.next(), None);
            result.tell()
        };
        call
    }};
    ($symbol:ident ( $($p:ident),* ) -> $ret:ident, raises) => {{
        unsafe extern "C" {
            fn $symbol($(_: param::$p,)* _: *mut MaybeUninit<ret::$ret>) -> i32;
        }
        let call: Call = |args| {
            let mut args = args.iter();
            let mut out = MaybeUninit::uninit();
            // SAFETY: the arguments have the types of the table; the temporaries live on.
            let status = unsafe { $symbol($(<param::$p as Argument>::read(args.next().expect(stringify!($p))),)* &mut out) };
            assert_eq!(args.next(), None);
            told(status, out)
        };
        call
    }};
}

macro_rules! callers {
    ($( $symbol:ident ( $($p:ident),* ) -> $ret:ident $(, $raises:ident)? ; $eff:ident )*) => {
        BTreeMap::from([$( (stringify!($symbol), caller!($symbol($($p),*) -> $ret $(, $raises)?)) ),*])
    };
}

fn run(cases: &str) {
    let calls: BTreeMap<&str, Call> = molt_abi::for_each_function!(callers);
    let mut count = 0;
    let mut wrong = Vec::new();
    for line in cases.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [symbol, args @ .., expected] = &fields[..] else {
            panic!("no case: {line}");
        };
        let call = calls.get(symbol).unwrap_or_else(|| panic!("no function {symbol}"));
        let result = call(args);
        if result != unescape(expected) {
            wrong.push(format!("{line}\n  gives {result}"));
        }
        count += 1;
    }
    assert!(count > 0);
    let shown = wrong.iter().take(20).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} of {count} cases:\n{shown}", wrong.len());
}

#[test]
fn text() {
    run(include_str!("cases/text.txt"));
}

#[test]
fn format() {
    run(include_str!("cases/format.txt"));
}

#[test]
fn numbers() {
    run(include_str!("cases/numbers.txt"));
}

#[test]
fn bytes() {
    run(include_str!("cases/bytes.txt"));
}
