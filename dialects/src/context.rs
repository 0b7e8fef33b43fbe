//! Contexts and registries that know every dialect.

use crate::ffi;
use melior::dialect::{DialectHandle, DialectRegistry};
use std::ffi::CStr;
use std::path::Path;

/// A registry with every dialect and extension of upstream, the molt dialect, and the translations
/// to LLVM IR.
pub fn registry() -> DialectRegistry {
    let registry = DialectRegistry::new();
    // SAFETY: the registry is alive.
    unsafe { ffi::moltRegisterAll(registry.to_raw()) };
    // SAFETY: the registry is alive.
    unsafe { ffi::moltRegisterTranslations(registry.to_raw()) };
    registry
}

/// A context on [`registry`], without threads. Dialects are loaded when they are first used.
pub fn context() -> melior::Context {
    context_with_threads(false)
}

/// As [`context`]; with `threads`, passes on functions run in parallel.
pub fn context_with_threads(threads: bool) -> melior::Context {
    let context = melior::Context::new_with_registry(&registry(), threads);
    for dialect in ["builtin", "func", "molt"] {
        context.get_or_load_dialect(dialect);
    }
    context
}

/// The molt dialect's handle, for registries of one's own.
pub fn dialect() -> DialectHandle {
    // SAFETY: the function has no preconditions.
    let raw = unsafe { ffi::mlirGetDialectHandle__molt__() };
    // SAFETY: the handle refers to static data.
    unsafe { DialectHandle::from_raw(raw) }
}

/// Registers every pass and pipeline of upstream, once.
pub fn register_all_passes() {
    // SAFETY: the function has no preconditions and runs its body once.
    unsafe { ffi::moltRegisterUpstreamPasses() }
}

/// The version of LLVM and MLIR.
pub fn llvm_version() -> &'static str {
    // SAFETY: the function returns a static string.
    let text = unsafe { ffi::moltLlvmVersion() };
    // SAFETY: a static string that ends with a zero byte.
    unsafe { CStr::from_ptr(text) }.to_str().expect("a version is ASCII")
}

/// The exception types that `molt.tier.raise` and its kin accept, in the ABI's order.
pub fn error_kinds() -> Vec<&'static str> {
    let mut kinds = Vec::new();
    loop {
        // SAFETY: the function takes any index and returns a static string or null.
        let text = unsafe { ffi::moltErrorKind(kinds.len() as isize) };
        if text.is_null() {
            return kinds;
        }
        // SAFETY: a static string that ends with a zero byte.
        kinds.push(unsafe { CStr::from_ptr(text) }.to_str().expect("names are ASCII"));
    }
}

/// Loads a pass plugin of upstream's kind; its passes are then registered.
pub fn load_pass_plugin(path: &Path) -> Result<(), String> {
    let path = path.to_string_lossy();
    let mut loaded = false;
    let error = ffi::collect_text(|on_error, data| {
        // SAFETY: path and buffer are alive during the call. What the library does is up to it.
        loaded = unsafe { ffi::moltLoadPassPlugin(ffi::text(&path), on_error, data) };
    });
    if loaded { Ok(()) } else { Err(error) }
}

/// Loads a dialect plugin of upstream's kind into a registry.
pub fn load_dialect_plugin(path: &Path, registry: &DialectRegistry) -> Result<(), String> {
    let path = path.to_string_lossy();
    let mut loaded = false;
    let error = ffi::collect_text(|on_error, data| {
        let raw = registry.to_raw();
        // SAFETY: path, registry and buffer are alive. What the library does is up to it.
        loaded = unsafe { ffi::moltLoadDialectPlugin(ffi::text(&path), raw, on_error, data) };
    });
    if loaded { Ok(()) } else { Err(error) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn error_kinds_are_those_of_the_abi() {
        let abi: Vec<&str> = molt_abi::ErrorKind::ALL.iter().map(|kind| kind.name()).collect();
        assert_eq!(super::error_kinds(), abi);
    }

    #[test]
    fn contexts_know_upstream_and_molt() {
        let context = super::context();
        for dialect in ["molt", "scf", "omp", "async", "transform"] {
            assert_eq!(context.get_or_load_dialect(dialect).namespace().unwrap(), dialect);
        }
        assert!(super::llvm_version().starts_with("22."));
    }

    #[test]
    fn plugins_that_do_not_exist_are_refused() {
        let error = super::load_pass_plugin("/nowhere.so".as_ref()).unwrap_err();
        assert!(error.contains("/nowhere.so"), "{error}");
        let registry = super::registry();
        assert!(super::load_dialect_plugin("/nowhere.so".as_ref(), &registry).is_err());
    }
}
