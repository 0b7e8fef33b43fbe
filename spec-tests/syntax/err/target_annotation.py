# error: E0107 2:1 only single target (not tuple) can be annotated
(a, b): int
