//! How the stages of the parser fail: with the first mistake, as one boxed diagnostic.

use molt_base::Diagnostic;

/// The first mistake in a file.
pub(crate) type Fail = Box<Diagnostic>;

/// A result of any stage of the parser.
pub(crate) type Res<T> = Result<T, Fail>;

/// The line of byte `at`, from 1, for messages that name another line.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    let upto = &text.as_bytes()[..at.min(text.len())];
    let lone_cr = upto.windows(2).filter(|w| w[0] == b'\r' && w[1] != b'\n').count();
    1 + upto.iter().filter(|b| **b == b'\n').count() + lone_cr
}
