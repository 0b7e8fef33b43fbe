//! How long each phase took, and each step of a backend within its phase.

use serde::Serialize;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// One row of the report.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Row {
    /// A phase's name, or a step's.
    pub name: &'static str,
    /// Milliseconds of wall time.
    pub ms: f64,
    /// The steps within, if they were measured.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Row>,
}

/// Collects the rows of one compilation.
#[derive(Debug)]
pub struct Timer {
    start: Instant,
    rows: Vec<Row>,
}

impl Default for Timer {
    fn default() -> Self {
        Timer { start: Instant::now(), rows: Vec::new() }
    }
}

impl Timer {
    /// Adds `time` to the phase `name`.
    pub fn add(&mut self, name: &'static str, time: Duration) {
        add(&mut self.rows, name, time);
    }

    /// Adds `time` to a step of the phase `name`, and to the phase.
    pub fn add_step(&mut self, name: &'static str, step: &'static str, time: Duration) {
        add(&mut add(&mut self.rows, name, time).steps, step, time);
    }

    /// The rows so far.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// A table for people.
    pub fn table(&self) -> String {
        let total = ms(self.start.elapsed());
        let mut text = format!("{:<14}{:>9}  {:>5}\n", "phase", "ms", "%");
        let mut line = |indent: usize, name: &str, ms: f64| {
            let width = 14 - indent;
            let _ = writeln!(text, "{:indent$}{name:<width$}{ms:>9.2}  {:>5.1}", "", 100.0 * ms / total);
        };
        for row in &self.rows {
            line(0, row.name, row.ms);
            for step in &row.steps {
                line(2, step.name, step.ms);
            }
        }
        let rest = total - self.rows.iter().map(|r| r.ms).sum::<f64>();
        line(0, "other", rest);
        line(0, "total", total);
        text
    }

    /// The same as JSON: `{"kind": "timing", "total_ms": …, "phases": [{"name", "ms", "steps"}]}`.
    pub fn to_json(&self) -> serde_json::Value {
        serde_json::json!({ "kind": "timing", "total_ms": ms(self.start.elapsed()), "phases": self.rows })
    }
}

fn add<'r>(rows: &'r mut Vec<Row>, name: &'static str, time: Duration) -> &'r mut Row {
    let at = rows.iter().position(|r| r.name == name).unwrap_or_else(|| {
        rows.push(Row { name, ms: 0.0, steps: Vec::new() });
        rows.len() - 1
    });
    rows[at].ms += ms(time);
    &mut rows[at]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_count_towards_their_phase() {
        let mut timer = Timer::default();
        timer.add("parse", Duration::from_millis(1));
        timer.add_step("object", "optimize", Duration::from_millis(2));
        timer.add_step("object", "codegen", Duration::from_millis(3));
        assert_eq!(timer.rows()[1].ms, 5.0);
        assert!(timer.table().contains("  codegen"), "{}", timer.table());
        assert_eq!(timer.to_json()["phases"][1]["steps"][0]["name"], "optimize");
    }
}
