"a" f"{b}" 'c' f'{d}' "e"
f"a" "b"
"a" "b" f"c"
("a"
 f"{b}"
 rf"\{c}")
u"a" f"b"
