//! Diagnostics: what a user sees of a mistake.

use crate::source::{SourceMap, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;
use std::fmt;

/// A stable name for one kind of mistake, for example `E0201`. The index is `docs/diagnostics.md`.
///
/// | range | stage |
/// |---|---|
/// | `E00xx` | files, options, set-up |
/// | `E01xx` | syntax |
/// | `E02xx` | names |
/// | `E03xx` | types |
/// | `E04xx` | features that are parsed but not supported yet |
/// | `E05xx` | parallel loops |
/// | `E09xx` | the compiler's own faults |
pub type Code = &'static str;

/// How serious a diagnostic is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Compilation stops after the stage.
    Error,
    /// Compilation goes on.
    Warning,
    /// An explanation that was asked for.
    Note,
}

/// A span and what to say about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What; may be empty.
    pub text: String,
}

/// One message to the user.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// Stable code.
    pub code: Code,
    /// Severity.
    pub severity: Severity,
    /// One sentence without a full stop at its end.
    pub message: String,
    /// The place at fault; none for a file that cannot be read, say.
    pub primary: Option<Label>,
    /// Other places that matter.
    pub secondary: Vec<Label>,
    /// Why.
    pub notes: Vec<String>,
    /// What to do about it.
    pub help: Option<String>,
}

/// Diagnostics of one stage. An error result holds at least one error.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl Diagnostic {
    /// An error at `span`.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Diagnostic {
            code,
            severity: Severity::Error,
            message: message.into(),
            primary: Some(Label { span, text: String::new() }),
            secondary: Vec::new(),
            notes: Vec::new(),
            help: None,
        }
    }

    /// An error that has no place in a source file.
    pub fn error_without_span(code: Code, message: impl Into<String>) -> Self {
        Diagnostic { primary: None, ..Diagnostic::error(code, Span::default(), message) }
    }

    /// Sets the text beside the primary span.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        if let Some(p) = &mut self.primary {
            p.text = text.into();
        }
        self
    }

    /// Adds another place.
    pub fn with(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label { span, text: text.into() });
        self
    }

    /// Adds a reason.
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Says what to do.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Changes the severity.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// One JSON object: `code`, `severity`, `message`, `spans` (file, byte range, line and column
    /// of both ends, label, `primary`), `notes`, `help`.
    pub fn to_json(&self, sources: &SourceMap) -> serde_json::Value {
        let span = |l: &Label, primary: bool| {
            let file = sources.file(l.span.file);
            let (a, b) = (file.line_col(l.span.start), file.line_col(l.span.end));
            serde_json::json!({
                "file": file.path.display().to_string(), "byte_start": l.span.start, "byte_end": l.span.end,
                "line_start": a.line, "column_start": a.col, "line_end": b.line, "column_end": b.col,
                "label": l.text, "primary": primary,
            })
        };
        let spans: Vec<_> = self
            .primary
            .iter()
            .map(|l| span(l, true))
            .chain(self.secondary.iter().map(|l| span(l, false)))
            .collect();
        serde_json::json!({
            "code": self.code, "severity": self.severity, "message": self.message,
            "spans": spans, "notes": self.notes, "help": self.help,
        })
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(d: Diagnostic) -> Self {
        Diagnostics(vec![d])
    }
}

impl Diagnostics {
    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|d| d.severity == Severity::Error)
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for d in &self.0 {
            writeln!(f, "[{}] {}", d.code, d.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

/// Draws one diagnostic as text, in colour if asked, as rustc would.
pub fn render(d: &Diagnostic, sources: &SourceMap, color: bool) -> String {
    let level = match d.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let labels: Vec<(&Label, bool)> =
        d.primary.iter().map(|l| (l, true)).chain(d.secondary.iter().map(|l| (l, false))).collect();
    let mut files: Vec<_> = labels.iter().map(|(l, _)| l.span.file).collect();
    files.dedup();
    let paths: Vec<String> = files.iter().map(|f| sources.file(*f).path.display().to_string()).collect();
    let mut group = Group::with_title(level.primary_title(&d.message).id(d.code));
    for (file, path) in files.iter().zip(&paths) {
        let text = &sources.file(*file).text;
        let mut snippet = Snippet::source(text).path(path);
        for (l, primary) in labels.iter().filter(|(l, _)| l.span.file == *file) {
            let kind = if *primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            let range = clamp(text, l.span);
            let mut a = kind.span(range);
            if !l.text.is_empty() {
                a = a.label(&l.text);
            }
            snippet = snippet.annotation(a);
        }
        group = group.element(snippet);
    }
    for n in &d.notes {
        group = group.element(Level::NOTE.message(n));
    }
    if let Some(h) = &d.help {
        group = group.element(Level::HELP.message(h));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// The span as a range of character boundaries inside the text.
fn clamp(text: &str, span: Span) -> std::ops::Range<usize> {
    let down = |i: usize| {
        let mut i = i.min(text.len());
        while !text.is_char_boundary(i) {
            i -= 1;
        }
        i
    };
    let start = down(span.start as usize);
    start..down(span.end as usize).max(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SourceFile;

    #[test]
    fn draws_code_line_and_help() {
        let mut map = SourceMap::default();
        let file = map.add(SourceFile::new("k.py", "x = 1\ny = zz\n"));
        let d = Diagnostic::error("E0201", Span::new(file, 10, 12), "name 'zz' is not defined")
            .label("not found in this scope")
            .help("assign it first");
        let text = render(&d, &map, false);
        assert!(text.contains("error[E0201]: name 'zz' is not defined"), "{text}");
        assert!(text.contains("k.py:2:5") && text.contains("help: assign it first"), "{text}");
        assert_eq!(d.to_json(&map)["spans"][0]["line_start"], 2);
    }
}
