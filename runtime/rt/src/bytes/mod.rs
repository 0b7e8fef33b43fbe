//! The methods of `bytes`.

pub mod search;
