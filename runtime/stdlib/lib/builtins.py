"""The builtin names that are written in Molt's own language. Every module sees them."""
