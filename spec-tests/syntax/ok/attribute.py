x.a.b.c
x . a
x.match.case.type._
(1).real
1.5.real
1..real
1j.imag
"".join
[].append
{}.get
...
