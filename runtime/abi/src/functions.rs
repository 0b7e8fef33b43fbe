//! The table of runtime functions.

/// A parameter of a runtime function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Param {
    /// `i64`
    Int,
    /// `f64`
    Float,
    /// `i8`, 0 or 1
    Bool,
    /// Borrowed `StrObj*`
    Str,
    /// Borrowed `StrObj*` that holds bytes
    Bytes,
    /// Borrowed `ListObj*` of any element type
    List,
    /// Any borrowed heap object
    Obj,
    /// Pointer to one value in its list-element layout (see `TypeDesc::size`)
    Elem,
    /// `TypeDesc*` of a list's or a value's type
    Desc,
    /// A raw pointer
    Ptr,
    /// `i32`
    I32,
}

/// The result of a runtime function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ret {
    /// Nothing
    Void,
    /// `i64`
    Int,
    /// `f64`
    Float,
    /// `i8`, 0 or 1
    Bool,
    /// Owned `StrObj*`
    Str,
    /// Owned `StrObj*` that holds bytes
    Bytes,
    /// Owned `ListObj*`
    List,
    /// Any owned heap object, or null
    Obj,
    /// One value in list-element layout, written through the last parameter
    Elem,
    /// `i32`
    I32,
    /// A raw pointer
    Ptr,
}

/// What a runtime function may do, from least to most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Effects {
    /// Depends on its scalar arguments and immutable strings alone.
    Pure,
    /// Allocates, otherwise pure.
    Alloc,
    /// Also reads mutable objects.
    Read,
    /// Also writes objects that it is given.
    Write,
    /// Does I/O or touches global state.
    Io,
}

/// One runtime function.
#[derive(Clone, Copy, Debug)]
pub struct RtFn {
    /// C symbol.
    pub symbol: &'static str,
    /// Parameters in order, without the result pointer of a raising function.
    pub params: &'static [Param],
    /// Result.
    pub ret: Ret,
    /// Whether it returns a status (see the crate's conventions).
    pub raises: bool,
    /// Effects.
    pub effects: Effects,
}

/// The function with this symbol.
pub fn lookup(symbol: &str) -> Option<&'static RtFn> {
    FUNCTIONS.iter().find(|f| f.symbol == symbol)
}

/// What the new list holds that a function returns, where the function alone decides that: `Param::Int`,
/// `Float`, `Bytes` or `Str`.
pub fn made_list_of(f: &RtFn) -> Option<Param> {
    if f.ret != Ret::List || f.params.iter().any(|p| matches!(p, Param::List | Param::Desc)) {
        return None;
    }
    Some(match f.symbol {
        "molt_percent_next" | "molt_format_next" | "molt_bytes_ints" | "molt_os_stat"
        | "molt_error_trace" => Param::Int,
        s if s.starts_with("molt_complex_") => Param::Float,
        s if s.starts_with("molt_bytes_") => Param::Bytes,
        _ => Param::Str,
    })
}

/// Calls a macro with every row of the table: `symbol(params) -> result[, raises]; effects`.
#[macro_export]
macro_rules! for_each_function {
    ($callback:ident) => {
        $callback! {
            // Output. Buffered; flushed at exit, and at each line on a terminal.
            molt_print_int(Int) -> Void; Io
            molt_print_float(Float) -> Void; Io
            molt_print_bool(Bool) -> Void; Io
            molt_print_none() -> Void; Io
            molt_print_str(Str) -> Void; Io
            // str() of a list or tuple value: `Elem` points to it, `Desc` is its type.
            molt_print_value(Elem, Desc) -> Void; Io
            molt_flush() -> Void; Io

            // Strings.
            molt_str_concat(Str, Str) -> Str; Alloc
            molt_str_repeat(Str, Int) -> Str; Alloc
            molt_str_eq(Str, Str) -> Bool; Pure
            // -1, 0, 1 by code points
            molt_str_cmp(Str, Str) -> Int; Pure
            molt_str_len(Str) -> Int; Pure
            molt_str_contains(Str, Str) -> Bool; Pure
            molt_str_get(Str, Int) -> Str, raises; Alloc
            // start, stop, step, and a mask of which are given: 1, 2, 4
            molt_str_slice(Str, Int, Int, Int, Int) -> Str, raises; Alloc
            molt_str_of_int(Int) -> Str; Alloc
            molt_str_of_float(Float) -> Str; Alloc
            molt_str_of_bool(Bool) -> Str; Alloc
            molt_str_repr(Str) -> Str; Alloc
            molt_str_ascii(Str) -> Str; Alloc
            // What repr() gave, with other characters than ASCII escaped.
            molt_str_escape_ascii(Str) -> Str; Alloc
            molt_str_join(Str, List) -> Str; Alloc
            // ord() and chr()
            molt_str_ord(Str) -> Int, raises; Pure
            molt_str_chr(Int) -> Str, raises; Alloc
            molt_value_repr(Elem, Desc) -> Str; Read
            // format(value, spec)
            molt_format_int(Int, Str) -> Str, raises; Alloc
            molt_format_float(Float, Str) -> Str, raises; Alloc
            molt_format_bool(Bool, Str) -> Str, raises; Alloc
            molt_format_str(Str, Str) -> Str, raises; Alloc

            // Methods of str. Characters count, also in start and end, unless bytes are named.
            // Bytes of UTF-8; the character that begins at a byte; the part between two bytes.
            molt_str_size(Str) -> Int; Pure
            molt_str_char_at(Str, Int) -> Str; Alloc
            molt_str_cut(Str, Int, Int) -> Str; Alloc
            // list(s)
            molt_str_chars(Str) -> List; Alloc
            // left + right, in place if it can be. Takes over the caller's reference to `left`: stands
            // for molt_str_concat(left, right) followed by molt_release(left).
            molt_str_append(Str, Str) -> Str; Write
            molt_str_find(Str, Str, Int, Int) -> Int; Pure
            molt_str_rfind(Str, Str, Int, Int) -> Int; Pure
            molt_str_index(Str, Str, Int, Int) -> Int, raises; Pure
            molt_str_rindex(Str, Str, Int, Int) -> Int, raises; Pure
            // The byte at which the first or the last occurrence begins, or -1.
            molt_str_byte_find(Str, Str) -> Int; Pure
            molt_str_byte_rfind(Str, Str) -> Int; Pure
            molt_str_count(Str, Str, Int, Int) -> Int; Pure
            molt_str_startswith(Str, Str, Int, Int) -> Bool; Pure
            molt_str_endswith(Str, Str, Int, Int) -> Bool; Pure
            // replace(old, new, count), expandtabs(size)
            molt_str_replace(Str, Str, Str, Int) -> Str; Alloc
            molt_str_expandtabs(Str, Int) -> Str; Alloc
            // split(None, maxsplit) and split(sep, maxsplit)
            molt_str_split_space(Str, Int) -> List; Alloc
            molt_str_rsplit_space(Str, Int) -> List; Alloc
            molt_str_split(Str, Str, Int) -> List, raises; Alloc
            molt_str_rsplit(Str, Str, Int) -> List, raises; Alloc
            molt_str_splitlines(Str, Bool) -> List; Alloc
            // The last argument says where: 1 left, 2 right, 3 both.
            molt_str_strip(Str, Int) -> Str; Alloc
            molt_str_strip_chars(Str, Str, Int) -> Str; Alloc
            molt_str_upper(Str) -> Str; Alloc
            molt_str_lower(Str) -> Str; Alloc
            molt_str_title(Str) -> Str; Alloc
            molt_str_capitalize(Str) -> Str; Alloc
            molt_str_swapcase(Str) -> Str; Alloc
            molt_str_casefold(Str) -> Str; Alloc
            // width and fill
            molt_str_center(Str, Int, Str) -> Str, raises; Alloc
            molt_str_ljust(Str, Int, Str) -> Str, raises; Alloc
            molt_str_rjust(Str, Int, Str) -> Str, raises; Alloc
            molt_str_zfill(Str, Int) -> Str; Alloc
            molt_str_isalpha(Str) -> Bool; Pure
            molt_str_isdigit(Str) -> Bool; Pure
            molt_str_isdecimal(Str) -> Bool; Pure
            molt_str_isnumeric(Str) -> Bool; Pure
            molt_str_isalnum(Str) -> Bool; Pure
            molt_str_isspace(Str) -> Bool; Pure
            molt_str_isupper(Str) -> Bool; Pure
            molt_str_islower(Str) -> Bool; Pure
            molt_str_istitle(Str) -> Bool; Pure
            molt_str_isidentifier(Str) -> Bool; Pure
            molt_str_isprintable(Str) -> Bool; Pure
            molt_str_isascii(Str) -> Bool; Pure

            // str.format, see `fields`: the piece that begins at a byte before the end, as the bytes
            // [end of the literal, start of the next piece, conversion, name from, to, spec from, to].
            // The conversion is a code point, 0 for none, -1 where no field follows the literal.
            molt_format_next(Str, Int) -> List, raises; Alloc
            // format % values, see `percent`: the piece that begins at a byte before the end, as
            // [end of the literal, start of the next piece, code, flags, width, precision, key from,
            // to]. The code is 0 where no conversion follows, -1 if there is no such code; a size is
            // -1 for none, -2 for `*`; the key's start is -1 for none.
            molt_percent_next(Str, Int) -> List, raises; Alloc
            // (value, flags, width, precision, code): a negative width means to the left, a negative
            // precision none. Codes: diuoxX; eEfFgG; any of sra, its text being made; c.
            molt_percent_int(Int, Int, Int, Int, Int) -> Str; Alloc
            molt_percent_float(Float, Int, Int, Int, Int) -> Str; Alloc
            molt_percent_str(Str, Int, Int, Int) -> Str; Alloc
            molt_percent_char(Int, Int, Int) -> Str, raises; Alloc
            // Raise the ValueError for the code before a byte, the TypeError for a value of a type.
            molt_percent_unsupported(Str, Int) -> Void, raises; Io
            molt_percent_wrong_type(Int, Str) -> Void, raises; Io

            // encode(encoding, errors) and decode(encoding, errors)
            molt_str_encode(Str, Str, Str) -> Bytes, raises; Alloc
            molt_bytes_decode(Bytes, Str, Str) -> Str, raises; Alloc

            // Bytes: as the functions of str.
            molt_bytes_len(Bytes) -> Int; Pure
            molt_bytes_get(Bytes, Int) -> Int, raises; Pure
            molt_bytes_slice(Bytes, Int, Int, Int, Int) -> Bytes, raises; Alloc
            molt_bytes_concat(Bytes, Bytes) -> Bytes; Alloc
            molt_bytes_repeat(Bytes, Int) -> Bytes; Alloc
            molt_bytes_eq(Bytes, Bytes) -> Bool; Pure
            molt_bytes_cmp(Bytes, Bytes) -> Int; Pure
            molt_bytes_hash(Bytes) -> Int; Pure
            molt_bytes_repr(Bytes) -> Str; Alloc
            // bytes(list of ints), list(bytes), bytes(count)
            molt_bytes_of_ints(List) -> Bytes, raises; Read
            molt_bytes_ints(Bytes) -> List; Alloc
            // The bytes with the code points of a string, which are below 256.
            molt_bytes_of_latin1(Str) -> Bytes; Alloc
            molt_bytes_zeros(Int) -> Bytes, raises; Alloc
            molt_bytes_join(Bytes, List) -> Bytes; Read
            molt_bytes_contains(Bytes, Bytes) -> Bool; Pure
            molt_bytes_find(Bytes, Bytes, Int, Int) -> Int; Pure
            molt_bytes_rfind(Bytes, Bytes, Int, Int) -> Int; Pure
            molt_bytes_index(Bytes, Bytes, Int, Int) -> Int, raises; Pure
            molt_bytes_rindex(Bytes, Bytes, Int, Int) -> Int, raises; Pure
            molt_bytes_count(Bytes, Bytes, Int, Int) -> Int; Pure
            molt_bytes_startswith(Bytes, Bytes, Int, Int) -> Bool; Pure
            molt_bytes_endswith(Bytes, Bytes, Int, Int) -> Bool; Pure
            molt_bytes_replace(Bytes, Bytes, Bytes, Int) -> Bytes; Alloc
            molt_bytes_expandtabs(Bytes, Int) -> Bytes; Alloc
            molt_bytes_split_space(Bytes, Int) -> List; Alloc
            molt_bytes_rsplit_space(Bytes, Int) -> List; Alloc
            molt_bytes_split(Bytes, Bytes, Int) -> List, raises; Alloc
            molt_bytes_rsplit(Bytes, Bytes, Int) -> List, raises; Alloc
            molt_bytes_splitlines(Bytes, Bool) -> List; Alloc
            molt_bytes_strip(Bytes, Int) -> Bytes; Alloc
            molt_bytes_strip_bytes(Bytes, Bytes, Int) -> Bytes; Alloc
            // translate(table, delete), maketrans(from, to)
            molt_bytes_translate(Bytes, Bytes, Bytes) -> Bytes, raises; Alloc
            molt_bytes_maketrans(Bytes, Bytes) -> Bytes, raises; Alloc
            molt_bytes_upper(Bytes) -> Bytes; Alloc
            molt_bytes_lower(Bytes) -> Bytes; Alloc
            molt_bytes_title(Bytes) -> Bytes; Alloc
            molt_bytes_capitalize(Bytes) -> Bytes; Alloc
            molt_bytes_swapcase(Bytes) -> Bytes; Alloc
            molt_bytes_center(Bytes, Int, Bytes) -> Bytes, raises; Alloc
            molt_bytes_ljust(Bytes, Int, Bytes) -> Bytes, raises; Alloc
            molt_bytes_rjust(Bytes, Int, Bytes) -> Bytes, raises; Alloc
            molt_bytes_zfill(Bytes, Int) -> Bytes; Alloc
            molt_bytes_isalpha(Bytes) -> Bool; Pure
            molt_bytes_isdigit(Bytes) -> Bool; Pure
            molt_bytes_isalnum(Bytes) -> Bool; Pure
            molt_bytes_isspace(Bytes) -> Bool; Pure
            molt_bytes_isascii(Bytes) -> Bool; Pure
            molt_bytes_isupper(Bytes) -> Bool; Pure
            molt_bytes_islower(Bytes) -> Bool; Pure
            molt_bytes_istitle(Bytes) -> Bool; Pure
            // hex(sep, bytes_per_sep), the separator empty for none; fromhex(text)
            molt_bytes_hex(Bytes, Str, Int) -> Str, raises; Alloc
            molt_bytes_fromhex(Str) -> Bytes, raises; Alloc

            // Buffers: objects of the type bytes that one bytearray alone refers to. Indices are in range.
            molt_buffer_new(Int) -> Bytes; Write
            molt_buffer_get(Bytes, Int) -> Int; Read
            molt_buffer_set(Bytes, Int, Int) -> Void; Write
            // (buffer, to, source, from, count)
            molt_buffer_move(Bytes, Int, Bytes, Int, Int) -> Void; Write
            molt_buffer_cut(Bytes, Int, Int) -> Bytes; Read

            // int.to_bytes(length, big-endian, signed), int.from_bytes(big-endian, signed)
            molt_int_to_bytes(Int, Int, Bool, Bool) -> Bytes, raises; Alloc
            molt_int_from_bytes(Bytes, Bool, Bool) -> Int, raises; Pure

            // Conversions.
            molt_int_of_str(Str) -> Int, raises; Pure
            molt_int_of_str_base(Str, Int) -> Int, raises; Pure
            molt_int_of_float(Float) -> Int, raises; Pure
            molt_float_of_str(Str) -> Float, raises; Pure
            // round(x) and round(x, n)
            molt_round(Float) -> Int, raises; Pure
            molt_round_digits(Float, Int) -> Float, raises; Pure
            molt_round_int_digits(Int, Int) -> Int, raises; Pure

            // Integer arithmetic that takes more than an instruction or two.
            molt_int_pow(Int, Int) -> Int, raises; Pure
            molt_int_pow_mod(Int, Int, Int) -> Int, raises; Pure
            // Exact int / int, correctly rounded as Python's
            molt_int_truediv(Int, Int) -> Float, raises; Pure
            // Exact comparison of an int with a float: -1, 0, 1, or 2 for nan
            molt_int_cmp_float(Int, Float) -> Int; Pure

            // Ints as 64 bits: what overflows is lost. Shifts by less than 0 raise ValueError.
            molt_int_wrapping_add(Int, Int) -> Int; Pure
            molt_int_wrapping_sub(Int, Int) -> Int; Pure
            molt_int_wrapping_mul(Int, Int) -> Int; Pure
            molt_int_wrapping_shl(Int, Int) -> Int, raises; Pure
            molt_int_shr_unsigned(Int, Int) -> Int, raises; Pure
            molt_int_bit_length(Int) -> Int; Pure
            molt_int_bit_count(Int) -> Int; Pure

            // hash(): never -1, equal for equal ints and floats.
            molt_int_hash(Int) -> Int; Pure
            molt_float_hash(Float) -> Int; Pure
            molt_str_hash(Str) -> Int; Pure
            // Of a tuple: end(step(step(start(), hash of the first), hash of the second), 2)
            molt_hash_start() -> Int; Pure
            molt_hash_step(Int, Int) -> Int; Pure
            molt_hash_end(Int, Int) -> Int; Pure

            // Float arithmetic with Python's rules.
            molt_float_floordiv(Float, Float) -> Float, raises; Pure
            molt_float_mod(Float, Float) -> Float, raises; Pure
            molt_float_pow(Float, Float) -> Float, raises; Pure

            // Floats exactly: hex(), fromhex(), is_integer(), and the two of as_integer_ratio().
            molt_float_hex(Float) -> Str; Alloc
            molt_float_fromhex(Str) -> Float, raises; Pure
            molt_float_is_integer(Float) -> Bool; Pure
            molt_float_numerator(Float) -> Int, raises; Pure
            molt_float_denominator(Float) -> Int, raises; Pure

            // Complex numbers, real part first; lists have both parts of the result.
            molt_complex_repr(Float, Float) -> Str; Alloc
            molt_complex_of_str(Str) -> List, raises; Alloc
            molt_complex_div(Float, Float, Float, Float) -> List, raises; Alloc
            molt_complex_pow(Float, Float, Float, Float) -> List, raises; Alloc
            // format(value, spec)
            molt_format_complex(Float, Float, Str) -> Str, raises; Alloc

            // math: results and errors as CPython's module.
            molt_math_acos(Float) -> Float, raises; Pure
            molt_math_acosh(Float) -> Float, raises; Pure
            molt_math_asin(Float) -> Float, raises; Pure
            molt_math_asinh(Float) -> Float; Pure
            molt_math_atan(Float) -> Float; Pure
            molt_math_atan2(Float, Float) -> Float; Pure
            molt_math_atanh(Float) -> Float, raises; Pure
            molt_math_cbrt(Float) -> Float; Pure
            molt_math_ceil(Float) -> Int, raises; Pure
            molt_math_comb(Int, Int) -> Int, raises; Pure
            molt_math_copysign(Float, Float) -> Float; Pure
            molt_math_cos(Float) -> Float, raises; Pure
            molt_math_cosh(Float) -> Float, raises; Pure
            molt_math_degrees(Float) -> Float; Pure
            molt_math_dist(List, List) -> Float, raises; Read
            molt_math_erf(Float) -> Float; Pure
            molt_math_erfc(Float) -> Float; Pure
            molt_math_exp(Float) -> Float, raises; Pure
            molt_math_exp2(Float) -> Float, raises; Pure
            molt_math_expm1(Float) -> Float, raises; Pure
            molt_math_fabs(Float) -> Float; Pure
            molt_math_factorial(Int) -> Int, raises; Pure
            molt_math_floor(Float) -> Int, raises; Pure
            molt_math_fmod(Float, Float) -> Float, raises; Pure
            molt_math_fsum(List) -> Float, raises; Read
            molt_math_gamma(Float) -> Float, raises; Pure
            molt_math_gcd(Int, Int) -> Int, raises; Pure
            molt_math_hypot(Float, Float) -> Float; Pure
            molt_math_isclose(Float, Float, Float, Float) -> Bool, raises; Pure
            molt_math_isfinite(Float) -> Bool; Pure
            molt_math_isinf(Float) -> Bool; Pure
            molt_math_isnan(Float) -> Bool; Pure
            molt_math_isqrt(Int) -> Int, raises; Pure
            molt_math_lcm(Int, Int) -> Int, raises; Pure
            molt_math_ldexp(Float, Int) -> Float, raises; Pure
            molt_math_lgamma(Float) -> Float, raises; Pure
            molt_math_log(Float) -> Float, raises; Pure
            molt_math_log_base(Float, Float) -> Float, raises; Pure
            molt_math_log10(Float) -> Float, raises; Pure
            molt_math_log1p(Float) -> Float, raises; Pure
            molt_math_log2(Float) -> Float, raises; Pure
            molt_math_perm(Int, Int) -> Int, raises; Pure
            molt_math_pow(Float, Float) -> Float, raises; Pure
            molt_math_radians(Float) -> Float; Pure
            molt_math_remainder(Float, Float) -> Float, raises; Pure
            molt_math_sin(Float) -> Float, raises; Pure
            molt_math_sinh(Float) -> Float, raises; Pure
            molt_math_tan(Float) -> Float, raises; Pure
            molt_math_tanh(Float) -> Float; Pure
            molt_math_trunc(Float) -> Int, raises; Pure

            // Lists. `Desc` is the list's own type (kind List).
            molt_list_new(Desc, Int) -> List; Alloc
            // [*list] * n, and [value] * n
            molt_list_repeat(List, Int) -> List; Read
            molt_list_filled(Desc, Elem, Int) -> List; Alloc
            // Makes room for at least one more element; the length stays.
            molt_list_grow(List) -> Void; Write
            molt_list_concat(List, List) -> List; Read
            molt_list_extend(List, List) -> Void; Write
            molt_list_copy(List) -> List; Read
            // Copies the elements of the second list over the first; lengths are equal.
            molt_list_restore(List, List) -> Void; Write
            molt_list_slice(List, Int, Int, Int, Int) -> List, raises; Read
            // list[start:stop:step] = other, del list[start:stop:step], del list[i]
            molt_list_set_slice(List, List, Int, Int, Int, Int) -> Void, raises; Write
            molt_list_del_slice(List, Int, Int, Int, Int) -> Void, raises; Write
            molt_list_del(List, Int) -> Void, raises; Write
            molt_list_insert(List, Int, Elem) -> Void; Write
            molt_list_pop(List, Int) -> Elem, raises; Write
            molt_list_remove(List, Elem) -> Void, raises; Write
            molt_list_clear(List) -> Void; Write
            molt_list_reverse(List) -> Void; Write
            // sort(reverse)
            molt_list_sort(List, Bool) -> Void; Write
            molt_list_index(List, Elem) -> Int, raises; Read
            molt_list_count(List, Elem) -> Int; Read
            molt_list_contains(List, Elem) -> Bool; Read
            molt_list_eq(List, List) -> Bool; Read
            // lexicographic: -1, 0, 1; 2 where a nan decides
            molt_list_cmp(List, List) -> Int; Read
            // sum(list, start); floats by Neumaier's compensated sum as CPython 3.12 does
            molt_list_sum_int(List, Int) -> Int, raises; Read
            molt_list_sum_float(List, Float) -> Float; Read
            molt_list_min(List) -> Elem, raises; Read
            molt_list_max(List) -> Elem, raises; Read
            molt_value_eq(Elem, Elem, Desc) -> Bool; Read
            molt_value_cmp(Elem, Elem, Desc) -> Int; Read

            // Instances of classes. `Desc` is the class.
            molt_object_new(Desc) -> Obj; Alloc
            // The function `extern "C" fn(object)` that is called with an instance of a class whose
            // descriptor says so, before it is freed. It raises nothing.
            molt_set_finalizer(Ptr) -> Void; Io
            // Prints the pending error as one that nobody can handle, and forgets it. The string
            // says where it happened.
            molt_error_unraisable(Str) -> Void; Io

            // id(): the address of an object.
            molt_object_id(Obj) -> Int; Pure
            // The object with this id, which lives.
            molt_object_at(Int) -> Obj; Io

            // Reference counts.
            molt_retain(Obj) -> Void; Write
            molt_release(Obj) -> Void; Write
            // gc.collect(): the number of unreachable objects found.
            molt_gc_collect() -> Int; Io

            // sys and time.
            molt_sys_argv() -> List; Io
            molt_sys_exit(Int) -> Void, raises; Io
            molt_perf_counter() -> Float; Io
            molt_time() -> Float; Io
            // Nanoseconds since 1970 (0), of a clock that never goes back (1), that the processor has
            // worked for the program (2).
            molt_clock_ns(Int) -> Int; Io
            // Waits for so many seconds, at least 0.
            molt_sleep(Float) -> Void; Io

            // Files by handle: 0, 1, 2 are stdin, stdout, stderr. A count below 0 means all.
            // (path, flags, encoding, errors, newline). Flags: 1 read, 2 write, 4 append, 8 truncate,
            // 16 create, 32 must be new, 64 flushed at each line. newline: 0 for None, then "", "\n",
            // "\r", "\r\n".
            molt_file_open(Str, Int, Str, Str, Int) -> Int, raises; Io
            molt_file_close(Int) -> Void, raises; Io
            molt_file_read(Int, Int) -> Str, raises; Io
            molt_file_readline(Int, Int) -> Str, raises; Io
            molt_file_lines(Int) -> List, raises; Io
            molt_file_read_bytes(Int, Int) -> Bytes, raises; Io
            molt_file_readline_bytes(Int, Int) -> Bytes, raises; Io
            molt_file_write(Int, Str) -> Int, raises; Io
            molt_file_write_bytes(Int, Bytes) -> Int, raises; Io
            molt_file_flush(Int) -> Void, raises; Io
            molt_file_seek(Int, Int, Int) -> Int, raises; Io
            molt_file_tell(Int) -> Int, raises; Io
            molt_file_truncate(Int, Int) -> Void, raises; Io
            molt_file_fileno(Int) -> Int, raises; Io
            molt_file_isatty(Int) -> Bool; Io
            molt_input(Str) -> Str, raises; Io
            // Text for stdout (1) or stderr (2) is kept from the start of a capture to its end.
            molt_capture_start(Int) -> Void; Io
            molt_capture_end(Int) -> Str; Io

            // os.
            molt_os_getcwd() -> Str, raises; Io
            molt_os_chdir(Str) -> Void, raises; Io
            molt_os_listdir(Str) -> List, raises; Io
            // (path, whether links are followed): [mode, size, time of the last change in nanoseconds];
            // and 0 for nothing there, 1 a file, 2 a folder, 3 a link, 4 anything else.
            molt_os_stat(Str, Bool) -> List, raises; Io
            molt_os_kind(Str, Bool) -> Int; Io
            molt_os_remove(Str) -> Void, raises; Io
            molt_os_rmdir(Str) -> Void, raises; Io
            molt_os_mkdir(Str, Int) -> Void, raises; Io
            molt_os_rename(Str, Str) -> Void, raises; Io
            // Names and values in turn.
            molt_os_environ() -> List; Io
            molt_os_setenv(Str, Str) -> Void, raises; Io
            molt_os_unsetenv(Str) -> Void, raises; Io
            molt_os_urandom(Int) -> Bytes, raises; Io

            // Errors. The message is UTF-8 bytes and a length, or a string; the frame is a `Frame*`.
            molt_raise(I32, Ptr, Int, Ptr) -> Void; Io
            molt_raise_str(I32, Str, Ptr) -> Void; Io
            molt_traceback(Ptr) -> Void; Io
            // The pending error's kind (0 for none, -1 for an exception object), its message, and
            // forgetting it.
            molt_error_kind() -> I32; Io
            molt_error_message() -> Str; Io
            molt_error_clear() -> Void; Io
            // An exception object becomes pending, with the traceback that it has from before (null
            // for none, see `molt_error_trace`) and a frame (null for none).
            molt_raise_object(Obj, List, Ptr) -> Void; Io
            // The exception object that is pending; null for an error that is none. It stays pending.
            molt_error_object() -> Obj; Io
            // The traceback of the pending error, as a list of int: the address of each `Frame`,
            // innermost first, and how many times in a row it was passed.
            molt_error_trace() -> List; Io
            // The traceback of such a list (null: none) as text, with its heading.
            molt_trace_text(List) -> Str; Io
            // The main module has failed. If an exception object is pending: takes it, to be told
            // what to print by `molt_error_tell`; else null.
            molt_error_untold() -> Obj; Io
            // What to print at the program's end below the traceback: a line.
            molt_error_tell(Str) -> Void; Io
            // Before that: what to print above the traceback (of causes and contexts, say), and that
            // the exception is a SystemExit with this status, whose line is all that is printed, if
            // it is not empty.
            molt_error_preface(Str) -> Void; Io
            molt_error_exit(Int) -> Void; Io

            // Generators. A new one that waits at its start: its type, the bytes of its frame, where the
            // frame starts in the object, and the function that resumes frames.
            molt_gen_new(Desc, Int, I32, Ptr) -> Obj; Alloc
            // Raises ValueError: the generator that is to be resumed runs already.
            molt_gen_busy() -> Void; Io

            // How deep calls may go. The function, extern "C" fn(limit: i64), sets the calling thread's
            // limit of the stack pointer; the runtime calls it in every thread that runs compiled code.
            molt_stack_watch(Ptr) -> Void; Io
            // Raises RecursionError.
            molt_stack_spent() -> Void; Io
            // sys.getrecursionlimit and sys.setrecursionlimit. On WebAssembly, whose stack is the
            // engine's, it is how many recursive calls there may be (`molt_depth_left` counts them
            // down); elsewhere the stack sets the limit.
            molt_recursion_limit() -> Int; Io
            molt_set_recursion_limit(Int) -> Void, raises; Io

            // Parallel loops; see `molt-rt`'s `par` module.
            // (body, context, iterations, schedule, chunk) -> 0, or 1 with the error of the lowest
            // iteration pending. body: extern "C" fn(context, first, end) -> i32 runs iterations
            // first..end in order and stops at its first error.
            // schedule: 0 static, 1 dynamic, 2 guided; chunk: 0 for the default.
            molt_parallel_for(Ptr, Ptr, Int, I32, Int) -> I32; Io
            // For loops that another runtime drives (OpenMP): `state` is 16 zeroed bytes. `record` keeps
            // the calling thread's pending error if `iteration` is the lowest so far; `finish` makes the
            // kept error pending in the calling thread and returns 1, or returns 0.
            molt_par_record(Ptr, Int) -> Void; Io
            molt_par_finish(Ptr) -> I32; Io
            // Such a loop calls `enter` before it starts and `leave` after its threads have left it:
            // reference counts are atomic in between.
            molt_par_enter() -> Void; Io
            molt_par_leave() -> Void; Io
            // The number of threads that parallel loops use.
            molt_num_threads() -> Int; Io
        }
    };
}

macro_rules! table {
    ($( $symbol:ident ( $($p:ident),* ) -> $ret:ident $(, $raises:ident)? ; $eff:ident )*) => {
        /// Every runtime function that compiled code calls by name.
        pub const FUNCTIONS: &[RtFn] = &[$(
            RtFn {
                symbol: stringify!($symbol),
                params: &[$(Param::$p),*],
                ret: Ret::$ret,
                raises: table!(@raises $($raises)?),
                effects: Effects::$eff,
            },
        )*];
    };
    (@raises raises) => { true };
    (@raises) => { false };
}

for_each_function!(table);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        for (i, f) in FUNCTIONS.iter().enumerate() {
            assert!(FUNCTIONS[..i].iter().all(|g| g.symbol != f.symbol), "{}", f.symbol);
        }
    }
}
