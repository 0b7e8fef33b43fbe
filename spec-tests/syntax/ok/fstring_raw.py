rf"\d{a}\{b}"
fr'\n{a:\d}'
Rf"{a}\\"
rf"\N{a}"
f"\N{EM DASH}{a}\n\x41\u00e9"
f"\{a}"
f"{a:\x20}"
f"{a:\n}"
