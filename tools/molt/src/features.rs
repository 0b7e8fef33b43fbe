//! `molt features`: what the language has, in which tier, and what it has not.

use molt_driver::Failure;
use molt_driver::report::{Format, Reporter};
use molt_hir::features::{FEATURES, Feature, Status};

/// `molt features`
#[derive(clap::Args)]
pub struct FeaturesArgs {
    /// One JSON object instead of a table
    #[arg(long)]
    json: bool,
}

impl FeaturesArgs {
    /// Prints the table.
    pub fn run(&self, reporter: Reporter) -> Result<u8, Failure> {
        if self.json || reporter.format == Format::Json {
            let features: Vec<_> = FEATURES.iter().map(json).collect();
            println!("{}", serde_json::json!({ "kind": "features", "features": features }));
            return Ok(0);
        }
        println!("Supported");
        for f in with(Status::Supported) {
            let guards = match f.guards {
                "" => String::new(),
                guards => format!("  guard: {guards}; else {}", f.fallback),
            };
            println!("  tier {}  {}{guards}", f.tier, f.name);
        }
        println!("\nNot supported yet");
        for f in with(Status::Refused) {
            let instead = if f.instead.is_empty() { String::new() } else { format!("; {}", f.instead) };
            println!("  {}   {}{instead}", f.code, f.name);
        }
        Ok(0)
    }
}

fn with(status: Status) -> impl Iterator<Item = &'static Feature> {
    FEATURES.iter().filter(move |f| f.status == status)
}

fn json(f: &Feature) -> serde_json::Value {
    serde_json::json!({
        "key": f.key, "name": f.name, "supported": f.status == Status::Supported, "tier": f.tier,
        "guards": f.guards, "fallback": f.fallback, "code": f.code, "instead": f.instead,
    })
}
