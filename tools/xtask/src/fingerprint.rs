//! Tells whether the runtime has changed since it was built.

use anyhow::{Context, Result};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// A number that changes when a file below one of `paths`, or one of `words`, changes.
pub fn of(paths: &[&Path], words: &[&str]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    for path in paths {
        add(path, &mut hasher)?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    let name = path.display().to_string();
    if path.is_dir() {
        let mut entries: Vec<_> =
            std::fs::read_dir(path)?.map(|e| Ok(e?.path())).collect::<std::io::Result<_>>().context(name)?;
        entries.sort();
        return entries.iter().try_for_each(|entry| add(entry, hasher));
    }
    path.file_name().hash(hasher);
    std::fs::read(path).context(name)?.hash(hasher);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_files_count() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let one = of(&[&here.join("src")], &["a"]).unwrap();
        assert_eq!(one, of(&[&here.join("src")], &["a"]).unwrap());
        assert_ne!(one, of(&[&here.join("src")], &["b"]).unwrap());
        assert_ne!(one, of(&[&here.join("Cargo.toml")], &["a"]).unwrap());
    }
}
