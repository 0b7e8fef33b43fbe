class TemplateError(Exception):
    pass


def parse(text):
    """Splits into ("text", s) and ("tag", s) parts."""
    parts = []
    at = 0
    while True:
        start = text.find("{%", at)
        var = text.find("{{", at)
        if var != -1 and (start == -1 or var < start):
            end = text.find("}}", var)
            if end == -1:
                raise TemplateError(f"unclosed {{{{ at {var}")
            parts += [("text", text[at:var]), ("var", text[var + 2:end].strip())]
            at = end + 2
        elif start != -1:
            end = text.find("%}", start)
            if end == -1:
                raise TemplateError(f"unclosed {{% at {start}")
            parts += [("text", text[at:start]), ("tag", text[start + 2:end].strip())]
            at = end + 2
        else:
            return [p for p in parts + [("text", text[at:])] if p[1]]


FILTERS = {
    "upper": str.upper, "title": str.title, "trim": str.strip, "len": lambda s: str(len(s)), "bang": lambda s: s + "!",
}


def lookup(expr, scope):
    name, *filters = [e.strip() for e in expr.split("|")]
    if name not in scope:
        raise TemplateError(f"no variable {name!r}")
    value = scope[name]
    for f in filters:
        if f not in FILTERS:
            raise TemplateError(f"no filter {f!r}")
        value = FILTERS[f](value)
    return value


def render(parts, scope, lists, i=0, stop=""):
    out = ""
    while i < len(parts):
        kind, body = parts[i]
        i += 1
        if kind == "text":
            out += body
        elif kind == "var":
            out += lookup(body, scope)
        elif body == stop:
            return out, i
        elif body.startswith("for "):
            _, name, _, source = body.split()
            after = i
            for value in lists[source] or [""]:
                piece, after = render(parts, {**scope, name: value}, lists, i, "end")
                if lists[source]:
                    out += piece
            i = after
        elif body.startswith("if "):
            piece, i = render(parts, scope, lists, i, "end")
            if scope.get(body[3:].strip()):
                out += piece
        else:
            raise TemplateError(f"unknown tag {body!r}")
    if stop:
        raise TemplateError(f"missing {stop!r}")
    return out, i


def run(text, scope, lists):
    try:
        return render(parse(text), scope, lists)[0]
    except TemplateError as e:
        return f"TemplateError: {e}"


scope = {"name": "ann lee", "note": "", "city": " Oslo "}
lists = {"items": ["tea", "milk"], "none": []}
for text in [
    "Hello {{ name | title }} of {{city|trim|upper|bang}}",
    "{% for x in items %}- {{ x }} ({{ x | len }})\n{% end %}done",
    "{% if note %}note{% end %}{% if name %}yes {{name}}{% end %}",
    "[{% for a in items %}{% for b in items %}{{a}}/{{b}} {% end %};{% end %}]",
    "empty:{% for x in none %}{{x}}{% end %}.",
    "{{ missing }}", "{{ name | nope }}", "{{ open", "{% for x in items %}", "{% what %}",
]:
    print(run(text, scope, lists))
