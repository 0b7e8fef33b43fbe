//! Strings, lists and tracebacks. The expected values are CPython 3.12's.

use std::mem::MaybeUninit;

use molt_abi::{Kind, TypeDesc};
use molt_rt::list::slice::{Slice, SliceArgs};
use molt_rt::obj::{List, Str};
use molt_rt::types::{Fields, LIST_OF_STR, molt_type_float, molt_type_int};
use molt_rt::value::{Elem, Flag};
use molt_rt::{strings, text};
use proptest::prelude::*;

unsafe extern "C" {
    safe fn molt_list_insert(list: List, index: i64, value: Elem);
    safe fn molt_list_sort(list: List, reverse: Flag);
    safe fn molt_list_set_slice(list: List, other: List, start: i64, stop: i64, step: i64, given: i64)
    -> i32;
    safe fn molt_list_del_slice(list: List, start: i64, stop: i64, step: i64, given: i64) -> i32;
    safe fn molt_list_reverse(list: List);
    safe fn molt_list_extend(list: List, other: List);
    safe fn molt_list_restore(list: List, saved: List);
    safe fn molt_list_copy(list: List) -> List;
    safe fn molt_str_get(s: Str, index: i64, out: &mut MaybeUninit<Str>) -> i32;
}

static FLOAT_ELEMENT: Fields<1> = Fields([&raw const molt_type_float]);
static LIST_OF_FLOAT: TypeDesc = list_of(&FLOAT_ELEMENT);
static PAIR_FIELDS: Fields<2> = Fields([&raw const molt_type_int, &raw const molt_type_float]);
static PAIR_OFFSETS: [u32; 2] = [0, 8];
static PAIR: TypeDesc = TypeDesc {
    nfields: 2,
    fields: &raw const PAIR_FIELDS.0[0],
    offsets: &raw const PAIR_OFFSETS[0],
    ..TypeDesc::plain(Kind::Tuple, 16, 8)
};
static PAIR_ELEMENT: Fields<1> = Fields([&raw const PAIR]);
static LIST_OF_PAIR: TypeDesc = list_of(&PAIR_ELEMENT);

const fn list_of(element: &'static Fields<1>) -> TypeDesc {
    let size = size_of::<usize>() as u32;
    TypeDesc { nfields: 1, fields: &raw const element.0[0], ..TypeDesc::plain(Kind::List, size, size) }
}

fn list<T>(desc: &'static TypeDesc, values: &[T]) -> List {
    let list = List::new(desc, 0);
    // SAFETY: the tests give values of the element type.
    unsafe { list.push_copies(values.as_ptr().cast(), values.len()) };
    list
}

/// A list of new strings, which it alone refers to.
fn strings(texts: &[String]) -> List {
    let values: Vec<Str> = texts.iter().map(|t| Str::new(t)).collect();
    let list = list(&LIST_OF_STR, &values);
    values.into_iter().for_each(Str::release);
    list
}

fn texts(list: List) -> Vec<String> {
    // SAFETY: the tests ask lists of strings.
    unsafe { list.slice::<Str>() }.iter().map(|s| s.text().to_string()).collect()
}

fn repr(list: List) -> String {
    let mut text = Vec::new();
    // SAFETY: the handle is a list value.
    unsafe { molt_rt::value::repr((&raw const list).cast(), list.desc(), &mut text) };
    String::from_utf8(text).expect("repr is UTF-8")
}

#[test]
fn repr_of_strings() {
    let cases = [
        ("it's", r#""it's""#),
        ("'\"", r#"'\'"'"#),
        ("a\\\n\t\r\0\x7f", r"'a\\\n\t\r\x00\x7f'"),
        ("é日\u{1f600}", "'é日\u{1f600}'"),
        ("\u{a0}\u{200b}\u{e000}\u{e0001}", r"'\xa0\u200b\ue000\U000e0001'"),
    ];
    for (text, expected) in cases {
        assert_eq!(strings::repr(text), expected);
    }
    let mut ascii = Vec::new();
    strings::push_repr(&mut ascii, "é日", true);
    assert_eq!(ascii, br"'\xe9\u65e5'");
}

#[test]
fn strings_index_by_code_point() {
    let s = Str::new("aé日");
    assert_eq!((s.chars(), s.is_ascii()), (3, false));
    for (index, expected) in [(0, "a"), (1, "é"), (-1, "日")] {
        let mut out = MaybeUninit::uninit();
        assert_eq!(molt_str_get(s, index, &mut out), 0);
        // SAFETY: the status was 0.
        assert_eq!(unsafe { out.assume_init() }.text(), expected);
    }
    assert_eq!(molt_str_get(s, 3, &mut MaybeUninit::uninit()), 1);
    assert_eq!(molt_rt::error::take().expect("pending").message, b"string index out of range");
    s.release();
}

#[test]
fn strings_grow_in_place_only_if_nobody_else_has_them() {
    let mut s = Str::new("é");
    let mut expected = String::from("é");
    let mut moves = 0;
    for i in 0..20_000 {
        let piece = Str::new(["ab", "日", "x"][i % 3]);
        let before = s.as_ptr();
        s = text::append(s, piece);
        moves += usize::from(s.as_ptr() != before);
        expected.push_str(piece.text());
        piece.release();
    }
    assert!(moves < 100, "{moves} moves");
    assert_eq!((s.text(), s.chars()), (&expected[..], expected.chars().count()));

    let other = s.retained();
    let piece = Str::new("!");
    s = text::append(s, piece);
    assert_eq!(other.text(), expected);
    assert_eq!(s.text(), expected.clone() + "!");
    // SAFETY: both objects are live.
    assert_eq!(unsafe { ((*other.as_ptr()).header.rc, (*piece.as_ptr()).header.rc) }, (1, 1));
    other.release();

    let twice = s.text().repeat(2);
    s = text::append(s, s);
    assert_eq!(s.text(), twice);
    s = text::append(strings::empty(), s.retained());
    assert_eq!(s.text(), twice);
    s.release();
}

#[test]
fn slices_resolve_as_in_cpython() {
    let slice = |start: Option<i64>, stop: Option<i64>, step: Option<i64>, n| {
        let given =
            i64::from(start.is_some()) | i64::from(stop.is_some()) << 1 | i64::from(step.is_some()) << 2;
        let args = SliceArgs {
            start: start.unwrap_or(99),
            stop: stop.unwrap_or(99),
            step: step.unwrap_or(0),
            given,
        };
        args.resolve(n).map(|s: Slice| s.indices().collect::<Vec<_>>())
    };
    assert_eq!(slice(None, None, None, 3), Ok(vec![0, 1, 2]));
    assert_eq!(slice(None, None, Some(-1), 3), Ok(vec![2, 1, 0]));
    assert_eq!(slice(Some(-2), None, None, 3), Ok(vec![1, 2]));
    assert_eq!(slice(Some(5), Some(0), Some(-2), 4), Ok(vec![3, 1]));
    assert_eq!(slice(Some(i64::MIN), Some(i64::MAX), Some(i64::MAX), 3), Ok(vec![0]));
    assert_eq!(slice(None, None, Some(i64::MIN), 3), Ok(vec![2]));
    assert!(slice(None, None, Some(0), 3).is_err());
}

#[test]
fn lists_sort_stably_and_survive_nans() {
    let pairs = list(&LIST_OF_PAIR, &[(2i64, 0.5f64), (1, 0.0), (1, -0.0), (0, 9.0)]);
    molt_list_sort(pairs, false.into());
    assert_eq!(repr(pairs), "[(0, 9.0), (1, 0.0), (1, -0.0), (2, 0.5)]");
    molt_list_sort(pairs, true.into());
    assert_eq!(repr(pairs), "[(2, 0.5), (1, 0.0), (1, -0.0), (0, 9.0)]");
    pairs.release();
    let floats: Vec<f64> =
        (0..100).map(|i| if i % 3 == 0 { f64::NAN } else { f64::from(i * 37 % 41) }).collect();
    let floats = list(&LIST_OF_FLOAT, &floats);
    molt_list_sort(floats, false.into());
    assert_eq!(floats.len(), 100);
    floats.release();
}

#[derive(Clone, Debug)]
enum Edit {
    Insert(i64, String),
    Set(SliceOf, Vec<String>),
    Delete(SliceOf),
    Reverse,
    Double,
    Restore,
}

type SliceOf = (i64, i64, i64, i64);

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let slice = (-9i64..9, -9i64..9, prop_oneof![Just(1i64), -3i64..4], 0i64..8);
    let text = "[a-c]{0,3}";
    let edit = prop_oneof![
        (-9i64..9, text).prop_map(|(i, s)| Edit::Insert(i, s)),
        (slice.clone(), prop::collection::vec(text, 0..4)).prop_map(|(s, v)| Edit::Set(s, v)),
        slice.prop_map(Edit::Delete),
        Just(Edit::Reverse),
        Just(Edit::Double),
        Just(Edit::Restore),
    ];
    prop::collection::vec(edit, 0..12)
}

proptest! {
    /// Edits against a model, and every string has as many references as places that hold it.
    #[test]
    fn lists_own_their_elements(start in prop::collection::vec("[a-c]{0,3}", 0..6), edits in edits()) {
        let list = strings(&start);
        let mut model = start;
        for edit in edits {
            match edit {
                Edit::Insert(index, text) => {
                    let s = Str::new(&text);
                    molt_list_insert(list, index, Elem((&raw const s).cast()));
                    s.release();
                    let n = model.len() as i64;
                    let at = if index < 0 { index + n } else { index };
                    model.insert(at.clamp(0, n) as usize, text);
                }
                Edit::Set((start, stop, step, given), texts) => {
                    let args = SliceArgs { start, stop, step, given };
                    let other = strings(&texts);
                    let status = molt_list_set_slice(list, other, start, stop, step, given);
                    other.release();
                    match args.resolve(model.len()) {
                        Ok(s) if s.step == 1 => {
                            prop_assert_eq!(status, 0);
                            model.splice(s.start..s.stop, texts);
                        }
                        Ok(s) if s.count == texts.len() => {
                            prop_assert_eq!(status, 0);
                            for (i, text) in s.indices().zip(texts) {
                                model[i] = text;
                            }
                        }
                        _ => prop_assert_eq!(status, 1),
                    }
                }
                Edit::Delete((start, stop, step, given)) => {
                    let status = molt_list_del_slice(list, start, stop, step, given);
                    match (SliceArgs { start, stop, step, given }).resolve(model.len()) {
                        Ok(s) => {
                            prop_assert_eq!(status, 0);
                            let gone: Vec<usize> = s.indices().collect();
                            let mut i = 0;
                            model.retain(|_| { i += 1; !gone.contains(&(i - 1)) });
                        }
                        Err(_) => prop_assert_eq!(status, 1),
                    }
                }
                Edit::Reverse => {
                    molt_list_reverse(list);
                    model.reverse();
                }
                Edit::Double if model.len() < 40 => {
                    molt_list_extend(list, list);
                    model.extend_from_within(..);
                }
                Edit::Double => {}
                Edit::Restore => {
                    let saved = molt_list_copy(list);
                    molt_list_reverse(list);
                    molt_list_restore(list, saved);
                    saved.release();
                }
            }
            molt_rt::error::take();
            prop_assert_eq!(texts(list), model.clone());
        }
        // SAFETY: the list is of strings.
        let held: &[Str] = unsafe { list.slice() };
        for s in held {
            let places = held.iter().filter(|t| t.as_ptr() == s.as_ptr()).count() as i32;
            // SAFETY: the list keeps the string alive.
            prop_assert_eq!(unsafe { (*s.as_ptr()).header.rc }, places);
        }
        list.release();
    }
}
