//! Holds docs/ARCHITECTURE.md: import directions, and where `unsafe` may stand.

use spec_tests::{files, root};
use std::collections::HashMap;

/// What each crate of ours may depend on, besides crates from outside.
const ALLOWED: &[(&str, &[&str])] = &[
    ("molt-base", &[]),
    ("molt-abi", &[]),
    ("molt-stdlib", &[]),
    ("molt-syntax", &["molt-base"]),
    ("molt-hir", &["molt-base", "molt-syntax", "molt-abi", "molt-stdlib"]),
    ("molt-dialects", &["molt-abi"]),
    ("molt-lower", &["molt-base", "molt-hir", "molt-abi", "molt-dialects"]),
    ("molt-passes", &["molt-base", "molt-abi", "molt-dialects"]),
    ("molt-rt", &["molt-abi"]),
    ("molt-backend-api", &["molt-base", "molt-dialects", "molt-passes", "molt-abi"]),
];

/// Crates in which `unsafe` may stand; the others deny it in their first lines.
const UNSAFE: &[&str] = &["dialects", "backends/native", "runtime/rt", "runtime/abi"];

#[test]
fn imports_point_upstream() {
    let mut deps: HashMap<String, Vec<String>> = HashMap::new();
    for manifest in files(&root(), &["toml"]).into_iter().filter(|p| p.ends_with("Cargo.toml")) {
        if manifest.components().any(|c| c.as_os_str() == "target") {
            continue;
        }
        let text = std::fs::read_to_string(&manifest).unwrap();
        let Some(name) = text.lines().find_map(|l| l.strip_prefix("name = ")) else { continue };
        // Test-only dependencies may point anywhere.
        let used = text.split("[dev-dependencies]").next().unwrap_or("");
        let of_ours = used
            .lines()
            .filter_map(|l| l.split(['.', ' ', '=']).next())
            .filter(|d| d.starts_with("molt-"))
            .map(str::to_string)
            .collect();
        deps.insert(name.trim_matches('"').to_string(), of_ours);
    }
    for (krate, allowed) in ALLOWED {
        let used = deps.get(*krate).unwrap_or_else(|| panic!("no crate {krate}"));
        for d in used {
            assert!(allowed.contains(&d.as_str()), "{krate} may not depend on {d}");
        }
    }
}

#[test]
fn unsafe_stays_at_the_edge() {
    for lib in files(&root(), &["rs"]) {
        let rel = lib.strip_prefix(root()).unwrap().display().to_string();
        if rel.starts_with("target/") || !(rel.ends_with("src/lib.rs") || rel.ends_with("src/main.rs")) {
            continue;
        }
        if UNSAFE.iter().any(|u| rel.starts_with(&format!("{u}/"))) {
            continue;
        }
        let text = std::fs::read_to_string(&lib).unwrap();
        assert!(text.contains("#![deny(unsafe_code)]"), "{rel} does not deny unsafe code");
    }
}
