INI = """
; settings
[window]
width = 80
title = My = Window

[colors]
back=#fff
 fore = black
"""
CSV = 'name,qty,note\n"Smith, J",3,"said ""hi"""\nplain,,\n'
TABLE = """\
id   name    score
1    ann     9.5
22   bob     10
3    charlie 7.25
"""


def read_ini(text):
    sections, current = {}, {}
    for n, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line[0] in ";#":
            continue
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], {})
        elif "=" in line:
            key, _, value = line.partition("=")
            current[key.strip()] = value.strip()
        else:
            raise ValueError(f"line {n}: {line!r}")
    return sections


def read_csv_line(line):
    fields, field, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == ",":
            fields.append(field)
            field = ""
        else:
            field += c
        i += 1
    if quoted:
        raise ValueError("quote does not end")
    return fields + [field]


def write_csv_line(fields):
    return ",".join('"' + f.replace('"', '""') + '"' if any(c in f for c in ',"\n') else f for f in fields)


def read_fixed(text):
    header, *lines = text.splitlines()
    starts = [i for i, c in enumerate(header) if c != " " and (i == 0 or header[i - 1] == " ")]
    ends = starts[1:] + [len(header) + 20]
    return [{header[a:b].strip(): line[a:b].strip() for a, b in zip(starts, ends)} for line in lines]


print(read_ini(INI))
rows = [read_csv_line(line) for line in CSV.splitlines()]
print(rows, "\n".join(map(write_csv_line, rows)) + "\n" == CSV)
table = read_fixed(TABLE)
print(table, sum(float(r["score"]) for r in table), max(table, key=lambda r: len(r["name"]))["id"])
for f, bad in [(read_ini, "[a]\nnonsense"), (read_csv_line, '"open')]:
    try:
        f(bad)
    except ValueError as e:
        print("ValueError:", e)
properties = dict(line.split(": ", 1) for line in "a: 1\nb: x: y\nc: ".splitlines())
print(properties, "\n".join(f"{k:>3}={v!r}" for k, v in properties.items()))
diff = [f"{'+' if l not in 'abc' else ' '}{l}" for l in "abxc"] + [f"-{l}" for l in "abcd" if l not in "abxc"]
print(
    diff, "a\tb\n1\t2".expandtabs(4).splitlines(), "x\n\n\ny".split("\n\n"),
    [p.split() for p in "a b\nc d".split("\n")],
)
