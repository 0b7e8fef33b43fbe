import re

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DATE = re.compile(r"(?P<y>\d{4})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])")
PHONE = re.compile(r"^(?:\+(\d{1,3})[ -])?\(?(\d{3})\)?[ -]?(\d{3})[ -]?(\d{4})$")
HEX = re.compile(r"#(?:[0-9a-f]{3}){1,2}", re.I)
URL = re.compile(r"(?P<scheme>https?)://(?P<host>[^/:?#]+)(?::(?P<port>\d+))?(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#(?P<frag>.*))?")


def is_password(s):
    return bool(re.fullmatch(r"(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{6,12}", s))


print([s for s in ["a@b.co", "a.b+c@d-e.org", "no at", "@b.c", "a@b"] if EMAIL.fullmatch(s)])
print([m.groupdict() if (m := DATE.fullmatch(s)) else None for s in ["2024-02-30", "2024-13-01", "24-1-1"]])
for s in ["555-123-4567", "(555) 123 4567", "+47 555 123 4567", "5551234567", "12345"]:
    m = PHONE.match(s)
    print(s, m.groups() if m else "no")
print(
    [bool(HEX.fullmatch(s)) for s in ["#fff", "#A1B2C3", "#ff", "#ggg", "fff", "#ffff"]],
    [is_password(s) for s in ["Abc123", "abc123", "A1b", "ABCabc1234567"]],
)
for u in ["http://a.org", "https://a.org:8080/x/y?q=1&r=2#top", "ftp://x", "https://h/?q"]:
    m = URL.match(u)
    print(u, m.groupdict() if m else None)
    if m and m["query"]:
        print(dict(p.partition("=")[::2] for p in m["query"].split("&")))


class Template:
    PART = re.compile(r"\{\{\s*(?P<expr>[\w.]+)\s*(?:\|\s*(?P<filter>\w+))?\s*\}\}")
    FILTERS = {"upper": str.upper, "len": lambda s: str(len(s)), "rev": lambda s: s[::-1]}

    def __init__(self, source):
        self.source = source
        self.names = [m["expr"] for m in self.PART.finditer(source)]

    def render(self, **values):
        def replace(m):
            text = values[m["expr"]]
            return self.FILTERS[m["filter"]](text) if m["filter"] else text

        return self.PART.sub(replace, self.source)


t = Template("Hi {{ name }}, {{name|upper}} has {{ name | len }} letters: {{other|rev}}.")
print(t.names, t.render(name="Ann", other="abc"))
try:
    t.render(name="x")
except KeyError as e:
    print("KeyError:", e)
csv = re.compile(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))')
print([quoted.replace('""', '"') or plain for quoted, plain in csv.findall('a,"b,c",,"say ""hi""",d')])
ini = "[main]\nkey = value\n; comment\n[other]\nn=5 \nbad line"
section = ""
config: dict[str, dict[str, str]] = {}
for number, line in enumerate(ini.splitlines(), 1):
    if m := re.match(r"\[(\w+)\]$", line):
        section = m[1]
    elif m := re.match(r"(\w+)\s*=\s*(.*?)\s*$", line):
        config.setdefault(section, {})[m[1]] = m[2]
    elif not re.match(r"\s*(;|$)", line):
        print(f"line {number}: cannot read {line!r}")
print(config)
