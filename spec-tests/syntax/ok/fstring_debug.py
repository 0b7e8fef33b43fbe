f"{a=}"
f"{a = }"
f"{ a=!r}"
f"{a=:>10}"
f"{a=!s:>10}"
f"x{a=}y{b=}z"
f"{a+b=}"
f"{f(x, y=1)=}"
f"{a == b = }"
f'''{
a
=}'''
f"{
    a  # a comment
    = }"
