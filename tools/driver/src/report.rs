//! Tells the user what a session has to say, as text or as JSON lines on the standard error.

use crate::session::{Made, Session};
use molt_base::{Diagnostic, Severity, SourceMap, render};
use std::fmt::Write;

/// How messages look.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
pub enum Format {
    /// With the source and markers under it.
    #[default]
    Human,
    /// One line each: `file:line:column: error[code]: message`.
    Short,
    /// One JSON object on a line each.
    Json,
}

/// Draws messages.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reporter {
    /// How they look.
    pub format: Format,
    /// Whether they may be coloured.
    pub color: bool,
}

impl Reporter {
    /// Everything that the session has to say; empty if that is nothing.
    pub fn diagnostics(&self, session: &Session) -> String {
        let mut text = String::new();
        for d in &session.diagnostics {
            text.push_str(&self.diagnostic(d, &session.sources));
            text.push('\n');
        }
        let errors = session.diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
        if self.format == Format::Human && errors > 1 {
            let _ = writeln!(text, "{errors} errors");
        }
        text
    }

    fn diagnostic(&self, d: &Diagnostic, sources: &SourceMap) -> String {
        match self.format {
            Format::Human => render(d, sources, self.color),
            Format::Short => short(d, sources),
            Format::Json => {
                let mut object = d.to_json(sources);
                object["kind"] = "diagnostic".into();
                object.to_string()
            }
        }
    }

    /// How long the phases took.
    pub fn timing(&self, session: &Session) -> String {
        match self.format {
            Format::Json => format!("{}\n", session.timer.to_json()),
            Format::Human | Format::Short => session.timer.table(),
        }
    }

    /// The finished file, for programs that read the JSON.
    pub fn artifact(&self, made: &Made) -> String {
        match (&self.format, &made.file) {
            (Format::Json, Some(file)) => {
                format!("{}\n", serde_json::json!({ "kind": "artifact", "path": file.display().to_string() }))
            }
            _ => String::new(),
        }
    }
}

fn short(d: &Diagnostic, sources: &SourceMap) -> String {
    let severity = match d.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let place = d.primary.as_ref().map_or(String::new(), |label| {
        let file = sources.file(label.span.file);
        let at = file.line_col(label.span.start);
        format!("{}:{}:{}: ", file.path.display(), at.line, at.col)
    });
    format!("{place}{severity}[{}]: {}", d.code, d.message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Input, Options};
    use molt_base::{SourceFile, Span};

    #[test]
    fn short_and_json_lines() {
        let mut session = Session::new(Options::new(Input::new("k.py")));
        let file = session.sources.add(SourceFile::new("k.py", "x = yy\n"));
        session.diagnostics.push(Diagnostic::error("E0201", Span::new(file, 4, 6), "no yy"));
        let text = |format| Reporter { format, color: false }.diagnostics(&session);
        assert_eq!(text(Format::Short), "k.py:1:5: error[E0201]: no yy\n");
        let json: serde_json::Value = serde_json::from_str(&text(Format::Json)).unwrap();
        assert_eq!((&json["kind"], &json["spans"][0]["column_start"]), (&"diagnostic".into(), &5.into()));
        assert!(text(Format::Human).contains("error[E0201]: no yy"));
    }
}
