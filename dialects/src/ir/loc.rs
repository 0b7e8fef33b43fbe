//! Locations, and the way back from them to source text.

use super::Ctx;
use crate::ffi;
use mlir_sys::*;
use std::fmt;

handle! {
    /// A location; equal locations are the same handle.
    Loc(MlirLocation)
}

/// A range of a source file. Lines and columns count from 1; a single place has `start == end`.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct FileRange {
    /// The file, as the compiler was given it.
    pub file: String,
    /// First line and column.
    pub start: (u32, u32),
    /// Last line and the column after the last.
    pub end: (u32, u32),
}

impl Loc {
    /// The context that owns it.
    pub fn context(self) -> Ctx {
        Ctx(mlir!(mlirLocationGetContext(self.0)))
    }

    /// File, line and column of the innermost place that has them: names, fused locations (the
    /// first with a file) and call sites (the callee) are looked through.
    pub fn file_line_col(self) -> Option<(String, u32, u32)> {
        self.file_range().map(|r| (r.file, r.start.0, r.start.1))
    }

    /// As [`Self::file_line_col`], with the end of the range.
    pub fn file_range(self) -> Option<FileRange> {
        self.file_ranges().into_iter().next()
    }

    /// Every range in the location, innermost first; callers come after their callees.
    pub fn file_ranges(self) -> Vec<FileRange> {
        let mut ranges = Vec::new();
        self.add_ranges(&mut ranges);
        ranges
    }

    fn add_ranges(self, ranges: &mut Vec<FileRange>) {
        if mlir!(mlirLocationIsAFileLineColRange(self.0)) {
            ranges.push(self.own_range());
        } else if mlir!(mlirLocationIsAName(self.0)) {
            Loc(mlir!(mlirLocationNameGetChildLoc(self.0))).add_ranges(ranges);
        } else if mlir!(mlirLocationIsACallSite(self.0)) {
            Loc(mlir!(mlirLocationCallSiteGetCallee(self.0))).add_ranges(ranges);
            Loc(mlir!(mlirLocationCallSiteGetCaller(self.0))).add_ranges(ranges);
        } else if mlir!(mlirLocationIsAFused(self.0)) {
            for loc in self.fused() {
                loc.add_ranges(ranges);
            }
        }
    }

    fn own_range(self) -> FileRange {
        let file = mlir!(mlirLocationFileLineColRangeGetFilename(self.0));
        let at = |value: i32| value.max(0) as u32;
        FileRange {
            file: ffi::owned(mlir!(mlirIdentifierStr(file))),
            start: (
                at(mlir!(mlirLocationFileLineColRangeGetStartLine(self.0))),
                at(mlir!(mlirLocationFileLineColRangeGetStartColumn(self.0))),
            ),
            end: (
                at(mlir!(mlirLocationFileLineColRangeGetEndLine(self.0))),
                at(mlir!(mlirLocationFileLineColRangeGetEndColumn(self.0))),
            ),
        }
    }

    /// The parts of a fused location; empty for others.
    pub fn fused(self) -> Vec<Loc> {
        if !mlir!(mlirLocationIsAFused(self.0)) {
            return Vec::new();
        }
        let count = mlir!(mlirLocationFusedGetNumLocations(self.0)) as usize;
        let mut locs = vec![MlirLocation { ptr: std::ptr::null() }; count];
        mlir!(mlirLocationFusedGetLocations(self.0, locs.as_mut_ptr()));
        locs.into_iter().map(Loc).collect()
    }

    /// The name of a named location.
    pub fn name(self) -> Option<String> {
        mlir!(mlirLocationIsAName(self.0)).then(|| {
            let name = mlir!(mlirLocationNameGetName(self.0));
            ffi::owned(mlir!(mlirIdentifierStr(name)))
        })
    }

    /// Callee and caller of a call site.
    pub fn call_site(self) -> Option<(Loc, Loc)> {
        mlir!(mlirLocationIsACallSite(self.0)).then(|| {
            (
                Loc(mlir!(mlirLocationCallSiteGetCallee(self.0))),
                Loc(mlir!(mlirLocationCallSiteGetCaller(self.0))),
            )
        })
    }
}

impl fmt::Display for Loc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&ffi::collect_text(|cb, data| mlir!(mlirLocationPrint(self.0, Some(cb), data))))
    }
}

impl fmt::Debug for Loc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
