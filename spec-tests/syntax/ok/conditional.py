a if b else c
a if b else c if d else e
(a if b else c) if d else e
a if (b if c else d) else e
a or b if c and d else not e
lambda: a if b else c
a if b else lambda: c
[a if b else c for d in e]
