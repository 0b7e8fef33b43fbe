//! From MLIR's diagnostics back to the user's source.
//!
//! Passes report mistakes of the user in one form, which this module reads:
//! - the message starts with its code: `[E0501] iterations write the same element`;
//! - a note with a place in a source file becomes a label there, one without becomes a note;
//! - a note that starts with `help: ` becomes the help line, one with `label: ` the text beside
//!   the main span.
//!
//! Lowering gives every op a location with file, line and column (a range where it knows one),
//! perhaps within names, fusions and call sites; the first place in it is the innermost.

use molt_base::{Code, Diagnostic, Label, Severity, SourceMap, Span};
use std::path::Path;

/// One diagnostic as MLIR gave it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Raw {
    /// Its severity; MLIR's remarks are notes.
    pub severity: Severity,
    /// The places that its location names, innermost first.
    pub places: Vec<Place>,
    /// The location as MLIR prints it.
    pub location: String,
    /// The text.
    pub message: String,
    /// The notes attached to it.
    pub notes: Vec<Raw>,
}

/// A place in a file, lines and columns from 1.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// The file's name.
    pub file: String,
    /// First line and column.
    pub start: (u32, u32),
    /// The line and column behind the last character, where the location is a range.
    pub end: Option<(u32, u32)>,
}

/// The span of the innermost place that lies in one of the sources.
pub fn span(places: &[Place], sources: &SourceMap) -> Option<Span> {
    places.iter().find_map(|place| {
        let id = sources.find(Path::new(&place.file))?;
        let file = sources.file(id);
        let start = file.offset(place.start.0, place.start.1);
        let end = match place.end {
            Some((line, column)) => file.offset(line, column),
            None => start + word(&file.text[start as usize..]),
        };
        Some(Span { file: id, start, end: end.max(start) })
    })
}

/// The length of the word that `text` starts with; at least one character of a line.
fn word(text: &str) -> u32 {
    let word = text.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
    let one = text.chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8);
    word.max(one) as u32
}

/// The diagnostic for the user, if the message has a code.
pub fn for_user(raw: &Raw, sources: &SourceMap) -> Option<Diagnostic> {
    let (code, message) = split_code(&raw.message)?;
    Some(diagnostic(raw, code, message, sources))
}

/// The diagnostic under a code given here, whether or not the message has one.
pub fn with_code(raw: &Raw, code: Code, sources: &SourceMap) -> Diagnostic {
    for_user(raw, sources).unwrap_or_else(|| diagnostic(raw, code, &raw.message, sources))
}

fn diagnostic(raw: &Raw, code: Code, message: &str, sources: &SourceMap) -> Diagnostic {
    let mut d = Diagnostic::error_without_span(code, message).severity(raw.severity);
    d.primary = span(&raw.places, sources).map(|span| Label { span, text: String::new() });
    for note in &raw.notes {
        if let Some(help) = note.message.strip_prefix("help: ") {
            d.help = Some(help.to_string());
        } else if let (Some(text), Some(label)) = (note.message.strip_prefix("label: "), &mut d.primary) {
            label.text = text.to_string();
        } else if let Some(span) = span(&note.places, sources).filter(|s| !repeats(&d, *s)) {
            d.secondary.push(Label { span, text: note.message.clone() });
        } else {
            d.notes.push(note.message.clone());
        }
    }
    d
}

/// Whether a note's place says nothing new: notes without one inherit their diagnostic's.
fn repeats(d: &Diagnostic, span: Span) -> bool {
    d.primary.as_ref().is_some_and(|p| p.span == span)
}

/// Splits `[E0501] text`.
fn split_code(message: &str) -> Option<(Code, &str)> {
    let (code, text) = message.strip_prefix('[')?.split_once("] ")?;
    let digits = code.strip_prefix('E')?;
    let valid = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    // A code is a static string everywhere; the few that passes report are kept for good.
    valid.then(|| (&*code.to_string().leak(), text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use molt_base::SourceFile;

    type At = (u32, u32);

    fn raw(place: Option<(At, Option<At>)>, message: &str) -> Raw {
        let place = place.map(|(start, end)| Place { file: "k.py".into(), start, end });
        Raw {
            severity: Severity::Error,
            places: place.into_iter().collect(),
            location: String::new(),
            message: message.into(),
            notes: vec![],
        }
    }

    #[test]
    fn a_race_shows_both_accesses() {
        let mut sources = SourceMap::default();
        let file = sources.add(SourceFile::new("k.py", "a[i] = 1\nb = a[i + 1]\n"));
        let mut error = raw(Some(((1, 1), Some((1, 5)))), "[E0501] iterations conflict");
        error.notes = vec![
            raw(Some(((2, 5), None)), "read here"),
            raw(None, "the indices differ by 1"),
            raw(None, "help: write to another list"),
            raw(None, "label: written here"),
        ];
        let d = for_user(&error, &sources).unwrap();
        assert_eq!((d.code, d.message.as_str()), ("E0501", "iterations conflict"));
        assert_eq!(d.primary, Some(Label { span: Span::new(file, 0, 4), text: "written here".into() }));
        assert_eq!(d.secondary, [Label { span: Span::new(file, 13, 14), text: "read here".into() }]);
        assert_eq!(d.notes, ["the indices differ by 1"]);
        assert_eq!(d.help.as_deref(), Some("write to another list"));
    }

    #[test]
    fn what_has_no_code_is_not_for_the_user() {
        let sources = SourceMap::default();
        assert_eq!(for_user(&raw(None, "op verification failed"), &sources), None);
        assert_eq!(for_user(&raw(None, "[E05] x"), &sources), None);
        assert_eq!(with_code(&raw(None, "bad"), "E0031", &sources).code, "E0031");
    }
}
